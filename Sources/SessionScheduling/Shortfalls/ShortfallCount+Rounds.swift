import ProgrammeModel

// Rounds: a way through all modules, on the calendar and on the days when somebody can hold them.
extension ShortfallCount {
    var itineraries: [Shortfall] {
        guard rules.roundWindow.strength.isBinding else { return [] }
        return rounds.filter { index.earliestEnd[$0] == nil }.map { round in
            noStart(round) ?? tooLateForHorizon(round)
                ?? Shortfall(
                    RoundWindowRule.definition, needed: cohortsOfRound[round], available: 0,
                    SchedulingTexts.noItinerary(programme.rounds[round]))
        }
    }

    /// Half-days in a row that the first module takes, and the most that may follow a start in the window.
    private func noStart(_ position: Int) -> Shortfall? {
        let window = programme.rounds[position].window
        guard let module = programme.modules.first, !index.starts[0].contains(where: { window.contains($0.day) }) else {
            return nil
        }
        let starts = stride(from: window.first, through: window.last, by: 1).flatMap { day in
            module.starts.map { HalfDay(day, $0) }
        }
        let longest = (1..<module.halfDays).last { length in
            starts.contains { index.calendar.canHold(halfDays: length, from: $0) }
        }
        return Shortfall(
            RoundWindowRule.definition, needed: module.halfDays, available: longest ?? 0,
            SchedulingTexts.noRoomInWindow(
                programme.rounds[position], module, available: longest ?? 0, closed: closures(in: window)))
    }

    /// Days from the opening of the window to the earliest end there would be in a longer horizon, and to the end of it.
    private func tooLateForHorizon(_ position: Int) -> Shortfall? {
        let round = programme.rounds[position]
        var longer = index.scenario
        longer.programme.horizon.last = programme.horizon.last.advanced(by: 2 * 366)
        guard let end = (try? ScenarioIndex(longer))?.earliestEnd[position] else { return nil }
        return Shortfall(
            RoundWindowRule.definition, needed: DayRange(round.window.first, end).dayCount,
            available: DayRange(round.window.first, programme.horizon.last).dayCount,
            SchedulingTexts.tooLateForHorizon(round, end: end, horizon: programme.horizon.last))
    }

    // MARK: Free days

    /// The sessions that a round could have were it alone: in time after the introduction, with staff and a venue.
    func reach(ofRound round: Int) -> RoundReach {
        let opening = introductionEnd(ofRound: round)
        return RoundReach(round, order) { module, start in
            if module == 0, let opening, index.starts[0][start].day < opening { return false }
            return hasStaff(module, start) && hasVenue(round, module, start)
        }
    }

    /// A module that too few may hold at all is told of elsewhere.
    private func hasStaff(_ module: Int, _ start: Int) -> Bool {
        guard rules.sessionStaff.strength.isBinding else { return true }
        return free.consultants[module][start] >= min(programme.modules[module].consultants, able(module).count)
    }

    /// So are venues that are too small, of the wrong kind or without beds.
    private func hasVenue(_ round: Int, _ module: Int, _ start: Int) -> Bool {
        guard needsVenues else { return true }
        let largest = index.scenario.venues.indices.map { index.room(in: $0, module) }.max() ?? 0
        return free.seats[module][start] >= min(leastSize(ofRound: round), largest)
    }

    private func leastSize(ofRound round: Int) -> Int {
        zip(index.roundOfCohort, leastSizes).filter { $0.0 == round }.map(\.1).min() ?? 0
    }

    /// What stands against the module that a round does not come to.
    func deadEnd(_ reach: RoundReach) -> Shortfall? {
        guard let (module, starts) = reach.deadEnd else { return nil }
        let round = programme.rounds[reach.round]
        let definition = programme.modules[module]
        let opening = module == 0 ? introductionEnd(ofRound: reach.round) : nil
        let late = starts.filter { start in opening.map { index.starts[module][start].day >= $0 } ?? true }
        guard let first = late.first, let last = late.last else {
            // Without a start after the introduction it is the introduction that is too late.
            if !starts.isEmpty { return nil }
            return Shortfall(
                RoundWindowRule.definition, needed: cohortsOfRound[reach.round], available: 0,
                SchedulingTexts.noFreeItinerary(round, definition))
        }
        let days = DayRange(index.starts[module][first].day, index.starts[module][last].day)
        let span = DayRange(days.first, index.starts[module][last].advanced(by: definition.halfDays - 1).day)
        let housed = late.filter { hasVenue(reach.round, module, $0) }
        if housed.isEmpty {
            let needed = leastSize(ofRound: reach.round)
            let seats = late.map { free.seats[module][$0] }.max() ?? 0
            let suited = index.scenario.venues.indices.filter { index.room(in: $0, module) >= needed }
            return Shortfall(
                VenueFreeRule.definition, needed: needed, available: seats,
                SchedulingTexts.noFreeVenue(
                    round, definition, days, needs: VenueNeeds(definition, rules, members: needed), available: seats,
                    away: absences(ofVenues: suited, in: span)))
        }
        let most = housed.map { free.consultants[module][$0] }.max() ?? 0
        return Shortfall(
            ConsultantAvailableRule.definition, needed: definition.consultants, available: most,
            SchedulingTexts.neverTogether(
                round, definition, days, available: most, away: absences(ofConsultants: able(module), in: span)))
    }
}
