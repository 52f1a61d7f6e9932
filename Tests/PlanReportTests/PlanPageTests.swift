import PlanReport
import ProgrammeModel
import TestSupport
import Testing

@Suite struct PlanPageTests {
    @Test("the page is well-formed and says its language", arguments: Language.allCases)
    func isWellFormed(_ language: Language) throws {
        let page = PlanFixture.page(language)
        let root = try PageTree.read(page)
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(root.name == "html")
        #expect(root.attributes["lang"] == language.rawValue)
        #expect(root.all("title").first?.text.contains("Prov") == true)
    }

    @Test("the page refers to nothing outside itself", arguments: Language.allCases)
    func isSelfContained(_ language: Language) throws {
        let page = PlanFixture.page(language)
        for word in ["http", "//", "url(", "@import", "<script", "<link", "<img", "src=", "javascript:"] {
            #expect(!page.contains(word), "\(word)")
        }
        let root = try PageTree.read(page)
        let ids = root.all.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for link in root.all.compactMap({ $0.attributes["href"] }) {
            #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
        }
    }

    @Test("readers with assistive technology find their way", arguments: Language.allCases)
    func isAccessible(_ language: Language) throws {
        let root = try PageTree.read(PlanFixture.page(language))
        for landmark in ["header", "nav", "main", "footer", "h1"] {
            #expect(root.all(landmark).count == 1, "\(landmark)")
        }
        let ids = Set(root.all.compactMap { $0.attributes["id"] })
        for element in root.all {
            let names = element.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
            #expect(names.allSatisfy(ids.contains), "\(names)")
        }
        for head in root.all("th") { #expect(["col", "row"].contains(head.attributes["scope"] ?? "")) }
        for table in root.all("table") {
            #expect(table.children.first?.name == "caption" && table.children.first?.text.isEmpty == false)
        }
        for drawing in root.all("svg") where drawing.attributes["aria-hidden"] != "true" {
            #expect(drawing.attributes["role"] == "img")
            #expect(drawing.children.first?.name == "title" && drawing.children.first?.text.isEmpty == false)
        }
        for region in root.all where region.attributes["role"] == "region" {
            #expect(region.attributes["tabindex"] == "0" && region.attributes["aria-label"]?.isEmpty == false)
        }
        #expect(!root.all("svg").filter { $0.attributes["class"] == "schedule" }.flatMap { $0.all("desc") }.isEmpty)
    }

    @Test("headings go down one step at a time")
    func headingsStep() throws {
        let levels = try PageTree.read(PlanFixture.page(.swedish)).all.compactMap { element -> Int? in
            element.name.count == 2 && element.name.first == "h" ? element.name.last?.wholeNumberValue : nil
        }
        #expect(levels.first == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test("every table's rows have as many cells as heads", arguments: Language.allCases)
    func tablesAreWhole(_ language: Language) throws {
        let tables = try PageTree.read(PlanFixture.page(language)).all("table")
        #expect(tables.count >= 8)
        for table in tables {
            let widths = table.all("tr").map { $0.children.count }
            #expect(Set(widths).count == 1, "\(table.children.first?.text ?? "") \(widths)")
        }
    }

    @Test("every cohort, member, consultant and waiting manager is there", arguments: Language.allCases)
    func everybodyIsThere(_ language: Language) throws {
        let scenario = PlanFixture.scenario()
        let plan = PlanFixture.plan(for: scenario)
        let root = try PageTree.read(PlanFixture.page(language))
        let leaves = root.all.filter { $0.attributes["class"] == "leaf" }
        #expect(leaves.count == plan.rosters.count)
        for (leaf, roster) in zip(leaves, plan.rosters) {
            let heads = Set(leaf.all("th").map(\.text))
            for id in roster.members {
                let manager = try #require(scenario.managers.first { $0.id == id })
                #expect(heads.contains(manager.name), "\(manager.name) in \(roster.cohort)")
            }
            #expect(leaf.all("table").last?.all("tr").count == roster.members.count + 1)
        }
        let waiting = try #require(root.all.first { $0.attributes["id"] == "waiting" })
        #expect(waiting.allText.contains("Chef 23"))
        let load = try #require(root.all.first { $0.attributes["id"] == "load" })
        for consultant in scenario.consultants { #expect(load.allText.contains(consultant.name)) }
    }

    @Test("a leaf has the dates of its cohort's sessions and the introduction of its round")
    func leavesStandAlone() throws {
        let root = try PageTree.read(PlanFixture.page(.swedish))
        let leaf = try #require(root.all.first { $0.attributes["class"] == "leaf" })
        let cells = leaf.all("td").map(\.text)
        #expect(cells.contains("v. 2, tors 14 jan 2016 (fm)"))
        #expect(cells.contains("v. 5, tis 2 – ons 3 feb 2016 (fm–fm)"))
        #expect(cells.contains("v. 10, tis 8 – ons 9 mars 2016 (fm–em)"))
    }

    @Test("milestones stand by date, those of a cohort and day on one line")
    func milestonesAreGathered() throws {
        let root = try PageTree.read(PlanFixture.page(.swedish))
        let section = try #require(root.all.first { $0.attributes["id"] == "milestones" })
        #expect(section.all("caption").map(\.text) == ["Milstolpar 2016"])
        let rows = section.all("tr").dropFirst().map { $0.children.map(\.text) }
        #expect(rows.count == 4 * 3 + 2 * 2 * 2)
        #expect(
            rows.first == [
                "v. 3, tis 19 jan", "Överenskommelse före första modultillfället", "Omgång 1", "Utvecklingsgrupp A",
                "6\u{A0}chefer",
            ])
        #expect(rows.contains(["v. 8, tors 25 feb", "Statusrapport", "Omgång 1", "1 Grund", "Konsult K1"]))
        #expect(section.allText.contains("1\u{A0}chef har vid någon milstolpe ingen närmaste chef"))
    }

    @Test("late and early dates of one cohort stand apart, in tables by year")
    func milestonesOfYears() throws {
        var scenario = PlanFixture.scenario()
        scenario.managers[7].joined = Fixture.day("2016-01-25")
        var plan = PlanFixture.plan(for: scenario)
        plan.sessions[7].start = Fixture.halfDay("2016-12-13 am")
        plan.milestones = plan.milestones(in: scenario)
        let page = PlanPage.html(plan: plan, scenario: scenario, verdict: PlanFixture.accepted, language: .english)
        let section = try #require(try PageTree.read(page).all.first { $0.attributes["id"] == "milestones" })
        #expect(section.all("caption").map(\.text) == ["Milestones in 2016", "Milestones in 2017"])
        let rows = section.all("tr").map { $0.children.map(\.text) }
        let before = rows.filter { $0.count > 3 && $0[1].hasPrefix("Agreement before") && $0[3] == "Cohort A" }
        #expect(before.map { $0[4] } == ["5\u{A0}managers", "1\u{A0}manager"])
    }

    @Test("a plan that says nothing of milestones has no such part", arguments: [nil, []] as [[Milestone]?])
    func withoutMilestones(_ milestones: [Milestone]?) {
        let scenario = PlanFixture.scenario()
        var plan = PlanFixture.plan(for: scenario)
        plan.milestones = milestones
        let page = PlanPage.html(plan: plan, scenario: scenario, verdict: PlanFixture.accepted, language: .english)
        #expect(!page.contains("Milestones") && !page.contains("href=\"#milestones\""))
    }

    @Test("reasons of exemption are kept back")
    func exemptionsAreCounted() {
        #expect(!PlanFixture.page(.swedish).contains("pension"))
        #expect(PlanFixture.page(.swedish).contains("1\u{A0}chef är undantagen"))
        #expect(PlanFixture.page(.english).contains("1\u{A0}manager is exempt"))
    }

    @Test("the chart draws every session that takes place, and each introduction")
    func chartIsWhole() throws {
        let scenario = PlanFixture.scenario()
        var plan = PlanFixture.plan(for: scenario)
        plan.sessions[3].status = .cancelled
        let page = PlanPage.html(plan: plan, scenario: scenario, verdict: PlanFixture.accepted, language: .swedish)
        let chart = try #require(PageTree.read(page).all("svg").first { $0.attributes["class"] == "schedule" })
        let blocks = chart.all("rect").filter { $0.attributes["class"]?.hasPrefix("module-") == true }
        #expect(blocks.count == plan.sessions.count - 1)
        #expect(
            chart.all("text").filter { $0.attributes["class"] == "sign" }.map(\.text).sorted().joined() == "1111222")
        #expect(chart.all("path").filter { $0.attributes["class"] == "introduction" }.count == 2)
        #expect(chart.all("rect").filter { $0.attributes["class"] == "closure" }.count == 1)
        #expect(chart.all("rect").filter { $0.attributes["class"] == "window" }.count == 2)
    }

    @Test("each class stands with each of its bounds and the gap to it")
    func classesHaveGaps() throws {
        let root = try PageTree.read(PlanFixture.page(.english))
        let quality = try #require(root.all.first { $0.attributes["id"] == "quality" })
        let rows = try #require(quality.all("table").first).all("tr").map { $0.children.map(\.text) }
        #expect(rows.contains(["4 · mix", "454", "400", "11.9%", "all plans", "priced seats"]))
        #expect(rows.contains(["4 · mix", "454", "410", "9.7%", "with these cohorts", "counting"]))
        #expect(rows.contains(["5 · gaps and time", "24", "no bound found", "–", "–", "–"]))
    }

    @Test("a refused plan says so, with what the audit found and names the scenario does not know")
    func refusedPlanIsReadable() throws {
        let scenario = PlanFixture.scenario()
        var plan = PlanFixture.plan(for: scenario)
        plan.rosters[0].members.append("okänd")
        plan.sessions[0].consultants = ["ingen"]
        plan.sessions[1].module = "hittepå"
        plan.rosters.append(Roster(cohort: "X", round: "9", members: ["M01"]))
        let verdict = AuditVerdict(
            isAccepted: false, breaches: 3, brokenRules: ["one-cohort"], lines: ["Chef 1 sitter på två ställen"])
        let page = PlanPage.html(plan: plan, scenario: scenario, verdict: verdict, language: .swedish)
        let text = try PageTree.read(page).allText
        #expect(text.contains("Granskningen underkänner planen") && text.contains("3\u{A0}avvikelser"))
        for word in ["Chef 1 sitter på två ställen", "okänd", "ingen", "hittepå", "Utvecklingsgrupp X", "27 av 28"] {
            #expect(text.contains(word), "\(word)")
        }
    }

    @Test("a plan without anything in it is a page all the same", arguments: Language.allCases)
    func emptyPlanIsReadable(_ language: Language) throws {
        var scenario = PlanFixture.scenario()
        var plan = PlanFixture.plan(for: scenario)
        scenario.managers = []
        scenario.consultants = []
        scenario.programme.modules = []
        scenario.programme.rounds = []
        scenario.programme.horizon = DayRange(Fixture.day("2016-02-01"), Fixture.day("2016-01-01"))
        plan.rosters = []
        plan.sessions = []
        plan.introductions = []
        plan.waiting = []
        plan.score = Score(classes: [])
        let page = PlanPage.html(
            plan: plan, scenario: scenario, verdict: AuditVerdict(isAccepted: false), language: language)
        #expect(try PageTree.read(page).all("main").count == 1)
    }
}
