import ProgrammeModel
import TestSupport
import Testing

@testable import PlanReport

@Suite struct FactsTests {
    private let scenario = PlanFixture.scenario()

    private func facts(_ change: (inout Plan) -> Void = { _ in }) -> PlanFacts {
        var plan = PlanFixture.plan(for: scenario)
        change(&plan)
        return PlanFacts(plan: plan, scenario: scenario, verdict: PlanFixture.accepted, language: .swedish)
    }

    @Test("the plan of these tests breaks no rule, and its score is the one the model reckons")
    func fixtureIsTrue() throws {
        let plan = PlanFixture.plan(for: scenario)
        let judgement = PlanJudgement(try PlanView(plan, ScenarioIndex(scenario)))
        #expect(judgement.breaches.map(\.rule) == [])
        #expect(judgement.score == plan.score)
    }

    @Test("an even spread has the fewest pairs of all ways to share members out", arguments: 0...7, 1...4)
    func evenSpreadIsLeast(_ total: Int, _ cohorts: Int) {
        func fewest(_ left: Int, _ cohorts: Int) -> Int {
            if cohorts == 1 { return left * (left - 1) / 2 }
            return (0...left).map { $0 * ($0 - 1) / 2 + fewest(left - $0, cohorts - 1) }.min() ?? 0
        }
        let all = EvenSpread.Row(value: "Skola", counts: [total] + Array(repeating: 0, count: cohorts - 1))
        #expect(all.evenPairs == fewest(total, cohorts))
        #expect(all.pairs == total * (total - 1) / 2)
    }

    @Test("deviations are 0 exactly between the share rounded down and up")
    func deviations() {
        let row = EvenSpread.Row(value: "Skola", counts: [0, 1, 2, 3, 5])
        #expect(row.counts.indices.map(row.deviation) == [-2, -1, 0, 0, 2])
    }

    @Test("pairs are those that the mix rules count", arguments: 0..<8)
    func pairsAreTheRules(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let facts = facts { plan in
            var ids = plan.rosters.flatMap(\.members)
            generator.shuffle(&ids)
            for i in plan.rosters.indices { plan.rosters[i].members = Array(ids[i * 5..<i * 5 + 5]) }
        }
        let view = try PlanView(facts.plan, ScenarioIndex(scenario))
        for rule in scenario.programme.rules.mixes {
            let spread = EvenSpread(rule.attribute, cohorts: facts.cohorts.map(\.members))
            #expect(spread.pairs == rule.count(in: view).units, "\(rule.code)")
            #expect(spread.beyond >= 0)
        }
    }

    @Test("loads are those that the load rule counts", arguments: 0..<8)
    func loadsAreTheRules(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let facts = facts { plan in
            for i in plan.sessions.indices {
                let first = generator.index(below: 4)
                plan.sessions[i].consultants = [
                    scenario.consultants[first].id, scenario.consultants[(first + 1) % 4].id,
                ]
            }
        }
        let view = try PlanView(facts.plan, ScenarioIndex(scenario))
        let loads = ConsultantLoad.all(in: facts)
        let share = ConsultantLoad.evenShare(of: loads)
        let beyond = loads.reduce(0) { $0 + max(0, $1.halfDays - share) }
        #expect(beyond == scenario.programme.rules.consultantLoad.count(in: view).units)
        #expect(loads.reduce(0) { $0 + $1.led } == facts.sessions.count)
        #expect(loads.reduce(0) { $0 + $1.assisted } == facts.sessions.count)
    }

    @Test("the busiest week and month are found")
    func busiestTimes() throws {
        let loads = ConsultantLoad.all(in: facts())
        let third = try #require(loads.first { $0.consultant.id == "K3" })
        #expect(third.halfDaysByModule == [3, 8])
        #expect((third.busiestWeek, third.busiestMonth, third.cohorts) == (4, 8, 3))
    }

    @Test("figures count what the plan holds")
    func figures() {
        let facts = facts()
        #expect((facts.placedCount, facts.waitingCount, facts.exemptCount) == (22, 1, 1))
        #expect(facts.cohortSizes == 5...6)
        #expect(facts.span == DayRange(Fixture.day("2016-01-14"), Fixture.day("2016-09-01")))
        // 12 members of round 1 in 7 half-days and the introduction, 10 of round 2 likewise; one of them is away for a day.
        #expect(facts.plannedAttendance?.all == 22 * 8)
        #expect(facts.plannedAttendance?.missed == 2)
    }

    @Test("of several bounds the best of each scope counts, and one above the value gives no gap")
    func bounds() {
        let facts = facts { plan in
            plan.bounds.append(Bound(priorityClass: .mix, scope: .whole, value: 12, method: .counting))
            plan.bounds.append(Bound(priorityClass: .gaps, scope: .whole, value: 30, method: .counting))
        }
        let mix = facts.classLines[3]
        #expect(mix.map { $0.bound?.value } == [400, 410])
        #expect(mix.map { $0.gap?.part } == [54, 44])
        #expect(facts.classLines[4].map { $0.gap == nil } == [true])
        #expect(facts.classLines[5].map { $0.bound == nil } == [true])
    }

