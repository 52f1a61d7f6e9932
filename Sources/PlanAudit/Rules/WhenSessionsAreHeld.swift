import ProgrammeModel

/// The rules of time.
extension Evidence {
    func workingTime(_ tally: inout Tally) {
        for session in sessions {
            func place(_ message: LocalisedText, _ dates: [Day]) -> Place {
                Place(message: message, cohorts: [session.cohort], sessions: [session], dates: dates)
            }
            let filled = halfDays(of: session)
            let idle = filled.filter { !facts.days.isWorking($0.day) }
            if !idle.isEmpty { tally.note(idle.count, place(Wording.notWorking(session, idle), distinct(idle))) }
            if session.start.day.isoWeek != session.end.day.isoWeek {
                tally.note(1, place(Wording.twoWeeks(session), [session.start.day, session.end.day]))
            }
            guard let module = facts.modules[session.module] else { continue }
            if !module.starts.contains(session.start.half) {
                tally.note(1, place(Wording.wrongHalf(session), [session.start.day]))
            }
            if session.halfDays != module.halfDays {
                tally.note(1, place(Wording.wrongLength(session, module.halfDays), [session.start.day]))
            }
        }
        for introduction in plan.introductions where !facts.days.isWorking(introduction.start.day) {
            tally.note(1, Place(message: Wording.notWorking(introduction), dates: [introduction.start.day]))
        }
    }

    private func distinct(_ halfDays: [HalfDay]) -> [Day] {
        var seen = Set<Day>()
        return halfDays.map(\.day).filter { seen.insert($0).inserted }
    }

    func moduleOrder(_ tally: inout Tally) {
        for group in groups {
            for (module, earliest) in zip(facts.programme.modules, group.path) {
                guard earliest != nil else {
                    tally.note(
                        1,
                        Place(
                            message: Wording.moduleMissing(begins(group), module), cohorts: [group.cohort.id],
                            dates: beginning(group)))
                    continue
                }
                let held = group.sessions.filter { $0.module == module.id }.sorted { $0.start < $1.start }
                for extra in held.dropFirst() {
                    tally.note(
                        1,
                        Place(
                            message: Wording.moduleAgain(begins(group), extra), cohorts: [group.cohort.id],
                            sessions: [extra], dates: [extra.start.day]))
                }
            }
            for (earlier, later) in neighbours(group) where later.start <= earlier.end {
                tally.note(
                    1,
                    Place(
                        message: Wording.moduleOrder(earlier, later), cohorts: [group.cohort.id],
                        sessions: [earlier, later], dates: [earlier.start.day, later.start.day]))
            }
        }
    }

    /// Sessions of neighbouring modules, where both are there.
    private func neighbours(_ group: Group) -> [(earlier: Session, later: Session)] {
        zip(group.path, group.path.dropFirst()).compactMap { earlier, later in
            guard let earlier, let later else { return nil }
            return (earlier, later)
        }
    }

    func practiceGap(_ tally: inout Tally) {
        let rule = facts.programme.rules.practiceGap
        for group in groups {
            for (earlier, later) in neighbours(group) where later.start > earlier.end {
                let days = facts.days.practiceDays(from: earlier.end.day, to: later.start.day)
                let off = days < rule.preferred ? rule.preferred - days : days - rule.preferred
                tally.cost(off / 7)
                guard days < rule.min || days > rule.max else { continue }
                tally.note(
                    1,
                    Place(
                        message: Wording.practiceGap(earlier, later, days: days, min: rule.min, max: rule.max),
                        cohorts: [group.cohort.id], sessions: [earlier, later],
                        dates: [earlier.end.day, later.start.day]))
            }
        }
    }

    func roundWindow(_ tally: inout Tally) {
        for group in groups {
            guard let first = group.first, let round = round(of: group) else { continue }
            if first.start.day < round.window.first || first.start.day > round.window.last {
                tally.note(
                    1,
                    Place(
                        message: Wording.roundWindow(first, round), cohorts: [group.cohort.id], sessions: [first],
                        dates: [first.start.day]))
            }
        }
        let horizon = facts.programme.horizon
        for session in sessions where session.start.day < horizon.first || session.end.day > horizon.last {
            tally.note(
                1,
                Place(
                    message: Wording.outsideHorizon(session, horizon), cohorts: [session.cohort], sessions: [session],
                    dates: [session.start.day, session.end.day]))
        }
    }

    func participantClash(_ tally: inout Tally) {
        let limit = facts.programme.rules.participantClash.attendance
        for group in groups {
            for session in group.sessions {
                let filled = halfDays(of: session)
                let absent = group.members.map { (member: $0, missed: missed($0, filled)) }.filter { $0.missed > 0 }
                tally.cost(absent.reduce(0) { $0 + $1.missed })
                guard absent.count > limit else { continue }
                tally.note(
                    1,
                    Place(
                        message: Wording.participantClash(session, absent.map(\.member), limit: limit),
                        managers: absent.map(\.member), cohorts: [group.cohort.id], sessions: [session],
                        dates: [session.start.day]))
            }
        }
        for introduction in plan.introductions {
            for group in groups where group.cohort.round == introduction.round {
                tally.cost(group.members.reduce(0) { $0 + missed($1, [introduction.start]) })
            }
        }
    }

