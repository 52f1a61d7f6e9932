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
                let floors = WeekFloors(draw.pricing)
            else { continue }
            let prices = seed % 2 == 0 ? draw.prices : draw.prices.map { _ in 0 }
            guard let sum = draw.pricing.sum(prices) else { continue }
            var work = 100_000
            let extras = floors.extras(prices, atMost: 20_000, RunControl(), work: &work)
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
        var shown = 0
        for seed in 0..<400 as Range<UInt64> where shown < 8 {
            let instance = Self.instance(seed)
            guard let one = try ScheduleBoundTests.Case(instance, engine: .heuristic, work: 0) else { continue }
            let weights = [(priorityClass: PriorityClass.gaps, weight: 1000)]
            let pricing = Pricing(
                SchedulingProblem(one.index, cohortOf: instance.cohortOf, weights: weights, isRelaxed: true))
            let prices = Array(repeating: 0, count: pricing.space.count)
            var work = 10_000
            guard let floors = WeekFloors(pricing), let sum = pricing.sum(prices) else { continue }
            let extras = floors.extras(prices, atMost: 1_000_000, RunControl(), work: &work)
            guard let round = extras.firstIndex(where: { $0 > 0 }) else { continue }
            let seats = ScheduleBoundTerms.seatParts(one.plan.score, one.index.scenario.programme.rules)[.gaps] ?? 0
            func bound(_ extras: [Int]) -> Bound {
                let total = sum.total + extras.reduce(0, +) + seats * 1000
                return Bound(
                    priorityClass: .gaps, scope: .givenCohorts, value: (total + 999) / 1000, method: .itineraries,
                    isAudited: true,
                    schedule: pricing.certificate(prices, extras: extras, denominator: 1000, total: total, limits: []))
            }
            #expect(one.faults([bound(extras)]).isEmpty, "seed \(seed)")
            var more = extras
            more[round] += 1
            #expect(one.faults([bound(more)]).count == 1, "seed \(seed)")
            var stranger = bound(extras)
            stranger.schedule?.spread["okänd"] = 1
            #expect(one.faults([stranger]).map(\.reason) == [.certificate])
            shown += 1
        }
        #expect(shown == 8)
    }

    @Test("the least over choices of weeks is that of all of them", arguments: 0..<200 as Range<UInt64>)
    func least(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed, stream: 1)
        let instance = Self.instance(seed)
        let draw = try Draw(instance, &generator)
        let cohorts = 2 + generator.index(below: 2)
        let modules = draw.problem.modules.count
        let weeks = draw.problem.timeline.weeks
        let price = generator.index(below: 4) == 0 ? nil : 1 + generator.index(below: 6)
        let limit = 1 + generator.index(below: 12)
        let room = WeekRoom(draw.problem)
        var ways: [WeekWays] = []
        for _ in 0..<cohorts {
            if let last = ways.last, generator.index(below: 3) == 0 {
                ways.append(last)
                continue
            }
            let own = (0..<5).map { _ in
                WeekWays.Way(
                    weeks: (0..<modules).map { _ in generator.index(below: weeks) }, slack: generator.index(below: 8))
            }
            ways.append(WeekWays(own.filter { $0.slack < limit }))
        }
        var least = limit
        Self.forEachChoice(ways.map(\.ways)) { chosen in
            var starts: [Int: Int] = [:]
            for way in chosen { for week in way.weeks { starts[week, default: 0] += 1 } }
            for module in 0..<modules {
                let own = Dictionary(grouping: chosen, by: { $0.weeks[module] })
                if own.contains(where: { $0.value.count > room[module, $0.key] }) { return }
            }
            let share = (cohorts * modules + starts.count - 1) / starts.count
            let excess = starts.values.reduce(0) { $0 + max(0, $1 - share) }
            guard price != nil || excess == 0 else { return }
            least = min(least, chosen.reduce(0) { $0 + $1.slack } + excess * (price ?? 0))
        }
        var choices = 1_000_000
        #expect(SharedWeeks.least(ways, room, price: price, below: limit, nodes: &choices) == least)
        var few = 1
        let hurried = SharedWeeks.least(ways, room, price: price, below: limit, nodes: &few)
        #expect(hurried == nil || hurried == least)
    }

    private static func forEachChoice(
        _ ways: [[WeekWays.Way]], _ chosen: [WeekWays.Way] = [], _ body: ([WeekWays.Way]) -> Void
    ) {
        guard chosen.count < ways.count else { return body(chosen) }
        for way in ways[chosen.count] { forEachChoice(ways, chosen + [way], body) }
    }
}
