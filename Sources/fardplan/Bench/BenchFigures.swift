import Planning
import ProgrammeModel

// The figures of single searches as JSON has them: what the reports' tables show, not rounded.

extension ScheduleRow: Encodable {
    private enum CodingKeys: String, CodingKey {
        case scenario, round, managers, cohorts, seed, work, score, value, bound, alone, needed, breaches, notes
        case objective = "search"
        case regretGap = "regret_gap"
        case openShare = "open_share"
        case absoluteGap = "absolute_gap"
        case firstPlan = "first_plan_seconds"
        case search = "search_seconds"
        case bounding = "bound_seconds"
        case kernelCalls = "kernel_calls"
    }

    /// Without a value and gaps where a session has no time.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(scenario, forKey: .scenario)
        try container.encodeIfPresent(round, forKey: .round)
        try container.encode(managers, forKey: .managers)
        try container.encode(cohorts, forKey: .cohorts)
        try container.encode(seed, forKey: .seed)
        try container.encode(objective.rawValue, forKey: .objective)
        try container.encode(work, forKey: .work)
        try container.encode(outcome.plan.score, forKey: .score)
        try container.encodeIfPresent(outcome.isComplete ? outcome.value : nil, forKey: .value)
        try container.encodeIfPresent(outcome.bound, forKey: .bound)
        try container.encodeIfPresent(outcome.alone, forKey: .alone)
        try container.encode(outcome.needed, forKey: .needed)
        if outcome.isComplete {
            try container.encodeIfPresent(outcome.regretGap, forKey: .regretGap)
            try container.encodeIfPresent(outcome.openShare, forKey: .openShare)
            try container.encodeIfPresent(outcome.absoluteGap, forKey: .absoluteGap)
        }
        try container.encodeIfPresent(outcome.firstPlan, forKey: .firstPlan)
        try container.encode(outcome.search, forKey: .search)
        try container.encode(outcome.bounding, forKey: .bounding)
        try container.encode(outcome.kernelCalls, forKey: .kernelCalls)
        try container.encode(outcome.breaches, forKey: .breaches)
        try container.encode(outcome.notes, forKey: .notes)
    }
}

extension ScenarioTrial: Encodable {
    private enum CodingKeys: String, CodingKey {
        case name = "scenario"
        case managers, cohorts, seed, value, bound, breaches, seconds, memory
        case refusedBounds = "refused_bounds"
        case check = "check_seconds"
        case work = "thousand_exchanges"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(managers, forKey: .managers)
        try container.encode(cohorts, forKey: .cohorts)
        try container.encode(seed, forKey: .seed)
        try container.encode(result.value, forKey: .value)
        try container.encodeIfPresent(result.bound, forKey: .bound)
        try container.encode(result.refusedBounds, forKey: .refusedBounds)
        try container.encode(result.breaches, forKey: .breaches)
        try container.encode(check, forKey: .check)
        try container.encode(seconds, forKey: .seconds)
        try container.encodeIfPresent(memory, forKey: .memory)
        try container.encode(result.work, forKey: .work)
    }
}
