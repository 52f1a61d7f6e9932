import ProgrammeModel

/// Some cohorts and all who sit in them, cut out of a large problem so that parts can be searched side by side.
///
/// Parts share neither cohorts nor people, and what they have to do with each other is settled beforehand: of a boss
/// and a report in different parts, the boss stays in or before a round that the report stays in or behind. Whatever
/// becomes of the other parts, no rule is broken that was not broken before.
struct SeatPart: Sendable {
    let cohorts: [Int32]
    /// In ascending order.
    let people: [Int32]
    /// Where each person starts: a position in `cohorts`, or their number for the waiting list.
    let place: [Int32]
    let slots: [Int]
    let pinnedPlace: [Int32]
    let codes: [Int32]
    let relationStarts: [Int32]
    let relations: [Relations.Relation]
    let pastPairs: PastPairs
    /// The problem's values that two or more of the people share, feature by feature, and where each feature begins.
    private let values: [Int]
    private let firstValues: [Int]

    var valueCount: Int { values.count }
    func firstValue(of feature: Int) -> Int { firstValues[feature] }
    func values(of feature: Int) -> [Int] { Array(values[firstValues[feature]..<firstValues[feature + 1]]) }

    init(_ number: Int, of division: SeatDivision, _ problem: SeatProblem, _ prices: SeatPrices) {
        let cohorts = division.cohorts[number]
        let people = division.people[number]
        self.cohorts = cohorts
        self.people = people
        place = people.map { person in
            let own = Int(division.place[Int(person)])
            return own == problem.waitingPlace ? Int32(cohorts.count) : division.positionOfCohort[own]
        }
        pinnedPlace = people.map { person in
            let pinned = Int(problem.pinnedCohort[Int(person)])
            guard pinned >= 0 else { return -1 }
            // A pin to a cohort elsewhere costs the same at every place here.
            return division.partOfCohort[pinned] == Int32(number) ? division.positionOfCohort[pinned] : -1
        }
        (codes, values, firstValues) = Self.renumbered(people, problem)
        var starts: [Int32] = [0]
        var relations: [Relations.Relation] = []
        var slots: [Int] = []
        slots.reserveCapacity(people.count * problem.slotCount)
        for person in people.map({ Int($0) }) {
            slots += prices.slots[person * problem.slotCount..<(person + 1) * problem.slotCount]
            let base = slots.count - problem.slotCount
            for position in problem.relations.starts[person]..<problem.relations.starts[person + 1] {
                let relation = problem.relations.list[position]
                let other = Int(relation.other)
                if division.partOf[other] == Int32(number) {
                    relations.append(
                        Relations.Relation(
                            other: division.positionOf[other], kind: relation.kind, mayShare: relation.mayShare))
                } else if let open = division.openRounds(person, relation, problem) {
                    for round in 0..<problem.roundCount where !open.contains(round) {
                        slots[base + round] += prices.bossFirst
                    }
                }
            }
            starts.append(Int32(relations.count))
        }
        self.slots = slots
        self.relations = relations
        relationStarts = starts
        pastPairs = PastPairs(problem.pastPairs, of: people) { person in
            division.partOf[person] == Int32(number) ? division.positionOf[person] : nil
        }
    }

    /// The people's values by small numbers. A value of one person alone counts as blank, unless it has a limit.
    private static func renumbered(
        _ people: [Int32], _ problem: SeatProblem
    ) -> (codes: [Int32], values: [Int], firstValues: [Int]) {
        let features = problem.features
        let featureCount = features.features.count
        var holders = Array(repeating: Int32(0), count: features.valueCount)
        for person in people {
            for feature in 0..<featureCount {
                let code = Int(features.codes[Int(person) * featureCount + feature])
                if code >= 0 { holders[code] += 1 }
            }
        }
        var values: [Int] = []
        var firstValues = [0]
        for (position, feature) in features.features.enumerated() {
            let isLimited = position == features.roomFeature || feature.cap != nil || feature.lone != nil
            for value in feature.values {
                let isKept = holders[value] > 1 || (isLimited && holders[value] > 0)
                holders[value] = isKept ? Int32(values.count) : -1
                if isKept { values.append(value) }
            }
            firstValues.append(values.count)
        }
        var codes: [Int32] = []
        codes.reserveCapacity(people.count * featureCount)
        for person in people {
            for feature in 0..<featureCount {
                let code = Int(features.codes[Int(person) * featureCount + feature])
                codes.append(code < 0 ? -1 : holders[code])
            }
        }
        return (codes, values, firstValues)
    }
}

