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
        var current = Self.types(problem, merged: [])
        let features = problem.features.features
        for feature in features.indices {
            let finer = Self.types(problem, merged: merged + [feature])
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
        self.merged = merged.sorted()
        self.counted = counted.sorted()
        typeOf = current.typeOf
        representatives = current.representatives
        sizes = current.sizes
    }

    private static func types(
        _ problem: SeatProblem, merged: [Int]
    ) -> (typeOf: [Int], representatives: [Int], sizes: [Int]) {
        var known: [[Int]: Int] = [:]
        var typeOf: [Int] = []
        var representatives: [Int] = []
        var sizes: [Int] = []
        let featureCount = problem.features.features.count
        for person in problem.people.indices {
            var key = merged.map { Int(problem.features.codes[person * featureCount + $0]) }
            for slot in 0..<problem.slotCount {
                key += problem.cost(of: person, inSlot: slot)
                key.append(problem.allows(person, inSlot: slot) ? 1 : 0)
            }
            let type = known[key] ?? sizes.count
            if type == sizes.count {
                known[key] = type
                representatives.append(person)
                sizes.append(0)
            }
            typeOf.append(type)
            sizes[type] += 1
        }
        return (typeOf, representatives, sizes)
    }
}
