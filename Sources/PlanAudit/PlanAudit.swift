// PlanAudit
