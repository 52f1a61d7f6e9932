import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

/// What one target adds up the other adds up too.
@Suite("Certificates before the audit")
struct CertificateTests {
    /// A plan without sessions: the audit finds much amiss, but judges the bounds.
    private static func plan(_ allocation: Allocation, _ bounds: [Bound], _ index: ScenarioIndex) throws -> Plan {
        Plan(
            scenario: ScenarioReference(name: "prov", hash: try index.scenario.fingerprint()), seed: 1,
            limits: PlanLimits(work: 1),
            engine: EngineReport(requested: .auto, allocation: .native, schedule: .native),
            outcome: PlanOutcome(stopped: .workLimit), rosters: allocation.rosters(index), sessions: [],
            introductions: [], waiting: allocation.waitingList(index), score: Score(classes: []), bounds: bounds)
    }

    /// Without those that come of missing dates: nobody waits in a plan without sessions.
    private static func faults(
        _ bounds: [Bound], _ allocation: Allocation, _ auditor: PlanAuditor, _ index: ScenarioIndex
    ) throws -> [BoundFault] {
        auditor.audit(try plan(allocation, bounds, index)).boundFaults.filter { $0.reason != .aboveValue }
    }

    @Test("the audit adds up any prices as the engine does", arguments: UInt64(1)...10)
    func agreement(part: UInt64) throws {
        var checked = 0
        for seed in (part - 1) * 25 + 1...part * 25 {
            let index = try ScenarioIndex(TinyScenarios.scenario(seed: seed + 900, most: 9, isRich: seed % 2 == 0))
            let problem = SeatProblem(index)
            let allocation = CohortAllocator(index).allocate(
                seed: seed, work: 1, engine: .heuristic, control: RunControl())
            guard allocation.isComplete else { continue }
            let values = problem.levelValues(Enumeration.places(allocation, problem))
            var generator = SeededGenerator(seed: seed, stream: 5)
            let auditor = PlanAuditor(index.scenario)
            for level in values.indices {
                guard
                    let relaxation = RoundRelaxation(
                        problem, level: level, limits: problem.limits(before: level, values))
                else { continue }
                for _ in 0..<3 {
                    guard let bound = RandomPrices.bound(relaxation, &generator) else { continue }
                    let faults = try Self.faults([bound], allocation, auditor, index)
                    #expect(faults.isEmpty, "seed \(seed): \(faults.map(\.message.en)) \(bound)")
                    checked += 1
                }
            }
        }
        #expect(checked > 100)
    }

    @Test("every bound that an engine states stands", arguments: [EngineChoice.heuristic, .auto])
    func stated(engine: EngineChoice) throws {
        for seed in UInt64(1)...3 {
            let index = try ScenarioIndex(SeatingScenarios.municipality(managers: 170, seed: seed))
            let allocation = CohortAllocator(index).allocate(seed: 1, work: 8, engine: engine, control: RunControl())
            #expect(allocation.bounds.contains { $0.method == .prices && $0.priorityClass == .mix })
            let faults = try Self.faults(allocation.bounds, allocation, PlanAuditor(index.scenario), index)
            #expect(faults.isEmpty, "\(faults.map(\.message.en))")
        }
    }

    @Test("a slip in a certificate is seen")
    func slips() throws {
        let index = try ScenarioIndex(SeatingScenarios.municipality(managers: 170))
        let allocation = CohortAllocator(index).allocate(
            seed: 1, work: 8, engine: .heuristic, control: RunControl())
        let bound = try #require(allocation.bounds.last { $0.priorityClass == .mix && $0.method == .prices })
        let auditor = PlanAuditor(index.scenario)
        let certificate = try #require(bound.certificate)
        var generator = SeededGenerator(seed: 1, stream: 1)
        var unseen = 0
        for _ in 0..<200 {
            var slipped = bound
            slipped.certificate = slip(certificate, &generator)
            let faults = auditor.audit(try Self.plan(allocation, [slipped], index)).boundFaults
            if faults.isEmpty { unseen += 1 }
        }
        #expect(unseen == 0, "\(unseen) of 200 slips unseen")
    }

