import Foundation
import PlanFiles
import ProgrammeModel
import TestSupport
import Testing

@Suite("Scenario folder, read")
struct ScenarioFolderTests {
    @Test("every file, key and column ends up where it belongs")
    func everything() throws {
        let loaded = try FolderFixture().load()
        let scenario = loaded.scenario
        let programme = scenario.programme
        #expect(loaded.warnings.isEmpty)
        #expect(programme.name == "Prov" && scenario.seed == 7)
        #expect(programme.horizon == DayRange(Fixture.day("2016-01-11"), Fixture.day("2016-12-16")))
        #expect(programme.closures == [Closure(name: "Sommar", when: [.weeks(first: 26, last: 32, year: nil)])])
        #expect(
            programme.groupCalendars == [
                GroupCalendar(
                    name: "Sportlov", audience: .init(departments: ["Skola"]),
                    when: [.weeks(first: 9, last: 9, year: 2016)], halves: [.am])
            ])
        #expect(programme.modules.map(\.name) == ["Grund", "klar"])
        #expect(programme.modules.map(\.starts) == [[.am, .pm], [.am]])
        #expect(programme.rounds[1].window == DayRange(Fixture.day("2016-05-02"), Fixture.day("2016-06-24")))
        #expect(programme.rounds[1].introductionWindow == nil && programme.rounds[1].name == "2")
        #expect(programme.cohorts.map(\.id) == ["G01", "G02", "G03"])
        #expect(programme.cohorts.map(\.round) == ["1", "2", "2"])
        #expect(programme.introduction?.hosts == ["M1", "utomstående"])
        #expect(programme.rules.departmentCap.strength == .hard && programme.rules.departmentCap.max == 2)
        #expect(
            scenario.managers[1]
                == Manager(
                    id: "M2", name: "Omar Lind", department: "Skola", unit: "Öster", level: 2, boss: "M1",
                    joined: Fixture.day("2016-01-11"), attributes: ["gender": "M"]))
        #expect(scenario.consultants[1] == Consultant(id: "C2", name: "Per Ek"))
        #expect(scenario.qualifications.map(\.isLead) == [true, false, false])
        #expect(scenario.venues[1] == Venue(id: "rum", name: "rum", seats: 30, beds: 4))
        #expect(scenario.absences.first?.last == Fixture.halfDay("2016-02-10 am"))
        #expect(scenario.pins == [Pin(kind: .round, who: "M1", value: "1")])
        #expect(scenario.pairs == [Pair(first: "M2", second: "M3", rule: .apart, weight: 1)])
    }

    @Test("optional tables may be missing")
    func optional() throws {
        let folder = FolderFixture().without("absences.csv").without("pins.csv").without("pairs.csv")
        #expect(try folder.load().scenario.absences.isEmpty)
    }

    @Test("separators, line endings and encodings change nothing, down to the fingerprint")
    func encodings() throws {
        let expected = try FolderFixture().load().scenario.fingerprint()
        let managers = FolderFixture.managers
        let latin = managers.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let variants: [[UInt8]] = [
            [0xEF, 0xBB, 0xBF] + Array(managers.utf8), latin,
            Array(managers.replacing(",", with: ";").utf8), Array(managers.replacing(",", with: "\t").utf8),
            Array(managers.replacing("\n", with: "\r\n").utf8), Array(managers.replacing("\n", with: "\r").utf8),
            Array("sep=;\r\n\(managers.replacing(",", with: ";"))".utf8),
            Array("\"sep=\t\"\n\(managers.replacing(",", with: "\t"))".utf8),
            Array("\n\n\(managers.replacing(",", with: ";"))\n ; ;\n".utf8),
            Array(managers.replacing("Omar Lind", with: "\"Omar Lind\"").replacing("\n", with: ",,\n").utf8),
        ]
        for (position, bytes) in variants.enumerated() {
            let scenario = try FolderFixture().with("managers.csv", bytes: bytes).load().scenario
            #expect(try scenario.fingerprint() == expected, "variant \(position)")
        }
    }

    @Test("what is missing is told by file, and is no bad data")
    func missing() throws {
        let folder = FolderFixture().without("managers.csv").without("consultants.csv")
        #expect(try folder.summary() == ["missing-file managers.csv", "missing-file consultants.csv"])
        #expect(throws: ScenarioFolderError.self) { try folder.load() }
        do { _ = try folder.load() } catch let error as ScenarioFolderError { #expect(error.isMissing) }
        do { _ = try folder.yaml("seed: 7", "seed: x").load() } catch let error as ScenarioFolderError {
            #expect(!error.isMissing)
        }
        #expect(try FolderFixture().without("programme.yaml").summary() == ["missing-file programme.yaml"])
        do { _ = try ScenarioFolder.read("nowhere/at-all") } catch let error as ScenarioFolderError {
            #expect(error.isMissing)
            #expect(error.faults.map(\.code) == ["missing-folder"])
        }
    }

    @Test("a key that stands twice hides nothing else")
    func duplicateKeys() throws {
        let folder = FolderFixture().yaml("seed: 7", "seed: 7\nseed: 8").yaml("name: Sommar,", "name: A, name: B,")
            .yaml("  cohort-size:", "  \"finish\": off\n  \"finish\": off\n  cohort-sise:")
        #expect(
            try folder.summary() == [
                "duplicate-key programme.yaml:3 seed", "duplicate-key programme.yaml:6 closures[0].name",
                "duplicate-key programme.yaml:22 rules.finish", "unknown-key programme.yaml:23 rules.cohort-sise",
            ])
        #expect(try folder.faults().first?.message.en == "\"seed\" already stands on line 2")
    }

    @Test("rules are off, hard, soft, or a mapping; what is soft without a class goes to class 3")
    func rules() throws {
        let rules = """
              cohort-size: {strength: soft, weight: 4, min: 3}
              venue-free: soft
              consultant-load: {weight: 3}
              practice-gap: soft
              boss-first: off
              waiting-list: {mode: anyone}
              area-mix: off
              mix:title: {weight: 2}
              level-mix: {class: 5}
              leadership-first: {lines: [{level: 2, round: 2}]}
            classes: [1, 2, 4, 3, 5, 6]
            """
        let text = FolderFixture.programme.components(separatedBy: "  cohort-size:")[0] + rules
        let book = try FolderFixture().with("programme.yaml", text).load().scenario.programme.rules
        #expect(book.cohortSize.strength == .soft && book.cohortSize.min == 3 && book.cohortSize.max == 25)
        #expect(book.cohortSize.terms == PenaltyTerms(.clashes, weight: 4))
        #expect(book.venueFree.strength == .soft && book.venueFree.terms == PenaltyTerms(.clashes))
        #expect(book.consultantLoad.terms == PenaltyTerms(.consultants, weight: 3))
        #expect(book.practiceGap.strength == .soft && book.practiceGap.terms == PenaltyTerms(.gaps))
        #expect(book.bossFirst.strength == .off && book.declinedRules == ["boss-first"])
        #expect(book.waitingList.mode == .anyone)
        #expect(book.leadershipFirst.lines == [.init(level: 2, round: "2")])
        #expect(book.classOrder == [1, 2, 4, 3, 5, 6].map { PriorityClass($0) })
        #expect(
            book.mixes.map(\.code) == [
                "department-mix", "level-mix", "unit-mix", "team-mix", "mix:gender", "mix:title",
            ])
        #expect(book.mixes[1].terms == PenaltyTerms(.gaps, weight: 5))
    }

    @Test("cohorts are counted by rounds or named one by one")
    func cohorts() throws {
        let text =
            FolderFixture.programme.replacing("    cohorts: 1\n", with: "")
            .replacing(", cohorts: 2}", with: "}")
            + "cohorts:\n  - {id: L, round: 1, leadership-team: true}\n  - {id: B, round: 2}\n"
        let cohorts = try FolderFixture().with("programme.yaml", text).load().scenario.programme.cohorts
        #expect(cohorts == [Cohort(id: "L", round: "1", isLeadershipTeam: true), Cohort(id: "B", round: "2")])
        #expect(
            try FolderFixture().yaml(adding: "cohorts: [{id: X, round: 1}]").summary().first?.hasPrefix("cohorts-twice")
                == true)
    }
}
