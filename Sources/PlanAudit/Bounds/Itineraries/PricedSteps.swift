/// The sessions that a cohort could have with what they cost, and the cheapest ways on from each.
struct PricedSteps {
    /// Those of one module; a class, so that reading it copies nothing.
    final class Step {
        let consultants: Int
        let pinned: [Int]?
        /// For each opening its position among the module's starts.
        let positions: [Int]
        /// For each opening what it costs whoever serves.
        let base: [Int]
        /// For each opening what its consultants cost at least, shares of first sessions included.
        let least: [Int]
        /// For each opening those of the next module that may follow, and what the way to each of them costs.
        var next: [Range<Int>] = []
        var gaps: [[Int]] = []
        /// For each opening the cheapest way from its end to the end of the itinerary.
        var onward: [Int] = []

        init(consultants: Int, pinned: [Int]?, positions: [Int], base: [Int], least: [Int]) {
            self.consultants = consultants
            self.pinned = pinned
            self.positions = positions
            self.base = base
            self.least = least
        }
    }

    private(set) var steps: [Step] = []

    /// - Returns: nil where a number is too large to be added up.
    init?(_ choices: ItineraryChoices, _ ground: ScheduleGround, _ terms: ItineraryTerms) {
        let crowds = terms.crowdCosts(choices, ground)
        for (module, step) in choices.steps.enumerated() {
            var base: [Int] = []
            for opening in step.openings {
                guard let cost = terms.cost(of: opening, step.halfDays, crowds) else { return nil }
                base.append(cost)
            }
            let offers = terms.staff.offers[module]
            steps.append(
                Step(
                    consultants: step.consultants, pinned: step.pinned, positions: step.openings.map(\.position),
                    base: base, least: step.openings.map { Self.least(step, offers[$0.position], terms.staff) }))
        }
        for module in steps.indices.reversed() { lookAhead(from: module, choices, ground, terms) }
    }

    /// Whether there is any itinerary at all.
    var isPossible: Bool {
        guard let first = steps.first else { return false }
        return first.base.indices.contains { first.least[$0] + first.onward[$0] < StaffCosts.closed }
    }

    private static func least(_ step: ItineraryChoices.Step, _ offer: StaffCosts.Offer, _ staff: StaffCosts) -> Int {
        guard let pinned = step.pinned else { return offer.least }
        guard pinned.count == step.consultants else { return StaffCosts.closed }
        return pinned.reduce(0) { min(StaffCosts.closed, $0 + offer.cost[$1] + staff.share[$1]) }
    }

    private func lookAhead(
        from module: Int, _ choices: ItineraryChoices, _ ground: ScheduleGround, _ terms: ItineraryTerms
    ) {
        let own = choices.steps[module]
        guard module + 1 < steps.count else {
            steps[module].onward = Array(repeating: 0, count: own.openings.count)
            return
        }
        let (next, later) = (steps[module + 1], choices.steps[module + 1].openings)
        var from = 0
        for opening in own.openings {
            let end = opening.start + own.halfDays
            func days(to position: Int) -> Int {
                ground.practiceDays(from: (end - 1) / 2, to: later[position].start / 2)
            }
            while from < later.count, later[from].start < end || days(to: from) < terms.leastGap { from += 1 }
            var costs: [Int] = []
            var best = StaffCosts.closed
            for position in from..<later.count {
                let days = days(to: position)
                guard days <= terms.mostGap else { break }
                costs.append(terms.gapCosts[days])
                let onward = next.base[position] + next.least[position] + next.onward[position]
                best = min(best, terms.gapCosts[days] + onward)
            }
            steps[module].next.append(from..<from + costs.count)
            steps[module].gaps.append(costs)
            steps[module].onward.append(best)
        }
    }
}
