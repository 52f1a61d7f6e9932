import ProgrammeModel

/// Managers of equal type: the same to every rule that the class model knows.
///
/// Equal are people with the same values of the *merged* attributes and the same cost in every slot. Merged are the
/// attributes with few values, as long as few enough types result; teams and units, which would make every manager a
/// type of its own, are left to counting. The problem has its attributes in order of their number of values.
struct ManagerTypes: Sendable {
    /// Types times slots at most.
    private static let greatestModel = 6_000
    /// Values of a merged attribute at most.
    private static let mostValues = 150

    /// The type of each person; a representative and the size of each type.
    let typeOf: [Int]
    let representatives: [Int]
    let sizes: [Int]
    /// The features merged, as positions in the problem's features; the rest.
    let merged: [Int]
    let counted: [Int]

    init(_ problem: SeatProblem) {
        var merged: [Int] = []
        var counted: [Int] = []
        let limit = Self.greatestModel / problem.slotCount
        var current = Partition(problem)
        let features = problem.features.features
        for feature in features.indices {
            let finer = current.refined(problem, by: feature)
            let hasFewValues = features[feature].values.count <= Self.mostValues
            let isModelled = features[feature].pair != nil || features[feature].cap != nil
            if isModelled || feature == problem.features.roomFeature, hasFewValues, finer.sizes.count <= limit,
                finer.sizes.count <= max(64, problem.people.count)
            {
                merged.append(feature)
                current = finer
            } else {
                counted.append(feature)
            }
        }
        self.merged = merged
        self.counted = counted
        typeOf = current.typeOf
        representatives = current.representatives
        sizes = current.sizes
    }

    /// Types, and people of them, that have the same value of one more attribute.
    private struct Partition {
        var typeOf: [Int]
        var representatives: [Int] = []
        var sizes: [Int] = []

        /// People of equal cost in every slot.
        init(_ problem: SeatProblem) {
            typeOf = problem.slotCosts.kindOf.map { Int($0) }
            count(kinds: problem.slotCosts.kindCount)
        }

        /// - Complexity: O(people), hashing aside.
        func refined(_ problem: SeatProblem, by feature: Int) -> Partition {
            var finer = self
            var known: [Int: Int] = [:]
            let featureCount = problem.features.features.count
            for person in typeOf.indices {
                let code = Int(problem.features.codes[person * featureCount + feature])
                let key = typeOf[person] * (problem.features.valueCount + 1) + code + 1
                let type = known[key] ?? known.count
                if type == known.count { known[key] = type }
                finer.typeOf[person] = type
            }
            finer.count(kinds: known.count)
            return finer
        }

        private mutating func count(kinds: Int) {
            representatives = Array(repeating: -1, count: kinds)
            sizes = Array(repeating: 0, count: kinds)
            for (person, type) in typeOf.enumerated() {
                if sizes[type] == 0 { representatives[type] = person }
                sizes[type] += 1
            }
        }
    }
}
