import ProgrammeModel

/// Who could serve where, without dates, and what is wanted: all that prices of sessions are about.
///
/// A *roster* says in how many cohorts of each round a consultant serves, and what in each. A plan's rosters together
/// lead and assist exactly what is wanted. Each costs by itself what its half-days beyond the share cost, a unit of
/// continuity for each cohort in which it leads, and a unit of lead-present for each round and module whose only lead
/// the consultant is and in none of whose sessions it serves: somebody else is at the first one then. The units of
/// continuity are one too many for each cohort. The share is the same in all plans: what modules ask for, times the
/// cohorts. So the least cost over all choices of one roster for each consultant that meet what is wanted, less a
/// unit of continuity for each cohort, is no more than what the three rules cost in any plan; prices of what is
/// wanted part it into one choice for each consultant. Wanted are also leading consultants of a round's cohorts,
/// whatever they lead: as many for each cohort as it takes to master all modules. Dates, pins, pairs and limits of
/// weeks and months are left out, which only lowers it.
struct RosterProblem: Sendable {
    /// Something that is wanted in a round at least so often.
    struct Row: Hashable, Sendable {
        /// Somebody who leads a module's session, who assists in it, or who leads any of a cohort's.
        enum Part: Hashable, Sendable {
            case lead(module: Int)
            case assistant(module: Int)
            case cohort
        }

        let round: Int
        let part: Part
        let demand: Int
    }

    /// What somebody may do in one cohort of a round.
    struct Way: Sendable {
        let rows: [Int]
        let halfDays: Int
        let isLeading: Bool
        /// A bit for each module in it that the consultant alone answers for.
        let mask: Int
        /// Ways of the same half-days and mask have the same.
        let slot: Int
    }

    /// A round as consultants of a kind see it.
    struct RoundTerms: Sendable {
        let cohorts: Int
        let ways: [Way]
        let slots: Int
        /// Modules that they alone answer for and could serve in.
        let alone: Int
    }

    /// Consultants who are alike.
    struct Kind: Sendable {
        let rounds: [RoundTerms]
        /// The most cohorts that one serves; nil where no limit can matter.
        let mostCohorts: Int?
        /// Rounds and modules that one alone answers for and cannot serve in.
        let missed: Int
        let count: Int
    }

    let rates: RosterRates
    let rows: [Row]
    let kinds: [Kind]
    /// What units of continuity count too much.
    let firstLeads: Int
    /// Half-days of a consultant that make a difference: all up to an even share; 0 where loads cost nothing.
    let share: Int
    /// What all rules cost at most, and more than any price is worth.
    let mostCost: Int
    /// Steps through the tables of all kinds, about.
    let steps: Int

    /// - Returns: nil where a rule that rosters rest on does not bind, no rule costs anything, or there would be too
    ///   many rosters to look through.
    init?(_ index: ScenarioIndex, _ rates: RosterRates) {
        let programme = index.scenario.programme
        let rules = programme.rules
        let binding: [any Rule] = [
            rules.consultantAvailable, rules.consultantQualified, rules.sessionStaff, rules.roundWindow,
        ]
        guard binding.allSatisfy(\.strength.isBinding), !rates.isNothing, !index.scenario.consultants.isEmpty,
            programme.modules.allSatisfy({ $0.halfDays > 0 })
        else { return nil }
        let cohorts = programme.rounds.indices.map { round in index.roundOfCohort.count { $0 == round } }
        let halfDays = programme.modules.reduce(0) { $0 + $1.halfDays * $1.consultants } * index.roundOfCohort.count
        let count = index.scenario.consultants.count
        let share = rates.load > 0 ? (halfDays + count - 1) / count : 0
        let parts = [
            rates.load.multipliedReportingOverflow(by: halfDays),
            rates.continuity.multipliedReportingOverflow(by: index.roundOfCohort.count * programme.modules.count),
            rates.leadPresent.multipliedReportingOverflow(by: cohorts.count * programme.modules.count),
        ]
        guard parts.allSatisfy({ !$0.overflow && $0.partialValue < 1 << 58 }) else { return nil }
        let census = RosterCensus(index, cohorts: cohorts, rates, share: share)
        guard !census.rows.isEmpty, let found = census.kinds() else { return nil }
        self.rates = rates
        rows = census.rows
        self.share = share
        kinds = found.kinds
        steps = found.steps
        firstLeads = rates.continuity * index.roundOfCohort.count
        mostCost = parts.reduce(0) { $0 + $1.partialValue }
    }

    /// The greatest price that is worth trying: all that is wanted together stays far from the largest number.
    var ceiling: Int {
        let wanted = rows.reduce(0) { $0 + $1.demand }
        return min(ScheduleCertificate.greatestPrice, (1 << 46) / max(1, wanted))
    }
}
