import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import PlanReport

@Suite struct ChartTests {
    @Test("everything drawn lies inside its drawing, whatever the dates", arguments: 0..<12)
    func coordinatesAreInside(_ seed: UInt64) throws {
        let page = Self.randomPage(seed)
        var drawn = 0
        for drawing in try PageTree.read(page).all("svg") {
            let box = try #require(drawing.attributes["viewBox"]).split(separator: " ").compactMap { Int($0) }
            try #require(box.count == 4)
            for element in drawing.all {
                for point in Self.points(of: element) {
                    drawn += 1
                    let inside = (0...box[2]).contains(point.x) && (0...box[3]).contains(point.y)
                    #expect(inside, "\(element.name) \(element.attributes) outside \(box)")
                }
            }
        }
        #expect(drawn > 100)
    }

    @Test("short names leave room for the word before the weeks, and for themselves beside the first line")
    func narrowLabels() throws {
        var scenario = PlanFixture.scenario()
        for position in scenario.programme.rounds.indices { scenario.programme.rounds[position].name = "R\(position)" }
        let plan = PlanFixture.plan(for: scenario)
        let facts = PlanFacts(plan: plan, scenario: scenario, verdict: PlanFixture.accepted, language: .swedish)
        let panel = try #require(ChartPanel.panels(of: facts).first)
        // At most 9.5 units a small letter and 13.5 a capital, in 17 units of Arial.
        #expect(panel.labelWidth - 6 >= 5 * 10)
        #expect(panel.rows.allSatisfy { $0.indent + 14 + 10 * $0.label.count <= panel.labelWidth })
    }

    @Test("sessions of one cohort never lie upon each other", arguments: 0..<12)
    func blocksAreApart(_ seed: UInt64) throws {
        for drawing in try PageTree.read(Self.randomPage(seed)).all("svg")
        where drawing.attributes["class"] == "schedule" {
            var rows: [String: [(Int, Int)]] = [:]
            for block in drawing.all("rect") where block.attributes["class"]?.hasPrefix("module-") == true {
                let x = try #require(block.attributes["x"].flatMap { Int($0) })
                let width = try #require(block.attributes["width"].flatMap { Int($0) })
                rows[block.attributes["y"] ?? "", default: []].append((x, x + width))
            }
            for row in rows.values.map({ $0.sorted { $0.0 < $1.0 } }) {
                #expect(zip(row, row.dropFirst()).allSatisfy { $0.1 <= $1.0 })
            }
        }
    }

    @Test("a long horizon and many cohorts give further panels that together show all weeks and rows once")
    func panelsShareTheWork() {
        var scenario = PlanFixture.scenario()
        scenario.programme.horizon = DayRange(Fixture.day("2016-01-11"), Fixture.day("2021-12-16"))
        scenario.programme.cohorts = (0..<90).map { Cohort(id: Cohort.ID("G\($0)"), round: $0 < 50 ? "1" : "2") }
        var plan = PlanFixture.plan(for: scenario)
        plan.rosters = scenario.programme.cohorts.map { Roster(cohort: $0.id, round: $0.round, members: []) }
        let facts = PlanFacts(plan: plan, scenario: scenario, verdict: PlanFixture.accepted, language: .swedish)
        let panels = ChartPanel.panels(of: facts)
        #expect(panels.allSatisfy { $0.weeks <= ChartPanel.mostWeeks && $0.rows.count <= ChartPanel.mostRows })
        #expect(Set(panels.map(\.start)).count == 3)
        #expect(panels.filter { $0.start == panels[0].start }.map(\.rows.count).reduce(0, +) == 92)
        let weeks = panels.prefix(3).map(\.weeks).reduce(0, +)
        #expect(weeks == (Fixture.day("2021-12-16").weekNumber - Fixture.day("2016-01-11").weekNumber + 1))
    }

