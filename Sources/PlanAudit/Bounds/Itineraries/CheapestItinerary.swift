/// The cost of a cohort's cheapest itinerary, exactly.
///
/// What couples its sessions beyond dates is who has led, and, where a consultant's first session is priced, who has
/// served. Paths on which the same people have done so are merged, session by session. A path is dropped when it cannot
/// come below a known itinerary even if every session to come chose its consultants by itself; that itinerary is found
/// by following the most promising people alone.
struct CheapestItinerary {
    /// Those who have led, and those of the priced who have served, ascending; nobody where it does not matter.
    private struct Company: Hashable {
        var led: [Int] = []
        var served: [Int] = []
    }

    /// The cheapest paths of one company, by the opening of a module that they end with.
    private struct Paths {
        var company: Company
        var cost: [Int]
        /// What none of them can be below at the end.
        var outlook: Int
    }

    private let steps: [PricedSteps.Step]
    private let terms: ItineraryTerms
    private let staff: StaffCosts
    private static let closed = StaffCosts.closed

    /// - Returns: nil where there is no itinerary.
    static func cost(_ priced: PricedSteps, _ terms: ItineraryTerms) -> Int? {
        guard priced.isPossible else { return nil }
        let search = CheapestItinerary(steps: priced.steps, terms: terms, staff: terms.staff)
        let known = search.least(below: closed, keeping: 1)
        return search.least(below: known ?? closed, keeping: .max) ?? known
    }

    /// The cheapest itinerary below a limit, among those of some companies after each module; nil for none.
    private func least(below limit: Int, keeping width: Int) -> Int? {
        var found: [Paths] = []
        for module in steps.indices {
            var next: [Paths] = []
            var places: [Company: Int] = [:]
            let earlier = module == 0 ? [nil] : found.map { Optional($0) }
            for paths in earlier {
                let arrivals = paths.map { self.arrivals($0, module) } ?? steps[0].base.map { _ in 0 }
                extend(paths?.company ?? Company(), arrivals, module, below: limit, keeping: width, &next, &places)
            }
            if next.count > width {
                next.sort { $0.outlook < $1.outlook }
                next.removeSubrange(width...)
            }
            found = next
        }
        return found.map(\.outlook).min()
    }

    /// The cheapest cost of the way to each opening of a module, gap included.
    private func arrivals(_ paths: Paths, _ module: Int) -> [Int] {
        let earlier = steps[module - 1]
        var arrivals = Array(repeating: Self.closed, count: steps[module].base.count)
        for opening in paths.cost.indices where paths.cost[opening] < Self.closed {
            let next = earlier.next[opening]
            for (offset, gap) in earlier.gaps[opening].enumerated() {
                let place = next.lowerBound + offset
                arrivals[place] = min(arrivals[place], paths.cost[opening] + gap)
            }
        }
        return arrivals
    }

    /// Lets a company go on with those who can lead the next session, the most promising of them.
    private func extend(
        _ company: Company, _ arrivals: [Int], _ module: Int, below limit: Int, keeping width: Int,
        _ next: inout [Paths], _ places: inout [Company: Int]
    ) {
        let step = steps[module]
        let before = prepaid(company, modules: steps.count - module)
        let hopeful = arrivals.indices.filter { place in
            arrivals[place] < Self.closed && step.onward[place] < Self.closed
                && arrivals[place] + step.base[place] + step.least[place] + step.onward[place] - before < limit
        }
        guard !hopeful.isEmpty else { return }
        let through = hopeful.map { arrivals[$0] + step.base[$0] + step.least[$0] + step.onward[$0] - before }
        let positions = hopeful.map { step.positions[$0] }
        var leads = (step.pinned.map { Array($0.prefix(1)) } ?? staff.able[module])
            .map { (lead: $0, outlook: outlook(of: $0, company, through, positions, module)) }
            .filter { $0.outlook < limit }
        if width < leads.count { leads = Array(leads.sorted { $0.outlook < $1.outlook }.prefix(width)) }
        for (lead, _) in leads {
            for second in seconds(beside: lead, company, module) {
                let joined = joining(company, lead, second)
                let paths = self.paths(joined, arrivals, hopeful, module, lead, second, below: limit)
                guard let paths else { continue }
                if let place = places[joined.company] {
                    merge(paths, into: &next[place])
                } else {
                    places[joined.company] = next.count
                    next.append(paths)
                }
            }
        }
    }

