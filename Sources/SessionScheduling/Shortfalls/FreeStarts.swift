import ProgrammeModel

/// Who could serve a session at each of its starts, were it the only one.
struct FreeStarts {
    /// For each module and start, the consultants that may hold the module and are free throughout.
    let consultants: [[Int]]
    /// For each module and start, the seats of the largest venue that is free throughout.
    let seats: [[Int]]

    /// Rules that do not bind leave everybody free.
    ///
    /// - Complexity: O(starts x (consultants + venues)).
    init(_ index: ScenarioIndex) {
        let rules = index.scenario.programme.rules
        let modules = index.scenario.programme.modules
        func areFree(_ away: HalfDaySet, _ rule: some Rule, _ start: HalfDay, _ module: Int) -> Bool {
            !rule.strength.isBinding || away.countMembers(from: start.ordinal, length: modules[module].halfDays) == 0
        }
        consultants = modules.indices.map { module in
            let able = index.scenario.consultants.indices.filter { index.mayHold($0, module) }
            return index.starts[module].map { start in
                able.count { areFree(index.consultantAway[$0], rules.consultantAvailable, start, module) }
            }
        }
        let venues = index.scenario.venues
        seats = modules.indices.map { module in
            index.starts[module].map { start in
                venues.indices.filter { areFree(index.venueAway[$0], rules.venueFree, start, module) }
                    .map { venues[$0].seats }.max() ?? 0
            }
        }
    }
}

extension ScenarioIndex {
    /// Whether a consultant may hold a module at all: qualified, and within the own limit a week.
    func mayHold(_ consultant: Int, _ module: Int) -> Bool {
        let rules = scenario.programme.rules
        if rules.consultantQualified.strength.isBinding, !isQualified[consultant][module] { return false }
        guard rules.consultantLimit.strength.isBinding, let limit = scenario.consultants[consultant].maxPerWeek else {
            return true
        }
        return scenario.programme.modules[module].halfDays <= limit
    }
}
