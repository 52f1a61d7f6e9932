import ProgrammeModel

/// Finds the cheapest itinerary of one cohort beside what the others do.
///
/// Two steps. A backward dynamic programme over modules and starts finds, for every session the cohort could have, the
/// cheapest way to the end if each session could choose its consultants by itself. A depth-first branch and bound
/// forward over sessions and consultants then takes into account what ties a cohort's own sessions: changes of leading
/// consultant, and a consultant's week, month and load where the same one serves again. The first step's costs are its
/// bounds; they are so tight that the first dive mostly ends the search.
///
/// Exact while the effort lasts and everybody counts, but for three cases: a session for two tries the two cheapest assistants beside each
/// lead; where consultant-limit is soft, two sessions in one exceeded week or month are bounded as if both paid; and
/// where session-staff is soft, a session has fewer consultants than it asks for only if no more are free.
struct ItineraryKernel: Sendable {
    let problem: SchedulingProblem
    /// Choices of session and staff after which the search is content with the best it has.
    let effort: Int
    /// Assistants tried beside each lead, cheapest first.
    private static let assistants = 2
    /// Consultants drawn from a pool of more than twice as many.
    static let pool = 32

    // Scratch, one entry for each module.
    var slates: [ModuleSlate]
    private var steps: [Step]
    private var waiting: [[Candidate]]
    private var choices: [[StaffChoice]]
    var isOpen: [Bool]
    /// Consultants drawn from a large pool, ascending; empty where everybody counts.
    var drawn: [Int32] = []
    /// What ties make of the work that each consultant has.
    var burden: [Int]
    /// What a consultant's first session for the cohort costs, in equal shares for all sessions and a rest.
    var entryShare: [Int]
    var entryRest: [Int]
    var hasEntryCosts = false
    /// For each module the positions of the cohort's slots that count; empty where all do.
    private(set) var within: [Range<Int>] = []

    // The search at hand.
    private var best = Int.max
    private var bestSteps: [Step]
    private var tried = 0

    private struct Step {
        var entry = 0
        var venue = Visit.none
        var lead = Visit.none
        var assistant = Visit.none
    }

    private struct Candidate {
        let entry: Int
        let venue: Int32
        /// Cost of the way here, gap and what the venue costs beyond the cheapest included; a bound on the whole way.
        let cost: Int
        let bound: Int
    }

    private struct StaffChoice {
        let lead: Int32
        let assistant: Int32
        let cost: Int
    }

    init(_ problem: SchedulingProblem, effort: Int = 300) {
        let modules = problem.modules.count
        self.problem = problem
        self.effort = effort
        slates = Array(repeating: ModuleSlate(), count: modules)
        steps = Array(repeating: Step(), count: modules)
        bestSteps = steps
        waiting = Array(repeating: [], count: modules)
        choices = Array(repeating: [], count: modules)
        isOpen = Array(repeating: true, count: problem.staff.count)
        entryShare = Array(repeating: 0, count: problem.staff.count)
        entryRest = entryShare
        burden = entryShare
    }

    /// The cheapest itinerary of a cohort in a market; nil when there is no way.
    ///
    /// Of a large pool some consultants are drawn, others in the next call; everybody counts where they have no way.
    ///
    /// - Parameter slots: for each module the positions of the cohort's slots that count; empty where all do.
    mutating func cheapest(
        _ cohort: Int, in market: some ItineraryMarket, noise: Noise, within slots: [Range<Int>] = []
    ) -> Itinerary? {
        within = slots
        defer { within = [] }
        if isOpen.count > 2 * Self.pool, let found = search(cohort, market, noise, draws: true) { return found }
        return search(cohort, market, noise, draws: false)
    }

