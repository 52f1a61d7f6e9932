public import PlanAudit
public import ProgrammeModel

/// What came of a run.
public enum PlanningResult: Sendable {
    /// A plan that the audit accepts.
    case planned(Plan, AuditReport)
    /// Counting shows that no plan can exist; what is short, all of it.
    case infeasible([Shortfall])
    /// The limits ended the search before it had a complete plan.
    case notFound(StopReason, obstacles: [LocalisedText])
    /// The engines brought a plan that the audit refuses: a fault of this program, never of the scenario.
    case refused(Plan, AuditReport)
}
