import ProgrammeModel
import TestSupport
import Testing

@Suite("Scenario faults")
struct ScenarioFaultsTests {
    private func codes(_ change: (inout Scenario) -> Void) -> [String] {
        var scenario = Fixture.scenario()
        change(&scenario)
        return scenario.faults().map(\.code)
    }

    private func expect(
        _ expected: [String], _ change: (inout Scenario) -> Void, at location: SourceLocation = #_sourceLocation
    ) {
        let found = codes(change)
        #expect(found == expected, sourceLocation: location)
    }

    @Test("the fixture has no faults")
    func clean() { #expect(Fixture.scenario().faults().isEmpty) }

    @Test("a unit in two departments names the unit and both departments")
    func unitInTwoDepartments() throws {
        var scenario = Fixture.scenario()
        scenario.managers[6].unit = "Enhet 1"
        let fault = try #require(scenario.faults().first)
        #expect(fault.code == "unit-in-two-departments")
        #expect(fault.message.en == #"unit "Enhet 1" belongs to both "Vård" and "Skola""#)
        #expect(fault.message.sv == #"enheten "Enhet 1" hör till både "Vård" och "Skola""#)
        #expect(fault.place == .row(.managers, 6, column: "unit"))
    }

    @Test("a circle of bosses is reported once, with everybody in it")
    func bossCycle() throws {
        var scenario = Fixture.scenario()
        scenario.managers[0].boss = "M07"
        let cycles = scenario.faults().filter { $0.code == "boss-cycle" }
        #expect(cycles.count == 1)
        #expect(cycles.first?.value == "M01 → M07 → M01")
    }

    @Test("being one's own boss is a circle too")
    func ownBoss() {
        expect(["boss-cycle"]) { $0.managers[3].boss = "M04" }
    }

    @Test("a boss outside the roster is a warning")
    func bossOutside() {
        var scenario = Fixture.scenario()
        scenario.managers[3].boss = "X99"
        #expect(scenario.faults().map(\.severity) == [.warning])
        #expect(throws: Never.self) { try ScenarioIndex(scenario) }
    }

    @Test("a roster without any boss is a warning while a rule on bosses is on")
    func noBosses() throws {
        func warnings(_ change: (inout Scenario) -> Void) -> [ScenarioFault] {
            var scenario = Fixture.scenario()
            for position in scenario.managers.indices { scenario.managers[position].boss = nil }
            change(&scenario)
            return scenario.faults()
        }
        let fault = try #require(warnings { _ in }.first)
        #expect(fault.code == "no-bosses")
        #expect(fault.severity == .warning)
        #expect(fault.message.en == "nobody has a boss, so that rules boss-first and boss-apart have nothing to count")
        #expect(fault.fix.sv.hasSuffix("skriv boss-first: off, boss-apart: off under rules"))
        let one = try #require(warnings { $0.programme.rules.bossFirst.strength = .off }.first)
        #expect(one.message.sv == "ingen har en närmaste chef, så att regeln boss-apart inte har något att räkna")
        let none = warnings {
            $0.programme.rules.bossFirst.strength = .off
            $0.programme.rules.bossApart.strength = .off
        }
        #expect(none.isEmpty)
        #expect(warnings { $0.managers = [$0.managers[0]] }.filter { $0.code == "no-bosses" }.isEmpty)
    }

    @Test("all faults come at once")
    func allAtOnce() {
        let found = codes {
            $0.managers[5].id = "M01"
            $0.programme.modules[0].halfDays = 11
            $0.programme.rules.cohortSize.min = 30
            $0.programme.rules.weekday.strength = .soft
            $0.qualifications[0].module = "grnd"
            $0.consultants[1].lastDay = Fixture.day("2015-01-01")
            $0.pins = [Pin(kind: .cohort, who: "M02", value: "Z")]
            $0.pairs = [Pair(first: "M02", second: "M02", rule: .together)]
        }
        #expect(
            found == [
                "longer-than-a-week", "min-above-max", "not-yet-supported", "duplicate-id", "backwards",
                "unknown-name", "unknown-name", "pair-of-one",
            ])
    }

    @Test("an id that stands twice is told with both its places")
    func duplicateID() throws {
        var scenario = Fixture.scenario()
        scenario.managers[5].id = "M02"
        let fault = try #require(scenario.faults().first { $0.code == "duplicate-id" })
        #expect(fault.place == .row(.managers, 5, column: "id"))
        #expect(fault.otherPlace == .row(.managers, 1, column: "id"))
    }

    @Test("two rules of one attribute are told")
    func attributeTwice() throws {
        var scenario = Fixture.scenario()
        scenario.programme.rules.mixes.append(MixRule(.department, weight: 1))
        let fault = try #require(scenario.faults().first { $0.code == "duplicate-id" })
        #expect(fault.place == .programme("rules.department-mix"))
    }

    @Test("thousands of unknown names among thousands are found at once", .timeLimit(.minutes(20)))
    func manyUnknown() {
        var scenario = Fixture.scenario()
        let start = Fixture.day("2016-02-01")
        scenario.managers += (0..<6_000).map {
            Manager(id: .init("person-\($0)"), name: "", department: "Skola", level: 2)
        }
        scenario.absences = (0..<6_000).map {
            Absence(who: "persson-x\($0)", first: HalfDay(start, .am), last: HalfDay(start, .pm))
        }
        scenario.pins = (0..<6_000).map { Pin(kind: .round, who: "persson-x\($0)", value: "1") }
        #expect(scenario.faults().count { $0.code == "unknown-name" } == 12_000)
    }