    /// One number by one, or its sign.
    private func slip(_ certificate: BoundCertificate, _ generator: inout SeededGenerator) -> BoundCertificate {
        var result = certificate
        func slipped(_ number: Int) -> Int {
            [number + 1, number - 1, number == 0 ? 1 : -number][generator.index(below: 3)]
        }
        func slipped(_ prices: BoundCertificate.RoundPrices) -> BoundCertificate.RoundPrices {
            var all = prices.prices
            let position = generator.index(below: all.count)
            all[position] = slipped(all[position])
            return .init(all)
        }
        let codes = certificate.values.keys.sorted()
        switch generator.index(below: 12) {
        case 0: result.total = slipped(result.total)
        case 1: result.denominator += 1
        case 2: result.seats = slipped(result.seats)
        case 3 where !result.limits.isEmpty: result.limits[0].price = slipped(result.limits[0].price)
        default:
            let code = codes[generator.index(below: codes.count)]
            let names = (certificate.values[code] ?? [:]).keys.sorted()
            let name = names[generator.index(below: names.count)]
            if let prices = certificate.values[code]?[name] { result.values[code]?[name] = slipped(prices) }
        }
        return result
    }

    @Test("a certificate of what the scenario does not have is refused")
    func strangers() throws {
        let index = try ScenarioIndex(SeatingScenarios.municipality(managers: 170))
        let allocation = CohortAllocator(index).allocate(
            seed: 1, work: 2, engine: .heuristic, control: RunControl())
        let bound = try #require(allocation.bounds.last { $0.priorityClass == .mix && $0.method == .prices })
        let auditor = PlanAuditor(index.scenario)
        func reasons(_ change: (inout Bound, inout BoundCertificate) -> Void) throws -> [BoundFault.Reason] {
            var changed = bound
            var certificate = try #require(bound.certificate)
            change(&changed, &certificate)
            if changed.certificate != nil { changed.certificate = certificate }
            return auditor.audit(try Self.plan(allocation, [changed], index)).boundFaults.map(\.reason)
        }
        #expect(try reasons { _, _ in } == [])
        #expect(try reasons { bound, _ in bound.certificate = nil } == [.certificate])
        #expect(try reasons { bound, _ in bound.scope = .givenCohorts } == [.certificate])
        #expect(try reasons { bound, _ in bound.value -= 1 } == [.notConfirmed])
        #expect(try reasons { $1.denominator = 0 } == [.denominator])
        #expect(try reasons { $1.seats = .init([1, 2, 3, 4, 5, 6, 7, 8, 9]) } == [.certificate])
        #expect(try reasons { $1.seats = .init([]) } == [.certificate])
        #expect(try reasons { $1.seats = .init([.max]) } == [.outOfRange])
        #expect(try reasons { $1.values["mix:okänd"] = [:] } == [.unknownName])
        #expect(try reasons { $1.values["department-mix", default: [:]]["okänd"] = .init([1]) } == [.unknownName])
        let unplaced = BoundCertificate.Limit(priorityClass: .unplaced, atMost: 9, price: 1)
        #expect(try reasons { $1.limits = [unplaced, unplaced] } == [.limitClass])
        for (priorityClass, atMost, price, reason) in [
            (PriorityClass.gaps, 9, 1, BoundFault.Reason.limitClass), (.mix, 9, 1, .limitClass),
            (.unplaced, -1, 1, .outOfRange), (.unplaced, 9, -1, .outOfRange),
            (.unplaced, 9, 10_000_000_001, .outOfRange),
        ] {
            let limit = BoundCertificate.Limit(priorityClass: priorityClass, atMost: atMost, price: price)
            #expect(try reasons { $1.limits = [limit] } == [reason])
        }
    }
}
