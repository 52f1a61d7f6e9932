import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Shortages found by counting")
struct ShortfallTests {
    private func shortfalls(_ change: (inout Scenario) -> Void) throws -> [Shortfall] {
        var scenario = Fixture.scenario()
        change(&scenario)
        return CohortAllocator(try ScenarioIndex(scenario)).shortfalls()
    }

    private func expect(
        _ shortfall: Shortfall?, _ rule: RuleCode, _ needed: Int, _ available: Int, sv: String, en: String,
        fixSv: String, fixEn: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            shortfall
                == Shortfall(
                    rule: rule, needed: needed, available: available, message: LocalisedText(sv: sv, en: en),
                    fix: LocalisedText(sv: fixSv, en: fixEn)), sourceLocation: sourceLocation)
    }

    @Test("nothing is short in a sound scenario")
    func nothing() throws {
        #expect(try shortfalls { _ in }.isEmpty)
        #expect(CohortAllocator(try ScenarioIndex(SeatingScenarios.municipality())).shortfalls().isEmpty)
    }

    @Test("too few seats")
    func seats() throws {
        let found = try shortfalls {
            $0.programme.rules.cohortSize.min = 1
            $0.programme.rules.cohortSize.max = 5
        }
        expect(
            found.first, "cohort-size", 24, 20,
            sv: "24 chefer ska ha plats men 4 utvecklingsgrupper med högst 5 har 20 platser: 4 fattas",
            en: "24 managers need a seat but 4 cohorts of at most 5 have 20 seats: 4 short",
            fixSv: "lägg till 1 utvecklingsgrupp, eller höj max till 6", fixEn: "add 1 cohort, or raise max to 6")
        #expect(found.count == 1)
    }

    @Test("too few people")
    func people() throws {
        let found = try shortfalls {
            $0.programme.rules.cohortSize.min = 7
            $0.programme.rules.cohortSize.max = 9
        }
        expect(
            found.first, "cohort-size", 28, 24,
            sv: "4 utvecklingsgrupper med minst 7 behöver 28 chefer men bara 24 kan sitta i någon: 4 fattas",
            en: "4 cohorts of at least 7 need 28 managers but only 24 can sit in one: 4 short",
            fixSv: "ta bort utvecklingsgrupper eller sänk min", fixEn: "remove cohorts or lower min")
    }

    @Test("more of the top level than its rounds hold")
    func leadership() throws {
        let found = try shortfalls { scenario in
            for position in 0..<17 { scenario.managers[position].level = 1 }
        }
        expect(
            found.first, "leadership-first", 17, 16,
            sv: "17 chefer kan bara sitta i Omgång 1, vars 2 utvecklingsgrupper med högst 8 har 16 platser: 1 fattas",
            en: "17 managers can sit only in Omgång 1, whose 2 cohorts of at most 8 have 16 seats: 1 short",
            fixSv: "lägg fler utvecklingsgrupper där, höj max, eller låt fler sitta i en annan omgång",
            fixEn: "put more cohorts there, raise max, or let more of them sit in another round")
    }

    @Test("a round that too few can join")
    func emptyRound() throws {
        let found = try shortfalls { scenario in
            for position in 6..<24 { scenario.managers[position].joined = Fixture.day("2016-03-20") }
        }
        expect(
            found.first, "cohort-size", 8, 6,
            sv: "2 utvecklingsgrupper i Omgång 1 med minst 4 behöver 8 chefer men bara 6 kan sitta där: 2 fattas",
            en: "2 cohorts in Omgång 1 of at least 4 need 8 managers but only 6 can sit there: 2 short",
            fixSv: "flytta utvecklingsgrupper till en annan omgång eller sänk min",
            fixEn: "move cohorts to another round or lower min")
    }

    @Test("people with no round at all who may not wait")
    func nowhere() throws {
        let found = try shortfalls { scenario in
            scenario.managers[4].joined = Fixture.day("2016-11-20")
            scenario.programme.rules.waitingList.mode = .nobody
        }
        expect(
            found.first, "one-cohort", 1, 0,
            sv: "1 chef kan inte sitta i någon omgång och får inte vänta: M05",
            en: "1 manager can sit in no round and may not wait: M05",
            fixSv: "ändra datum eller låsning, gör regeln mjuk, tillåt väntelista eller undanta dem",
            fixEn: "change dates or a pin, make the rule soft, allow the waiting list, or exempt them")
    }

    @Test("a group to keep together that no cohort holds")
    func block() throws {
        let found = try shortfalls { scenario in
            scenario.pairs = (0..<8).map { Pair(first: "M1\($0)", second: "M1\($0 + 1)", rule: .together) }
        }
        expect(
            found.first, "together", 9, 8,
            sv: "9 chefer ska sitta tillsammans men en utvecklingsgrupp rymmer 8: M10, M11, M12, M13, M14, "
                + "M15, M16, M17, M18",
            en: "9 managers are to sit together but a cohort holds 8: M10, M11, M12, M13, M14, M15, M16, M17, M18",
            fixSv: "ta bort par eller höj max", fixEn: "remove pairs or raise max")
    }

    @Test("people to keep together whose pins differ")
    func blockWithoutCohort() throws {
        let found = try shortfalls { scenario in
            scenario.pairs = [Pair(first: "M11", second: "M12", rule: .together)]
            scenario.pins = [
                Pin(kind: .cohort, who: "M11", value: "C"), Pin(kind: .cohort, who: "M12", value: "D"),
            ]
        }
        expect(
            found.first, "together", 1, 0,
            sv: "ingen utvecklingsgrupp är öppen för alla som ska sitta tillsammans: M11, M12",
            en: "no cohort is open to all who are to sit together: M11, M12",
            fixSv: "ta bort ett par, en låsning eller ändra datum", fixEn: "remove a pair or a pin, or change dates")
    }

    @Test("people to keep apart in too few cohorts")
    func apart() throws {
        let found = try shortfalls { scenario in
            let people = ["M02", "M03", "M04"]
            scenario.pairs = [
                Pair(first: "M02", second: "M03", rule: .apart), Pair(first: "M03", second: "M04", rule: .apart),
                Pair(first: "M02", second: "M04", rule: .apart),
            ]
            scenario.pins = people.map { Pin(kind: .round, who: $0, value: "2") }
        }
        expect(
            found.first, "apart", 3, 2,
            sv: "3 chefer ska alla sitta isär men bara 2 utvecklingsgrupper är öppna för dem: M02, M03, M04",
            en: "3 managers are all to sit apart but only 2 cohorts are open to them: M02, M03, M04",
            fixSv: "lägg till en utvecklingsgrupp i deras omgångar eller gör regeln mjuk",
            fixEn: "add a cohort to their rounds or make the rule soft")
    }

    @Test("boss and report in the same only cohort")
    func bossApart() throws {
        let found = try shortfalls { scenario in
            scenario.pins = ["M01", "M02"].map { Pin(kind: .cohort, who: $0, value: "A") }
        }
        #expect(found.map(\.rule) == ["boss-apart"])
        #expect(found.first?.needed == 2 && found.first?.available == 1)
        #expect(
            found.first?.message.en
                == "2 managers are all to sit apart but only 1 cohort is open to them: M01, M02")
    }

    @Test("a report who must sit before the boss can")
    func bossTooLate() throws {
        let found = try shortfalls { scenario in
            scenario.pins = [
                Pin(kind: .round, who: "M13", value: "2"), Pin(kind: .round, who: "M14", value: "1"),
            ]
        }
        expect(
            found.first, "boss-first", 2, 1,
            sv: "M14 kan sitta senast i Omgång 1 men chefen M13 tidigast i Omgång 2",
            en: "M14 can sit in Omgång 1 at the latest but the boss M13 in Omgång 2 at the earliest",
            fixSv: "ändra en låsning eller ett datum, eller gör regeln mjuk",
            fixEn: "change a pin or a date, or make the rule soft")
    }

    @Test("more pins than a cohort holds")
    func pins() throws {
        let found = try shortfalls { scenario in
            scenario.pins = (10..<19).map { Pin(kind: .cohort, who: "M\($0)", value: "D") }
            scenario.programme.rules.bossApart.strength = .off
        }
        expect(
            found.first, "pinned", 9, 8, sv: "9 chefer är låsta till utvecklingsgrupp D, som rymmer 8",
            en: "9 managers are pinned to cohort D, which holds 8",
            fixSv: "ta bort 1 av låsningarna eller höj max", fixEn: "remove 1 of the pins or raise max")
    }

    @Test("a department above its cap in all cohorts")
    func department() throws {
        let found = try shortfalls { scenario in
            scenario.programme.rules.departmentCap.strength = .hard
            scenario.programme.rules.departmentCap.max = 1
        }
        #expect(found.map(\.rule) == ["department-cap", "department-cap", "department-cap"])
        expect(
            found.first, "department-cap", 8, 4,
            sv: "förvaltningen Skola har 8 chefer att placera men högst 1 per utvecklingsgrupp i 4 "
                + "utvecklingsgrupper ger 4 platser",
            en: "department Skola has 8 managers to seat but at most 1 each in 4 cohorts gives 4 seats",
            fixSv: "höj taket till 2", fixEn: "raise the cap to 2")
    }
}