    @Test("a class of value 0 is its own bound, whatever else is known")
    func zero() {
        let facts = facts { plan in
            plan.score.classes[0].value = 0
            plan.bounds.removeAll { $0.priorityClass == .unplaced }
            plan.bounds.append(Bound(priorityClass: .unplaced, scope: .givenCohorts, value: 0, method: .prices))
        }
        #expect(facts.classLines[0].map { $0.bound?.value } == [0])
        #expect(facts.classLines[0].map { $0.bound?.scope } == [.whole])
        #expect(facts.classLines[0].map { facts.gapText($0) } == ["0\u{A0}%"])
        // No bound of the plan says so, and the reader is not told that one does.
        #expect(facts.classLines[0].map(facts.methodText) == ["0 är minst"])
        let stated = self.facts { plan in
            plan.score.classes[0].value = 0
            plan.bounds[0] = Bound(priorityClass: .unplaced, scope: .whole, value: 0, method: .counting)
        }
        #expect(stated.classLines[0].map(stated.methodText) == ["räkning"])
        #expect(stated.classLines[5].map(stated.methodText) == [nil])
    }

    @Test("more of what ended the run is advised where a class is open, and nowhere else")
    func advice() {
        func advice(_ stopped: StopReason, isOpen: Bool = true) -> LocalisedText? {
            facts { plan in
                plan.outcome = PlanOutcome(stopped: stopped)
                guard !isOpen else { return }
                plan.bounds = plan.score.classes.map {
                    Bound(priorityClass: $0.priorityClass, scope: .whole, value: $0.value, method: .counting)
                }
            }.advice
        }
        #expect(advice(.workLimit)?.en == "more work may give a better plan: raise --work above 20000")
        #expect(advice(.workLimit)?.sv == "mer arbete kan ge en bättre plan: höj --work över 20000")
        #expect(advice(.timeLimit)?.en == "more time may give a better plan: raise --seconds")
        #expect(advice(.timeLimit)?.sv == "mer tid kan ge en bättre plan: höj --seconds")
        for stopped in StopReason.allCases {
            #expect(advice(stopped, isOpen: false) == nil, "\(stopped)")
            #expect((advice(stopped) != nil) == [.workLimit, .timeLimit].contains(stopped), "\(stopped)")
        }
    }

    @Test("a bound with given cohorts closes no class")
    func adviceWithGivenCohorts() {
        let facts = facts { plan in
            plan.bounds = plan.score.classes.map {
                Bound(priorityClass: $0.priorityClass, scope: .givenCohorts, value: $0.value, method: .prices)
            }
        }
        #expect(facts.advice == Wording.moreWork(than: 20_000))
    }

    @Test("heading and chart name the same period, the programme's own")
    func period() {
        let facts = facts()
        #expect(ChartPanel.panels(of: facts).map(\.period) == [facts.programme.horizon])
    }
}

@Suite struct SummaryTableTests {
    @Test("no line is wider than 80 columns, whatever the names", arguments: Language.allCases)
    func linesFit(_ language: Language) {
        var scenario = PlanFixture.scenario()
        var plan = PlanFixture.plan(for: scenario)
        for name in ["Prov", String(repeating: "Å", count: 300), String(repeating: "ledarskap ", count: 40)] {
            scenario.programme.name = name
            plan.engine.notes = [LocalisedText(sv: name, en: name)]
            plan.bounds = PriorityClass.all.flatMap { priorityClass in
                Bound.Scope.allCases.map {
                    Bound(priorityClass: priorityClass, scope: $0, value: 123_456_789, method: .prices)
                }
            }
            let verdict = AuditVerdict(isAccepted: false, lines: [name, "kort"])
            let lines = SummaryTable.lines(
                plan: plan, scenario: scenario, verdict: verdict, language: language,
                files: SummaryFiles(folder: "out/prov", names: Array(repeating: "plan.json", count: 20)))
            #expect(lines.allSatisfy { $0.count <= SummaryTable.width }, "\(lines.filter { $0.count > 80 })")
            #expect(lines.allSatisfy { $0.last != " " })
            let letters = lines.joined().filter { !$0.isWhitespace }
            #expect(letters.contains(name.filter { !$0.isWhitespace }))
        }
    }

    @Test("columns line up beside å, ä and ö")
    func columnsLineUp() {
        var lines = TextLines(width: 40)
        lines.add(
            table: [["åäö", "12", "a"], ["abc", "3", "b c"], ["o\u{308}", "456", "d"]], [.left, .right, .left])
        #expect(lines.lines == ["  åäö   12  a", "  abc    3  b c", "  ö    456  d"])
    }

    @Test("the last column of a table goes on below itself")
    func lastColumnWraps() {
        var lines = TextLines(width: 16)
        lines.add(table: [["ett", "två tre fyra"]], [.left, .left])
        #expect(lines.lines == ["  ett  två tre", "       fyra"])
    }

    @Test("messages are broken at words, under their text, and paths are not cut")
    func hanging() {
        let path = "/" + String(repeating: "lång-mapp/", count: 4)
        let text = "fel[kod]: ett två tre fyra\n  rätta  byt plats på datumen\nkort\n  \(path) sist"
        #expect(
            TextLines.hanging(text, width: 20)
                == "fel[kod]: ett två\n  tre fyra\n  rätta  byt plats\n         på datumen\nkort\n  \(path)\n    sist")
        #expect(TextLines.hanging(text, width: 100) == text)
    }

    @Test("a path is never broken")
    func pathsStayWhole() {
        let folder = "/" + String(repeating: "lång-mapp/", count: 12)
        let scenario = PlanFixture.scenario()
        let lines = SummaryTable.lines(
            plan: PlanFixture.plan(for: scenario), scenario: scenario, verdict: PlanFixture.accepted,
            language: .swedish,
            files: SummaryFiles(folder: folder, names: ["plan.json"]))
        #expect(lines.contains { $0.hasSuffix(folder) })
    }
}
