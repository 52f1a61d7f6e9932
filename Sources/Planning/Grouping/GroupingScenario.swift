import ProgrammeModel

/// People to group as a scenario that asks for nothing but seats: one round, a cohort for each group.
enum GroupingScenario {
    static func scenario(_ people: PeopleToGroup) -> Scenario {
        let day = DayRange(Day(number: 0), Day(number: 0))
        let isAlike = people.sizes.allSatisfy { $0 == people.sizes[0] }
        let round = Round(id: "1", name: "1", window: day)
        let programme = Programme(
            name: "", horizon: day, modules: [TrainingModule(id: "1", name: "1", halfDays: 1)], rounds: [round],
            cohorts: people.sizes.enumerated().map { number, limits in
                Cohort(
                    id: Cohort.ID(String(number + 1)), round: round.id, min: isAlike ? nil : limits.lowerBound,
                    max: isAlike ? nil : limits.upperBound)
            },
            rules: rules(people))
        return Scenario(
            programme: programme, managers: managers(people), consultants: [], qualifications: [], pairs: pairs(people),
            earlierCohorts: people.meetings.filter { $0.weight == 1 }.map { $0.people.map(id) })
    }

    /// Names of people and columns may hold what ids may not: numbers stand for them.
    private static func managers(_ people: PeopleToGroup) -> [Manager] {
        (0..<people.count).map { person in
            var attributes: [String: String] = [:]
            for (number, attribute) in people.attributes.enumerated() {
                attributes[String(number)] = attribute.values[person]
            }
            return Manager(id: id(person), name: "", department: "1", level: 1, attributes: attributes)
        }
    }

    private static func id(_ person: Int) -> Manager.ID { Manager.ID(String(person + 1)) }

    private static func pairs(_ people: PeopleToGroup) -> [Pair] {
        func pair(_ first: Int, _ second: Int, _ rule: Pair.Kind, weight: Int = 1) -> Pair {
            Pair(first: id(first).text, second: id(second).text, rule: rule, weight: weight)
        }
        func pairs(of set: [Int], _ rule: Pair.Kind, weight: Int = 1) -> [Pair] {
            set.indices.flatMap { first in set[(first + 1)...].map { pair(set[first], $0, rule, weight: weight) } }
        }
        let together = people.together.flatMap { set in set.dropFirst().map { pair(set[0], $0, .together) } }
        let met = people.meetings.filter { $0.weight != 1 }.flatMap { pairs(of: $0.people, .past, weight: $0.weight) }
        return together + people.apart.flatMap { pairs(of: $0, .apart) } + met
    }

    private static func rules(_ people: PeopleToGroup) -> RuleBook {
        var rules = RuleBook()
        for code: RuleCode in ["leadership-first", "boss-first", "boss-apart", "joined-in-time", "department-staffed"] {
            rules.set(code, strength: .off)
        }
        rules.waitingList.mode = .nobody
        rules.cohortSize.min = people.sizes.map(\.lowerBound).min() ?? 0
        rules.cohortSize.max = people.sizes.map(\.upperBound).max() ?? 0
        if !people.meetings.isEmpty {
            rules.newAcquaintances.strength = .soft
            rules.newAcquaintances.terms = PenaltyTerms(.mix, weight: people.meetingWeight)
        }
        rules.mixes = people.attributes.enumerated().map { number, attribute in
            MixRule(.attribute(String(number)), weight: attribute.weight)
        }
        return rules
    }
}
