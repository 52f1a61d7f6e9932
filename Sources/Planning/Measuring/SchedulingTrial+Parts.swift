public import ProgrammeModel
import SessionScheduling

extension SchedulingTrial {
    /// One round's cohorts alone: a scenario of its own, in which those of other rounds are exempt.
    ///
    /// What the rules make of the number of cohorts and of the share of each consultant is that of the round.
    /// - Returns: nil for a round without cohorts.
    /// - Throws: ``ScenarioFaults`` where the round alone is no scenario.
    public func only(_ round: Round.ID) throws -> SchedulingTrial? {
        let cohorts = zip(held.scenario.programme.cohorts, members).filter { $0.0.round == round }
        guard !cohorts.isEmpty else { return nil }
        let seated = Set(cohorts.flatMap(\.1))
        var scenario = held.scenario
        scenario.programme.cohorts = cohorts.map(\.0)
        for position in scenario.programme.rounds.indices where scenario.programme.rounds[position].id != round {
            scenario.programme.rounds[position].introductionWindow = nil
        }
        for manager in scenario.managers.indices where !seated.contains(manager) {
            scenario.managers[manager].exempt = scenario.managers[manager].exempt ?? "another round"
        }
        let sessions = Set(
            cohorts.flatMap { cohort, _ in
                scenario.programme.modules.map { Session.id(cohort: cohort.id, module: $0.id).text }
            })
        scenario.pins = scenario.pins.filter { Self.concerns($0, round, sessions) }
        return try SchedulingTrial(
            ScenarioIndex(scenario),
            reference: ScenarioReference(name: reference.name, hash: try scenario.fingerprint()), waiting: [],
            cohorts: cohorts.map { ($0.0.id, $0.1) })
    }

    private static func concerns(_ pin: Pin, _ round: Round.ID, _ sessions: Set<String>) -> Bool {
        switch pin.kind {
        case .cohort, .round: false
        case .introductionStart: pin.who == round.text
        case .sessionStart, .sessionConsultants, .sessionVenue: sessions.contains(pin.who)
        }
    }

    /// The rounds that have cohorts, in order.
    public var rounds: [Round.ID] {
        let programme = held.scenario.programme
        let used = Set(programme.cohorts.map(\.round))
        return programme.rounds.map(\.id).filter(used.contains)
    }

    /// The same without the soft rules that other solvers are not told of, so that sums can be compared.
    public func comparable() throws -> SchedulingTrial {
        var scenario = index.scenario
        let unsaid = InstanceRules.unsaid(scenario).filter { !$0.strength.isBinding }.map(\.code)
        for code in unsaid { scenario.programme.rules.set(code, strength: .off) }
        return try SchedulingTrial(
            ScenarioIndex(scenario), reference: reference, waiting: waiting,
            cohorts: zip(held.scenario.programme.cohorts, members).map { ($0.id, $1) }, switchedOff: unsaid)
    }

    /// A plan's cohorts as a problem for other solvers, with the plan to put their sessions into.
    public struct Export: Sendable, Encodable {
        /// The scenario's schedule weights by class.
        public let weights: [String: Int]
        /// What the plan costs in the sum that the instance speaks of, and what is proved of it.
        public let value: Int
        public let bound: Int?
        /// Seconds until there was a plan, of the search in all, and of the bound.
        public let firstPlan: Double?
        public let search: Double
        public let bounding: Double
        /// Rules of dates that the instance does not know: the soft ones are no part of the sum.
        public let unsaid: [String]
        /// Rules of those classes that are no part of the sum: those unsaid, and those of seats alone.
        public let leftOut: [String]
        public let plan: Plan
        let instance: SchedulingInstance
    }

    /// The problem of these cohorts in numbers, beside a schedule of it.
    ///
    /// - Throws: ``SchedulingTrialError`` where others would get another problem than the scenario's.
    public func export(_ outcome: Outcome) throws -> Export {
        let scheduler = SessionScheduler(held)
        let programme = index.scenario.programme
        do {
            let instance = try scheduler.instance(cohortOf: cohortOf)
            let weights = programme.scheduleWeights.entries.map { ($0.priorityClass.description, $0.weight) }
            let unsaid = switchedOff + InstanceRules.unsaid(index.scenario).map(\.code)
            let leftOut = InstanceRules.ofSeats(programme.rules).map(\.code) + unsaid
            return Export(
                weights: Dictionary(uniqueKeysWithValues: weights), value: outcome.value, bound: outcome.bound,
                firstPlan: outcome.firstPlan, search: outcome.search, bounding: outcome.bounding,
                unsaid: unsaid.map(\.text), leftOut: leftOut.map(\.text), plan: outcome.plan, instance: instance)
        } catch let fault as SessionScheduler.Unsaid {
            throw SchedulingTrialError(rules: fault.rules)
        }
    }
}

/// Rules that keep a scenario from being handed to other solvers.
public struct SchedulingTrialError: Error, Hashable, Sendable {
    public let rules: [RuleCode]
}