    @Test(
        "hatching stays within its rectangle and is there",
        arguments: [(0, 20, 0, 20), (37, 51, 12, 200), (3, 400, 7, 9)])
    func hatchIsClipped(_ x: Int, _ xEnd: Int, _ y: Int, _ yEnd: Int) throws {
        let path = try #require(try PageTree.read(Hatch(x: x..<xEnd, y: y..<yEnd).node.markup()).attributes["d"])
        let numbers = path.split { "ML ".contains($0) }.compactMap { Int($0) }
        #expect(numbers.count >= 8 && numbers.count % 4 == 0)
        for i in stride(from: 0, to: numbers.count, by: 2) {
            #expect((x...xEnd).contains(numbers[i]) && (y...yEnd).contains(numbers[i + 1]))
        }
    }

    @Test("white signs can be read on every module's colour, and text on every shade")
    func contrastIsEnough() throws {
        let sheet = PageStyle.sheet.description
        for module in 0..<ModuleColour.count {
            let colour = try #require(Self.colour("module-\(module) { fill: ", in: sheet))
            #expect(Self.contrast(colour, (255, 255, 255)) >= 4.5, "module \(module)")
        }
        let ink = try #require(Self.colour("--ink: ", in: sheet))
        let soft = try #require(Self.colour("--soft: ", in: sheet))
        let ground = try #require(Self.colour("--ground: ", in: sheet))
        for text in [ink, soft] {
            #expect(Self.contrast(text, ground) >= 4.5)
            #expect(Self.contrast(text, (255, 255, 255)) >= 4.5)
        }
        for shade in ["over-1", "over-2", "over-3", "under-1", "under-2", "under-3"] {
            let colour = try #require(Self.colour(".\(shade) { background: ", in: sheet))
            #expect(Self.contrast(ink, colour) >= 4.5, "\(shade)")
        }
    }

    // MARK: Reading drawings

    private static func points(of element: PageElement) -> [(x: Int, y: Int)] {
        func number(_ name: String) -> Int { element.attributes[name].flatMap { Int($0) } ?? 0 }
        switch element.name {
        case "rect":
            let x = number("x")
            let y = number("y")
            return [(x, y), (x + number("width"), y + number("height"))]
        case "line": return [(number("x1"), number("y1")), (number("x2"), number("y2"))]
        case "text": return [(number("x"), number("y"))]
        case "path":
            let numbers = (element.attributes["d"] ?? "").split { "MLZ ".contains($0) }.compactMap { Int($0) }
            return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
        default: return []
        }
    }

    /// The small plan with a shaken horizon, and sessions anywhere near it.
    private static func randomPage(_ seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        var scenario = PlanFixture.scenario()
        let first = Fixture.day("2014-10-01").advanced(by: generator.index(below: 900))
        scenario.programme.horizon = DayRange(first, first.advanced(by: 30 + generator.index(below: 1500)))
        scenario.programme.closures.append(
            Closure(name: "Jul", when: [.yearly(fromMonth: 12, fromDay: 20, toMonth: 1, toDay: 7)]))
        var plan = PlanFixture.plan(for: scenario)
        for i in plan.sessions.indices {
            let day = first.advanced(by: generator.index(below: 500) - 50)
            plan.sessions[i].start = HalfDay(i % 3 == 1 ? plan.sessions[i - 1].start.day.advanced(by: 1) : day, .am)
        }
        for i in plan.introductions.indices {
            plan.introductions[i].start = HalfDay(first.advanced(by: generator.index(below: 90) - 20), .pm)
        }
        plan.rosters[0].cohort = Cohort.ID("En utvecklingsgrupp med ett mycket långt namn som inte får plats")
        return PlanPage.html(plan: plan, scenario: scenario, verdict: PlanFixture.accepted, language: .swedish)
    }

    // MARK: Contrast, after the Web Content Accessibility Guidelines 2.1

    private static func colour(_ lead: String, in sheet: String) -> (Int, Int, Int)? {
        guard let range = sheet.firstRange(of: lead + "#"),
            let value = Int(sheet[range.upperBound...].prefix(6), radix: 16)
        else { return nil }
        return (value >> 16, value >> 8 & 255, value & 255)
    }

    private static func contrast(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Double {
        let lights = [luminance(a), luminance(b)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private static func luminance(_ colour: (Int, Int, Int)) -> Double {
        func linear(_ value: Int) -> Double {
            let part = Double(value) / 255

            return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
    }
}
