public import ProgrammeModel

extension AuditReport {
    /// Whether the plan keeps every binding rule, whatever it says of its own score, bounds and milestones.
    public var keepsEveryRule: Bool { malformed.isEmpty && breaches.isEmpty }

    /// The audited plan with score and milestones worked out anew, and without bounds that need not hold for it.
    ///
    /// A bound speaks of plans at least as good in the more important classes; after a change that made one of those
    /// worse, more plans are meant, and it falls away. So does a bound for given cohorts: they may be others now.
    /// - Parameter plan: the plan of which this is the audit.
    /// - Returns: the plan itself when it is accepted; nil when a rule is broken. The new plan is never called
    ///   repeatable: no run makes it.
    public func rescored(_ plan: Plan) -> Plan? {
        guard keepsEveryRule else { return nil }
        guard !isAccepted else { return plan }
        var result = plan
        result.score = score
        result.milestones = milestones
        result.bounds = plan.bounds.filter { doubt(about: $0, of: plan) == nil }
        let stopped = plan.outcome.stopped == .optimal ? StopReason.workLimit : plan.outcome.stopped
        result.outcome = PlanOutcome(stopped: stopped, isRepeatable: false)
        if !result.engine.notes.contains(AuditText.changedByHand) {
            result.engine.notes.append(AuditText.changedByHand)
        }
        return result
    }

    /// Why a bound need not hold for a plan that was changed by hand.
    enum Doubt: Hashable {
        /// The audit itself does not let it pass.
        case refused
        /// It speaks of cohorts that may be others now.
        case cohorts(Bound.Scope)
        /// A more important class got worse, so that it would have to hold for more plans than it was found for.
        case worse(PriorityClass)
    }

    /// What is left out of a plan that is counted anew, and why, in the order of its bounds; empty for an accepted one.
    func doubts(about plan: Plan) -> [(doubt: Doubt, priorityClass: PriorityClass)] {
        guard !isAccepted else { return [] }
        return plan.bounds.compactMap { bound in doubt(about: bound, of: plan).map { ($0, bound.priorityClass) } }
    }

    private func doubt(about bound: Bound, of plan: Plan) -> Doubt? {
        if boundFaults.contains(where: { $0.bound == bound }) { return .refused }
        if bound.scope != .whole { return .cohorts(bound.scope) }
        let earlier = score.classes.prefix { $0.priorityClass != bound.priorityClass }
        let worse = earlier.first { own in
            plan.score.classes.first { $0.priorityClass == own.priorityClass }.map { own.value > $0.value } ?? true
        }
        return worse.map { .worse($0.priorityClass) }
    }
}
