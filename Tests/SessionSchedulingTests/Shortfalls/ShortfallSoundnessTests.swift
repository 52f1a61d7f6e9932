import ProgrammeModel
import SessionScheduling
import TestSupport
import Testing

/// Counting never calls impossible what somebody has planned.
@Suite("Shortfalls are proofs")
struct ShortfallSoundnessTests {
    /// A random instance whose cohorts keep their sizes, tight enough that about every other one cannot be planned.
    private func instance(_ seed: UInt64, _ change: (inout SchedulingFixture.Traits) -> Void) throws
        -> (index: ScenarioIndex, cohortOf: [Int?])
    {
        var traits = SchedulingFixture.Traits()
        traits.hasIntroduction = seed % 3 == 0
        traits.hasLooseRules = seed % 4 == 1
        traits.hasPins = seed % 5 == 2
        change(&traits)
        let instance = SchedulingFixture.random(seed: seed, traits)
        var scenario = instance.scenario
        let sizes = scenario.programme.cohorts.indices.map { cohort in instance.cohortOf.count { $0 == cohort } }
        // With sizes of its own a scenario may have pins that it did not take amiss before.
        if scenario.pins.isEmpty { scenario.programme.rules.cohortSize.min = sizes.min() ?? 0 }
        return (try ScenarioIndex(scenario), instance.cohortOf)
    }

    @Test("what the scheduler plans is short of nothing")
    func scheduled() throws {
        var planned = 0
        var short = 0
        for seed in 0..<240 as Range<UInt64> {
            let (index, cohortOf) = try instance(seed) { traits in
                traits.cohorts = 2 + Int(seed % 4)
                traits.modules = 2 + Int(seed % 2)
                traits.consultants = 3 + Int(seed % 3)
                traits.rounds = 1 + Int(seed / 2 % 2)
                traits.weeks = 6 + Int(seed % 5)
                traits.longest = 2 + Int(seed % 3)
                traits.window = 4 + Int(seed % 7)
            }
            let scheduler = SessionScheduler(index)
            let shortfalls = scheduler.shortfalls()
            if !shortfalls.isEmpty { short += 1 }
            let found = scheduler.schedule(cohortOf: cohortOf, seed: 1, work: 60, control: RunControl())
            guard found.isComplete else { continue }
            planned += 1
            #expect(shortfalls.map(\.message.en) == [], "seed \(seed)")
        }
        #expect(planned >= 60 && short >= 60, "\(planned) planned, \(short) short")
    }

    @Test("no part of what the scheduler plans is an impossible pin")
    func pinned() throws {
        var random = SeededGenerator(seed: 5)
        var planned = 0
        for seed in 0..<160 as Range<UInt64> {
            let (index, cohortOf) = try instance(seed) { traits in
                traits.cohorts = 2 + Int(seed % 3)
                traits.modules = 3 + Int(seed % 2)
                traits.consultants = 4
                traits.weeks = 10
                traits.longest = 2
                traits.hasIntroduction = seed % 2 == 0
            }
            let found = SessionScheduler(index).schedule(cohortOf: cohortOf, seed: 1, work: 60, control: RunControl())
            guard found.isComplete else { continue }
            planned += 1
            var scenario = index.scenario
            scenario.pins = found.sessions.flatMap { session in
                [
                    Pin(kind: .sessionStart, who: session.id.text, value: session.start.description),
                    Pin(
                        kind: .sessionConsultants, who: session.id.text,
                        value: session.consultants.map(\.text).joined(separator: "|")),
                ]
            }
            scenario.pins += found.introductions.map {
                Pin(kind: .introductionStart, who: $0.round.text, value: $0.start.description)
            }
            scenario.pins.removeAll { $0.value.isEmpty || random.index(below: 2) == 0 }
            #expect(scenario.faults().filter { $0.code == "impossible-pin" }.map(\.message.en) == [], "seed \(seed)")
        }
        #expect(planned >= 40, "\(planned)")
    }

    @Test("what enumeration finds is short of nothing, and of what it finds impossible counting proves a good part")
    func enumerated() throws {
        var possible = 0
        var impossible = 0
        var proved = 0
        for seed in 0..<400 as Range<UInt64> {
            let (index, cohortOf) = try instance(seed) { traits in
                traits.cohorts = 2
                traits.weeks = 3
                traits.window = 3
                traits.isForenoonOnly = seed % 2 == 0
                traits.consultants = 2 + Int(seed % 3)
                traits.longest = 2 + Int(seed % 3)
            }
            let oracle = ScheduleOracle(index, cohortOf: cohortOf)
            guard let first = oracle.paths(of: 0, limit: 50), let second = oracle.paths(of: 1, limit: 50) else {
                continue
            }
            let shortfalls = SessionScheduler(index).shortfalls()
            if oracle.bestOfTwo(first, second) != nil {
                possible += 1
                #expect(shortfalls.map(\.message.en) == [], "seed \(seed)")
            } else {
                impossible += 1
                if !shortfalls.isEmpty { proved += 1 }
            }
        }
        #expect(possible >= 10 && impossible >= 40)
        #expect(proved * 2 >= impossible, "\(proved) of \(impossible), beside \(possible) possible ones")
    }

    @Test("figures say by how much: what is needed is always more than there is", arguments: 0..<120 as Range<UInt64>)
    func figures(seed: UInt64) throws {
        let (index, _) = try instance(seed) { traits in
            traits.cohorts = 5
            traits.rounds = 2
            traits.weeks = 8
            traits.longest = 3
        }
        for shortfall in SessionScheduler(index).shortfalls() {
            #expect(shortfall.needed > shortfall.available && shortfall.available >= 0, "\(shortfall.message.en)")
        }
    }

    @Test("nothing is short of a municipality that can be planned", arguments: 1...5 as ClosedRange<UInt64>)
    func municipality(seed: UInt64) throws {
        let index = try ScenarioIndex(SchedulingFixture.municipality(seed: seed).scenario)
        #expect(SessionScheduler(index).shortfalls().isEmpty)
    }
}
