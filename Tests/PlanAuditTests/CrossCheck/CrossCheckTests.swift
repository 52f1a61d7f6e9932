import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("The audit and the model count the same")
struct CrossCheckTests {
    /// One rule's count, by whoever counted it.
    private struct Line: Hashable, CustomStringConvertible {
        let rule: RuleCode
        let breaches: Int
        let units: Int

        var description: String { "\(rule) \(breaches)/\(units)" }
    }

    @Test("in every rule, the score, the breaches and the milestones of randomly damaged plans")
    func damagedPlans() throws {
        var compared = 0
        var broken: [RuleCode: Int] = [:]
        for seed in 1...4_000 as ClosedRange<UInt64> where compared < 520 {
            let (scenario, plan) = try PlanDamage.example(seed: seed)
            guard let index = try? ScenarioIndex(scenario) else { continue }
            let view = try PlanView(plan, index)
            let report = PlanAuditor(scenario).audit(plan)
            try #require(report.malformed == [], "seed \(seed)")
            #expect(report.milestoneFaults == [], "seed \(seed)")

            let book = scenario.programme.rules
            let model = book.all.filter { $0.strength != .off }.map { rule in
                let count = rule.count(in: view)
                return Line(rule: rule.code, breaches: count.breaches, units: count.units)
            }
            let audit = report.counts.map { Line(rule: $0.rule, breaches: $0.breaches, units: $0.units) }
            let differing = Set(model).symmetricDifference(audit).sorted { $0.rule < $1.rule }
            #expect(differing == [], "seed \(seed)")

            let judgement = PlanJudgement(view)
            #expect(report.score == judgement.score, "seed \(seed)")
            let amounts = Dictionary(grouping: report.breaches, by: \.rule).mapValues { places in
                places.reduce(0) { $0 + $1.amount }
            }
            #expect(
                amounts == Dictionary(uniqueKeysWithValues: judgement.breaches.map { ($0.rule, $0.count) }),
                "seed \(seed)")
            for line in model where line.breaches + line.units > 0 { broken[line.rule, default: 0] += 1 }
            compared += 1
        }
        #expect(compared >= 500)
        let unbroken = RuleBook().all.filter { type(of: $0).definition.isSupported }.map(\.code)
            .filter { broken[$0, default: 0] < 5 }
        #expect(unbroken == [], "rules that the damage hardly ever touches")
    }
}
