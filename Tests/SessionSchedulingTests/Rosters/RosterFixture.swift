import ProgrammeModel
import TestSupport

/// Small programmes in which consultants are all that matters: no venues, no introductions, time enough for everything.
struct RosterFixture {
    /// Half-days and consultants of each module.
    var modules: [(halfDays: Int, consultants: Int)] = [(2, 1), (2, 1)]
    /// Cohorts of each round.
    var cohorts = [2]
    var consultants = 2
    /// For each module the consultants who answer for it; none for a module that is not named.
    var leads: [Int: [Int]] = [:]
    /// Consultants who do not master a module.
    var unqualified: [(consultant: Int, module: Int)] = []
    var mostCohorts: [Int: Int] = [:]
    /// The first round that a consultant is not there for, and the first for which one is.
    var leavesBefore: [Int: Int] = [:]
    var joinsBefore: [Int: Int] = [:]
    /// Class and weight.
    var continuity: PenaltyTerms? = PenaltyTerms(.consultants)
    var leadPresent: PenaltyTerms? = PenaltyTerms(.consultants)
    var load: PenaltyTerms? = PenaltyTerms(.consultants)

    /// Weeks from one round's window to the next one's: longer than any itinerary.
    private static let weeks = 12
    private static let monday = Fixture.day("2016-01-11")

    private func opening(_ round: Int) -> Day { Self.monday.advanced(by: 7 * Self.weeks * round) }

    var instance: SchedulingFixture.Instance {
        let horizon = DayRange(Self.monday, opening(cohorts.count).advanced(by: -3))
        var programme = Programme(
            name: "Konsulter", horizon: horizon,
            modules: modules.enumerated().map { position, terms in
                TrainingModule(
                    id: TrainingModule.ID("m\(position)"), name: "Modul \(position)", halfDays: terms.halfDays,
                    consultants: terms.consultants)
            },
            rounds: cohorts.indices.map { round in
                Round(
                    id: Round.ID("\(round + 1)"), name: "Omgång \(round + 1)",
                    window: DayRange(opening(round), opening(round).advanced(by: 20)))
            },
            cohorts: cohorts.enumerated().flatMap { round, count in
                (0..<count).map { Cohort(id: Cohort.ID("\(round + 1)\($0)"), round: Round.ID("\(round + 1)")) }
            })
        programme.rules.practiceGap.min = 1
        programme.rules.practiceGap.preferred = 7
        programme.rules.cohortSize.min = 1
        set(&programme.rules)
        let managers = programme.cohorts.indices.map {
            Manager(id: Manager.ID("M\($0)"), name: "Chef \($0)", department: "F\($0)", level: 3)
        }
        return SchedulingFixture.Instance(
            scenario: Scenario(
                programme: programme, managers: managers, consultants: (0..<consultants).map(consultant),
                qualifications: (0..<consultants).flatMap(qualifications)),
            cohortOf: managers.indices.map { $0 })
    }

    private func set(_ rules: inout RuleBook) {
        let given: [(RuleCode, PenaltyTerms?)] = [
            ("continuity", continuity), ("lead-present", leadPresent), ("consultant-load", load),
        ]
        for (code, terms) in given { rules.set(code, strength: terms == nil ? .off : .soft, terms: terms) }
    }

    private func consultant(_ position: Int) -> Consultant {
        Consultant(
            id: Consultant.ID("K\(position)"), name: "Konsult \(position)",
            firstDay: joinsBefore[position].map(opening),
            lastDay: leavesBefore[position].map { opening($0).advanced(by: -1) },
            maxCohorts: mostCohorts[position])
    }

    private func qualifications(_ consultant: Int) -> [Qualification] {
        modules.indices.filter { module in !unqualified.contains { $0 == (consultant, module) } }.map {
            Qualification(
                consultant: Consultant.ID("K\(consultant)"), module: TrainingModule.ID("m\($0)"),
                isLead: leads[$0]?.contains(consultant) ?? false)
        }
    }

    /// Any such programme, small enough for enumeration.
    static func random(_ generator: inout SeededGenerator) -> RosterFixture {
        var fixture = RosterFixture()
        func chance(_ count: Int) -> Bool { generator.index(below: count) == 0 }
        func terms() -> PenaltyTerms? {
            guard !chance(6) else { return nil }
            let own = chance(4) ? PriorityClass.gaps : .consultants
            return PenaltyTerms(own, weight: 1 + generator.index(below: 3))
        }
        fixture.modules = (0..<2).map { _ in (1 + generator.index(below: 3), chance(3) ? 2 : 1) }
        fixture.cohorts = [[2], [3], [1, 1], [2, 1], [1, 2]][generator.index(below: 5)]
        fixture.consultants = 2 + generator.index(below: 2)
        let isDivided = chance(3)
        if isDivided, chance(2) {
            fixture.modules.append((1 + generator.index(below: 2), 1))
            fixture.cohorts = chance(2) ? [2] : [1, 1]
        }
        for one in 0..<fixture.consultants {
            if chance(4) { fixture.mostCohorts[one] = 1 + generator.index(below: 2) }
            if chance(5) { fixture.leavesBefore[one] = generator.index(below: fixture.cohorts.count) }
            if fixture.leavesBefore[one] == nil, chance(5) {
                fixture.joinsBefore[one] = generator.index(below: fixture.cohorts.count)
            }
            for module in fixture.modules.indices {
                if isDivided ? module == one % fixture.modules.count : chance(5) {
                    fixture.unqualified.append((one, module))
                } else if chance(2) {
                    fixture.leads[module, default: []].append(one)
                }
            }
        }
        (fixture.continuity, fixture.leadPresent, fixture.load) = (terms(), terms(), terms())
        return fixture
    }
}
