/// Which cohorts a plan holds, where that is for the plan to decide.
extension Scenario {
    /// The cohorts that a plan may leave out: those that are optional, and that no pin names.
    ///
    /// A pin is a fact that solving must keep, so that a cohort named by one is held, whatever else is said of it.
    public var openCohorts: Set<Cohort.ID> {
        let optional = programme.cohorts.filter(\.isOptional).map(\.id)
        return optional.isEmpty ? [] : Set(optional).subtracting(pins.compactMap(\.cohort))
    }

    /// How many cohorts a plan holds at least and at most.
    public var cohortRange: ClosedRange<Int> {
        let most = programme.cohorts.count
        return most - min(most, openCohorts.count)...most
    }

    /// The scenario of plans that hold some cohorts: the open ones that are not among them are struck out.
    ///
    /// A round that loses all its cohorts has no joint introduction either, unless a pin fixes one.
    /// - Parameter held: what is not open need not be named.
    public func holding(_ held: Set<Cohort.ID>) -> Scenario {
        let left = openCohorts.subtracting(held)
        guard !left.isEmpty else { return self }
        var scenario = self
        scenario.programme.cohorts.removeAll { left.contains($0.id) }
        let before = Set(programme.cohorts.map(\.round))
        let after = Set(scenario.programme.cohorts.map(\.round))
        let fixed = Set(pins.filter { $0.kind == .introductionStart }.map(\.who))
        for position in programme.rounds.indices {
            let round = programme.rounds[position].id
            guard before.contains(round), !after.contains(round), !fixed.contains(round.text) else { continue }
            scenario.programme.rounds[position].introductionWindow = nil
        }
        return scenario
    }
}

extension Pin {
    /// The cohort that the pin names, or of which it names a session.
    fileprivate var cohort: Cohort.ID? {
        switch kind {
        case .cohort: Cohort.ID(value)
        case .sessionStart, .sessionConsultants, .sessionVenue:
            who.split(separator: "/", omittingEmptySubsequences: false).first.map { Cohort.ID(String($0)) }
        case .round, .introductionStart: nil
        }
    }
}
