#if GLPK

    /// What one guarded call came back with, before it is given a meaning.
    struct RawOutcome {
        /// Why the guard, rather than GLPK, ended the search.
        enum Stop {
            case none, time, nodes, iterations, cancelled, visitor, inexact
        }

        /// GLPK keeps one solution of each kind.
        enum Kind {
            case basic, interior, integer
        }

        var stop: Stop = .none
        /// Which of the three kinds of solution the code and the values are of.
        var solution = Kind.basic
        var code: Int32 = 0
        var primalStatus: Int32 = 0
        var dualStatus: Int32 = 0
        /// Whether the integer solution breaks bounds that it should keep.
        var isDistrusted = false
        var bound: Double?
        var nodes = 0
        var iterations = 0

        /// Status codes of solutions, from `glpk.h`.
        private enum Status {
            static let feasible: Int32 = 2
            static let infeasible: Int32 = 3
            static let noneFeasible: Int32 = 4
            static let optimal: Int32 = 5
        }

        /// Return codes of solver routines, from `glpk.h`; the manual lists them with each routine.
        private enum Code {
            static let success: Int32 = 0
            static let invalidBasis: Int32 = 0x01
            static let singularMatrix: Int32 = 0x02
            static let illConditioned: Int32 = 0x03
            static let solverFailed: Int32 = 0x05
            static let objectiveFloor: Int32 = 0x06
            static let objectiveCeiling: Int32 = 0x07
            static let iterationLimit: Int32 = 0x08
            static let timeLimit: Int32 = 0x09
            static let noPrimalFeasible: Int32 = 0x0A
            static let noDualFeasible: Int32 = 0x0B
            static let gapReached: Int32 = 0x0E
            static let noConvergence: Int32 = 0x10
            static let unstable: Int32 = 0x11
        }

        /// The answer to a program with an integer column between whose bounds no whole number lies.
        static let emptyIntegerBounds = RawOutcome(solution: .integer, code: Code.noPrimalFeasible)

        var termination: LinearSolution.Termination {
            if isDistrusted { return .numericalTrouble }
            return switch stop {
            case .none, .inexact: terminationByCode
            case .time: .timeLimit
            case .nodes: .nodeLimit
            case .iterations: .iterationLimit
            case .cancelled: .cancelled
            case .visitor: .stoppedByCallback
            }
        }

        private var terminationByCode: LinearSolution.Termination {
            switch code {
            case Code.success: solution == .basic ? basicTermination : wholeTermination
            case Code.noPrimalFeasible: .infeasible
            case Code.noDualFeasible: .infeasibleOrUnbounded
            case Code.gapReached: .gapReached
            case Code.iterationLimit: .iterationLimit
            case Code.timeLimit: .timeLimit
            case Code.objectiveFloor, Code.objectiveCeiling: .objectiveLimit
            case Code.invalidBasis, Code.singularMatrix, Code.illConditioned, Code.solverFailed, Code.noConvergence,
                Code.unstable:
                .numericalTrouble
            default: .unrecognised(code)
            }
        }

        /// Of the integer and the interior solution, which have one status for the whole.
        private var wholeTermination: LinearSolution.Termination {
            switch primalStatus {
            case Status.optimal: .optimal
            case Status.noneFeasible: .infeasible
            case Status.infeasible where solution == .interior: .infeasibleOrUnbounded
            default: .unrecognised(code)
            }
        }

        private var basicTermination: LinearSolution.Termination {
            switch (primalStatus, dualStatus) {
            case (Status.feasible, Status.feasible): .optimal
            case (Status.noneFeasible, _): .infeasible
            case (Status.feasible, Status.noneFeasible): .unbounded
            case (_, Status.noneFeasible): .infeasibleOrUnbounded
            default: .unrecognised(code)
            }
        }

        /// The meaning for a program; the values are those that GLPK left, usable or not.
        func solution(
            of program: LinearProgram, primal: LinearSolution.PrimalValues, dual: LinearSolution.DualValues,
            basis: Basis?
        ) -> LinearSolution {
            let isMixedInteger = program.isMixedInteger
            var termination = termination
            // Said of the relaxation, which leaves open whether there is any integer point.
            if isMixedInteger, termination == .unbounded { termination = .infeasibleOrUnbounded }
            // Values may overflow the objective, which GLPK does not mind.
            let hasOverflown = !primal.objective.isFinite
            if hasOverflown { termination = .numericalTrouble }
            let isFeasible = (primalStatus == Status.feasible || primalStatus == Status.optimal) && !hasOverflown
            let hasPoint = isFeasible && isMixedInteger == (solution == .integer) && !isDistrusted
            let hasDuals = !isMixedInteger && (dualStatus == Status.feasible || (solution == .interior && isFeasible))
            let isOptimal = termination == .optimal
            return LinearSolution(
                termination: termination,
                point: !hasPoint ? .none : isOptimal ? .optimal(primal) : .feasible(primal),
                duals: !hasDuals ? .none : isOptimal ? .optimal(dual) : .feasible(dual),
                basis: isMixedInteger ? nil : basis,
                objectiveBound: isOptimal
                    ? primal.objective : provenBound(program.sense, incumbent: hasPoint ? primal.objective : nil),
                nodes: nodes, iterations: iterations, rawCode: code)
        }

        /// The bound of branch and cut, never beyond the incumbent: what lies there was pruned away.
        private func provenBound(_ sense: LinearProgram.Sense, incumbent: Double?) -> Double? {
            guard let bound, termination != .infeasible, !isDistrusted else { return nil }
            guard let incumbent else { return bound }
            return sense == .minimise ? min(bound, incumbent) : max(bound, incumbent)
        }
    }

#endif