    func cover(_ tally: inout Tally) {
        for (first, second) in covers() {
            guard let one = seat[first.id], let other = seat[second.id] else { continue }
            let theirs = Set(other.sessions.flatMap(halfDays))
            let shared = Set(one.sessions.flatMap(halfDays)).filter {
                theirs.contains($0) && facts.isEmployed(first, on: $0.day) && facts.isEmployed(second, on: $0.day)
            }.sorted()
            guard !shared.isEmpty else { continue }
            let isOneCohort = one.cohort.id == other.cohort.id
            let held = (isOneCohort ? one.sessions : one.sessions + other.sessions).filter { session in
                halfDays(of: session).contains { shared.contains($0) }
            }
            tally.note(
                shared.count,
                Place(
                    message: Wording.cover(first, second, held, shared), managers: [first, second],
                    cohorts: isOneCohort ? [one.cohort.id] : [one.cohort.id, other.cohort.id], sessions: held,
                    dates: distinct(shared)))
        }
    }

    /// Who is named with whom, each two once, in the order of the roster and of the pairs.
    private func covers() -> [(Manager, Manager)] {
        let named = facts.scenario.managers.flatMap { manager in
            manager.coverFor.compactMap { id in facts.managers[id].map { (manager, $0) } }
        }
        var seen: Set<Set<Manager.ID>> = []
        return (named + pairs(.cover)).filter { first, second in
            first.id != second.id && seen.insert([first.id, second.id]).inserted
        }
    }

    func spread(_ tally: inout Tally) {
        for round in facts.programme.rounds {
            let held = groups.filter { $0.cohort.round == round.id }.flatMap(\.sessions)
            var weeks: [Day: [Session]] = [:]
            for session in held { weeks[session.start.day.isoWeek.monday, default: []].append(session) }
            guard !weeks.isEmpty else { continue }
            let share = roundedUp(held.count, by: weeks.count)
            for (monday, sessions) in weeks.sorted(by: { $0.key < $1.key }) where sessions.count > share {
                tally.note(
                    sessions.count - share,
                    Place(
                        message: Wording.spread(round, monday.isoWeek, sessions, share: share, weeks: weeks.count),
                        cohorts: sessions.map(\.cohort), sessions: sessions, dates: sessions.map(\.start.day)))
            }
        }
    }

    func departmentStaffed(_ tally: inout Tally) {
        let percent = facts.programme.rules.departmentStaffed.percent
        // A cohort that is booked twice at a time, or a manager of two cohorts, is in a session once all the same.
        var busy: [HalfDay: [Manager]] = [:]
        var seen: [HalfDay: Set<Manager.ID>] = [:]
        for group in groups {
            for halfDay in group.sessions.flatMap(halfDays) {
                busy[halfDay, default: []] += group.members.filter {
                    facts.isEmployed($0, on: halfDay.day) && seen[halfDay, default: []].insert($0.id).inserted
                }
            }
        }
        var employedOn: [Day: [String: Int]] = [:]
        var crowds: [Crowd] = []
        for halfDay in busy.keys.sorted() {
            let employed = employedOn[halfDay.day] ?? employedByDepartment(on: halfDay.day)
            employedOn[halfDay.day] = employed
            for (department, members) in byDepartment(busy[halfDay] ?? []) {
                let all = employed[department] ?? 0
                let limit = max(2, all * percent / 100, roundedUp(all, by: plan.rosters.count))
                guard members.count > limit else { continue }
                let crowd = Crowd(
                    department: department, members: members, employed: all, limit: limit, halfDays: [halfDay])
                if let open = crowds.lastIndex(where: { $0.goesOn(in: crowd) }) {
                    crowds[open].halfDays.append(halfDay)
                } else {
                    crowds.append(crowd)
                }
            }
        }
        for crowd in crowds { note(crowd, &tally) }
    }

    /// Too many of a department in sessions, over consecutive half-days.
    private struct Crowd {
        let department: String
        let members: [Manager]
        let employed: Int
        let limit: Int
        var halfDays: [HalfDay]

        /// Whether a later crowd is the same people on the next half-day.
        func goesOn(in later: Crowd) -> Bool {
            department == later.department && employed == later.employed && limit == later.limit
                && halfDays.last?.advanced(by: 1) == later.halfDays.first
                && members.map(\.id) == later.members.map(\.id)
        }
    }

    private func note(_ crowd: Crowd, _ tally: inout Tally) {
        tally.note(
            crowd.halfDays.count,
            Place(
                message: Wording.departmentStaffed(
                    crowd.department, crowd.halfDays, crowd.members, limit: crowd.limit, of: crowd.employed),
                managers: crowd.members, cohorts: cohorts(of: crowd.members), dates: distinct(crowd.halfDays)))
    }

    private func employedByDepartment(on day: Day) -> [String: Int] {
        facts.scenario.managers.reduce(into: [:]) { counts, manager in
            if facts.isEmployed(manager, on: day) { counts[manager.department, default: 0] += 1 }
        }
    }

    private func roundedUp(_ count: Int, by parts: Int) -> Int {
        parts == 0 ? 0 : count / parts + (count % parts == 0 ? 0 : 1)
    }

    /// Cohorts in which people sit, in the order of the programme.
    private func cohorts(of people: [Manager]) -> [Cohort.ID] {
        let seated = Set(people.flatMap { seats[$0.id] ?? [] })
        return groups.map(\.cohort.id).filter(seated.contains)
    }

    func finish(_ tally: inout Tally) {
        for group in groups {
            guard let last = group.last, let earliest = facts.earliestEnd[group.cohort.round],
                last.end.day > earliest
            else { continue }
            let weeks = (last.end.day.number - earliest.number) / 7
            tally.note(
                weeks,
                Place(
                    message: Wording.finish(last, earliest: earliest, weeks: weeks), cohorts: [group.cohort.id],
                    sessions: [last], dates: [last.end.day]))
        }
    }

    func sessionTime(_ tally: inout Tally) {
        for session in sessions {
            tally.note(
                session.halfDays,
                Place(message: Wording.sessionTime(session), cohorts: [session.cohort], sessions: [session]))
        }
    }
}
