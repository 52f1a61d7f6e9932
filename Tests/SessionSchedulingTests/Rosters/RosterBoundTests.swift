import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

/// What is proved of consultants' assignments is true, and the audit finds the same.
@Suite("Bounds by consultants' rosters")
struct RosterBoundTests {
    private static let scale = ScheduleBounds.scale
    private static let classes: [PriorityClass] = [.clashes, .gaps, .consultants]

    /// What rosters are about in one class; nil where they cost nothing there.
    private func pricing(_ fixture: RosterFixture, _ own: PriorityClass) throws -> RosterPricing? {
        let index = try ScenarioIndex(fixture.instance.scenario)
        let rates = RosterRates(index.scenario.programme.rules, weights: [(own, Self.scale)])
        return RosterProblem(index, rates).map { RosterPricing($0, RunControl()) }
    }

    /// The least that a class costs whatever is proved, in whole units; nil where nobody can serve at all.
    private func optimum(_ fixture: RosterFixture, _ own: PriorityClass) -> Int? {
        RosterOracle(fixture) { $0 == own ? 1 : 0 }.least
    }

    /// The bound that the search finds when nothing stops it.
    private func proven(_ fixture: RosterFixture, _ own: PriorityClass, _ engine: EngineChoice = .auto) throws -> Int {
        guard let pricing = try pricing(fixture, own) else { return 0 }
        var search = RosterSearch(pricing, engine: engine)
        var work = 3000
        #expect(search.run(RosterSearch.Aim(value: 1000 * Self.scale, grain: Self.scale), work: &work))
        #expect(work < 3000)
        return max(0, (search.best.total + Self.scale - 1) / Self.scale)
    }

    private func prices(_ pricing: RosterPricing, _ generator: inout SeededGenerator) -> [Int] {
        let most = 1 + generator.index(below: 4) * Self.scale
        return pricing.problem.rows.map { _ in generator.index(below: 4) == 0 ? 0 : generator.index(below: most) }
    }

    @Test(
        "no prices prove more than enumeration finds, and good ones mostly as much", arguments: 0..<4 as Range<UInt64>)
    func enumeration(part: UInt64) throws {
        var generator = SeededGenerator(seed: part, stream: 40)
        var compared = 0
        var met = 0
        var costly = 0
        var covered = 0
        for _ in 0..<60 {
            let fixture = RosterFixture.random(&generator)
            for own in Self.classes {
                guard let pricing = try pricing(fixture, own), let least = optimum(fixture, own) else { continue }
                for _ in 0..<8 {
                    let sum = try #require(pricing.sum(prices(pricing, &generator)))
                    #expect(sum.total <= least * Self.scale, "\(fixture)")
                }
                let (best, ascended) = (try proven(fixture, own), try proven(fixture, own, .heuristic))
                #expect(max(best, ascended) <= least, "\(fixture)")
                #expect(ascended <= best || best == least)
                compared += 1
                covered += pricing.problem.rows.contains { $0.part == .cohort } ? 1 : 0
                met += best == least ? 1 : 0
                costly += least > 0 ? 1 : 0
            }
        }
        #expect(compared >= 30)
        #expect(covered >= 1)
        #expect(costly * 3 >= compared)
        #expect(met * 5 >= compared * 4, "\(met) of \(compared)")
    }

    @Test("without any work left nothing is summed up, and nothing stated")
    func withoutWork() throws {
        var fixture = RosterFixture()
        fixture.leavesBefore = [0: 0]
        let pricing = try #require(try pricing(fixture, .consultants))
        let aim = RosterSearch.Aim(value: 1000 * Self.scale, grain: Self.scale)
        for left in [0, -3] {
            var search = RosterSearch(pricing, engine: .auto)
            var work = left
            #expect(!search.run(aim, work: &work))
            #expect(work == left && search.best.total == 0)
        }
        var search = RosterSearch(pricing, engine: .auto)
        var work = 1
        #expect(search.run(aim, work: &work) && work <= 0)
        let one = try #require(try ScheduleBoundTests.Case(fixture.instance, engine: .auto, work: 0))
        var bounds = RosterBounds(one.index, one.plan.score, engine: .auto, RunControl())
        work = 0
        #expect(bounds.bound(for: .consultants, work: &work) == nil)
        #expect(bounds.leastSum([(.consultants, 1)], work: &work) == 0)
        #expect(work == 0)
        work = 100
        #expect(bounds.bound(for: .consultants, work: &work)?.value == 4)
    }

