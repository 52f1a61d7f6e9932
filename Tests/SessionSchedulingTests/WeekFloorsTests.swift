import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

@Suite("What the weeks of a round's cohorts cost together")
struct WeekFloorsTests {
    /// A problem with one weighted sum, and any prices of it.
    private struct Draw {
        let problem: SchedulingProblem
        let pricing: Pricing
        let prices: [Int]

        init(_ instance: SchedulingFixture.Instance, _ generator: inout SeededGenerator) throws {
            let index = try ScenarioIndex(instance.scenario)
            problem = SchedulingProblem(
                index, cohortOf: instance.cohortOf, weights: [(.clashes, 3000), (.gaps, 1000), (.consultants, 200)],
                isRelaxed: true)
            let pricing = Pricing(problem)
            self.pricing = pricing
            prices = (0..<pricing.space.count).map { row in
                generator.index(below: 3) > 0 ? 0 : min(pricing.ceiling(row), generator.index(below: 900))
            }
        }
    }

    private static func instance(_ seed: UInt64) -> SchedulingFixture.Instance {
        var traits = SchedulingFixture.Traits()
        traits.cohorts = 2 + Int(seed % 3)
        traits.weeks = 8
        traits.window = 12
        traits.consultants = 4
        traits.rounds = seed % 4 == 0 ? 2 : 1
        traits.hasPins = seed % 7 == 3
        traits.hasIntroduction = seed % 5 == 1
        var instance = SchedulingFixture.random(seed: seed, traits)
        instance.scenario.programme.rules.spread = SpreadRule()
        return instance
    }

    @Test("schedules cost at least what prices and weeks prove", arguments: 0..<4 as Range<UInt64>)
    func proven(part: UInt64) throws {
        var (compared, useful) = (0, 0)
        for seed in part * 100..<(part + 1) * 100 {
            var generator = SeededGenerator(seed: seed, stream: 5)
            let instance = Self.instance(seed)
            let draw = try Draw(instance, &generator)
            let rules = draw.problem.index.scenario.programme.rules
            guard ScheduleBoundTerms.areMet(rules, hasVenues: !instance.scenario.venues.isEmpty),
                var floors = WeekFloors(draw.pricing, engine: seed % 3 == 0 ? .heuristic : .auto, control: RunControl())
            else { continue }
            let prices = seed % 2 == 0 ? draw.prices : draw.prices.map { _ in 0 }
            guard let sum = draw.pricing.sum(prices) else { continue }
            var work = 100_000
            let extras = floors.claims(prices, atMost: 20_000, work: &work).map(\.extra)
            let scheduler = SessionScheduler(draw.problem.index)
            for turn in 0..<3 as Range<UInt64> {
                let schedule = scheduler.schedule(
                    cohortOf: instance.cohortOf, weights: [(.clashes, 3), (.gaps, 1)], seed: turn, work: 30,
                    control: RunControl())
                guard schedule.isComplete else { continue }
                let plan = SessionSchedulingTests.plan(schedule, draw.problem.index, cohortOf: instance.cohortOf)
                let score = PlanJudgement(try PlanView(plan, draw.problem.index)).score
                let seats = ScheduleBoundTerms.seatParts(score, rules)
                let value = [(PriorityClass.clashes, 3000), (.gaps, 1000), (.consultants, 200)].reduce(0) {
                    $0 + $1.1 * (score[$1.0] - (seats[$1.0] ?? 0))
                }
                #expect(sum.total + extras.reduce(0, +) <= value, "seed \(seed), \(turn)")
                compared += 1
            }
            if extras.contains(where: { $0 > 0 }) { useful += 1 }
        }
        #expect(compared >= 60)
        #expect(useful >= 5)
    }

