public import PlanAudit
public import ProgrammeModel

/// What came of a run.
public enum PlanningResult: Sendable {
    /// A plan that the audit accepts.
    case planned(Plan, AuditReport)
    /// Counting shows that no plan can exist; what is short, all of it.
    case infeasible([Shortfall])
    /// The search came to no plan that keeps every hard rule; what stood in the way.
    case notFound(StopReason, obstacles: [LocalisedText])
    /// A plan of the engines' of which the audit and the model's own rules do not say the same: a fault of this program.
    case refused(Plan, AuditReport)
}