    private mutating func search(
        _ cohort: Int, _ market: some ItineraryMarket, _ noise: Noise, draws: Bool
    ) -> Itinerary? {
        var noise = noise
        guard prepare(cohort, market, &noise, draws: draws) else { return nil }
        best = Int.max
        tried = 0
        extend(0, cohort, market, cost: 0)
        guard best < Int.max else { return nil }
        let visits = bestSteps.enumerated().map { module, step in
            Visit(
                slot: slates[module].slots[step.entry], lead: step.lead, assistant: step.assistant,
                venue: step.venue)
        }
        return problem.itinerary(visits, of: cohort)
    }

    /// A cost that no itinerary of a cohort is below; nil when there is none.
    ///
    /// Where consultant-limit or session-staff is soft, one may be: see what is not exact above.
    mutating func bound(_ cohort: Int, in market: some ItineraryMarket) -> Int? {
        var noise = Noise(seed: 1, modules: slates.count)
        guard prepare(cohort, market, &noise), let least = slates[0].rest.min() else { return nil }
        return roundedDown(least) + leadChangesAhead(from: 0, cohort) * problem.tariff.continuity.price
    }

    private var isContent: Bool { tried > effort && best < Int.max || tried > effort * 10 }
    private func roundedDown(_ cost: Int) -> Int { cost & ~(problem.tariff.scale.grain - 1) }
    private func improves(_ bound: Int) -> Bool { roundedDown(bound) < roundedDown(best) }
}

// The search forward.
extension ItineraryKernel {
    /// Tries the sessions of a module, most promising first.
    private mutating func extend(_ module: Int, _ cohort: Int, _ market: some ItineraryMarket, cost: Int) {
        let ahead = leadChangesAhead(from: module, cohort) * problem.tariff.continuity.price
        listCandidates(module, cost: cost, ahead: ahead)
        if problem.mayTouch { listOtherVenues(module, cohort, market) }
        while let next = takeCheapest(from: module), improves(next.bound) {
            steps[module].entry = next.entry
            steps[module].venue = next.venue
            staff(module, cohort, market, next)
            if isContent { return }
        }
    }

    private mutating func listCandidates(_ module: Int, cost: Int, ahead: Int) {
        waiting[module].removeAll(keepingCapacity: true)
        guard module > 0 else {
            for entry in 0..<slates[0].count {
                let bound = cost + slates[0].rest[entry] + ahead
                waiting[0].append(Candidate(entry: entry, venue: slates[0].venue[entry], cost: cost, bound: bound))
            }
            return
        }
        let entry = steps[module - 1].entry
        let departure = slates[module - 1].departure[entry] + Int32(problem.leastGap)
        let end = Int(slates[module - 1].offset[entry]) + problem.modules[module - 1].halfDays
        for entry in slates[module].firstEntry(arrivingFrom: departure)..<slates[module].count {
            let days = Int(slates[module].arrival[entry] - departure)
            guard days < problem.gapCost.count else { return }
            guard Int(slates[module].offset[entry]) >= end else { continue }
            let here = cost + problem.gapCost[days]
            let bound = here + slates[module].rest[entry] + ahead
            guard improves(bound) else { continue }
            let venue = slates[module].venue[entry]
            waiting[module].append(Candidate(entry: entry, venue: venue, cost: here, bound: bound))
        }
    }

    private mutating func takeCheapest(from module: Int) -> Candidate? {
        guard var least = waiting[module].first else { return nil }
        var at = 0
        for (position, candidate) in waiting[module].enumerated() where candidate.bound < least.bound {
            least = candidate
            at = position
        }
        waiting[module].swapAt(at, waiting[module].count - 1)
        return waiting[module].popLast()
    }

