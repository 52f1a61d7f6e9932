import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

/// What a certificate of rosters says is added up anew by the audit, and nothing else passes.
@Suite("Certificates of rosters before the audit")
struct RosterCertificateTests {
    private typealias Case = ScheduleBoundTests.Case

    private static func bound(_ pricing: RosterPricing, _ prices: [Int], _ own: PriorityClass, _ index: ScenarioIndex)
        throws -> Bound
    {
        let total = try #require(pricing.sum(prices)).total
        let scale = ScheduleBounds.scale
        return Bound(
            priorityClass: own, scope: .whole, value: total / scale + (total % scale > 0 ? 1 : 0), method: .rosters,
            isAudited: true, rosters: pricing.certificate(prices, total: total, index))
    }

    @Test("the audit adds up any prices as the engine does", arguments: 0..<4 as Range<UInt64>)
    func agreement(part: UInt64) throws {
        var generator = SeededGenerator(seed: part, stream: 42)
        var checked = 0
        for _ in 0..<25 {
            guard let one = try Case(RosterFixture.random(&generator).instance, engine: .heuristic, work: 0) else {
                continue
            }
            checked += try check(one, &generator)
        }
        #expect(checked >= 30)
    }

    @Test("the audit adds them up where anything may be the matter with a consultant")
    func troubles() throws {
        var generator = SeededGenerator(seed: 9, stream: 43)
        var checked = 0
        let instances = ScheduleBoundTests.instances(6000..<6060) { traits, seed in traits.rounds = 1 + Int(seed % 2) }
        for (_, instance) in instances {
            guard let one = try Case(instance, engine: .heuristic, work: 0) else { continue }
            checked += try check(one, &generator)
        }
        #expect(checked >= 30)
    }

    /// Compares sums at some prices in every class; how many.
    private func check(_ one: Case, _ generator: inout SeededGenerator) throws -> Int {
        var checked = 0
        for own in one.index.scenario.programme.rules.classOrder {
            let rates = RosterRates(one.index.scenario.programme.rules, weights: [(own, ScheduleBounds.scale)])
            guard let problem = RosterProblem(one.index, rates) else { continue }
            let pricing = RosterPricing(problem, RunControl())
            for most in [1, 300, 2500, 20_000] {
                let prices = problem.rows.map { _ in generator.index(below: most) }
                let faults = one.faults([try Self.bound(pricing, prices, own, one.index)])
                #expect(faults.isEmpty, "\(faults.map { ($0.reason, $0.limit, $0.bound) })")
                checked += 1
            }
        }
        return checked
    }

    /// Two rounds with a gone lead, and modules for one and for two.
    private static let example = Swift.Result {
        var fixture = RosterFixture()
        fixture.modules = [(2, 1), (3, 2)]
        fixture.cohorts = [2, 1]
        fixture.consultants = 3
        fixture.leads = [0: [0], 1: [1]]
        fixture.leavesBefore = [0: 1]
        guard let one = try Case(fixture.instance, engine: .auto),
            let bound = one.bounds.first(where: { $0.method == .rosters })
        else { throw NotFound() }
        return (one, bound)
    }

    private struct NotFound: Error {}

    @Test("a bound that is found is stated with its prices")
    func stated() throws {
        let (one, bound) = try Self.example.get()
        #expect(bound.scope == .whole && bound.priorityClass == .consultants && bound.isAudited)
        #expect(bound.value > 0 && bound.value <= one.plan.score[.consultants])
        #expect(one.faults(one.bounds).isEmpty)
        let others = one.bounds.filter { $0.priorityClass == .consultants && $0.method != .rosters }
        #expect(others.allSatisfy { $0.value > bound.value && $0.scope == .givenCohorts })
    }

