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
        let refused = boundFaults.map(\.bound)
        let firstWorse = score.classes.firstIndex { own in
            plan.score.classes.first { $0.priorityClass == own.priorityClass }.map { own.value > $0.value } ?? true
        }
        let trusted = score.classes[..<(firstWorse.map { $0 + 1 } ?? score.classes.count)].map(\.priorityClass)
        result.score = score
        result.milestones = milestones
        result.bounds = plan.bounds.filter {
            !refused.contains($0) && $0.scope == .whole && trusted.contains($0.priorityClass)
        }
        let stopped = plan.outcome.stopped == .optimal ? StopReason.workLimit : plan.outcome.stopped
        result.outcome = PlanOutcome(stopped: stopped, isRepeatable: false)
        if !result.engine.notes.contains(AuditText.changedByHand) {
            result.engine.notes.append(AuditText.changedByHand)
        }
        return result
    }
}
