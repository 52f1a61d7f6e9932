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
        let spread = SpreadBound(people: people.count, sizes: people.sizes)
        let mixed = people.attributes.map { Self.figure($0, groups, spread) }
        figures = people.meetings.isEmpty ? mixed : mixed + [Self.metAgain(people, groups, spread)]
    }

    var value: Int { figures.reduce(0) { $0 + $1.weight * $1.pairs } }

    /// What no division can be below: the columns and those who have met, each counted for itself.
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

    private static func metAgain(_ people: PeopleToGroup, _ groups: [Int?], _ spread: SpreadBound) -> Division.Figure {
        let pairs = people.meetings.reduce(0) { total, meeting in
            var members: [Int: Int] = [:]
            for case .some(let group) in meeting.people.map({ groups[$0] }) { members[group, default: 0] += 1 }
            return total + meeting.weight * Self.pairs(members)
        }
        let fewest = EarlierDivision.divisions(people.meetings).reduce(0) {
            $0 + $1.weight * spread.fewest($1.counts)
        }
        return Division.Figure(attribute: nil, weight: people.meetingWeight, pairs: pairs, fewest: fewest)
    }

    private static func figure(_ attribute: PeopleToGroup.Attribute, _ groups: [Int?], _ spread: SpreadBound)
        -> Division.Figure
    {
        var counts: [String: Int] = [:]
        var inGroups: [String: [Int: Int]] = [:]
        for (value, group) in zip(attribute.values, groups) {
            guard let value else { continue }
            counts[value, default: 0] += 1
            if let group { inGroups[value, default: [:]][group, default: 0] += 1 }
        }
        return Division.Figure(
            attribute: attribute.name, weight: attribute.weight,
            pairs: inGroups.values.reduce(0) { $0 + pairs($1) }, fewest: spread.fewest(Array(counts.values)))
    }

    private static func pairs(_ members: [Int: Int]) -> Int { members.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
}

/// Meetings of which nobody was in two, such as the groups of one earlier division: a column of its own.
private struct EarlierDivision {
    let weight: Int
    private var people: Set<Int> = []
    private(set) var counts: [Int] = []

    /// Each meeting with those before it as long as nobody comes twice and all weigh the same.
    static func divisions(_ meetings: [PeopleToGroup.Meeting]) -> [EarlierDivision] {
        var divisions: [EarlierDivision] = []
        for meeting in meetings {
            var division = divisions.popLast() ?? EarlierDivision(weight: meeting.weight)
            if division.weight != meeting.weight || !division.people.isDisjoint(with: meeting.people) {
                divisions.append(division)
                division = EarlierDivision(weight: meeting.weight)
            }
            division.people.formUnion(meeting.people)
            division.counts.append(meeting.people.count)
            divisions.append(division)
        }
        return divisions
    }

    private init(weight: Int) { self.weight = weight }
}
