import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import PlanReport

@Suite struct EscapingTests {
    /// What nobody is called, and what somebody will hand in.
    static let hostile = [
        "<script>alert(1)</script>", "Å & \"Ö\" <b>", "'; drop --", "]]>", "<!--", "-->", "&lt;",
        "\u{0}\u{7}\u{1B}[31m",
        "rad\nbrytning\ttab", "\u{202E}bakvänt", "\u{FFFE}\u{FFFF}", "</style></title>", "😀 e\u{301}", "&#x41;",
        "\u{85}\u{9B}2J",
    ]

    @Test("a hostile name comes back as text, wherever it stands", arguments: hostile)
    func namesAreText(_ name: String) throws {
        var scenario = PlanFixture.scenario()
        scenario.programme.name = name
        for i in scenario.managers.indices {
            scenario.managers[i].name = name
            scenario.managers[i].title = name
            scenario.managers[i].department = name
            scenario.managers[i].unit = name
        }
        for i in scenario.consultants.indices { scenario.consultants[i].name = name }
        for i in scenario.venues.indices { scenario.venues[i].name = name }
        for i in scenario.programme.modules.indices { scenario.programme.modules[i].name = name }
        for i in scenario.programme.rounds.indices { scenario.programme.rounds[i].name = name }
        scenario.programme.closures[0].name = name
        var plan = PlanFixture.plan(for: scenario)
        plan.scenario.name = name
        plan.scenario.hash = name
        plan.rosters[0].cohort = Cohort.ID(name)
        plan.engine.notes = [LocalisedText(sv: name, en: name)]
        let verdict = AuditVerdict(isAccepted: false, lines: [name])
        let page = PlanPage.html(plan: plan, scenario: scenario, verdict: verdict, language: .swedish)

        let plain = PlanFixture.page(.swedish)
        let root = try PageTree.read(page)
        #expect(Set(root.all.map(\.name)) == Set(try PageTree.read(plain).all.map(\.name)))
        #expect(root.all("h1").first?.text == Escaping.terminal(name))
        for scalar in page.unicodeScalars where scalar != "\n" {
            #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
            #expect(!(0x202A...0x202E).contains(scalar.value) && scalar.value != 0xFFFE)
        }
    }

    @Test("nothing steers a terminal from within a summary", arguments: hostile)
    func summariesAreText(_ name: String) {
        var scenario = PlanFixture.scenario()
        scenario.programme.name = name
        let verdict = AuditVerdict(isAccepted: false, lines: [name, name + name])
        let lines = SummaryTable.lines(
            plan: PlanFixture.plan(for: scenario), scenario: scenario, verdict: verdict, language: .english,
            files: SummaryFiles(folder: name, names: [name]))
        for scalar in lines.joined().unicodeScalars {
            #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        }
    }

    @Test("each character that means something in markup is written otherwise")
    func escapes() {
        #expect(Escaping.markup("a<b>&\"'\u{1}\r\n") == "a&lt;b&gt;&amp;&quot;&#39;\u{FFFD}  ")
    }
}
