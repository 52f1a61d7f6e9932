import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

/// What the engine states the audit finds by itself.
@Suite("Bounds on schedules before the audit")
struct ScheduleBoundTests {
    /// A plan with bounds, and what the audit needs to judge it.
    struct Case {
        let instance: SchedulingFixture.Instance
        let index: ScenarioIndex
        let plan: Plan
        let bounds: [Bound]
        let auditor: PlanAuditor

        /// - Parameter search: kernel calls for the schedule, and `work` for its bounds.
        /// - Returns: nil where no whole schedule is found.
        init?(_ instance: SchedulingFixture.Instance, engine: EngineChoice, work: Int = 400, search: Int = 60) throws {
            let index = try ScenarioIndex(instance.scenario)
            let scheduler = SessionScheduler(index)
            let schedule = scheduler.schedule(
                cohortOf: instance.cohortOf, seed: 1, work: search, control: RunControl())
            guard schedule.isComplete else { return nil }
            var plan = SessionSchedulingTests.plan(schedule, index, cohortOf: instance.cohortOf)
            plan.scenario.hash = try index.scenario.fingerprint()
            plan.score = PlanJudgement(try PlanView(plan, index)).score
            let found = scheduler.bounds(
                cohortOf: instance.cohortOf, score: plan.score, work: work, engine: engine, control: RunControl())
            plan.bounds = found.bounds
            self.instance = instance
            self.index = index
            self.plan = plan
            bounds = found.bounds
            auditor = PlanAuditor(index.scenario)
        }

        func faults(_ bounds: [Bound]) -> [BoundFault] {
            var plan = plan
            plan.bounds = bounds
            return auditor.audit(plan).boundFaults
        }
    }

    static func traits(_ seed: UInt64) -> SchedulingFixture.Traits {
        var traits = SchedulingFixture.Traits()
        traits.cohorts = 2 + Int(seed % 3)
        traits.modules = 2 + Int(seed / 3 % 2)
        traits.consultants = 5
        traits.rounds = seed % 5 == 0 ? 2 : 1
        traits.weeks = 8
        traits.perCohort = 4
        traits.longest = 3
        traits.window = 8
        traits.hasIntroduction = seed % 3 != 0
        traits.hasLooseRules = seed % 4 == 1
        traits.hasPins = seed % 8 == 2
        return traits
    }

    /// Instances in which the rules that bounds rest on bind.
    static func instances(
        _ seeds: Range<UInt64>, _ change: (inout SchedulingFixture.Traits, UInt64) -> Void = { _, _ in }
    )
        -> [(seed: UInt64, instance: SchedulingFixture.Instance)]
    {
        seeds.compactMap { seed in
            var traits = Self.traits(seed)
            change(&traits, seed)
            let instance = SchedulingFixture.random(seed: seed, traits)
            let hasVenues = !instance.scenario.venues.isEmpty
            guard ScheduleBoundTerms.areMet(instance.scenario.programme.rules, hasVenues: hasVenues) else { return nil }
            return (seed, instance)
        }
    }

    @Test("every bound that the engine states stands", arguments: 0..<4 as Range<UInt64>)
    func stated(part: UInt64) throws {
        var confirmed = 0
        for (seed, instance) in Self.instances(part * 100..<(part + 1) * 100) {
            let engine: EngineChoice = seed % 4 == 0 ? .heuristic : .auto
            guard let one = try Case(instance, engine: engine, work: 200) else { continue }
            let faults = one.faults(one.bounds)
            #expect(
                faults.isEmpty, "seed \(seed): \(faults.map { ($0.message.en, $0.bound.schedule?.total, $0.limit) })")
            confirmed += one.bounds.count
        }
        #expect(confirmed >= 15)
    }

    @Test("the audit adds up any prices as the engine does", arguments: 0..<4 as Range<UInt64>)
    func agreement(part: UInt64) throws {
        var checked = 0
        let instances = Self.instances(5000 + part * 40..<5000 + (part + 1) * 40) { traits, seed in
            traits.modules = 2 + Int(seed % 3)
            traits.weeks = 9
        }
        for (seed, instance) in instances {
            guard let one = try Case(instance, engine: .heuristic, work: 0) else { continue }
            var generator = SeededGenerator(seed: seed, stream: 9)
            for turn in 0..<6 {
                guard let random = RandomSchedulePrices(instance, one.index, one.plan.score, &generator),
                    let bound = random.bound(&generator, rare: turn % 2 == 0 ? 2 : 9)
                else { continue }
                let faults = one.faults([bound])
                #expect(
                    faults.isEmpty,
                    "seed \(seed) \(turn): \(faults.map { ($0.reason, $0.limit) }) for \(bound.value)")
                checked += 1
            }
        }
        #expect(checked >= 30)
    }
}