    /// Tries the consultants of a session, cheapest first, and goes on from each.
    private mutating func staff(_ module: Int, _ cohort: Int, _ market: some ItineraryMarket, _ here: Candidate) {
        let entry = here.entry
        let cost = here.cost + slates[module].session[entry]
        let rest = slates[module].rest[entry] - slates[module].session[entry] - slates[module].leastStaff[entry]
        listStaffChoices(module, entry, cohort, market)
        while let choice = takeCheapestStaff(from: module) {
            guard improves(cost + choice.cost + rest) else {
                // Nor does any dearer one, of all that are left.
                tried += 1 + choices[module].count
                return
            }
            tried += 1
            steps[module].lead = choice.lead
            steps[module].assistant = choice.assistant
            let ahead = leadChangesAhead(from: module + 1, cohort) * problem.tariff.continuity.price
            let total = cost + choice.cost + (hasEntryCosts ? entryOfIdle(module) : 0)
            if improves(total + rest + ahead) {
                if module == slates.count - 1 {
                    best = total
                    bestSteps = steps
                } else {
                    extend(module + 1, cohort, market, cost: total)
                }
            }
            if isContent { return }
        }
    }

    private mutating func takeCheapestStaff(from module: Int) -> StaffChoice? {
        guard var least = choices[module].first else { return nil }
        var at = 0
        for (position, choice) in choices[module].enumerated() where choice.cost < least.cost {
            least = choice
            at = position
        }
        choices[module].swapAt(at, choices[module].count - 1)
        return choices[module].popLast()
    }
}

// Who leads and assists.
extension ItineraryKernel {
    private mutating func listStaffChoices(_ module: Int, _ entry: Int, _ cohort: Int, _ market: some ItineraryMarket) {
        choices[module].removeAll(keepingCapacity: true)
        let slot = problem.cohorts[cohort].slots[module][Int(slates[module].slots[entry])]
        var free: [(consultant: Int32, cost: Int)] = []
        for position in slates[module].staffRange(entry) {
            let option = slates[module].staff[position]
            if let cost = cost(of: option, module, slot, market) { free.append((option.consultant, cost)) }
        }
        free.sort { ($0.cost, $0.consultant) < ($1.cost, $1.consultant) }
        if let pinned = problem.pins[cohort, module]?.consultants {
            return listPinnedChoice(pinned, module, entry, free)
        }
        let wanted = problem.modules[module].consultants
        if free.count < wanted { return listPartialChoice(module, entry, free) }
        for lead in free {
            let change = leadCost(lead.consultant, module)
            if wanted == 1 {
                choices[module].append(choice(lead.consultant, Visit.none, cost: lead.cost + change, module, entry))
                continue
            }
            for assistant in assistants(beside: lead.consultant, free, module, entry) {
                choices[module].append(
                    choice(
                        lead.consultant, assistant.consultant, cost: lead.cost + assistant.cost + change, module, entry
                    ))
            }
        }
    }

    /// The cheapest assistants beside a lead, with what the pair costs, and whoever answers for a module whose lead
    /// should be there.
    private func assistants(
        beside lead: Int32, _ free: [(consultant: Int32, cost: Int)], _ module: Int, _ entry: Int
    ) -> [(consultant: Int32, cost: Int)] {
        guard problem.pairing.isRead else { return promising(free, beside: lead, module, entry) }
        let paired = free.compactMap { other in
            problem.pairing.cost(lead, other.consultant, takesTwo: true).map { (other.consultant, other.cost + $0) }
        }
        return promising(paired.sorted { ($0.1, $0.0) < ($1.1, $1.0) }, beside: lead, module, entry)
    }

    /// The first of some sorted consultants but the lead, and whoever answers for a module whose lead should be there.
    private func promising(
        _ others: [(consultant: Int32, cost: Int)], beside lead: Int32, _ module: Int, _ entry: Int
    ) -> [(consultant: Int32, cost: Int)] {
        let wantsLead = slates[module].absence[entry] > 0
        var found: [(consultant: Int32, cost: Int)] = []
        for other in others where other.consultant != lead {
            if found.count < Self.assistants || problem.staff.answers(other.consultant, for: module) {
                found.append(other)
            }
            if found.count >= Self.assistants, !wantsLead { break }
        }
        return found
    }

