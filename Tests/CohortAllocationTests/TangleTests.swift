import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Shortages that several rules bring about together")
struct TangleTests {
    private func shortfalls(_ scenario: Scenario) throws -> [Shortfall] {
        CohortAllocator(try ScenarioIndex(scenario)).shortfalls()
    }

    @Test("a tree of bosses that leaves the only cohort of the first round to the top manager")
    func tree() throws {
        let found = try shortfalls(BossTreeScenarios.scenario(bossFirst: .hard))
        #expect(
            found == [
                Shortfall(
                    rule: "boss-first", needed: 10, available: 1,
                    message: LocalisedText(
                        sv: "1 utvecklingsgrupp i Omgång 1 med minst 10 behöver 10 chefer men med boss-first (chefen "
                            + "före medarbetaren) och boss-apart (inte i samma utvecklingsgrupp som sin chef) kan bara "
                            + "1 sitta där: 9 fattas; bland dem som inte kan: Chef 1, Chef 2, Chef 3, Chef 4, Chef 5 "
                            + "och 38 till",
                        en: "1 cohort in Omgång 1 of at least 10 needs 10 managers but with boss-first (boss before "
                            + "report) and boss-apart (boss and report apart) only 1 can sit there: 9 short; among "
                            + "those who cannot: Chef 1, Chef 2, Chef 3, Chef 4, Chef 5 and 38 more"),
                    fix: LocalisedText(
                        sv: "Gör boss-first eller boss-apart mjuk, eller håll fler utvecklingsgrupper i Omgång 1.",
                        en: "Make boss-first or boss-apart soft, or hold more cohorts in Omgång 1."))
            ])
    }

    @Test("the same tree has no shortage with a soft boss-first, or with two cohorts in the first round")
    func mended() throws {
        #expect(try shortfalls(BossTreeScenarios.scenario(bossFirst: .soft)).isEmpty)
        var scenario = BossTreeScenarios.scenario(bossFirst: .hard)
        scenario.programme.cohorts[1].round = "1"
        #expect(try shortfalls(scenario).isEmpty)
    }

    @Test("a chain of bosses too long for the cohorts leaves somebody no cohort")
    func chain() throws {
        var scenario = Fixture.scenario()
        scenario.programme.cohorts = [Cohort(id: "A", round: "1"), Cohort(id: "B", round: "2")]
        for position in 1..<3 { scenario.managers[position].boss = scenario.managers[position - 1].id }
        for position in 3..<24 { scenario.managers[position].boss = nil }
        scenario.programme.rules.cohortSize.min = 4
        scenario.programme.rules.cohortSize.max = 20
        let found = try shortfalls(scenario)
        #expect(found.map(\.rule) == ["boss-first"])
        #expect(
            found.first?.message.en
                == "with boss-first (boss before report) and boss-apart (boss and report apart) no cohort is left for "
                + "1 manager: Chef 3")
        #expect(
            found.first?.fix.en == "Make boss-first or boss-apart soft, or hold more cohorts in Omgång 1 and Omgång 2.")
    }

    @Test("reports who are driven into a round that is too small")
    func seats() throws {
        var scenario = Fixture.scenario()
        scenario.programme.cohorts = [
            Cohort(id: "A", round: "1"), Cohort(id: "B", round: "1"), Cohort(id: "C", round: "2"),
        ]
        for position in 1..<24 { scenario.managers[position].boss = position < 12 ? scenario.managers[0].id : nil }
        scenario.programme.rules.leadershipFirst.strength = .off
        scenario.programme.rules.bossApart.strength = .off
        scenario.programme.rules.cohortSize.min = 1
        scenario.programme.rules.cohortSize.max = 10
        scenario.pins = [Pin(kind: .round, who: "M01", value: "2")]
        let found = try shortfalls(scenario)
        #expect(
            found == [
                Shortfall(
                    rule: "boss-first", needed: 12, available: 10,
                    message: LocalisedText(
                        sv: "med boss-first (chefen före medarbetaren) och pinned (låst) kan 12 chefer bara sitta i "
                            + "Omgång 2, vars 1 utvecklingsgrupp med högst 10 har 10 platser: 2 fattas; bland dem: "
                            + "Chef 2, Chef 3, Chef 4, Chef 5, Chef 6 och 6 till",
                        en: "with boss-first (boss before report) and pinned (pinned) 12 managers can sit only in "
                            + "Omgång 2, whose 1 cohort of at most 10 have 10 seats: 2 short; among them: Chef 2, "
                            + "Chef 3, Chef 4, Chef 5, Chef 6 and 6 more"),
                    fix: LocalisedText(
                        sv: "Gör boss-first mjuk, ta bort låsningar, eller höj max till 12.",
                        en: "Make boss-first soft, take pins away, or raise max to 12."))
            ])
    }

    @Test("a department whose people can sit only where too few of them can be away at once")
    func crowded() throws {
        var scenario = BossTreeScenarios.scenario(bossFirst: .soft)
        scenario.programme.rules.bossApart.strength = .off
        for position in 0..<8 { scenario.managers[position * 4 + 1].level = 1 }
        let found = try shortfalls(scenario)
        #expect(
            found == [
                Shortfall(
                    rule: "department-staffed", needed: 8, available: 6,
                    message: LocalisedText(
                        sv: "förvaltningen Skola har 8 chefer som bara kan sitta i Omgång 1, men med "
                            + "department-staffed (bemanning i förvaltningen) kan 1 utvecklingsgrupp ha högst 6 av "
                            + "dem: 2 fattas",
                        en: "department Skola has 8 managers who can sit only in Omgång 1, but with "
                            + "department-staffed (department staffed) 1 cohort can have at most 6 of them: 2 short"),
                    fix: LocalisedText(
                        sv: "Höj percent, lägg till en utvecklingsgrupp, eller låt fler av dem vänta eller sitta i en "
                            + "annan omgång.",
                        en: "Raise percent, add a cohort, or let more of them wait or sit in another round."))
            ])
    }

    @Test("a round that too few of each department can join at once")
    func thinned() throws {
        var scenario = BossTreeScenarios.scenario(bossFirst: .soft)
        scenario.programme.rules.bossApart.strength = .off
        for position in scenario.managers.indices where position % 4 != 1 {
            scenario.managers[position].joined = Fixture.day("2016-04-01")
        }
        let found = try shortfalls(scenario)
        #expect(found.map(\.rule) == ["department-staffed"])
        #expect(
            found.first?.message.en
                == "1 cohort in Omgång 1 of at least 10 needs 10 managers but with department-staffed (department "
                + "staffed) only 6 fit: 4 short")
    }

    @Test("what closes a slot is what its hard cost says", arguments: UInt64(1)...80)
    func closers(seed: UInt64) throws {
        let problem = SeatProblem(try ScenarioIndex(TinyScenarios.scenario(seed: seed)))
        let rules = SeatRules(binding: problem.index.scenario.programme.rules)
        for person in problem.people.indices {
            for slot in 0..<problem.slotCount {
                let closers = problem.closers(of: person, inSlot: slot)
                #expect(closers.isEmpty == problem.allows(person, inSlot: slot))
                #expect(rules.isSuperset(of: closers))
            }
        }
    }
}
