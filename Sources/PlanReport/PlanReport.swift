// PlanReport
