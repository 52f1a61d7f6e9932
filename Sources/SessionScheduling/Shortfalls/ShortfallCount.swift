import ProgrammeModel

/// Finds by counting what a scenario is short of, whoever sits where.
///
/// Only rules that bind are counted with: a soft or absent rule leaves nothing short. First come rounds without any way
/// through the modules, on the calendar and on the days when staff and a venue are free; then what the sessions of
/// the other rounds need together, over time (``SpanCount``).
///
/// - Complexity: O(sets of modules x rounds x modules x (consultants + venues + cohorts at once) x (weeks + rounds x
///   modules)), and O(starts x (consultants + venues)) to see who is free when; managers are only counted.
struct ShortfallCount {
    let index: ScenarioIndex
    let programme: Programme
    let rules: RuleBook
    /// Positions of the rounds with cohorts, and how many each has.
    let rounds: [Int]
    let cohortsOfRound: [Int]
    let order: SlotOrder
    let free: FreeStarts

    init(_ index: ScenarioIndex) {
        self.index = index
        programme = index.scenario.programme
        rules = programme.rules
        var cohorts = Array(repeating: 0, count: index.scenario.programme.rounds.count)
        for round in index.roundOfCohort { cohorts[round] += 1 }
        cohortsOfRound = cohorts
        rounds = cohorts.indices.filter { cohorts[$0] > 0 }
        order = SlotOrder(index: index, timeline: Timeline(index.calendar))
        free = FreeStarts(index)
    }

    var all: [Shortfall] {
        let reaches = rounds.filter { index.leastEnd(ofRound: $0) != nil }.map(reach(ofRound:))
        let passable = reaches.filter { $0.deadEnd == nil }
        let found = itineraries + introductions + reaches.compactMap(deadEnd) + staff(passable) + venues(passable)
        // Sessions that crowd a span want for everything there: departments are told of where they alone are short.
        return found.isEmpty ? departments(passable) : found
    }
}

extension Shortfall {
    init(_ rule: RuleDefinition, needed: Int, available: Int, _ wording: SchedulingTexts.Wording) {
        self.init(rule: rule.code, needed: needed, available: available, message: wording.message, fix: wording.fix)
    }
}
