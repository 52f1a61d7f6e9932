import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

@Suite("Itinerary kernel")
struct ItineraryKernelTests {
    private static func traits(_ seed: UInt64) -> SchedulingFixture.Traits {
        var traits = SchedulingFixture.Traits()
        traits.cohorts = 2
        traits.modules = seed % 3 == 0 ? 3 : 2
        traits.consultants = seed % 2 == 0 ? 2 : 3
        traits.window = 3
        traits.weeks = 3
        traits.hasLooseRules = seed % 2 == 1
        traits.hasPins = seed % 5 == 4
        return traits
    }

    @Test("finds what enumeration finds, beside another cohort")
    func agreesWithEnumeration() throws {
        let compared = try (0..<260).count { seed in
            try agreesWithEnumeration(
                seed: UInt64(seed), SchedulingFixture.random(seed: UInt64(seed), Self.traits(UInt64(seed))))
        }
        #expect(compared >= 40)
    }

    @Test("finds the cheapest of those in some weeks")
    func keepsToWeeks() throws {
        let compared = try (0..<260).count { seed in
            try agreesWithEnumeration(
                seed: UInt64(seed), SchedulingFixture.random(seed: UInt64(seed), Self.traits(UInt64(seed))),
                inWeeksOfAnother: true)
        }
        #expect(compared >= 40)
    }

    @Test("chooses venues so that sessions may follow right one upon the other")
    func touchingSessions() throws {
        let compared = try (0..<220 as Range<UInt64>).count { try agreesWithEnumeration(seed: $0, Self.touching($0)) }
        #expect(compared >= 40)
    }

    /// One day for the first of two sessions, which the second one best follows at once, and two venues with absences.
    private static func touching(_ seed: UInt64) -> SchedulingFixture.Instance {
        var traits = traits(seed)
        traits.modules = 2
        traits.window = 1
        traits.weeks = 2
        traits.consultants = 2
        traits.hasLooseRules = true
        var instance = SchedulingFixture.random(seed: seed, traits)
        var random = SeededGenerator(seed: seed)
        instance.scenario.venues = ["L0", "L1"].map { Venue(id: Venue.ID($0), name: $0, seats: 20) }
        instance.scenario.pins = []
        for position in instance.scenario.programme.modules.indices {
            instance.scenario.programme.modules[position].isOvernight = false
            instance.scenario.programme.modules[position].venueKind = nil
        }
        for venue in instance.scenario.venues {
            let start = HalfDay(Fixture.day("2016-02-01"), .am).advanced(by: random.index(below: 6))
            instance.scenario.absences.append(Absence(who: venue.id.text, first: start, last: start))
        }
        var rules = instance.scenario.programme.rules
        rules.practiceGap.preferred = 1
        rules.set("practice-gap", strength: .soft, terms: PenaltyTerms(.gaps, weight: 3))
        rules.set("finish", strength: .off, terms: nil)
        rules.set(
            "turnaround", strength: seed % 2 == 0 ? .hard : .soft,
            terms: PenaltyTerms([.clashes, .gaps, .consultants][Int(seed) % 3]))
        rules.set("venue-free", strength: seed % 4 == 0 ? .soft : .hard, terms: PenaltyTerms(.consultants))
        instance.scenario.programme.rules = rules
        return instance
    }

    /// Compares one instance; false where there was nothing to compare, or too much.
    ///
    /// - Parameter inWeeksOfAnother: whether only itineraries in the weeks of a dear one count.
    private func agreesWithEnumeration(
        seed: UInt64, _ instance: SchedulingFixture.Instance, inWeeksOfAnother: Bool = false
    ) throws -> Bool {
        var instance = instance
        // What a session adds to the spread of a round depends on the cohort's others, and is estimated.
        instance.scenario.programme.rules.spread.strength = .off
        // Where it binds, a cohort may be the first without a lead, for another to mend that.
        if instance.scenario.programme.rules.leadPresent.strength == .hard {
            instance.scenario.programme.rules.leadPresent.strength = .soft
        }
        let index = try ScenarioIndex(instance.scenario)
        let problem = SchedulingProblem(index, cohortOf: instance.cohortOf)
        let oracle = ScheduleOracle(index, cohortOf: instance.cohortOf)
        var table = Timetable(problem)
        var kernel = ItineraryKernel(problem, effort: 1_000_000)
        let noise = Noise(seed: seed + 1, modules: problem.modules.count)
        var others: [Int: ScheduleOracle.Path] = [:]
        if let other = kernel.cheapest(1, in: table, noise: noise) {
            table.place(other, for: 1)
            others[1] = path(table, 1)
        }
        guard var all = oracle.paths(of: 0, limit: 350) else { return false }
        var slots: [Range<Int>] = []
        if inWeeksOfAnother {
            let rough = Noise(
                seed: seed + 7, amplitude: Noise.Amplitude(onSlot: Noise.Amplitude.most), modules: problem.modules.count
            )
            guard let dear = kernel.cheapest(0, in: table, noise: rough) else { return false }
            slots = problem.slots(inWeeksOf: dear, of: 0)
            let weeks = zip(dear.visits, problem.cohorts[0].slots).map { visit, slots in
                problem.timeline.weekOf[Int(slots[Int(visit.slot)].firstDay)]
            }
            all = all.filter { path in
                path.map { problem.timeline.weekOf[($0.start.ordinal - problem.timeline.base) >> 1] } == weeks
            }
        }
        let best = all.lazy.map { oracle.judge(others.merging([0: $0]) { $1 }) }
            .filter { $0.breaches == 0 }.min()
        let found = kernel.cheapest(0, in: table, noise: noise, within: slots)
        if let found { table.place(found, for: 0) }
        #expect((found != nil) == (best != nil), "seed \(seed)")
        guard let best, found != nil else { return false }
        let judged = oracle.judge(others.merging([0: path(table, 0)]) { $1 })
        #expect(judged == best, "seed \(seed)")
        let expected = zip(index.scenario.programme.rules.classOrder, best.classes).filter { $1 > 0 }
        for (priorityClass, value) in expected {
            #expect(problem.tariff.scale.value(of: priorityClass, in: table.standing.cost) == value, "seed \(seed)")
        }
        return true
    }

    private func path(_ table: Timetable, _ cohort: Int) -> ScheduleOracle.Path {
        let index = table.problem.index
        return Schedule(table, workDone: 0, stoppedEarly: false).sessions
            .filter { index.cohortIndex[$0.cohort] == cohort }
            .map { ScheduleOracle.Visit($0, index) }
    }
}
