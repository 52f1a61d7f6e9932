import ProgrammeModel

/// Whether people who are to be together or apart fit into the groups there are.
struct GroupFit {
    private let together: [PeopleSet]
    private let apart: [PeopleSet]
    private let keys: PeopleKeys
    private let log: FaultLog
    /// Sets of ``together`` that hold each person.
    private let setsOf: [[Int]]

    init(together: [PeopleSet], apart: [PeopleSet], _ keys: PeopleKeys, _ log: FaultLog) {
        self.together = together
        self.apart = apart
        self.keys = keys
        self.log = log
        var sets: [[Int]] = Array(repeating: [], count: keys.names.count)
        for (number, set) in together.enumerated() {
            for person in set.people { sets[person].append(number) }
        }
        setsOf = sets
    }

    /// Every fault that one set shows; what several sets together make impossible is for the search to find.
    ///
    func check(_ people: PeopleToGroup) {
        let sizes = [people.sizes] + people.otherSizes
        guard !people.sizes.isEmpty else { return }
        let most = sizes.joined().map(\.upperBound).max() ?? 0
        let groups = sizes.map(\.count).max() ?? 0
        var joined = Array(0..<people.count)
        for set in people.joined {
            for person in set { joined[person] = set[0] }
            if set.count > most { addTooMany(set, most) }
        }
        addTooFewGroups(groups)
        for set in apart { addClash(in: set, joined) }
    }

    private func addTooMany(_ people: [Int], _ most: Int) {
        let numbers = Set(people.flatMap { setsOf[$0] }).sorted()
        guard let first = numbers.first else { return }
        let origins = numbers.map { together[$0].origin }
        let text = FaultText.togetherTooMany(people.map(keys.name), most: most, by: origins.map(\.label))
        let pair = origins.first { if case .pair = $0 { true } else { false } }
        add(text, at: pair ?? together[first].origin, person: people[0])
    }

    /// One fault for each option, with the greatest of its sets: what is enough for that is enough for all.
    private func addTooFewGroups(_ groups: Int) {
        var kinds: [(greatest: PeopleSet, sets: Int)] = []
        for set in apart where set.people.count > groups {
            guard let kind = kinds.firstIndex(where: { $0.greatest.origin.isAlike(set.origin) }) else {
                kinds.append((set, 1))
                continue
            }
            kinds[kind].sets += 1
            if set.people.count > kinds[kind].greatest.people.count { kinds[kind].greatest = set }
        }
        for (set, sets) in kinds {
            let text = FaultText.apartTooMany(
                set.people.map(keys.name), groups: groups, by: set.origin.label, others: sets - 1)
            add(text, at: set.origin, person: set.people[0])
        }
    }

    /// The first two of a set whom others join: the rest of it would say the same again.
    private func addClash(in set: PeopleSet, _ joined: [Int]) {
        var seen: [Int: Int] = [:]
        for person in set.people {
            guard let other = seen.updateValue(person, forKey: joined[person]) else { continue }
            let chain = chain(from: other, to: person)
            let origins = [set.origin] + chain.sets.map { together[$0].origin }
            let pair = origins.first { if case .pair = $0 { true } else { false } }
            let text = FaultText.togetherAndApart(
                keys.name(other), keys.name(person), by: set.origin.label, chain: chain.people.map(keys.name),
                origins: chain.sets.map { together[$0].origin.label })
            return add(text, at: pair ?? set.origin, person: person)
        }
    }

    /// The fewest sets that join two people, and whom they meet in: breadth first over sets.
    private func chain(from start: Int, to end: Int) -> (people: [Int], sets: [Int]) {
        var cameFrom: [Int: (person: Int, set: Int)] = [:]
        var isTaken = Array(repeating: false, count: together.count)
        var queue = [start]
        var next = 0
        while next < queue.count, cameFrom[end] == nil {
            let person = queue[next]
            next += 1
            for set in setsOf[person] where !isTaken[set] {
                isTaken[set] = true
                for member in together[set].people where member != start && cameFrom[member] == nil {
                    cameFrom[member] = (person, set)
                    queue.append(member)
                }
            }
        }
        var people = [end]
        var sets: [Int] = []
        while let last = people.last, let step = cameFrom[last] {
            people.append(step.person)
            sets.append(step.set)
        }
        return (people.reversed(), sets.reversed())
    }

    private func add(_ text: FaultText, at origin: PeopleSet.Origin, person: Int) {
        switch origin {
        case .column(_, let column, let value):
            log.add(text, in: keys.table.file, row: keys.table.rows[person].line, column: column, value: value)
        case .pair(let file, let line):
            log.add(text, in: file, row: line)
        }
    }
}

extension PeopleSet.Origin {
    /// Whether the same option and column, or the same file, say both.
    fileprivate func isAlike(_ other: PeopleSet.Origin) -> Bool {
        switch (self, other) {
        case (.column(let option, let column, _), .column(let otherOption, let otherColumn, _)):
            option == otherOption && column == otherColumn
        case (.pair(let file, _), .pair(let otherFile, _)): file == otherFile
        default: false
        }
    }
}
