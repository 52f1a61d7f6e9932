import ProgrammeModel

extension SchedulingInstance {
    /// Reads a problem whose rules all bind or are in its sum.
    init(_ problem: SchedulingProblem) {
        let timeline = problem.timeline
        let unit = problem.tariff.scale.grain
        first = timeline.halfDay(0).day.description
        weekOf = timeline.weekOf.map(Int.init)
        monthOf = timeline.monthOf.map(Int.init)
        arrival = timeline.arrival.map(Int.init)
        departure = timeline.departure.map(Int.init)
        leastGap = problem.leastGap
        gapCosts = problem.gapCost.map { $0 / unit }
        modules = problem.modules.indices.map { Self.module($0, problem) }
        cohorts = problem.cohorts.map { Self.group($0, problem) }
        rounds = problem.introductions.options.indices.map { round in
            Wave(
                id: problem.index.scenario.programme.rounds[round].id.text,
                isIntroduced: problem.introductions.isWanted[round],
                introductions: problem.introductions.options[round].map {
                    Opening(offset: $0.offset, earliestFirstDay: $0.earliestFirstDay, cost: $0.cost / unit)
                })
        }
        introductionVenue = problem.introductions.venue
        consultants = problem.index.scenario.consultants.map {
            Staff(id: $0.id.text, perWeek: $0.maxPerWeek, perMonth: $0.maxPerMonth, cohorts: $0.maxCohorts)
        }
        loadShare = problem.staff.share
        loadPrice = problem.tariff.load.price / unit
        continuityPrice = problem.tariff.continuity.price / unit
        venues = problem.index.scenario.venues.map(\.id.text)
        departmentLimits = Self.limits(problem)
    }

    private static func module(_ module: Int, _ problem: SchedulingProblem) -> Module {
        let terms = problem.modules[module]
        let starts = problem.startOffsets[module].enumerated().map { position, offset in
            Start(
                offset: offset,
                consultants: problem.staff.open[module][position].map {
                    Int(problem.staff.open[module].consultants[$0])
                },
                venues: (0..<problem.venues.count).filter { venue in
                    let taken = bits(
                        of: problem.venues.away, row: venue * problem.venues.words, from: offset,
                        length: terms.halfDays)
                    return taken == 0 || !problem.tariff.venueFree.binds
                })
        }
        return Module(
            id: problem.index.scenario.programme.modules[module].id.text, halfDays: terms.halfDays,
            consultants: terms.consultants, starts: starts)
    }

    private static func group(_ cohort: CohortSlots, _ problem: SchedulingProblem) -> Group {
        let unit = problem.tariff.scale.grain
        let binds = problem.tariff.venueSeats.binds
        return Group(
            id: problem.index.scenario.programme.cohorts[cohort.cohort].id.text, round: cohort.round,
            members: cohort.members.count,
            venues: (0..<problem.venues.count).filter {
                problem.venues.seats[$0] >= cohort.members.count || !binds
            },
            presence: problem.tariff.department.binds ? presence(cohort.presence, problem.timeline.days) : [],
            choices: cohort.slots.map { slots in slots.map { Choice(start: Int($0.start), cost: $0.cost / unit) } })
    }

    private static func presence(_ presence: CohortPresence, _ days: Int) -> [Presence] {
        var rows: [Presence] = []
        var known: Range<Int>?
        for day in 0..<days where presence.counts(on: day) != known {
            let entries = presence.counts(on: day)
            known = entries
            rows.append(
                Presence(
                    from: day, departments: presence.departments[entries].map(Int.init),
                    members: presence.members[entries].map(Int.init)))
        }
        return rows
    }

    private static func limits(_ problem: SchedulingProblem) -> [[Limit]] {
        guard problem.tariff.department.binds else { return [] }
        let tables = problem.departments
        return (0..<tables.count).map { department in
            var limits: [Limit] = []
            for day in 0..<problem.timeline.days {
                let most = Int(tables.limit[day * tables.count + department])
                if limits.last?.most != most { limits.append(Limit(from: day, most: most)) }
            }
            return limits
        }
    }
}