    /// A choice with what it costs that nobody in it answers for the module.
    private func choice(
        _ lead: Int32, _ assistant: Int32, cost: Int, _ module: Int, _ entry: Int
    ) -> StaffChoice {
        let absence = slates[module].absence[entry]
        let isMissed =
            absence > 0 && !problem.staff.answers(lead, for: module) && !problem.staff.answers(assistant, for: module)
        return StaffChoice(lead: lead, assistant: assistant, cost: cost + (isMissed ? absence : 0))
    }

    private mutating func listPinnedChoice(
        _ pinned: [Int], _ module: Int, _ entry: Int, _ free: [(consultant: Int32, cost: Int)]
    ) {
        guard free.count == pinned.count else { return }
        let lead = pinned.first.map { Int32($0) } ?? Visit.none
        let assistant = pinned.count > 1 ? Int32(pinned[1]) : Visit.none
        let wanted = problem.modules[module].consultants
        guard let paired = problem.pairing.cost(lead, assistant, takesTwo: wanted == 2) else { return }
        let lacks = pinned.count == wanted ? 0 : problem.tariff.staff.price
        choices[module].append(
            choice(
                lead, assistant, cost: free.reduce(0) { $0 + $1.cost } + leadCost(lead, module) + lacks + paired,
                module,
                entry))
    }

    /// Fewer consultants than asked for, where that is allowed: the only one, or nobody.
    private mutating func listPartialChoice(
        _ module: Int, _ entry: Int, _ free: [(consultant: Int32, cost: Int)]
    ) {
        guard !problem.tariff.staff.binds else { return }
        let lead = free.first?.consultant ?? Visit.none
        let takesTwo = problem.modules[module].consultants == 2
        guard let paired = problem.pairing.cost(lead, Visit.none, takesTwo: takesTwo) else { return }
        choices[module].append(
            choice(
                lead, Visit.none,
                cost: free.reduce(0) { $0 + $1.cost } + leadCost(lead, module) + problem.tariff.staff.price + paired,
                module, entry))
    }

    /// A consultant's cost with what the earlier sessions of the same itinerary add to it; nil where they forbid it.
    private func cost(
        of option: ModuleSlate.StaffOption, _ module: Int, _ slot: Slot, _ market: some ItineraryMarket
    ) -> Int? {
        let consultant = Int(option.consultant)
        guard let own = ownUse(of: option.consultant, before: module, slot) else {
            return option.cost + module * entryShare[consultant] + entryRest[consultant]
        }
        guard var cost = market.staffCost(consultant, module, slot, own) else { return nil }
        if problem.mayTouch, module > 0, serves(option.consultant, module - 1), isMoved(module) {
            if problem.tariff.turnaround.binds { return nil }
            cost += problem.tariff.turnaround.price
        }
        return cost + problem.fixedCost(of: consultant, module, slot) + option.tie + entryShare[consultant]
    }

    /// This session's shares of the entry costs of consultants who serve before it but not in it.
    ///
    /// Each consultant of an itinerary pays a share with every session from the first on, and then the shares of those
    /// before: bounds may count a share with every session ahead.
    private func entryOfIdle(_ module: Int) -> Int {
        var cost = 0
        for earlier in 0..<module {
            for consultant in [steps[earlier].lead, steps[earlier].assistant] where consultant >= 0 {
                let isCounted = (0..<earlier).contains { serves(consultant, $0) }
                if !isCounted, !serves(consultant, module) { cost += entryShare[Int(consultant)] }
            }
        }
        return cost
    }

    private func serves(_ consultant: Int32, _ module: Int) -> Bool {
        steps[module].lead == consultant || steps[module].assistant == consultant
    }

    /// What the earlier sessions of the itinerary take of a consultant; nil when none does.
    private func ownUse(of consultant: Int32, before module: Int, _ slot: Slot) -> StaffUse? {
        var use: StaffUse?
        let timeline = problem.timeline
        for earlier in 0..<module where serves(consultant, earlier) {
            var found = use ?? StaffUse()
            let length = problem.modules[earlier].halfDays
            let first = Int(slates[earlier].offset[steps[earlier].entry])
            if timeline.weekOf[first >> 1] == timeline.weekOf[Int(slot.firstDay)] { found.inWeek += length }
            for offset in first..<first + length {
                let month = timeline.monthOf[offset >> 1]
                if month == timeline.monthOf[Int(slot.firstDay)] { found.inFirstMonth += 1 }
                if month == timeline.monthOf[Int(slot.lastDay)] { found.inLastMonth += 1 }
            }
            found.inAll += length
            use = found
        }
        return use
    }

