import ProgrammeModel

#if GLPK
    import GLPK
#endif

/// The exact engine where it is wanted and works; otherwise notes that say why not.
struct ExactEngine {
    private(set) var notes: [LocalisedText] = []
    /// Whether the class model gave a skeleton.
    private(set) var gaveQuotas = false
    /// Features that the class model leaves to counting.
    let countedFeatures: [Int]

    #if GLPK
        private var model: ClassModel?
        private let control: RunControl

        /// - Parameter isSabotaged: lets every solve fail, for tests of recovery.
        init(_ problem: SeatProblem, _ choice: EngineChoice, _ control: RunControl, isSabotaged: Bool = false) {
            self.control = control
            guard choice != .heuristic else {
                countedFeatures = Array(problem.features.features.indices)
                return
            }
            let types = ManagerTypes(problem)
            countedFeatures = types.counted
            model = ClassModel(problem, types)
            if isSabotaged { model?.sabotage = .whenBuilt }
        }

        /// Numbers of each type in each slot; nil without the model.
        mutating func quotas() -> Quotas? {
            let quotas = attempt { model, control throws(GLPKError) in try model.quotas(control) }
            gaveQuotas = quotas != nil
            return quotas
        }

        /// What a level costs at least by the merged features and the slots; nil without the model.
        mutating func bound(level: Int, limits: [(level: Int, value: Int)]) -> LevelBound? {
            attempt { model, control throws(GLPKError) in
                try model.bound(level: level, limits: limits, control)
            }
        }

        private mutating func attempt<Output>(
            _ body: (ClassModel, RunControl) throws(GLPKError) -> Output?
        ) -> Output? {
            guard let model else { return nil }
            do {
                return try body(model, control)
            } catch {
                self.model = nil
                notes.append(AllocationWording.solverFailed(error.code.rawValue, error.message))
                return nil
            }
        }
    #else
        init(_ problem: SeatProblem, _ choice: EngineChoice, _ control: RunControl, isSabotaged: Bool = false) {
            countedFeatures = Array(problem.features.features.indices)
            if choice != .heuristic { notes.append(AllocationWording.solverMissing) }
        }

        mutating func quotas() -> Quotas? { nil }

        mutating func bound(level: Int, limits: [(level: Int, value: Int)]) -> LevelBound? { nil }
    #endif
}
