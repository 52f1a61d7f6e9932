import PlanFiles
import ProgrammeModel
import Testing

@Suite("Cohorts that need not be held, in files")
struct OpenCohortsTests {
    private let counted = FolderFixture().yaml("cohorts: 2}", "cohorts: {least: 1, most: 3}}")

    @Test("cohorts beyond the least of a round are optional, and session time counts before the mix")
    func counts() throws {
        let programme = try counted.load().scenario.programme
        #expect(programme.cohorts.map(\.id.text) == ["G01", "G02", "G03", "G04"])
        #expect(programme.cohorts.map(\.isOptional) == [false, false, true, true])
        #expect(programme.rules.sessionTime.strength == .soft)
        #expect(programme.rules.classOrder.map(\.number) == [1, 2, 3, 7, 4, 5, 6])
        let closed = try FolderFixture().load().scenario.programme
        #expect(closed.rules.sessionTime.strength == .off)
        #expect(closed.rules.classOrder == PriorityClass.all)
    }

    @Test("a cohort of the list says so itself")
    func list() throws {
        let folder = FolderFixture().yaml("cohorts: 2}", "}").yaml("    cohorts: 1\n", "").yaml(
            adding: "cohorts:\n  - {id: A, round: 1}\n  - {id: B, round: 2, optional: yes}")
        let programme = try folder.load().scenario.programme
        #expect(programme.cohorts.map(\.isOptional) == [false, true])
        #expect(programme.rules.sessionTime.strength == .soft)
    }

    @Test("the planner's own word stands: off, another weight, other classes")
    func own() throws {
        let off = try counted.yaml(adding: "  session-time: off").load().scenario.programme.rules
        #expect(off.sessionTime.strength == .off)
        #expect(off.classOrder == PriorityClass.all)
        let weighed = try counted.yaml(adding: "  session-time: {weight: 3}").load().scenario.programme.rules
        #expect(weighed.sessionTime.strength == .soft)
        #expect(weighed.sessionTime.terms == PenaltyTerms(.sessionTime, weight: 3))
        let moved = try counted.yaml(adding: "classes: [1, 7, 3, 4, 5, 6, 2]").load().scenario.programme.rules
        #expect(moved.classOrder.map(\.number) == [1, 7, 3, 4, 5, 6, 2])
    }

    @Test("what cannot be is told")
    func faults() throws {
        func summary(_ count: String) throws -> [String] {
            try FolderFixture().yaml("cohorts: 2}", "cohorts: \(count)}").summary()
        }
        let ends = try ["{least: 3, most: 2}", "{least: 3}", "{least: -1, most: 2}"].map { try summary($0) }
        #expect(
            ends == [
                ["min-above-max programme.yaml:17 rounds[1].cohorts"],
                ["missing-key programme.yaml:17 rounds[1].cohorts.most"],
                ["out-of-range programme.yaml:17 rounds[1].cohorts.least"],
            ])
        let classes = try counted.yaml(adding: "classes: [1, 2, 3, 4, 5, 6]").summary()
        #expect(classes == ["unknown-class programme.yaml:20 rules.session-time.class"])
        #expect(
            try counted.yaml(adding: "  session-time: hard").summary().contains {
                $0.hasPrefix("not-a-choice programme.yaml")
            })
    }
}
