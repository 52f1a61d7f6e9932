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
            fixSv: "Lägg till 1 utvecklingsgrupp, eller höj max till 6.", fixEn: "Add 1 cohort, or raise max to 6.")
        #expect(found.count == 1)
    }

    @Test("too few seats, people or pinned seats in cohorts of sizes of their own")
    func ownSizes() throws {
        let seats = try shortfalls { scenario in
            for (position, most) in [4, 5, 5, 6].enumerated() { scenario.programme.cohorts[position].max = most }
        }
        expect(
            seats.first, "cohort-size", 24, 20,
            sv: "24 chefer ska ha plats men 4 utvecklingsgrupper med högst 4-6 har 20 platser: 4 fattas",
            en: "24 managers need a seat but 4 cohorts of at most 4-6 have 20 seats: 4 short",
            fixSv: "Lägg till 1 utvecklingsgrupp, eller höj max med 4 sammanlagt.",
            fixEn: "Add 1 cohort, or raise max by 4 in all.")
        func large(_ sizes: ClosedRange<Int>) throws -> [Shortfall] {
            try shortfalls { scenario in
                scenario.programme.rules.departmentStaffed.strength = .off
                scenario.programme.cohorts[2].min = sizes.lowerBound
                scenario.programme.cohorts[2].max = sizes.upperBound
            }
        }
        let people = try large(13...14)
        #expect(people.map(\.needed) == [25] && people.map(\.available) == [24])
        #expect(people.first?.message.en.contains("4 cohorts of at least 4-13 need 25 managers") == true)
        let pins = try shortfalls { scenario in
            scenario.programme.cohorts[1] = Cohort(id: "B", round: "1", min: 1, max: 1)
            scenario.pins = ["M03", "M04"].map { Pin(kind: .cohort, who: $0, value: "B") }
        }
        #expect(pins.map(\.rule) == ["pinned"] && pins.first?.available == 1)
        #expect(try large(12...12).isEmpty)
    }

    @Test("somebody who may not be alone of a kind, with too few of the kind in every open round")
    func lone() throws {
        func found(min: Int, _ change: (inout Scenario) -> Void) throws -> [Shortfall] {
            try shortfalls { scenario in
                scenario.programme.rules.noLones = [NoLoneRule(.attribute("kurs"), min: min)]
                scenario.managers[7].attributes["kurs"] = "ja"
                change(&scenario)
            }
        }
        expect(
            try found(min: 2) { _ in }.first, "no-lone:kurs", 2, 1,
            sv: "av ”ja” i kurs ska en utvecklingsgrupp ha ingen eller minst 2, men högst 1 kan sitta ihop med M08, "
                + "som ska ha plats",
            en: "of “ja” in kurs a cohort is to have none or at least 2, but at most 1 can sit with M08, "
                + "who must have a seat",
            fixSv: "Gör regeln mjuk, rätta värdet, eller undanta chefen.",
            fixEn: "Make the rule soft, correct the value, or exempt the manager.")
        #expect(try found(min: 2) { $0.managers[9].attributes["kurs"] = "ja" }.isEmpty)
        let pinned = try found(min: 2) {
            $0.managers[9].attributes["kurs"] = "ja"
            $0.pins = [Pin(kind: .round, who: "M08", value: "1"), Pin(kind: .round, who: "M10", value: "2")]
        }
        #expect(pinned.map(\.available) == [1])
        let large = try found(min: 9) { scenario in
            for position in 8..<20 { scenario.managers[position].attributes["kurs"] = "ja" }
        }
        #expect(large.map(\.available) == [8] && large.first?.fix.en == "Lower min to 8, or make the rule soft.")
        #expect(try found(min: 2) { $0.programme.rules.noLones[0].strength = .soft }.isEmpty)
        #expect(try found(min: 2) { $0.programme.rules.waitingList.mode = .anyone }.isEmpty)
    }

    /// 21 people of level 1, all to sit apart, in 20 cohorts of round 1.
    private func apart(_ change: (inout Scenario) -> Void) throws -> [Shortfall] {
        try shortfalls { scenario in
            scenario.managers = (1...63).map { number in
                Manager(
                    id: Manager.ID("C\(number)"), name: "", department: "Skola", level: number <= 21 ? 1 : 3)
            }
            scenario.programme.cohorts = (1...20).map { Cohort(id: Cohort.ID("G\($0)"), round: "1") }
            scenario.programme.introduction = nil
            scenario.programme.rules.cohortSize.min = 1
            scenario.programme.rules.departmentStaffed.strength = .off
            scenario.pairs = (1...21).flatMap { first in
                (first + 1..<22).map { Pair(first: "C\(first)", second: "C\($0)", rule: .apart) }
            }
            change(&scenario)
        }
    }

    @Test("21 people who must all sit apart, in 20 cohorts or in a round of 20")
    func moreThanCohorts() throws {
        let everywhere = try apart { _ in }
        #expect(everywhere.map(\.rule) == ["apart"])
        #expect(everywhere.map(\.needed) == [21] && everywhere.map(\.available) == [20])
        #expect(everywhere.first?.message.en.hasPrefix("21 managers are all to sit apart but only 20 cohorts") == true)
        let inRound = try apart { scenario in
            scenario.programme.cohorts += ["G21", "G22"].map { Cohort(id: $0, round: "2") }
            scenario.programme.rules.leadershipFirst.lines = [.init(level: 1, round: "1")]
        }
        #expect(inRound.map(\.needed) == [21] && inRound.map(\.available) == [20])
        #expect(try apart { $0.programme.cohorts.append(Cohort(id: "G21", round: "1")) }.isEmpty)
        let met = try apart { scenario in
            scenario.pairs = []
            scenario.earlierCohorts = [scenario.managers.prefix(21).map(\.id)]
            scenario.programme.rules.newAcquaintances.strength = .hard
        }
        #expect(met.map(\.rule) == ["new-acquaintances"] && met.map(\.available) == [20])
        let covered = try apart { scenario in
            for position in scenario.pairs.indices { scenario.pairs[position].rule = .cover }
        }
        #expect(covered.map(\.rule) == ["cover"] && covered.map(\.available) == [20])
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
            fixSv: "Ta bort utvecklingsgrupper eller sänk min.", fixEn: "Remove cohorts or lower min.")
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
            fixSv: "Lägg fler utvecklingsgrupper där, höj max, eller låt fler sitta i en annan omgång.",
            fixEn: "Put more cohorts there, raise max, or let more of them sit in another round.")
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
            fixSv: "Flytta utvecklingsgrupper till en annan omgång eller sänk min.",
            fixEn: "Move cohorts to another round or lower min.")
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
            fixSv: "Ändra datum eller låsning, gör regeln mjuk, tillåt väntelista eller undanta dem.",
            fixEn: "Change dates or a pin, make the rule soft, allow the waiting list, or exempt them.")
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
            fixSv: "Ta bort par eller höj max.", fixEn: "Remove pairs or raise max.")
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
            fixSv: "Ta bort ett par, en låsning eller ändra datum.", fixEn: "Remove a pair or a pin, or change dates.")
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
            fixSv: "Lägg till en utvecklingsgrupp i deras omgångar eller gör regeln mjuk.",
            fixEn: "Add a cohort to their rounds or make the rule soft.")
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

    @Test("people kept apart by several rules: all are named, and which of them to make soft")
    func severalRules() throws {
        let found = try shortfalls { scenario in
            scenario.pins = ["M01", "M02"].map { Pin(kind: .cohort, who: $0, value: "A") }
            scenario.pairs = [Pair(first: "M02", second: "M01", rule: .apart)]
        }
        expect(
            found.first, "boss-apart", 2, 1,
            sv:
                "2 chefer ska alla sitta isär men bara 1 utvecklingsgrupp är öppna för dem: M01, M02; boss-apart (inte i "
                + "samma utvecklingsgrupp som sin chef): M01–M02; apart (isär): M01–M02",
            en:
                "2 managers are all to sit apart but only 1 cohort is open to them: M01, M02; boss-apart (boss and report "
                + "apart): M01–M02; apart (apart): M01–M02",
            fixSv: "Lägg till en utvecklingsgrupp i deras omgångar eller gör boss-apart och apart mjuk.",
            fixEn: "Add a cohort to their rounds or make boss-apart and apart soft.")
    }

    @Test("the rule that alone makes people too many to sit apart is the one to make soft")
    func sufficientRule() throws {
        let people = ["M01", "M02", "M10", "M20"]
        let found = try shortfalls { scenario in
            scenario.pairs = people.indices.flatMap { first in
                people[(first + 1)...].map {
                    Pair(first: people[first], second: $0, rule: .apart)
                }
            }
            scenario.programme.cohorts.removeAll { $0.id == "D" }
            scenario.programme.rules.cohortSize.max = 9
        }
        let clique = try #require(found.first { $0.message.en.contains("sit apart") })
        #expect(clique.rule == "apart")
        #expect(clique.fix.en == "Add a cohort to their rounds or make apart soft.")
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
            fixSv: "Ändra en låsning eller ett datum, eller gör regeln mjuk.",
            fixEn: "Change a pin or a date, or make the rule soft.")
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
            fixSv: "Ta bort 1 av låsningarna eller höj max.", fixEn: "Remove 1 of the pins or raise max.")
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
            fixSv: "Höj taket till 2.", fixEn: "Raise the cap to 2.")
    }
}
