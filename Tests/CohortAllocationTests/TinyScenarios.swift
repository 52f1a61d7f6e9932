import ProgrammeModel
import TestSupport

/// Random scenarios small enough to try every allocation.
enum TinyScenarios {
    /// A scenario without faults of 3 to `most` managers, 2 or 3 cohorts and random rules.
    /// - Parameter isRich: whether it has past pairs, lone values and cohorts of sizes of their own as well.
    static func scenario(seed: UInt64, most: Int = 6, isRich: Bool = false) -> Scenario {
        var random = SeededGenerator(seed: seed, stream: 99)
        while true {
            var scenario = attempt(&random, most, isRich: isRich)
            trade(&scenario.programme.rules, seed)
            if !scenario.faults().contains(where: { $0.severity == .error }) { return scenario }
        }
    }

    /// In two of seven scenarios leaving people waiting is free, or may make up for a worse mix.
    private static func trade(_ rules: inout RuleBook, _ seed: UInt64) {
        if seed % 7 == 0 { rules.unplaced.strength = .off }
        if seed % 7 == 3 { rules.unplaced.terms.priorityClass = .mix }
    }

    /// A scenario without faults of 4 to 6 managers in a tree of bosses, and 2 to 4 cohorts in 2 or 3 rounds.
    static func bossTree(seed: UInt64) -> Scenario {
        var random = SeededGenerator(seed: seed, stream: 98)
        while true {
            var scenario = attempt(&random, 6)
            let extra = Round(
                id: "3", name: "Omgång 3", window: DayRange(Fixture.day("2016-08-22"), Fixture.day("2016-09-16")))
            let usual = Fixture.scenario().programme.rounds
            scenario.programme.rounds = Array((usual + [extra]).prefix(2 + random.index(below: 2)))
            let rounds = scenario.programme.rounds
            let most = random.index(below: 3) == 0 ? 4 : 3
            scenario.programme.cohorts = (0..<max(rounds.count, most)).map { position in
                Cohort(
                    id: Cohort.ID("G\(position)"), round: rounds[min(rounds.count - 1, position)].id,
                    isLeadershipTeam: random.index(below: 12) == 0)
            }
            for position in scenario.managers.indices.dropFirst() where random.index(below: 4) > 0 {
                scenario.managers[position].boss = Manager.ID("M\(random.index(below: position))")
            }
            scenario.programme.rules.bossFirst.strength = random.index(below: 5) > 0 ? .hard : .soft
            scenario.programme.rules.bossApart.strength = random.index(below: 5) > 0 ? .hard : .off
            scenario.programme.rules.cohortSize.min = random.index(below: 3)
            scenario.programme.rules.cohortSize.max = 2 + random.index(below: 4)
            scenario.programme.rules.cohortSize.strength = .hard
            if random.index(below: 4) > 0 { scenario.programme.rules.waitingList.mode = .nobody }
            if !scenario.faults().contains(where: { $0.severity == .error }) { return scenario }
        }
    }

    private static func attempt(
        _ random: inout SeededGenerator, _ most: Int, isRich: Bool = false
    ) -> Scenario {
        let count = 3 + random.index(below: most - 2)
        var scenario = Fixture.scenario()
        scenario.consultants = Array(scenario.consultants.prefix(1))
        scenario.qualifications = []
        scenario.programme.introduction = nil
        let cohorts = 2 + random.index(below: 2)
        let rounds = 1 + random.index(below: 2)
        scenario.programme.rounds = Array(scenario.programme.rounds.prefix(rounds))
        scenario.programme.cohorts = (0..<cohorts).map { position in
            Cohort(
                id: Cohort.ID("G\(position)"), round: scenario.programme.rounds[min(rounds - 1, position / 2)].id,
                isLeadershipTeam: random.index(below: 12) == 0)
        }
        scenario.managers = (0..<count).map { manager($0, &random) }
        scenario.pairs = (0..<random.index(below: 3)).map { _ in
            Pair(
                first: "M\(random.index(below: count))", second: "M\(random.index(below: count))",
                rule: random.index(below: 2) == 0 ? .together : .apart)
        }
        scenario.pins = (0..<max(0, random.index(below: 4) - 2)).map { _ in
            let who = "M\(random.index(below: count))"
            return random.index(below: 2) == 0
                ? Pin(kind: .cohort, who: who, value: "G\(random.index(below: cohorts))")
                : Pin(
                    kind: .round, who: who, value: scenario.programme.rounds[random.index(below: rounds)].id.text)
        }
        scenario.programme.rules = rules(count, cohorts, &random)
        if isRich { enrich(&scenario, &random) }
        return scenario
    }

