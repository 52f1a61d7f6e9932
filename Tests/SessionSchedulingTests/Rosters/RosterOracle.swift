import ProgrammeModel

/// The least that consultants' assignments cost, by going through all of them; slow and simple on purpose.
///
/// Dates are left out: whoever is there in a round may serve at any time of it, and every lead who serves in some session
/// of a module is taken to be at the first.
struct RosterOracle {
    private let fixture: RosterFixture
    /// The round of each cohort.
    private let rounds: [Int]
    /// What a penalty of one of each class adds.
    private let weight: (PriorityClass) -> Int
    /// By cohort and module who serves, the leading one first.
    private var staff: [[[Int]]] = []
    private(set) var least: Int?

    /// - Parameter weight: what a penalty of one of each class adds.
    init(_ fixture: RosterFixture, weight: @escaping (PriorityClass) -> Int) {
        self.fixture = fixture
        self.weight = weight
        rounds = fixture.cohorts.enumerated().flatMap { round, count in Array(repeating: round, count: count) }
        staff = rounds.map { _ in fixture.modules.map { _ in [] } }
        assign(from: 0)
    }

    private mutating func assign(from session: Int) {
        let modules = fixture.modules.count
        guard session < rounds.count * modules else {
            if areWithinLimits { least = min(least ?? .max, cost) }
            return
        }
        let (cohort, module) = (session / modules, session % modules)
        let able = (0..<fixture.consultants).filter { isAble($0, in: rounds[cohort], module) }
        for lead in able {
            if fixture.modules[module].consultants == 1 {
                staff[cohort][module] = [lead]
                assign(from: session + 1)
                continue
            }
            for other in able where other != lead {
                staff[cohort][module] = [lead, other]
                assign(from: session + 1)
            }
        }
    }

    private func isAble(_ one: Int, in round: Int, _ module: Int) -> Bool {
        !fixture.unqualified.contains { $0 == (one, module) } && round < fixture.leavesBefore[one] ?? .max
            && round >= fixture.joinsBefore[one] ?? 0
    }

    private var areWithinLimits: Bool {
        fixture.mostCohorts.allSatisfy { one, most in
            staff.count { cohort in cohort.joined().contains(one) } <= most
        }
    }

    private var cost: Int {
        func price(_ terms: PenaltyTerms?) -> Int { terms.map { $0.weight * weight($0.priorityClass) } ?? 0 }
        let changes = staff.reduce(0) { $0 + Set($1.compactMap(\.first)).count - 1 }
        var missing = 0
        for (module, leads) in fixture.leads where !leads.isEmpty {
            for round in fixture.cohorts.indices {
                let serving = Set(staff.indices.filter { rounds[$0] == round }.flatMap { staff[$0][module] })
                if serving.isDisjoint(with: leads) { missing += 1 }
            }
        }
        let loads = (0..<fixture.consultants).map { one in
            staff.reduce(0) { sum, cohort in
                sum + zip(fixture.modules, cohort).reduce(0) { $0 + ($1.1.contains(one) ? $1.0.halfDays : 0) }
            }
        }
        let share = (loads.reduce(0, +) + loads.count - 1) / loads.count
        let beyond = loads.reduce(0) { $0 + max(0, $1 - share) }
        return price(fixture.continuity) * changes + price(fixture.leadPresent) * missing + price(fixture.load) * beyond
    }
}
