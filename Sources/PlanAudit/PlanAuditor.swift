public import ProgrammeModel

/// Judges any plan of one scenario: every supported rule, the whole score, every bound and milestone, counted anew.
///
/// A second writing of the rule page, on purpose: it takes from the model only plain values (what was handed in, what
/// is planned, dates) and shares no way of counting with the engines. A slip in one of the two shows as a difference.
public struct PlanAuditor: Sendable {
    let facts: ScenarioFacts

    /// Prepares the audit of any number of plans.
    ///
    /// - Parameter scenario: one without faults; in a faulty one rules about things that are not there count nothing.
    public init(_ scenario: Scenario) { facts = ScenarioFacts(scenario) }

    /// Audits a plan.
    ///
    /// A malformed plan is not judged: the report then holds nothing but what is wrong with its form.
    /// - Complexity: O(managers + sessions x members x half-days); where bounds rest on itineraries besides about
    ///   O(cohorts x modules x starts x (gaps + consultants)) for each, times the sets of consultants to be told
    ///   apart, and 20,000,000 ways of cohorts to choose weeks at most; where bounds rest on rosters
    ///   ``RosterCertificate/mostSteps``.
    public func audit(_ plan: Plan) -> AuditReport {
        let malformed = FormCheck(facts).faults(of: plan)
        guard malformed.isEmpty else { return AuditReport(malformed: malformed) }
        let evidence = Evidence(facts.held(by: plan), plan)
        let tallies = RulePage.judgements(of: facts.programme.rules).map { $0.tally(evidence) }
        let score = ScoreCheck.score(tallies, classOrder: facts.programme.rules.classOrder)
        var bounds = BoundCheck(evidence, score, whole: facts)
        let milestones = plan.milestones.map { _ in MilestoneCheck(evidence).expected }
        return AuditReport(
            breaches: tallies.flatMap(\.places),
            counts: tallies.map {
                RuleTotal(rule: $0.rule, strength: $0.strength, breaches: $0.breaches, units: $0.units)
            },
            score: score,
            scoreFaults: ScoreCheck.faults(stated: plan.score, recomputed: score),
            boundFaults: bounds.faults(of: plan.bounds),
            milestoneFaults: MilestoneCheck.faults(stated: plan.milestones ?? [], expected: milestones ?? []),
            milestones: milestones)
    }

    /// How far each mix rule that is not off is from an even spread, value by value.
    ///
    /// - Returns: in the order of the rules, within a rule in the order in which values first appear in the roster;
    ///   only values that a placed manager has. Empty for a malformed plan.
    public func evenSpread(_ plan: Plan) -> [EvenSpread] {
        guard FormCheck(facts).faults(of: plan).isEmpty else { return [] }
        return EvenSpread.table(Evidence(facts.held(by: plan), plan))
    }
}
