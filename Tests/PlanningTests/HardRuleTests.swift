import Foundation
import PlanAudit
import PlanFiles
import Planning
import ProgrammeModel
import TestSupport
import Testing

/// Every rule that may be soft, made hard by itself.
@Suite("Hard rules", .serialized)
struct HardRuleTests {
    private static let mayBeSoft = RuleBook().all.filter {
        let definition = type(of: $0).definition
        return definition.isSupported && $0.strength != .always && RuleBook.knownCodes.contains($0.code)
            && !$0.code.text.hasSuffix("-mix")
    }.map(\.code)

    private static func scenario(_ name: String) throws -> Scenario {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scenarios/\(name)")
        return try ScenarioFolder.read(folder.path).scenario
    }

    @Test("there are rules to look at")
    func isNotEmpty() {
        #expect(Self.mayBeSoft.count > 25)
        #expect(Set(Self.mayBeSoft).isSuperset(of: ["continuity", "waiting-time", "spread", "practice-gap"]))
    }

    @Test("a plan keeps the rule, or the search says why not, or the rule cannot be hard", arguments: mayBeSoft)
    func ending(code: RuleCode) async throws {
        for (name, work) in [("small", 40), ("orebro", 5)] {
            var scenario = try Self.scenario(name)
            guard let rule = scenario.programme.rules[code], rule.strength != .hard else { continue }
            if name == "orebro", !type(of: rule).definition.looksAtDates { continue }
            scenario.pins = []
            scenario.programme.rules.set(code, strength: .hard)
            let faults = scenario.faults().filter { $0.severity == .error }
            guard faults.isEmpty else {
                #expect(faults.map(\.code) == ["not-a-choice"])
                #expect(faults.first?.message.en.hasPrefix("the rule \(code) cannot be hard: ") == true)
                continue
            }
            let request = PlanRequest(limits: PlanLimits(work: work), engine: .heuristic)
            switch try await Planner(scenario, request: request).start().result() {
            case .planned(_, let report): #expect(report.isAccepted)
            case .infeasible(let shortfalls): #expect(!shortfalls.isEmpty)
            case .notFound(_, let obstacles): #expect(!obstacles.isEmpty)
            case .refused(_, let report): Issue.record("\(name), \(code): \(report.breaches.map(\.message.en))")
            }
        }
    }

    @Test("a rule that the search could not keep is named with how often and where it is broken")
    func brokenRule() async throws {
        var scenario = Fixture.scenario()
        scenario.managers[20].joined = Fixture.day("2016-05-01")
        scenario.programme.rules.joinedInTime.strength = .off
        scenario.programme.rules.waitingTime.strength = .hard
        scenario.pins = ["C", "D"].map {
            Pin(kind: .sessionStart, who: "\($0)/grund", value: $0 == "C" ? "2016-05-17 am" : "2016-05-24 am")
        }
        let request = PlanRequest(limits: PlanLimits(work: 40), engine: .heuristic)
        guard case .notFound(let reason, let obstacles) = try await Planner(scenario, request: request).start().result()
        else {
            Issue.record("planned, infeasible or refused")
            return
        }
        #expect(reason == .notFound)
        let place = try #require(
            obstacles.firstIndex { $0.en.hasPrefix("waiting-time (waiting time of newcomers): ") }, "\(obstacles)")
        #expect(obstacles[place].en.hasSuffix("left in the best attempt"))
        #expect(obstacles.dropFirst(place + 1).first?.en.contains("M21") == true, "\(obstacles)")
    }

    @Test("rules that planning only prices cannot be hard", arguments: ["continuity", "consultant-load", "finish"])
    func onlyPriced(code: String) throws {
        var scenario = Fixture.scenario()
        scenario.programme.rules.set(RuleCode(code), strength: .hard)
        let fault = try #require(scenario.faults().first)
        #expect(fault.code == "not-a-choice")
        #expect(fault.place == .programme("rules.\(code)"))
        #expect(
            fault.message.sv
                == "regeln \(code) kan inte vara hård: planeringen håller den så lågt det går, men kan inte utlova den")
    }

    @Test("session-time cannot be hard")
    func sessionTime() {
        var scenario = Fixture.scenario()
        scenario.programme.rules.countSessionTime()
        scenario.programme.rules.sessionTime.strength = .hard
        #expect(
            scenario.faults().map(\.message.en) == ["the rule session-time cannot be hard: every session takes time"])
    }
}
