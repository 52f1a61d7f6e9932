import ProgrammeModel

/// Who could serve a session at each of its starts, were it the only one.
struct FreeStarts {
    /// For each module and start, the consultants that may hold the module and are free throughout.
    let consultants: [[Int]]
    /// For each module and start, the people whom the largest venue for the module that is free throughout takes in.
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
        seats = modules.indices.map { module in
            let venues = index.scenario.venues.indices.map { (position: $0, room: index.room(in: $0, module)) }
            return index.starts[module].map { start in
                venues.filter { areFree(index.venueAway[$0.position], rules.venueFree, start, module) }
                    .map(\.room).max() ?? 0
            }
        }
    }
}

extension ScenarioIndex {
    /// Whether a consultant is qualified for a module, or need not be.
    func masters(_ consultant: Int, _ module: Int) -> Bool {
        !scenario.programme.rules.consultantQualified.strength.isBinding || isQualified[consultant][module]
    }

    /// The people whom a venue takes in for a module: its seats, or beds if fewer; 0 for one of another kind.
    func room(in venue: Int, _ module: Int) -> Int {
        let rules = scenario.programme.rules
        if rules.venueKind.strength.isBinding, !isOfKind(venue: venue, forModule: module) { return 0 }
        let seats = scenario.venues[venue].seats
        let sleeps = rules.venueBeds.strength.isBinding && scenario.programme.modules[module].isOvernight
        return sleeps ? min(seats, beds(in: venue)) : seats
    }

    /// Whether a consultant may hold a module at all: qualified, and within the own limits a week and a month.
    func mayHold(_ consultant: Int, _ module: Int) -> Bool {
        masters(consultant, module) && SessionSpan.allCases.allSatisfy { !isTooLong(module, for: consultant, in: $0) }
    }

    /// Whether a consultant's limit in a span is below what any session of a module takes of one.
    func isTooLong(_ module: Int, for consultant: Int, in span: SessionSpan) -> Bool {
        guard scenario.programme.rules.consultantLimit.strength.isBinding,
            let limit = span.limit(of: scenario.consultants[consultant]),
            scenario.programme.modules[module].halfDays > limit
        else { return false }
        return leastHalfDays(of: module, in: span) > limit
    }

    /// The half-days that a session of a module takes of one span at least, wherever it starts.
    func leastHalfDays(of module: Int, in span: SessionSpan) -> Int {
        let halfDays = scenario.programme.modules[module].halfDays
        guard span == .month else { return halfDays }
        let parts = starts[module].map { start in
            let first = (0..<halfDays).count { start.advanced(by: $0).day.monthNumber == start.day.monthNumber }
            return max(first, halfDays - first)
        }
        return parts.min() ?? halfDays
    }
}

/// What a consultant's half-days are limited in. Sessions lie within a week, but may go from one month into the next.
enum SessionSpan: CaseIterable {
    case week
    case month

    func limit(of consultant: Consultant) -> Int? {
        switch self {
        case .week: consultant.maxPerWeek
        case .month: consultant.maxPerMonth
        }
    }
}
