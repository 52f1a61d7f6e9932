import ProgrammeModel

/// When each module is first held in each round, and whether someone who answers for it is there.
struct FirstSessions: Sendable {
    /// The earliest sessions of a module in a round.
    struct First: Sendable, Equatable {
        /// Half-days from the start of the horizon; beyond every one where there is no session.
        var offset = Int32.max
        var hasLead = false

        var isBroken: Bool { offset < .max && !hasLead }
    }

    private let modules: Int
    /// Round by round, module by module; empty while nobody asks.
    private var firsts: [First]

    init(rounds: Int, modules: Int, isCounted: Bool) {
        self.modules = modules
        firsts = Array(repeating: First(), count: isCounted ? rounds * modules : 0)
    }

    var isEmpty: Bool { firsts.isEmpty }

    subscript(round: Int, module: Int) -> First {
        @inline(__always)
        get { firsts[round * modules + module] }
        set { firsts[round * modules + module] = newValue }
    }

    /// Modules of a round that are first held without anybody who answers for them.
    func broken(inRound round: Int) -> [Int] {
        isEmpty ? [] : (0..<modules).filter { self[round, $0].isBroken }
    }
}

extension FirstSessions.First {
    /// Takes a session into account.
    mutating func add(_ start: Int32, hasLead: Bool) {
        if start < offset { self = Self(offset: start, hasLead: hasLead) }
        if start == offset, hasLead { self.hasLead = true }
    }
}

extension SchedulingProblem {
    /// The earliest sessions of a module among some itineraries of a round.
    /// - Complexity: O(cohorts of the round).
    func first(inRound round: Int, _ module: Int, _ itineraries: [Itinerary?]) -> FirstSessions.First {
        var first = FirstSessions.First()
        for cohort in cohortsOfRound[round] {
            guard let visit = itineraries[cohort]?.visits[module] else { continue }
            let hasLead =
                staff.answers(visit.lead, for: module) || staff.answers(visit.assistant, for: module)
            first.add(cohorts[cohort].slots[module][Int(visit.slot)].offset, hasLead: hasLead)
        }
        return first
    }
}