    private func leadCost(_ consultant: Int32, _ module: Int) -> Int {
        guard consultant >= 0 else { return 0 }
        var hasLead = false
        for earlier in 0..<module {
            if steps[earlier].lead == consultant { return 0 }
            if steps[earlier].lead >= 0 { hasLead = true }
        }
        return hasLead ? problem.tariff.continuity.price : 0
    }

    /// Changes of leading consultant that cannot be avoided from a module on, given who has led so far: 0 or 1.
    private func leadChangesAhead(from module: Int, _ cohort: Int) -> Int {
        guard problem.tariff.continuity.price > 0, problem.tariff.staff.binds, module < slates.count else { return 0 }
        if module == 0 {
            let all = 0..<problem.staff.count
            let canOneLead = all.contains { one in slates.indices.allSatisfy { canLead(one, $0, cohort) } }
            return canOneLead ? 0 : 1
        }
        for later in module..<slates.count {
            var isLed = false
            for earlier in 0..<module where canLead(Int(steps[earlier].lead), later, cohort) { isLed = true }
            if !isLed { return 1 }
        }
        return 0
    }

    private func canLead(_ consultant: Int, _ module: Int, _ cohort: Int) -> Bool {
        if let pinned = problem.pins[cohort, module]?.consultants { return pinned.first == consultant }
        return !problem.tariff.qualified.binds || problem.staff.isQualified(consultant, module)
    }
}

// Sessions of the cohort that follow right one upon the other: at different venues they leave no turnaround.
extension ItineraryKernel {
    /// Other venues than the cheapest for sessions that touch another of the cohort: both may be best held at one.
    private mutating func listOtherVenues(_ module: Int, _ cohort: Int, _ market: some ItineraryMarket) {
        let pinned = problem.pins[cohort, module]?.venue
        for candidate in waiting[module] where touches(module, candidate.entry) {
            let slate = slates[module]
            let slot = problem.cohorts[cohort].slots[module][Int(slate.slots[candidate.entry])]
            func list(_ venue: Int32, _ cost: Int?) {
                guard let cost, venue != candidate.venue else { return }
                let extra = cost - slate.venueCost[candidate.entry]
                let other = Candidate(
                    entry: candidate.entry, venue: venue, cost: candidate.cost + extra, bound: candidate.bound + extra)
                if improves(other.bound) { waiting[module].append(other) }
            }
            if pinned == nil { list(Visit.none, problem.costWithoutVenue(cohort, module)) }
            for venue in problem.venues.bySeats where pinned ?? venue == venue {
                list(Int32(venue), problem.venueCost(venue, cohort, module, slot, market))
            }
        }
    }

    /// Whether a session starts right after the one chosen before it, or one of the next module right after it.
    private func touches(_ module: Int, _ entry: Int) -> Bool {
        if module > 0, startsAtEnd(module, entry) { return true }
        guard module + 1 < slates.count else { return false }
        let end = slates[module].offset[entry] + Int32(problem.modules[module].halfDays)
        return slates[module + 1].offset.contains(end)
    }

    private func startsAtEnd(_ module: Int, _ entry: Int) -> Bool {
        let earlier = slates[module - 1].offset[steps[module - 1].entry]
        return earlier + Int32(problem.modules[module - 1].halfDays) == slates[module].offset[entry]
    }

    /// Whether the session chosen for a module starts right after the one before it, at another venue.
    private func isMoved(_ module: Int) -> Bool {
        startsAtEnd(module, steps[module].entry) && Visit.areApart(steps[module - 1].venue, steps[module].venue)
    }
}
