import ProgrammeModel

/// Who has to do with whom: bosses and reports, people to keep together or apart.
struct Relations: Sendable {
    /// What one person is to another.
    enum Kind: UInt8, Sendable {
        /// The other is the own boss.
        case boss
        /// The other is a report of one's own.
        case report
        case together
        case apart
        /// The two cover for each other, and cannot share a cohort at no cost.
        case cover
    }

    struct Relation: Sendable {
        let other: Int32
        let kind: Kind
        /// Whether boss and report may share a cohort: both belong to one `together` group.
        let mayShare: Bool
    }

    /// A person's relations lie side by side, from `starts[person]` to `starts[person + 1]`.
    let starts: [Int]
    let list: [Relation]
    /// For each person and round whether the person was employed at its opening.
    let employedAtOpening: [Bool]
    let isLeadershipTeam: [Bool]
    let roundCount: Int
    /// `together` groups of two or more people, where that rule is on, in roster order.
    let blocks: [[Int]]
    /// The block of each person; -1 without one.
    let blockOf: [Int]
    /// 0 for people without a boss in the roster, else one more than the boss.
    let depth: [Int]

    init(_ index: ScenarioIndex, _ people: [Int], _ personOf: [Int], _ charges: SeatCharges) {
        let programme = index.scenario.programme
        var entries: [(person: Int, relation: Relation)] = []
        func add(_ a: Int, _ b: Int, _ kind: Kind, _ reverse: Kind, mayShare: Bool = false) {
            guard personOf[a] >= 0, personOf[b] >= 0 else { return }
            entries.append(
                (personOf[a], Relation(other: Int32(personOf[b]), kind: kind, mayShare: mayShare)))
            entries.append(
                (personOf[b], Relation(other: Int32(personOf[a]), kind: reverse, mayShare: mayShare)))
        }
        if charges.bossFirst != nil || charges.bossApart != nil {
            for manager in people {
                guard let boss = index.boss[manager] else { continue }
                let mayShare = index.togetherGroup[manager] == index.togetherGroup[boss]
                add(manager, boss, .boss, .report, mayShare: mayShare)
            }
        }
        if charges.together != nil {
            for pair in index.togetherPairs { add(pair.first, pair.second, .together, .together) }
        }
        if charges.apart != nil { for pair in index.apartPairs { add(pair.first, pair.second, .apart, .apart) } }
        if charges.cover != nil {
            for pair in index.coverPairs where index.coverPartsCohorts(pair) {
                add(pair.first, pair.second, .cover, .cover)
            }
        }
        var starts = Array(repeating: 0, count: people.count + 1)
        for entry in entries { starts[entry.person + 1] += 1 }
        for person in people.indices { starts[person + 1] += starts[person] }
        var list = entries.map(\.relation)
        var next = starts
        for entry in entries {
            list[next[entry.person]] = entry.relation
            next[entry.person] += 1
        }
        self.starts = starts
        self.list = list
        roundCount = programme.rounds.count
        employedAtOpening = people.flatMap { manager in
            programme.rounds.map { index.scenario.managers[manager].isEmployed(on: $0.window.first) }
        }
        isLeadershipTeam = programme.cohorts.map(\.isLeadershipTeam) + [false]
        (blocks, blockOf) = Self.blocks(index, people, personOf, isOn: charges.together != nil)
        depth = Self.depths(index, people, personOf)
    }

    /// The first member of a person's block; the person without one.
    func leader(of person: Int) -> Int { blockOf[person] < 0 ? person : blocks[blockOf[person]][0] }

    /// Whether a boss in one round and a report in another break boss-first.
    func isLate(boss: Int, _ bosses: Int, reports: Int) -> Bool {
        bosses > reports && employedAtOpening[boss * roundCount + reports]
    }

    /// People joined by pairs directly or through others who are to be placed themselves.
    private static func blocks(
        _ index: ScenarioIndex, _ people: [Int], _ personOf: [Int], isOn: Bool
    ) -> ([[Int]], [Int]) {
        var leader = Array(people.indices)
        func root(_ person: Int) -> Int {
            var person = person
            while leader[person] != person { person = leader[person] }
            return person
        }
        for pair in index.togetherPairs where isOn && personOf[pair.first] >= 0 && personOf[pair.second] >= 0 {
            let a = root(personOf[pair.first])
            let b = root(personOf[pair.second])
            leader[max(a, b)] = min(a, b)
        }
        var members: [[Int]] = Array(repeating: [], count: people.count)
        for person in people.indices { members[root(person)].append(person) }
        let blocks = members.filter { $0.count > 1 }
        var blockOf = Array(repeating: -1, count: people.count)
        for (block, members) in blocks.enumerated() {
            for person in members { blockOf[person] = block }
        }
        return (blocks, blockOf)
    }

    private static func depths(_ index: ScenarioIndex, _ people: [Int], _ personOf: [Int]) -> [Int] {
        var depth = Array(repeating: -1, count: people.count)
        for person in people.indices {
            var path: [Int] = []
            var next: Int? = person
            while let current = next, depth[current] < 0, path.count <= people.count {
                path.append(current)
                next = index.boss[people[current]].flatMap { personOf[$0] >= 0 ? personOf[$0] : nil }
            }
            var below = next.map { depth[$0] } ?? -1
            for current in path.reversed() {
                below += 1
                depth[current] = below
            }
        }
        return depth
    }
}