// What a bound says is true, and what is not as it says is refused.
extension ScheduleBoundTests {
    @Test("no bound is above any schedule that enumeration finds within its limits")
    func enumeration() throws {
        var compared = 0
        for seed in 0..<300 as Range<UInt64> where compared < 60 {
            var traits = SchedulingFixture.Traits()
            traits.cohorts = 2
            traits.weeks = 3
            traits.window = 3
            traits.isForenoonOnly = true
            traits.hasIntroduction = seed % 6 == 0
            let instance = SchedulingFixture.random(seed: seed, traits)
            let index = try ScenarioIndex(instance.scenario)
            let oracle = ScheduleOracle(index, cohortOf: instance.cohortOf)
            guard let first = oracle.paths(of: 0, limit: 30), let second = oracle.paths(of: 1, limit: 30),
                let one = try Case(instance, engine: .auto, work: 100)
            else { continue }
            var generator = SeededGenerator(seed: seed, stream: 3)
            let random = (0..<6).compactMap { _ in
                RandomSchedulePrices(instance, index, one.plan.score, &generator)?.bound(&generator, rare: 4)
            }
            let introductions = oracle.introductions(of: 0).map { [0: $0] }
            let verdicts = first.flatMap { a in
                second.flatMap { b in
                    (introductions.isEmpty ? [[:]] : introductions).map {
                        oracle.judge([0: a, 1: b], introductions: $0)
                    }
                }
            }.filter { $0.breaches == 0 }
            let order = index.scenario.programme.rules.classOrder
            let seats = ScheduleBoundTerms.seatParts(one.plan.score, index.scenario.programme.rules)
            for bound in one.bounds + random {
                let values = verdicts.map { verdict in
                    Dictionary(uniqueKeysWithValues: zip(order, verdict.classes)).merging(seats) { $0 + $1 }
                }.filter { values in
                    (bound.schedule?.limits ?? []).allSatisfy { (values[$0.priorityClass] ?? 0) <= $0.atMost }
                }.map { $0[bound.priorityClass] ?? 0 }
                #expect(values.allSatisfy { $0 >= bound.value }, "seed \(seed)")
                #expect(!values.isEmpty || one.bounds.isEmpty, "seed \(seed)")
                compared += 1
            }
        }
        #expect(compared >= 60)
    }

    /// A crowded programme with a bound that names many prices.
    private static let crowded = Swift.Result {
        let crowds = instances(0..<400) { traits, _ in
            traits.hasLooseRules = false
            traits.cohorts = 5
            traits.modules = 2
            traits.hasPins = false
        }
        for (_, instance) in crowds {
            guard let one = try Case(instance, engine: .auto, work: 400, search: 300), let bound = longest(one) else {
                continue
            }
            if bound.schedule.map(CertificateSlip.count) ?? 0 >= 12 { return one }
        }
        throw NotFound()
    }

    private struct NotFound: Error {}

    private static func longest(_ one: Case) -> Bound? {
        one.bounds.max { $0.schedule.map(CertificateSlip.count) ?? 0 < $1.schedule.map(CertificateSlip.count) ?? 0 }
    }

    /// A changed price passes only where the sum stays what it was: the cheapest itineraries take of it just what there
    /// is. A changed denominator does where they cost nothing in the class, and its bound is the same whole number.
    /// What is proven then is true as well.
    @Test("a slip of one number is refused, unless it proves the very same")
    func slips() throws {
        let one = try Self.crowded.get()
        let bound = try #require(Self.longest(one))
        #expect(one.faults([bound]).isEmpty)
        var generator = SeededGenerator(seed: 1, stream: 1)
        var unseen: [String] = []
        for _ in 0..<200 {
            guard let slip = CertificateSlip(bound, &generator) else { continue }
            if one.faults([slip.bound]).isEmpty { unseen.append(slip.name) }
        }
        #expect(unseen.allSatisfy { $0.hasPrefix("price") || $0 == "denominator" })
        #expect(unseen.count <= 40)
    }

