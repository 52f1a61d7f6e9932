import ProgrammeModel

/// The rules of consultants.
extension Evidence {
    func consultantAvailable(_ tally: inout Tally) {
        for session in sessions {
            for consultant in session.consultants.compactMap({ facts.consultants[$0] }) {
                let away = halfDays(of: session).filter { facts.away.isAway(consultant, on: $0) }
                guard !away.isEmpty else { continue }
                tally.note(
                    away.count,
                    place(Wording.consultantAway(consultant, session, away), session, [consultant.id], away.map(\.day)))
            }
        }
    }

    func consultantQualified(_ tally: inout Tally) {
        for session in sessions {
            for consultant in session.consultants.compactMap({ facts.consultants[$0] }) {
                let isQualified = facts.scenario.qualifications.contains {
                    $0.consultant == consultant.id && $0.module == session.module
                }
                guard !isQualified else { continue }
                tally.note(
                    1,
                    place(
                        Wording.notQualified(consultant, session), session, [consultant.id], [session.start.day]))
            }
        }
    }

    private func place(
        _ message: LocalisedText, _ session: Session, _ consultants: [Consultant.ID], _ days: [Day]
    ) -> Place {
        Place(
            message: message, cohorts: [session.cohort], sessions: [session], consultants: consultants,
            dates: Set(days).sorted())
    }

    /// A consultant's sessions in plan order; one that names the consultant twice stands once.
    private func sessions(of consultant: Consultant) -> [Session] {
        sessions.filter { $0.consultants.contains(consultant.id) }
    }

    func consultantSingle(_ tally: inout Tally) {
        for consultant in facts.scenario.consultants {
            for (halfDay, clashing) in simultaneous(sessions(of: consultant)) {
                tally.note(
                    clashing.count - 1,
                    Place(
                        message: Wording.consultantTwice(consultant, halfDay, clashing),
                        cohorts: clashing.map(\.cohort), sessions: clashing, consultants: [consultant.id],
                        dates: [halfDay.day]))
            }
        }
    }

