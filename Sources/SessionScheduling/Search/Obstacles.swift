import ProgrammeModel

/// Why cohorts have no itinerary, and rounds no introduction, in a timetable.
struct Obstacles {
    private let table: Timetable
    private let problem: SchedulingProblem

    init(_ table: Timetable) {
        self.table = table
        problem = table.problem
    }

    /// One text for each cohort without an itinerary, then one for each introduction that must be and is not, and for
    /// each breach of a binding rule on a whole round.
    var texts: [LocalisedText] {
        table.unscheduled.map(text(of:)) + missingIntroductions.map(text(ofRound:)) + unevenRounds + missedLeads
    }

    /// What became of the starts of one module that a cohort could reach.
    struct Tally: Equatable {
        var starts = 0
        /// By hindrance, those that stood in the way of any, in the order of the kinds.
        var counts: [(hindrance: Hindrance, count: Int)] = []
        var free = 0

        static func == (a: Tally, b: Tally) -> Bool {
            a.starts == b.starts && a.free == b.free
                && a.counts.elementsEqual(b.counts) { $0.hindrance == $1.hindrance && $0.count == $1.count }
        }
    }

    private func text(of cohort: Int) -> LocalisedText {
        let programme = problem.index.scenario.programme
        let terms = CohortTerms(
            problem.finder, cohort, problem.cohorts[cohort].members, problem.cohorts[cohort].presence)
        var earlier: [Slot]?
        for module in programme.modules.indices {
            let (tally, free) = tally(module, from: earlier, terms)
            if tally.free == 0 {
                return SchedulingTexts.noTime(programme.cohorts[cohort], programme.modules[module], tally)
            }
            earlier = free
        }
        return SchedulingTexts.noPath(programme.cohorts[cohort])
    }

    /// Judges the starts of a module that some free slot of the module before leads to.
    func tally(_ module: Int, from earlier: [Slot]?, _ terms: CohortTerms) -> (tally: Tally, free: [Slot]) {
        let finder = problem.finder
        var starts = finder.order.reachable(module, from: earlier)
        if module == 0, problem.tariff.window.binds {
            let window = problem.index.scenario.programme.rounds[terms.round].window
            starts = starts.filter { window.contains(problem.index.starts[0][$0].day) }
        }
        var counts = Array(repeating: 0, count: Hindrance.allCases.count)
        var free: [Slot] = []
        for start in starts {
            switch finder.judge(start, module, terms) {
            case .failure(let refusal): counts[refusal.hindrance.rawValue] += 1
            case .success(let slot):
                if let hindrance = hindrance(of: slot, module, terms) {
                    counts[hindrance.rawValue] += 1
                } else {
                    free.append(slot)
                }
            }
        }
        let found = Hindrance.allCases.map { ($0, counts[$0.rawValue]) }.filter { $0.1 > 0 }
        return (Tally(starts: starts.count, counts: found, free: free.count), free)
    }

    /// What the other cohorts and the staff leave of a slot.
    private func hindrance(of slot: Slot, _ module: Int, _ terms: CohortTerms) -> Hindrance? {
        let length = problem.modules[module].halfDays
        let pin = problem.pins[terms.cohort, module]
        var noise = Noise(seed: 1, modules: problem.modules.count)
        if module == 0, problem.tariff.introduction.binds,
            Int(slot.firstDay) < table.earliestFirstDay(inRound: terms.round)
        {
            return .introduction
        }
        if table.departmentCost(terms.presence, slot, length) == nil { return .department }
        if table.coverCost(terms.cohort, slot, length) == nil { return .covers }
        if problem.venueChoice(terms.cohort, module, slot, pin?.venue, table, &noise) == nil { return .venue }
        return hasStaff(slot, module, pin?.consultants) ? nil : .consultants
    }

    private func hasStaff(_ slot: Slot, _ module: Int, _ pinned: [Int]?) -> Bool {
        guard problem.tariff.staff.binds else { return true }
        let open = problem.staff.open[module]
        let free = open[Int(slot.start)].map { Int(open.consultants[$0]) }.filter { consultant in
            table.admits(consultant) && pinned?.contains(consultant) != false
                && table.staffCost(consultant, module, slot, StaffUse()) != nil
        }
        let wanted = pinned?.count ?? problem.modules[module].consultants
        guard free.count >= wanted else { return false }
        return wanted != 2 || !problem.pairing.forbids || problem.pairing.allowsTwo(of: free.map { Int32($0) })
    }

    // MARK: Rounds

    private var unevenRounds: [LocalisedText] {
        guard problem.tariff.spread.binds, !table.roundWeeks.isEmpty else { return [] }
        let rounds = problem.index.scenario.programme.rounds
        return rounds.indices.filter { table.roundWeeks.excess(inRound: $0) > 0 }.map { round in
            SchedulingTexts.uneven(rounds[round], excess: table.roundWeeks.excess(inRound: round))
        }
    }

    private var missedLeads: [LocalisedText] {
        guard problem.tariff.leadPresent.binds else { return [] }
        let programme = problem.index.scenario.programme
        return programme.rounds.indices.flatMap { round in
            table.firsts.broken(inRound: round).map { module in
                SchedulingTexts.leadMissed(
                    programme.rounds[round], programme.modules[module],
                    problem.index.moduleLeads[module].map { problem.index.scenario.consultants[$0] })
            }
        }
    }

    // MARK: Introductions

    private var missingIntroductions: [Int] {
        guard problem.tariff.introduction.binds else { return [] }
        return table.introductions.indices.filter {
            problem.introductions.isWanted[$0] && table.introductions[$0] == nil
        }
    }

    private func text(ofRound round: Int) -> LocalisedText {
        let index = problem.index
        let members = problem.cohorts.filter { $0.round == round }.reduce(0) { $0 + $1.members.count }
        if let venue = problem.introductions.venue, index.scenario.venues[venue].seats < members {
            return SchedulingTexts.introductionTooLarge(
                index.scenario.programme.rounds[round], members: members, venue: index.scenario.venues[venue])
        }
        return SchedulingTexts.noIntroduction(
            index.scenario.programme.rounds[round], working: index.workingHalfDays(ofIntroductionIn: round).count,
            withHosts: index.introductionHalfDays(round).count,
            possible: problem.introductions.options[round].count)
    }
}