/// All cohorts dealt out to parts, each with about its share of every round.
struct SeatDivision: Sendable {
    let place: [Int32]
    let cohorts: [[Int32]]
    let people: [[Int32]]
    /// The part of each cohort and its position there; of each person likewise.
    let partOfCohort: [Int32]
    let positionOfCohort: [Int32]
    let partOf: [Int32]
    let positionOf: [Int32]
    /// For each boss the last round open to it, and the first open to its reports in other parts.
    private let borders: [Int32]

    init(
        _ problem: SeatProblem, _ place: [Int32], parts: Int, generator: inout SeededGenerator
    ) {
        self.place = place
        var order = Array(0..<Int32(problem.cohortCount))
        generator.shuffle(&order)
        let rounds = problem.slotOfPlace
        order = order.enumerated().sorted { a, b in
            let (first, second) = (rounds[Int(a.element)], rounds[Int(b.element)])
            return first == second ? a.offset < b.offset : first < second
        }.map(\.element)
        var cohorts: [[Int32]] = Array(repeating: [], count: parts)
        var partOfCohort = Array(repeating: Int32(0), count: problem.cohortCount)
        var positionOfCohort = partOfCohort
        for (turn, cohort) in order.enumerated() {
            let part = turn % parts
            partOfCohort[Int(cohort)] = Int32(part)
            positionOfCohort[Int(cohort)] = Int32(cohorts[part].count)
            cohorts[part].append(cohort)
        }
        var people: [[Int32]] = Array(repeating: [], count: parts)
        var partOf = Array(repeating: Int32(0), count: place.count)
        var positionOf = partOf
        for person in place.indices {
            let own = Int(place[person])
            let isWaiting = own == problem.waitingPlace
            let part = isWaiting ? problem.relations.leader(of: person) % parts : Int(partOfCohort[own])
            partOf[person] = Int32(part)
            positionOf[person] = Int32(people[part].count)
            people[part].append(Int32(person))
        }
        self.cohorts = cohorts
        self.people = people
        self.partOfCohort = partOfCohort
        self.positionOfCohort = positionOfCohort
        self.partOf = partOf
        self.positionOf = positionOf
        borders = Self.borders(problem, place, partOf, &generator)
    }

    /// For each boss a round between its own and the first of its reports in other parts.
    private static func borders(
        _ problem: SeatProblem, _ place: [Int32], _ partOf: [Int32], _ generator: inout SeededGenerator
    ) -> [Int32] {
        place.indices.map { person in
            let own = problem.slotOfPlace[Int(place[person])]
            var first = problem.roundCount
            for position in problem.relations.starts[person]..<problem.relations.starts[person + 1] {
                let relation = problem.relations.list[position]
                let other = Int(relation.other)
                guard relation.kind == .report, partOf[other] != partOf[person] else { continue }
                let slot = problem.slotOfPlace[Int(place[other])]
                if slot >= own { first = min(first, slot) }
            }
            return Int32(first > own ? own + generator.index(below: first - own + 1) : own)
        }
    }

    /// The rounds in which a person keeps to boss-first, whatever somebody in another part does; nil for all.
    func openRounds(_ person: Int, _ relation: Relations.Relation, _ problem: SeatProblem) -> ClosedRange<Int>? {
        guard relation.kind == .boss || relation.kind == .report else { return nil }
        let own = problem.slotOfPlace[Int(place[person])]
        let others = problem.slotOfPlace[Int(place[Int(relation.other)])]
        let isBoss = relation.kind == .report
        let (bosses, reports) = isBoss ? (own, others) : (others, own)
        let waiting = problem.waitingSlot
        if own == waiting, others != waiting { return isBoss ? 0...others : others...waiting }
        if others == waiting || bosses > reports { return own...own }
        let border = Int(borders[isBoss ? person : Int(relation.other)])
        return isBoss ? 0...border : border...waiting
    }
}
