import ProgrammeModel

/// A division counted anew from who is in which group alone: nothing of the engine's own counting enters.
struct GroupingCount {
    private let people: PeopleToGroup
    private let groups: [Int?]
    private let sizes: [Int]
    let figures: [Division.Figure]

    /// - Parameter groups: one per person; nil for one without a group.
    init(_ people: PeopleToGroup, _ groups: [Int?]) {
        self.people = people
        self.groups = groups
        var sizes = Array(repeating: 0, count: people.sizes.count)
        for case .some(let group) in groups { sizes[group] += 1 }
        self.sizes = sizes
        let mixed = people.attributes.map { Self.figure($0, groups, count: people.sizes.count) }
        figures = people.meetings.isEmpty ? mixed : mixed + [Self.metAgain(people, groups)]
    }

    var value: Int { figures.reduce(0) { $0 + $1.weight * $1.pairs } }

    /// What an even spread of every value gives.
    var fewest: Int { figures.reduce(0) { $0 + $1.weight * $1.fewest } }

    /// Everything that does not hold: empty for a division that may leave the program.
    ///
    /// - Parameter bound: what the engine says no division can be below.
    func faults(bound: Int) -> [LocalisedText] {
        var faults: [LocalisedText] = []
        let missing = groups.count { $0 == nil }
        if missing > 0 { faults.append(GroupingTexts.withoutGroup(missing)) }
        for (group, limits) in people.sizes.enumerated() where !limits.contains(sizes[group]) {
            faults.append(GroupingTexts.wrongSize(group: group + 1, size: sizes[group], limits: limits))
        }
        let split = people.together.count { Set($0.map { groups[$0] ?? -1 }).count > 1 }
        if split > 0 { faults.append(GroupingTexts.split(split)) }
        let met = people.apart.count { set in Set(set.map { groups[$0] ?? -1 }).count < set.count }
        if met > 0 { faults.append(GroupingTexts.met(met)) }
        if max(bound, fewest) > value { faults.append(GroupingTexts.boundAbove(max(bound, fewest), value: value)) }
        return faults
    }

    private static func metAgain(_ people: PeopleToGroup, _ groups: [Int?]) -> Division.Figure {
        let pairs = people.meetings.reduce(0) { total, meeting in
            var members: [Int: Int] = [:]
            for case .some(let group) in meeting.people.map({ groups[$0] }) { members[group, default: 0] += 1 }
            return total + meeting.weight * members.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        }
        return Division.Figure(attribute: nil, weight: people.meetingWeight, pairs: pairs, fewest: 0)
    }

    private static func figure(_ attribute: PeopleToGroup.Attribute, _ groups: [Int?], count: Int)
        -> Division.Figure
    {
        var inGroups: [String: [Int: Int]] = [:]
        for (value, group) in zip(attribute.values, groups) {
            if let value, let group { inGroups[value, default: [:]][group, default: 0] += 1 }
        }
        var pairs = 0
        var fewest = 0
        for members in inGroups.values {
            pairs += members.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
            let all = members.values.reduce(0, +)
            let (each, larger) = (all / max(1, count), all % max(1, count))
            fewest += larger * each + count * each * (each - 1) / 2
        }
        return Division.Figure(attribute: attribute.name, weight: attribute.weight, pairs: pairs, fewest: fewest)
    }
}