    @Test("a certificate that is not as it should be is refused")
    func damage() throws {
        let one = try Self.crowded.get()
        let bound = try #require(one.bounds.last { $0.schedule != nil })
        let consultant = one.index.scenario.consultants[0].id.text
        let unlimited = one.index.scenario.consultants.first { $0.maxCohorts == nil }?.id.text
        func reason(_ change: (inout ScheduleCertificate) -> Void) -> BoundFault.Reason? {
            var damaged = bound
            damaged.schedule.map { schedule in
                var schedule = schedule
                change(&schedule)
                damaged.schedule = schedule
            }
            return one.faults([damaged]).first?.reason
        }
        func staff(_ name: String, _ change: (inout ScheduleCertificate.StaffPrices) -> Void) -> BoundFault.Reason? {
            reason { change(&$0.consultants[name, default: ScheduleCertificate.StaffPrices()]) }
        }
        #expect(reason { _ in } == nil)
        #expect(reason { $0.total += 1 } == .sums)
        #expect(reason { $0.total = .max } == .sums)
        #expect(reason { $0.denominator = 0 } == .denominator)
        #expect(reason { $0.denominator = .max } == .denominator)
        #expect(reason { $0.limits.append($0.limits.first ?? BoundCertificate.Limit(bound, 0)) } == .limitClass)
        #expect(reason { $0.limits = [BoundCertificate.Limit(bound, 1)] } == .limitClass)
        #expect(staff("ingen") { _ in } == .unknownName)
        #expect(staff(consultant) { $0.halfDays["2017-02-29 am"] = 1 } == .unknownName)
        #expect(staff(consultant) { $0.halfDays["2001-01-02 am"] = 1 } == .unknownName)
        #expect(staff(consultant) { $0.halfDays["2016-02-02 AM"] = 1 } == .unknownName)
        #expect(staff(consultant) { $0.halfDays["2016-02-02 am"] = -1 } == .outOfRange)
        #expect(staff(consultant) { $0.halfDays["2016-02-02 am"] = .max } == .outOfRange)
        #expect(staff(consultant) { $0.halfDays["2016-02-02 am"] = .min } == .outOfRange)
        #expect(staff(consultant) { $0.weeks["2016-02-02"] = 1 } == .unknownName)
        #expect(staff(consultant) { $0.months["2016-02-02"] = 1 } == .unknownName)
        #expect(staff(consultant) { $0.months["9999-12-01"] = 1 } == .unknownName)
        #expect(staff(consultant) { $0.load = ScheduleCertificate.greatestPrice } == .outOfRange)
        if let unlimited { #expect(staff(unlimited) { $0.cohort = 1 } == .unfounded) }
        #expect(reason { $0.venues["ingenstans"] = [:] } == .unknownName)
        #expect(reason { $0.departments["okänd"] = [:] } == .unknownName)
        let greatest = ScheduleCertificate.greatestPrice
        #expect(staff(consultant) { $0.halfDays["2016-02-02 am"] = greatest } == .notConfirmed)
    }

    @Test("a bound for any members holds with others in the same cohorts")
    func anyMembers() throws {
        var compared = 0
        var refused = 0
        for (seed, instance) in Self.instances(700..<800) where compared < 60 {
            guard let one = try Case(instance, engine: .auto, work: 200) else { continue }
            for var bound in one.bounds where bound.scope == .givenCohorts {
                bound.scope = .whole
                refused += one.faults([bound]).count
            }
            let whole = one.bounds.filter { $0.scope == .whole && $0.value > 0 }
            var generator = SeededGenerator(seed: seed, stream: 5)
            for _ in 0..<3 where !whole.isEmpty {
                var other = instance
                generator.shuffle(&other.cohortOf)
                guard let second = try Case(other, engine: .heuristic, work: 0) else { continue }
                for bound in whole {
                    #expect(bound.value <= second.plan.score[bound.priorityClass], "seed \(seed)")
                    compared += 1
                }
            }
        }
        #expect(compared >= 30)
        #expect(refused >= 5, "members of given cohorts make a difference")
    }

    @Test("a bound by itineraries has its own certificate, no other, and speaks of its own cohorts")
    func form() throws {
        let one = try Self.crowded.get()
        let bound = try #require(one.bounds.last { $0.scope == .givenCohorts })
        func reason(_ change: (inout Bound) -> Void) -> BoundFault.Reason? {
            var damaged = bound
            change(&damaged)
            return one.faults([damaged]).first?.reason
        }
        #expect(reason { $0.schedule = nil } == .certificate)
        #expect(reason { $0.scope = .heldCohorts } == .scope)
        #expect(reason { $0.value -= 1 } == .notConfirmed)
        #expect(reason { $0.value = one.plan.score[bound.priorityClass] + 1 } == .aboveValue)
        #expect(reason { $0.method = .counting } == .certificate)
        #expect(reason { $0.method = .prices } == .certificate)
    }
}

extension BoundCertificate.Limit {
    /// One of a bound's own class.
    fileprivate init(_ bound: Bound, _ price: Int) {
        self.init(priorityClass: bound.priorityClass, atMost: 1_000_000, price: price)
    }
}