    @Test("a certificate that is not as it should be is refused")
    func damage() throws {
        let (one, bound) = try Self.example.get()
        func reason(_ change: (inout RosterCertificate) -> Void) -> BoundFault.Reason? {
            var damaged = bound
            if var certificate = bound.rosters {
                change(&certificate)
                damaged.rosters = certificate
            }
            return one.faults([damaged]).first?.reason
        }
        func price(_ round: String, _ module: String, _ price: RosterCertificate.SessionPrices) -> BoundFault.Reason? {
            reason { $0.sessions[round, default: [:]][module] = price }
        }
        #expect(reason { _ in } == nil)
        #expect(reason { $0.total += 1 } == .sums)
        #expect(reason { $0.total = .max } == .sums)
        #expect(reason { $0.denominator = 0 } == .denominator)
        #expect(reason { $0.denominator = .max } == .denominator)
        #expect(reason { $0.denominator *= 2 } != nil)
        #expect(reason { $0.sessions["9"] = [:] } == .unknownName)
        #expect(price("1", "m9", .init()) == .unknownName)
        #expect(price("1", "m1", .init(lead: -1)) == .outOfRange)
        #expect(price("1", "m1", .init(assistant: -1)) == .outOfRange)
        #expect(price("1", "m1", .init(lead: .max)) == .outOfRange)
        #expect(price("1", "m1", .init(lead: .min)) == .outOfRange)
        #expect(price("1", "m1", .init(assistant: ScheduleCertificate.greatestPrice + 1)) == .outOfRange)
        #expect(price("1", "m1", .init(lead: ScheduleCertificate.greatestPrice)) == .notConfirmed)
        #expect(reason { $0.cohorts["9"] = 0 } == .unknownName)
        #expect(reason { $0.cohorts["1"] = -1 } == .outOfRange)
        #expect(reason { $0.cohorts["1"] = .max } == .outOfRange)
        #expect(reason { $0.cohorts["1", default: 0] += 9000 } != nil)
        // One consultant is all that the module asks for.
        #expect(price("1", "m0", .init(assistant: 1)) == .unfounded)
    }

    @Test("a slip of a price is refused, unless what is proved stays the very same")
    func slips() throws {
        let (one, bound) = try Self.example.get()
        var refused = 0
        for (round, modules) in bound.rosters?.sessions ?? [:] {
            for (module, prices) in modules {
                for step in [-700, 700, 5000] where prices.lead + step >= 0 {
                    var slipped = bound
                    slipped.rosters?.sessions[round]?[module]?.lead += step
                    refused += one.faults([slipped]).count
                }
            }
        }
        #expect(refused >= 3)
    }

    @Test("a bound by rosters has its own certificate, no other, and speaks of any members")
    func form() throws {
        let (one, bound) = try Self.example.get()
        func reason(_ change: (inout Bound) -> Void) -> BoundFault.Reason? {
            var damaged = bound
            change(&damaged)
            return one.faults([damaged]).first?.reason
        }
        #expect(reason { $0.rosters = nil } == .certificate)
        #expect(reason { $0.scope = .givenCohorts } == .certificate)
        #expect(reason { $0.scope = .heldCohorts } == .scope)
        #expect(reason { $0.value -= 1 } == .notConfirmed)
        #expect(reason { $0.value = one.plan.score[bound.priorityClass] + 1 } == .aboveValue)
        #expect(reason { $0.priorityClass = .gaps } != nil)
        for method in [Bound.Method.counting, .prices, .itineraries] {
            #expect(reason { $0.method = method } == .certificate)
        }
        #expect(one.faults([bound, bound]).map(\.reason) == [.twice])
    }

    @Test(
        "no bound where a rule that rosters rest on may be broken",
        arguments: [
            "consultant-available", "consultant-qualified", "session-staff", "round-window",
        ] as [RuleCode])
    func loose(rule: RuleCode) throws {
        let (one, bound) = try Self.example.get()
        var scenario = one.index.scenario
        scenario.programme.rules.set(rule, strength: .soft, terms: PenaltyTerms(.clashes))
        let index = try ScenarioIndex(scenario)
        var bounds = RosterBounds(index, one.plan.score, engine: .auto, RunControl())
        var work = 1000
        #expect(bounds.bound(for: .consultants, work: &work) == nil)
        var plan = one.plan
        plan.scenario.hash = try scenario.fingerprint()
        plan.bounds = [bound]
        #expect(PlanAuditor(scenario).audit(plan).boundFaults.map(\.reason) == [.unfounded])
    }
}