    @Test("a misspelt name gets the nearest known one as a hint")
    func hint() throws {
        var scenario = Fixture.scenario()
        scenario.qualifications[0].module = "grnd"
        let fault = try #require(scenario.faults().first)
        #expect(fault.fix == LocalisedText(sv: #"menades "grund"?"#, en: #"did you mean "grund"?"#))
    }

    @Test(
        "every rule that is not judged is refused when switched on, and accepted when off",
        arguments: RuleBook().all.filter { !type(of: $0).definition.isSupported }.map(\.code))
    func unsupported(code: RuleCode) {
        expect(["not-yet-supported"]) { $0.programme.rules.set(code, strength: .hard) }
        expect([]) { $0.programme.rules.set(code, strength: .off) }
    }

    @Test("data that only an unsupported rule reads is refused, unless the rule is off in writing")
    func unreadData() {
        expect([]) { $0.pairs = [Pair(first: "M02", second: "M03", rule: .past)] }
        expect(["out-of-range"]) { $0.pairs = [Pair(first: "M02", second: "M03", rule: .past, weight: 101)] }
        expect(["nobody-known"]) { $0.earlierCohorts = [["x", "y"]] }
        expect([]) { $0.earlierCohorts = [["x", "M02"]] }
        expect(["too-many-pairs"]) { $0.earlierCohorts = [["M02"] + (0..<3200).map { Manager.ID("x\($0)") }] }
        expect(["unknown-name"]) { $0.programme.rules.noLones = [NoLoneRule(.attribute("gendr"))] }
        expect(["out-of-range"]) { $0.programme.rules.noLones = [NoLoneRule(.attribute("gender"), min: 1)] }
        expect([]) {
            $0.programme.rules.noLones = [NoLoneRule(.team), NoLoneRule(.area), NoLoneRule(.attribute("title"))]
        }
        expect(["min-above-max"]) { $0.programme.cohorts[1].min = 9 }
        expect(["min-above-max"]) { $0.programme.cohorts[1].max = 3 }
        expect([]) {
            $0.programme.cohorts[1].min = 9; $0.programme.cohorts[1].max = 9
        }
        expect(["out-of-range"]) { $0.programme.cohorts[1].max = 10_001 }
        expect(["not-yet-supported"]) { $0.programme.modules[0].isOvernight = true }
        expect(["not-yet-supported"]) { $0.programme.modules[0].venueKind = "kurs" }
    }

    @Test("covers are other managers, and nothing puts the two into one cohort")
    func covers() {
        expect([]) { $0.managers[2].coverFor = ["M04", "M05"] }
        expect([]) { $0.pairs = [Pair(first: "M02", second: "M03", rule: .cover)] }
        expect(["pair-of-one"]) { $0.managers[2].coverFor = ["M03"] }
        expect(["unknown-name"]) { $0.managers[2].coverFor = ["M40"] }
        expect([]) {
            $0.managers[2].coverFor = ["M40"]
            $0.programme.rules.cover.strength = .off
        }
        let together: (inout Scenario) -> Void = {
            $0.managers[2].coverFor = ["M04"]
            $0.pairs = [
                Pair(first: "M03", second: "M05", rule: .together), Pair(first: "M05", second: "M04", rule: .together),
            ]
        }
        expect(["pairs-clash"], together)
        expect([]) {
            together(&$0)
            $0.managers[3].exempt = "utbildad"
        }
        expect([]) {
            together(&$0)
            $0.programme.rules.cover.strength = .soft
        }
        expect(["pairs-clash"]) {
            $0.pairs = [Pair(first: "M08", second: "M09", rule: .cover)]
            $0.pins = [Pin(kind: .cohort, who: "M08", value: "A"), Pin(kind: .cohort, who: "M09", value: "A")]
        }
        expect([]) {
            $0.pairs = [Pair(first: "M08", second: "M09", rule: .cover)]
            $0.pins = [Pin(kind: .cohort, who: "M08", value: "A"), Pin(kind: .cohort, who: "M09", value: "B")]
        }
    }

    @Test("pins that contradict each other are named")
    func pinsClash() {
        let round = Pin(kind: .round, who: "M02", value: "2")
        expect(["pins-clash"]) { $0.pins = [round, Pin(kind: .cohort, who: "M02", value: "A")] }
        expect(["pins-clash"]) { $0.pins = [round, Pin(kind: .round, who: "M02", value: "1")] }
        expect([]) { $0.pins = [round, Pin(kind: .cohort, who: "M02", value: "C")] }
    }

    @Test("weights and numbers of cohorts beyond what sums can hold are refused")
    func absurdNumbers() throws {
        expect(["out-of-range"]) { $0.programme.rules.unplaced.terms.weight = 10_001 }
        expect([]) { $0.programme.rules.unplaced.terms.weight = 10_000 }
        var scenario = Fixture.scenario()
        scenario.programme.cohorts += (0..<100_000).map { Cohort(id: .init("X\($0)"), round: "1") }
        let fault = try #require(scenario.faults().first)
        #expect(fault.code == "too-many-cohorts")
        #expect(fault.message.sv.contains("100004 utvecklingsgrupper"))
    }

    @Test("people cannot sit both together and apart")
    func pairsClash() {
        let chain = [
            Pair(first: "M02", second: "M03", rule: .together), Pair(first: "M03", second: "M04", rule: .together),
            Pair(first: "M04", second: "M02", rule: .apart),
        ]
        expect(["pairs-clash"]) { $0.pairs = chain }
    }

    @Test("an index of a faulty scenario is refused with all its faults")
    func indexRefuses() {
        var scenario = Fixture.scenario()
        scenario.managers[5].id = "M01"
        scenario.managers[7].id = "M01"
        #expect { try ScenarioIndex(scenario) } throws: { ($0 as? ScenarioFaults)?.faults.count == 2 }
    }
}