    /// Past pairs, earlier cohorts, lone values and cohorts of sizes of their own.
    private static func enrich(_ scenario: inout Scenario, _ random: inout SeededGenerator) {
        let count = scenario.managers.count
        func someone() -> String { "M\(random.index(below: count))" }
        func terms() -> PenaltyTerms {
            PenaltyTerms(PriorityClass(3 + random.index(below: 2)), weight: 1 + random.index(below: 4))
        }
        let strengths: [Strength] = [.off, .soft, .soft, .soft, .hard]
        scenario.pairs += (0..<random.index(below: 4)).map { _ in
            Pair(first: someone(), second: someone(), rule: .past, weight: 1 + random.index(below: 3))
        }
        if random.index(below: 2) == 0 {
            scenario.earlierCohorts = (0..<2).map { _ in
                scenario.managers.map(\.id).filter { _ in random.index(below: 3) == 0 } + ["borta"]
            }
        }
        scenario.programme.rules.set("new-acquaintances", strength: strengths[random.index(below: 5)], terms: terms())
        scenario.programme.rules.set("cover", strength: strengths[random.index(below: 5)], terms: terms())
        scenario.pairs += (0..<random.index(below: 3)).map { _ in
            Pair(first: someone(), second: someone(), rule: .cover)
        }
        let attributes: [MixAttribute] = [.attribute("gender"), .department, .level, .team]
        for attribute in attributes where random.index(below: 5) == 0 {
            var rule = NoLoneRule(attribute, min: 2 + random.index(below: 2))
            rule.strength = random.index(below: 3) == 0 ? .hard : .soft
            rule.terms = terms()
            scenario.programme.rules.noLones.append(rule)
        }
        for position in scenario.programme.cohorts.indices where random.index(below: 4) == 0 {
            let least = random.index(below: 3)
            scenario.programme.cohorts[position].min = least
            scenario.programme.cohorts[position].max = max(1, least + random.index(below: 4))
        }
    }

    private static func manager(_ position: Int, _ random: inout SeededGenerator) -> Manager {
        let dates = ["2015-10-01", "2016-01-20", "2016-02-10", "2016-03-20", "2016-05-20", "2016-07-01"]
        let joined = random.index(below: 4) == 0 ? Fixture.day(dates[random.index(below: dates.count)]) : nil
        let left = random.index(below: 10) == 0 ? Fixture.day("2016-05-20") : nil
        return Manager(
            id: Manager.ID("M\(position)"), name: "Chef \(position)", department: "F\(random.index(below: 3))",
            unit: nil, level: 1 + random.index(below: 3),
            boss: position > 0 && random.index(below: 2) == 0 ? Manager.ID("M\(random.index(below: position))") : nil,
            joined: joined, left: left, exempt: random.index(below: 12) == 0 ? "utbildad" : nil,
            attributes: random.index(below: 8) == 0 ? [:] : ["gender": random.index(below: 2) == 0 ? "K" : "M"])
    }

    private static func rules(_ count: Int, _ cohorts: Int, _ random: inout SeededGenerator) -> RuleBook {
        var book = RuleBook()
        func strength() -> Strength { [.hard, .hard, .hard, .soft, .off][random.index(below: 5)] }
        func terms() -> PenaltyTerms {
            PenaltyTerms(PriorityClass(3 + random.index(below: 2)), weight: 1 + random.index(below: 4))
        }
        let share = count / cohorts
        book.cohortSize.min = max(0, share - random.index(below: 2))
        book.cohortSize.max = max(1, book.cohortSize.min, share + random.index(below: 3))
        for code: RuleCode in [
            "cohort-size", "leadership-first", "boss-first", "boss-apart", "together", "apart", "department-cap",
        ] {
            book.set(code, strength: strength(), terms: terms())
        }
        book.joinedInTime.strength = random.index(below: 5) == 0 ? .off : .hard
        book.departmentCap.max = 1 + random.index(below: 2)
        book.waitingList.mode = WaitingListRule.Mode.allCases[random.index(below: 3)]
        book.waitingTime.strength = random.index(below: 3) == 0 ? .soft : .off
        book.skippedRounds.terms.weight = 1 + random.index(below: 3)
        book.unplaced.terms.weight = 1 + random.index(below: 2)
        book.mixes = [
            MixRule(.department, weight: 1 + random.index(below: 10)), MixRule(.level, weight: 5),
            MixRule(.team, weight: 4), MixRule(.attribute("gender"), weight: 3),
        ]
        for position in book.mixes.indices where random.index(below: 5) == 0 { book.mixes[position].strength = .off }
        if random.index(below: 6) == 0 { random.shuffle(&book.classOrder) }
        return book
    }
}
