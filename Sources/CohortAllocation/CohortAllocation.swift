// CohortAllocation
