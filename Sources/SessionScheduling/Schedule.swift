public import ProgrammeModel

/// When, where and with whom the cohorts' sessions are held, as far as that could be arranged.
public struct Schedule: Sendable, Equatable {
    /// In cohort order, within a cohort in module order; with venues where the scenario has any.
    public var sessions: [Session]
    /// In round order, for rounds with an introduction window.
    public var introductions: [Introduction]
    /// Positions of the cohorts without an itinerary, ascending.
    public var unscheduled: [Int]
    /// What stood in the way of each of them, then of each introduction that must be and is missing, then each breach of
    /// `spread` and of `lead-present` where those bind.
    public var obstacles: [LocalisedText]
    /// Whether every cohort has its sessions, every round the introduction it must have, and no round a breach of
    /// `spread` or `lead-present` where those bind.
    public var isComplete: Bool
    /// Kernel calls made, of all chains.
    public var workDone: Int
    /// Whether the run was told to stop before its work was done: such a schedule need not come out the same again.
    public var stoppedEarly: Bool

    public init(
        sessions: [Session], introductions: [Introduction], unscheduled: [Int], obstacles: [LocalisedText],
        isComplete: Bool, workDone: Int, stoppedEarly: Bool
    ) {
        self.sessions = sessions
        self.introductions = introductions
        self.unscheduled = unscheduled
        self.obstacles = obstacles
        self.isComplete = isComplete
        self.workDone = workDone
        self.stoppedEarly = stoppedEarly
    }
}

extension Schedule {
    /// Reads a timetable back into the scenario's own terms.
    init(_ table: Timetable, workDone: Int, stoppedEarly: Bool) {
        let problem = table.problem
        let programme = problem.index.scenario.programme
        var sessions: [Session] = []
        for (cohort, itinerary) in table.itineraries.enumerated() {
            for (module, visit) in (itinerary?.visits ?? []).enumerated() {
                let slot = problem.cohorts[cohort].slots[module][Int(visit.slot)]
                sessions.append(
                    Session(
                        cohort: programme.cohorts[cohort].id, module: programme.modules[module].id,
                        start: problem.timeline.halfDay(Int(slot.offset)),
                        halfDays: programme.modules[module].halfDays,
                        consultants: visit.consultants.map {
                            problem.index.scenario.consultants[Int($0)].id
                        },
                        venue: visit.venue >= 0 ? problem.index.scenario.venues[Int(visit.venue)].id : nil))
            }
        }
        let introductions = table.introductions.enumerated().compactMap { round, option in
            option.map {
                Introduction(
                    round: programme.rounds[round].id,
                    start: problem.timeline.halfDay(problem.introductions.options[round][$0].offset),
                    venue: problem.introductions.venue.map { problem.index.scenario.venues[$0].id })
            }
        }
        self.init(
            sessions: sessions, introductions: introductions, unscheduled: table.unscheduled,
            obstacles: Obstacles(table).texts, isComplete: table.standing.missing == 0, workDone: workDone,
            stoppedEarly: stoppedEarly)
    }
}