    @Test("a roster pays for itself at its prices")
    func rosters() throws {
        var generator = SeededGenerator(seed: 3, stream: 41)
        for _ in 0..<40 {
            guard let pricing = try pricing(RosterFixture.random(&generator), .consultants) else { continue }
            let prices = prices(pricing, &generator)
            let sum = try #require(pricing.sum(prices))
            var total = -pricing.problem.firstLeads
            for (row, price) in zip(pricing.problem.rows, prices) { total += row.demand * price }
            for (kind, roster) in zip(pricing.problem.kinds, sum.rosters) {
                let paid = roster.uses.reduce(0) { $0 + prices[$1.row] * $1.amount }
                total += kind.count * (roster.cost - paid)
                #expect(roster.cost >= 0)
            }
            #expect(total == sum.total)
        }
    }
}

// Programmes whose least cost can be told without counting.
extension RosterBoundTests {
    @Test("a lead who is gone costs, unless somebody else answers for the module too")
    func leads() throws {
        var fixture = RosterFixture()
        fixture.leads = [0: [0], 1: [1]]
        #expect(try proven(fixture, .consultants) == 0)
        // Who is left has all 8 half-days, 4 beyond the share.
        fixture.leavesBefore = [0: 0]
        #expect(try proven(fixture, .consultants) == 4 + 1)
        fixture.leads = [0: [0, 1], 1: [1]]
        #expect(try proven(fixture, .consultants) == 4)
        fixture.leads = [0: [0], 1: [0]]
        #expect(try proven(fixture, .consultants) == 4 + 2)
    }

    @Test("who leaves between rounds is missed in the later one only")
    func leaver() throws {
        var fixture = RosterFixture()
        fixture.cohorts = [1, 1]
        fixture.leads = [0: [0]]
        fixture.leavesBefore = [0: 1]
        #expect(try proven(fixture, .consultants) == 1)
        fixture.joinsBefore = [1: 1]
        #expect(try proven(fixture, .consultants) == 1)
        fixture.leads = [0: [0], 1: [1]]
        #expect(try proven(fixture, .consultants) == 2)
    }

    @Test("who may serve few cohorts leaves more to others")
    func limits() throws {
        var fixture = RosterFixture()
        fixture.cohorts = [3]
        // 12 half-days: the one in the middle is shared, or somebody has two too many.
        #expect(try proven(fixture, .consultants) == 1)
        fixture.mostCohorts = [0: 1]
        #expect(try proven(fixture, .consultants) == 2)
        fixture.mostCohorts = [0: 0]
        #expect(try proven(fixture, .consultants) == 6)
        fixture.cohorts = [2, 1]
        #expect(try proven(fixture, .consultants) == 6)
    }

    @Test("where nobody masters everything, every cohort has a change of lead")
    func covers() throws {
        var fixture = RosterFixture()
        fixture.modules = [(2, 1), (2, 1), (2, 1)]
        fixture.cohorts = [2]
        fixture.consultants = 3
        fixture.unqualified = [(0, 0), (1, 1), (2, 2)]
        #expect(try proven(fixture, .consultants) == 2)
    }

    @Test("each rule counts in its own class, at its own weight")
    func classes() throws {
        var fixture = RosterFixture()
        fixture.leads = [0: [0]]
        fixture.leavesBefore = [0: 0]
        fixture.unqualified = [(1, 1)]
        fixture.consultants = 3
        // The first is gone, the second does not master what the third alone does in every cohort.
        fixture.continuity = PenaltyTerms(.clashes, weight: 2)
        fixture.leadPresent = PenaltyTerms(.gaps, weight: 3)
        for (own, least) in zip(Self.classes, [0, 3, 2]) {
            #expect(optimum(fixture, own) == least)
            #expect(try proven(fixture, own) == least)
        }
        fixture.load = PenaltyTerms(.clashes)
        #expect(optimum(fixture, .clashes) == 5)
        #expect(try proven(fixture, .clashes) == 5)
        #expect(try proven(fixture, .consultants) == 0)
        fixture.load = nil
        #expect(try proven(fixture, .clashes) == 0)
    }

    @Test("the classes' rules make one sum")
    func sums() throws {
        var fixture = RosterFixture()
        fixture.leads = [0: [0]]
        fixture.leavesBefore = [0: 0]
        fixture.leadPresent = PenaltyTerms(.gaps)
        let one = try #require(try ScheduleBoundTests.Case(fixture.instance, engine: .auto, work: 0))
        var bounds = RosterBounds(one.index, one.plan.score, engine: .auto, RunControl())
        var work = 1000
        let sum = bounds.leastSum([(.clashes, 100), (.gaps, 10), (.consultants, 1)], work: &work)
        #expect(sum > 13 * Self.scale && sum <= 14 * Self.scale)
        #expect(bounds.leastSum([(.clashes, 100)], work: &work) == 0)
    }
}