    @Test("the audit shows what the engine claims of a round, and nothing that is much more")
    func claims() throws {
        var (shown, charged) = (0, 0)
        for seed in 0..<400 as Range<UInt64> where shown < 8 {
            let instance = Self.instance(seed)
            guard let one = try ScheduleBoundTests.Case(instance, engine: .heuristic, work: 0) else { continue }
            let weights = [(priorityClass: PriorityClass.gaps, weight: 1000)]
            let pricing = Pricing(
                SchedulingProblem(one.index, cohortOf: instance.cohortOf, weights: weights, isRelaxed: true))
            let prices = Array(repeating: 0, count: pricing.space.count)
            var work = 10_000
            guard var floors = WeekFloors(pricing, engine: .auto, control: RunControl()),
                let sum = pricing.sum(prices)
            else { continue }
            let claims = floors.claims(prices, atMost: 1_000_000, work: &work)
            guard let round = claims.firstIndex(where: { $0.extra > 0 }) else { continue }
            if claims.contains(where: { !$0.charges.isEmpty }) { charged += 1 }
            let seats = ScheduleBoundTerms.seatParts(one.plan.score, one.index.scenario.programme.rules)[.gaps] ?? 0
            func bound(_ claims: [RoundProof.Claim]) -> Bound {
                let total = sum.total + claims.reduce(0) { $0 + $1.extra } + seats * 1000
                return Bound(
                    priorityClass: .gaps, scope: .givenCohorts, value: (total + 999) / 1000, method: .itineraries,
                    isAudited: true,
                    schedule: pricing.certificate(prices, claims: claims, denominator: 1000, total: total, limits: []))
            }
            #expect(one.faults([bound(claims)]).isEmpty, "seed \(seed)")
            var more = claims
            more[round].extra += 1
            #expect(one.faults([bound(more)]).count == 1, "seed \(seed)")
            var stranger = bound(claims)
            stranger.schedule?.spread["okänd"] = .init(extra: 1)
            #expect(one.faults([stranger]).map(\.reason) == [.unknownName])
            shown += 1
        }
        #expect(shown == 8)
        #expect(charged >= 1)
    }

    @Test("a choice of weeks below a limit is found where there is one", arguments: 0..<200 as Range<UInt64>)
    func first(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed, stream: 1)
        let instance = Self.instance(seed)
        let draw = try Draw(instance, &generator)
        let cohorts = 2 + generator.index(below: 2)
        let modules = draw.problem.modules.count
        let weeks = draw.problem.timeline.weeks
        let price = generator.index(below: 4) == 0 ? nil : 1 + generator.index(below: 6)
        let room = WeekRoom(draw.problem)
        let credits = [0] + (0..<generator.index(below: 3)).map { _ in generator.index(below: 6) }
        var ways: [[SharedWeeks.Way]] = []
        for _ in 0..<cohorts {
            if let last = ways.last, generator.index(below: 3) == 0 {
                ways.append(last)
                continue
            }
            ways.append(
                (0..<5).map { _ in
                    SharedWeeks.Way(
                        weeks: (0..<modules).map { _ in generator.index(below: weeks) },
                        costs: credits.map { _ in generator.index(below: 8) })
                })
        }
        var least = Int.max
        Self.forEachChoice(ways) { chosen in
            if let cost = Self.cost(chosen, credits, room, price) { least = min(least, cost) }
        }
        for limit in [least == Int.max ? 100 : least, least == Int.max ? 1 : least + 1, 12] {
            var choices = 1_000_000
            let found = SharedWeeks.first(
                below: limit, of: ways, credits: credits, room, price: price, choices: &choices)
            guard case .found(let chosen, let cost) = found else {
                #expect(found == .nothing && least >= limit)
                continue
            }
            #expect(cost < limit)
            #expect(cost == Self.cost(zip(ways, chosen).map { $0[$1] }, credits, room, price))
        }
        var few = 1
        let hurried = SharedWeeks.first(below: 12, of: ways, credits: credits, room, price: price, choices: &few)
        #expect(hurried == .gaveUp || hurried == .nothing)
    }

    private static func cost(_ chosen: [SharedWeeks.Way], _ credits: [Int], _ room: WeekRoom, _ price: Int?) -> Int? {
        let starts = Dictionary(grouping: chosen.flatMap(\.weeks), by: { $0 }).mapValues(\.count)
        let modules = chosen[0].weeks.count
        for module in 0..<modules {
            let own = Dictionary(grouping: chosen, by: { $0.weeks[module] })
            if own.contains(where: { $0.value.count > room[module, $0.key] }) { return nil }
        }
        let share = (chosen.count * modules + starts.count - 1) / starts.count
        let excess = starts.values.reduce(0) { $0 + max(0, $1 - share) }
        guard price != nil || excess == 0 else { return nil }
        let sums = credits.indices.map { set in chosen.reduce(-credits[set]) { $0 + $1.costs[set] } }
        return (sums.max() ?? 0) + excess * (price ?? 0)
    }

    private static func forEachChoice(
        _ ways: [[SharedWeeks.Way]], _ chosen: [SharedWeeks.Way] = [], _ body: ([SharedWeeks.Way]) -> Void
    ) {
        guard chosen.count < ways.count else { return body(chosen) }
        for way in ways[chosen.count] { forEachChoice(ways, chosen + [way], body) }
    }
}