    /// What paths cost at least at the end if someone leads the next session.
    /// - Parameter through: what those by way of some openings cost if every session chose its consultants by itself.
    private func outlook(
        of lead: Int, _ company: Company, _ through: [Int], _ positions: [Int], _ module: Int
    ) -> Int {
        guard steps[module].pinned == nil else { return through.min() ?? Self.closed }
        let extras = staff.extras[module][lead]
        var least = Self.closed
        for (place, cost) in through.enumerated() { least = min(least, cost + extras[positions[place]]) }
        let isChange = !company.led.isEmpty && !company.led.contains(lead)
        return least + (isChange ? terms.changeOfLead : 0)
    }

    private func merge(_ paths: Paths, into known: inout Paths) {
        for place in paths.cost.indices { known.cost[place] = min(known.cost[place], paths.cost[place]) }
        known.outlook = min(known.outlook, paths.outlook)
    }

    /// What a company has paid for sessions that are still to come.
    private func prepaid(_ company: Company, modules: Int) -> Int {
        company.served.reduce(0) { $0 + staff.share[$1] * modules }
    }
}

// Who serves.
extension CheapestItinerary {
    /// The second consultant of a session.
    private enum Second {
        case none
        case named(Int)
        /// Whoever is cheapest of those who pay nothing for a first session any more.
        case cheapest
    }

    private func seconds(beside lead: Int, _ company: Company, _ module: Int) -> [Second] {
        if let pinned = steps[module].pinned { return pinned.count > 1 ? [.named(pinned[1])] : [.none] }
        guard steps[module].consultants > 1 else { return [.none] }
        let paying = staff.able[module].filter { $0 != lead && pays($0, company) }
        return [.cheapest] + paying.map { .named($0) }
    }

    private func pays(_ consultant: Int, _ company: Company) -> Bool {
        staff.entry[consultant] > 0 && !company.served.contains(consultant)
    }

    /// A company after one more session, and what that costs beyond half-days.
    private func joining(_ company: Company, _ lead: Int, _ second: Second) -> (company: Company, cost: Int) {
        var joined = company
        var cost = 0
        if terms.changeOfLead > 0, !company.led.contains(lead) {
            if !company.led.isEmpty { cost += terms.changeOfLead }
            joined.led = (company.led + [lead]).sorted()
        }
        var serving = [lead]
        if case .named(let other) = second { serving.append(other) }
        for one in serving where pays(one, company) {
            cost += staff.entry[one]
            joined.served.append(one)
        }
        joined.served.sort()
        return (joined, cost)
    }

    /// The paths of a company that end with a session of a module; nil when none can come below a limit.
    private func paths(
        _ joined: (company: Company, cost: Int), _ arrivals: [Int], _ hopeful: [Int], _ module: Int, _ lead: Int,
        _ second: Second, below limit: Int
    ) -> Paths? {
        let step = steps[module]
        let ahead = prepaid(joined.company, modules: steps.count - module - 1)
        var found: [(place: Int, cost: Int)] = []
        var least = Self.closed
        for place in hopeful {
            let offer = staff.offers[module][step.positions[place]]
            guard let serving = cost(offer, lead, second, joined.company) else { continue }
            let cost = arrivals[place] + step.base[place] + joined.cost + serving
            let outlook = cost + step.onward[place] - ahead
            guard outlook < limit else { continue }
            found.append((place, cost))
            least = min(least, outlook)
        }
        guard !found.isEmpty else { return nil }
        var paths = Paths(
            company: joined.company, cost: Array(repeating: Self.closed, count: step.base.count), outlook: least)
        for (place, cost) in found { paths.cost[place] = cost }
        return paths
    }

    /// What the half-days of a session's consultants cost; nil when one of them cannot serve.
    private func cost(_ offer: StaffCosts.Offer, _ lead: Int, _ second: Second, _ company: Company) -> Int? {
        guard offer.cost[lead] < Self.closed else { return nil }
        switch second {
        case .none: return offer.cost[lead]
        case .named(let other):
            return offer.cost[other] < Self.closed ? pair(offer, lead, other) : nil
        case .cheapest:
            let others = offer.order.lazy.filter { $0 != lead && !pays($0, company) }
            guard !terms.pairs.isEmpty else { return others.first.flatMap { pair(offer, lead, $0) } }
            return others.compactMap { pair(offer, lead, $0) }.min()
        }
    }

    /// What two consultants cost in one session; nil for two who must not serve together.
    private func pair(_ offer: StaffCosts.Offer, _ lead: Int, _ other: Int) -> Int? {
        let together = terms.pairs.cost(lead, other)
        return together < Self.closed ? offer.cost[lead] + offer.cost[other] + together : nil
    }
}