    /// Half-days, in order, on which more than one of some sessions is held.
    private func simultaneous(_ sessions: [Session]) -> [(halfDay: HalfDay, sessions: [Session])] {
        var held: [HalfDay: [Session]] = [:]
        for session in sessions {
            for halfDay in halfDays(of: session) { held[halfDay, default: []].append(session) }
        }
        return held.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func turnaround(_ tally: inout Tally) {
        for consultant in facts.scenario.consultants {
            let own = sessions(of: consultant).sorted { $0.start < $1.start }
            for (position, earlier) in own.enumerated() {
                let next = earlier.start.advanced(by: earlier.halfDays)
                for later in own[position...] where later.start == next && mustMove(earlier, later) {
                    let cohorts = [earlier.cohort] + (later.cohort == earlier.cohort ? [] : [later.cohort])
                    tally.note(
                        1,
                        Place(
                            message: Wording.turnaround(consultant, earlier, later), cohorts: cohorts,
                            sessions: [earlier, later], consultants: [consultant.id],
                            dates: [earlier.end.day, later.start.day]))
                }
            }
        }
    }

    /// Sessions of two cohorts, or of one at two known venues.
    private func mustMove(_ earlier: Session, _ later: Session) -> Bool {
        if earlier.cohort != later.cohort { return true }
        return Set([earlier.venue, later.venue].compactMap { $0 }).count == 2
    }

    func consultantLimit(_ tally: inout Tally) {
        for consultant in facts.scenario.consultants {
            let own = sessions(of: consultant)
            let worked = own.flatMap(halfDays).map(\.day).sorted()
            if let limit = consultant.maxPerWeek {
                for days in runs(worked, { $0.isoWeek == $1.isoWeek }) where days.count > limit {
                    let message = Wording.weekLimit(consultant, days[0].isoWeek, days.count, limit: limit)
                    tally.note(1, limitPlace(message, consultant, own, days))
                }
            }
            if let limit = consultant.maxPerMonth {
                for days in runs(worked, { ($0.year, $0.month) == ($1.year, $1.month) }) where days.count > limit {
                    let message = Wording.monthLimit(consultant, days[0], days.count, limit: limit)
                    tally.note(1, limitPlace(message, consultant, own, days))
                }
            }
            let led = groups.map(\.cohort.id).filter { cohort in own.contains { $0.cohort == cohort } }
            if let limit = consultant.maxCohorts, led.count > limit {
                let message = Wording.cohortLimit(consultant, led, limit: limit)
                tally.note(1, limitPlace(message, consultant, own, worked))
            }
        }
    }

    /// Sorted days cut into runs that belong together; no run is empty.
    private func runs(_ days: [Day], _ belong: (Day, Day) -> Bool) -> [[Day]] {
        var runs: [[Day]] = []
        for day in days {
            if let first = runs.last?.first, belong(first, day) {
                runs[runs.count - 1].append(day)
            } else {
                runs.append([day])
            }
        }
        return runs
    }

    private func limitPlace(
        _ message: LocalisedText, _ consultant: Consultant, _ own: [Session], _ days: [Day]
    ) -> Place {
        let dates = Set(days)
        let held = own.filter { halfDays(of: $0).contains { dates.contains($0.day) } }
        let cohorts = groups.map(\.cohort.id).filter { cohort in held.contains { $0.cohort == cohort } }
        return Place(
            message: message, cohorts: cohorts, sessions: held, consultants: [consultant.id], dates: dates.sorted())
    }

    func sessionStaff(_ tally: inout Tally) {
        for session in sessions {
            guard let wanted = facts.modules[session.module]?.consultants else { continue }
            let different = Set(session.consultants).count
            guard different != wanted || different != session.consultants.count else { continue }
            tally.note(
                1,
                place(Wording.sessionStaff(session, wanted: wanted), session, session.consultants, [session.start.day]))
        }
    }

    func continuity(_ tally: inout Tally) {
        for group in groups {
            let leading = Set(group.sessions.compactMap(\.consultants.first)).sorted()
            guard leading.count > 1 else { continue }
            tally.note(
                leading.count - 1,
                Place(
                    message: Wording.continuity(begins(group), leading), cohorts: [group.cohort.id],
                    sessions: group.sessions, consultants: leading, dates: group.sessions.map(\.start.day)))
        }
    }

    func leadPresent(_ tally: inout Tally) {
        for module in facts.programme.modules {
            let rows = facts.scenario.qualifications.filter { $0.module == module.id && $0.isLead }
            let leads = rows.compactMap { facts.consultants[$0.consultant] }
            guard !leads.isEmpty else { continue }
            for round in facts.programme.rounds {
                let held = groups.filter { $0.cohort.round == round.id }.flatMap(\.sessions)
                    .filter { $0.module == module.id }.sorted { $0.start < $1.start }
                let first = held.prefix { $0.start == held[0].start }
                let isPresent = first.contains { session in leads.contains { session.consultants.contains($0.id) } }
                guard let earliest = first.first, !isPresent else { continue }
                tally.note(
                    1,
                    Place(
                        message: Wording.leadMissing(round, module, Array(first), leads),
                        cohorts: first.map(\.cohort), sessions: Array(first), consultants: leads.map(\.id),
                        dates: [earliest.start.day]))
            }
        }
    }

    func pairing(_ tally: inout Tally) {
        let pairs = facts.scenario.pairs.filter { $0.rule == .pairing }
        for session in sessions {
            let serving = Set(session.consultants.map(\.text))
            let isForTwo = facts.modules[session.module]?.consultants == 2
            for pair in pairs {
                let here = [pair.first, pair.second].filter(serving.contains)
                let isSplit = pair.weight > 0 && isForTwo && here.count == 1
                let isJoined = pair.weight < 0 && here.count == 2
                guard isSplit || isJoined else { continue }
                let names = [pair.first, pair.second].compactMap { facts.consultants[Consultant.ID($0)] }
                let message =
                    isSplit ? Wording.pairSplit(names, session, here) : Wording.pairJoined(names, session)
                tally.note(
                    abs(pair.weight), place(message, session, here.map { Consultant.ID($0) }, [session.start.day]))
            }
        }
    }

    func consultantLoad(_ tally: inout Tally) {
        let people = facts.scenario.consultants
        guard !people.isEmpty else { return }
        let loads = people.map { sessions(of: $0).reduce(0) { $0 + $1.halfDays } }
        let total = loads.reduce(0, +)
        let share = total / people.count + (total % people.count == 0 ? 0 : 1)
        for (consultant, load) in zip(people, loads) where load > share {
            tally.note(
                load - share,
                Place(message: Wording.load(consultant, load, share: share), consultants: [consultant.id]))
        }
    }
}
