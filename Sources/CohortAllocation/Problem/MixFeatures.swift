import ProgrammeModel

/// The attributes of which cohorts count how often each value occurs.
///
/// Values of all attributes are numbered through. A cohort that holds c people of a value pays for c(c-1)/2 pairs, and
/// for each person beyond the department's cap or its room, and for too few. Attributes whose values times cohorts would
/// fill too much memory are *sparse*: their counts are not stored but taken from the members of the value.
struct MixFeatures: Sendable {
    struct Feature: Sendable {
        let attribute: MixAttribute
        /// What a pair costs; nil where only other rules count the attribute.
        let pair: Charge?
        /// What each person beyond `capacity` costs.
        let cap: Charge?
        let capacity: Int
        /// What members who are too few cost.
        let lone: LoneValues?
        /// The feature's values, numbered through.
        let values: Range<Int>
    }

    /// Counts stored at most: values times places.
    static let mostStoredCounts = 4_000_000

    let features: [Feature]
    /// How many of a department a cohort may hold, and the position of the feature that counts them; -1 for none.
    let rooms: DepartmentRooms
    let roomFeature: Int
    /// For each person and feature the value, -1 for blank; a person's values lie side by side.
    let codes: [Int32]
    /// Values below it have stored counts.
    let storedValues: Int
    let valueCount: Int
    /// People of each value.
    let memberStarts: [Int]
    let members: [Int32]

    init(
        _ index: ScenarioIndex, _ people: [Int], _ levels: CostLevels, _ cap: Charge?, _ rooms: DepartmentRooms,
        mostStoredCounts: Int
    ) {
        let book = index.scenario.programme.rules
        let rules = book.mixes.compactMap { rule in Charge(rule, levels).map { (rule.attribute, $0) } }
        let lones = book.noLones.compactMap { rule in LoneValues(rule, levels).map { (rule.attribute, $0) } }
        var sources: [(attribute: MixAttribute, pair: Charge?, cap: Charge?, codes: [Int], count: Int)] = []
        if cap != nil || rooms.isBinding, !rules.contains(where: { $0.0 == .department }) {
            sources.append((.department, nil, cap, index.departmentOf, index.departments.count))
        }
        for (attribute, charge) in rules {
            let values = index.values(of: attribute)
            guard !values.names.isEmpty else { continue }
            let isFirstDepartment = attribute == .department && !sources.contains { $0.attribute == .department }
            sources.append((attribute, charge, isFirstDepartment ? cap : nil, values.codes, values.names.count))
        }
        for (attribute, _) in lones where !sources.contains(where: { $0.attribute == attribute }) {
            let values = index.values(of: attribute)
            guard !values.names.isEmpty else { continue }
            sources.append((attribute, nil, nil, values.codes, values.names.count))
        }
        let places = index.scenario.programme.cohorts.count + 1
        sources.sort { $0.count < $1.count }
        var features: [Feature] = []
        var storedValues = 0
        var valueCount = 0
        for source in sources {
            let values = valueCount..<valueCount + source.count
            features.append(
                Feature(
                    attribute: source.attribute, pair: source.pair, cap: source.cap, capacity: book.departmentCap.max,
                    lone: lones.first { $0.0 == source.attribute }?.1, values: values))
            valueCount += source.count
            if valueCount * places <= mostStoredCounts { storedValues = valueCount }
        }
        var codes: [Int32] = []
        codes.reserveCapacity(people.count * sources.count)
        for manager in people {
            for (source, feature) in zip(sources, features) {
                let code = source.codes[manager]
                codes.append(code < 0 ? -1 : Int32(code + feature.values.lowerBound))
            }
        }
        self.features = features
        self.rooms = rooms
        roomFeature = rooms.isBinding ? sources.firstIndex { $0.attribute == .department } ?? -1 : -1
        self.codes = codes
        self.storedValues = storedValues
        self.valueCount = valueCount
        (memberStarts, members) = Self.members(codes, valueCount: valueCount, features: features.count)
    }

    private static func members(_ codes: [Int32], valueCount: Int, features: Int) -> ([Int], [Int32]) {
        var starts = Array(repeating: 0, count: valueCount + 1)
        for code in codes where code >= 0 { starts[Int(code) + 1] += 1 }
        for value in 0..<valueCount { starts[value + 1] += starts[value] }
        var next = starts
        var members = Array(repeating: Int32(0), count: starts[valueCount])
        for (position, code) in codes.enumerated() where code >= 0 {
            members[next[Int(code)]] = Int32(position / features)
            next[Int(code)] += 1
        }
        return (starts, members)
    }

    /// How many people of a value of ``roomFeature`` a cohort of a round may hold.
    @inline(__always)
    func room(_ value: Int, inRound round: Int) -> Int {
        rooms[round, value &- features[roomFeature].values.lowerBound]
    }

    /// How many people have a value.
    func size(of value: Int) -> Int { memberStarts[value + 1] - memberStarts[value] }

    /// Adds what the counts of one feature's value in one cohort cost, level by level.
    func addCost(of count: Int, _ feature: Feature, to levels: inout [Int]) {
        if let pair = feature.pair { levels[pair.level] += pair.amount * (count * (count - 1) / 2) }
        if let cap = feature.cap { levels[cap.level] += cap.amount * max(0, count - feature.capacity) }
        if let lone = feature.lone { levels[lone.charge.level] += lone.charge.amount * lone.units(count) }
    }
}
