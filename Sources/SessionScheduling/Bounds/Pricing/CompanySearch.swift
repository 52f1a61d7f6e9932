/// The search for one cohort's cheapest itinerary over companies of consultants.
struct CompanySearch {
    private let pricer: ItineraryPricer
    private let layers: [CohortLayers.Layer]
    private let ways: CohortLayers
    private let reach: ConsultantReach
    /// For leads what follows each session costs when nobody else leads, from the last module but one backwards.
    private var staying: [[Int32]: [[Int]]] = [:]
    private static let closed = StaffPrices.closed
    /// Companies after one module beyond which the search gives up.
    private static let most = 4000
    /// Whether it gave up: what it found last need not be the cheapest.
    private(set) var gaveUp = false
    /// How many times as many companies are looked at closely as are kept.
    private static let foresight = 4

    init(_ pricer: ItineraryPricer, _ ways: CohortLayers, _ turn: Int) {
        self.pricer = pricer
        self.ways = ways
        layers = ways.layers
        reach = ConsultantReach(ways, pricer.staff, turn: turn)
    }

    /// The cheapest itinerary below a limit among those of some companies after each module; nil where there is none.
    mutating func cheapest(below limit: Int, keeping width: Int) -> (visits: [Visit], cost: Int)? {
        var found: [[CompanyPaths]] = []
        for module in layers.indices {
            var next: [CompanyPaths] = []
            var places: [Company: Int] = [:]
            for parent in 0..<(found.last?.count ?? 1) where next.count <= Self.most {
                let step = step(
                    module, found.last.map { $0[parent] }, Int32(parent), below: limit, isQuick: width < Int.max)
                extend(step, &next, &places)
            }
            if next.count > Self.most {
                gaveUp = true
                return nil
            }
            select(&next, module, below: limit, keeping: width)
            if next.isEmpty { return nil }
            found.append(next)
        }
        return path(found)
    }

    /// One company on its way into a module.
    private struct Step {
        let module: Int
        let company: Company
        let parent: Int32
        let arrivals: [Int]
        let from: [Int32]
        /// Sessions that the company may reach and come below the limit from.
        let hopeful: [Int]
        let limit: Int
        /// Whether only the most promising consultants join.
        let isQuick: Bool
    }

    private func step(
        _ module: Int, _ earlier: CompanyPaths?, _ parent: Int32, below limit: Int, isQuick: Bool
    ) -> Step {
        let layer = layers[module]
        let way = earlier.map { ways.arrivals(at: module, $0.cost) }
        let arrivals = way?.cost ?? Array(repeating: 0, count: layer.count)
        let company = earlier?.company ?? Company()
        let paid = prepaid(company, sessions: layers.count - module)
        let hopeful = arrivals.indices.filter {
            arrivals[$0] < Self.closed && layer.rest[$0] < Self.closed && arrivals[$0] + layer.rest[$0] - paid < limit
        }
        return Step(
            module: module, company: company, parent: parent, arrivals: arrivals,
            from: way?.from ?? Array(repeating: -1, count: layer.count), hopeful: hopeful, limit: limit,
            isQuick: isQuick)
    }

    /// What a company has paid of its first sessions for sessions to come.
    private func prepaid(_ company: Company, sessions: Int) -> Int {
        company.served.reduce(0) { $0 + pricer.staff.entryShare[Int($1)] * sessions }
    }

    private func path(_ found: [[CompanyPaths]]) -> (visits: [Visit], cost: Int)? {
        guard let last = found.last else { return nil }
        var best: (paths: Int, entry: Int, cost: Int)?
        for (position, paths) in last.enumerated() {
            for (entry, cost) in paths.cost.enumerated() where cost < best?.cost ?? Self.closed {
                best = (position, entry, cost)
            }
        }
        guard let best else { return nil }
        var visits: [Visit] = []
        var (at, entry) = (best.paths, best.entry)
        for module in layers.indices.reversed() {
            let paths = found[module][at]
            visits.append(
                Visit(
                    slot: layers[module].slots[entry], lead: paths.lead[entry], assistant: paths.assistant[entry],
                    venue: layers[module].venue[entry]))
            (at, entry) = (Int(paths.parent[entry]), Int(paths.from[entry]))
        }
        return (visits.reversed(), best.cost)
    }
}

// Who leads and assists.
extension CompanySearch {
    /// Whoever assists in a session.
    private enum Assistant {
        case none
        case named(Int)
        /// The cheapest of those who pay nothing for a first session any more.
        case cheapest
    }

    private func extend(_ step: Step, _ next: inout [CompanyPaths], _ places: inout [Company: Int]) {
        guard !step.hopeful.isEmpty else { return }
        let wanted = pricer.problem.modules[step.module].consultants
        let leads = layers[step.module].pinned.map { Array($0.prefix(1)) } ?? (wanted == 0 ? [] : leads(of: step))
        for lead in leads.isEmpty ? [-1] : leads where next.count <= Self.most {
            let places1 = hopeful(step, lead, wanted)
            guard !places1.isEmpty else { continue }
            for assistant in assistants(beside: lead, step, wanted) {
                guard let paths = paths(step, places1, lead, assistant) else { continue }
                if let place = places[paths.company] {
                    next[place].merge(paths)
                } else {
                    places[paths.company] = next.count
                    next.append(paths)
                }
            }
        }
    }

    /// Those who may lead, as far as what they cost at least tells.
    private func leads(of step: Step) -> [Int] {
        let known = step.company.leads
        let changes = known.count * pricer.changeOfLead
        let joining = joining(step, pricer.staff.modules[step.module].able, adding: changes)
        guard pricer.changeOfLead > 0 else { return joining }
        return known.map(Int.init) + joining.filter { !known.contains(Int32($0)) }
    }

    /// Those of some consultants who may serve in a step's module.
    private func joining(_ step: Step, _ consultants: [Int], adding cost: Int = 0) -> [Int] {
        if step.isQuick { return reach.promising[step.module] }
        return consultants.filter { reach.cost($0, in: step.module) + cost < step.limit }
    }

    /// The sessions of a step from which a lead may come below the limit.
    private func hopeful(_ step: Step, _ lead: Int, _ wanted: Int) -> [Int] {
        let layer = layers[step.module]
        guard lead >= 0, layer.pinned == nil else { return step.hopeful }
        let module = pricer.staff.modules[step.module]
        let share = pricer.staff.entryShare
        let paid = prepaid(step.company, sessions: layers.count - step.module)
        let isChange =
            pricer.changeOfLead > 0 && !step.company.leads.isEmpty && !step.company.leads.contains(Int32(lead))
        let limit = step.limit + paid - (isChange ? pricer.changeOfLead : 0)
        return step.hopeful.filter { entry in
            let start = Int(layer.start[entry])
            let own = module.cost(lead, start)
            guard own < Self.closed else { return false }
            let beside = wanted > 1 ? cheapestBeside(lead, start, module) : 0
            return step.arrivals[entry] + layer.base[entry] + own + share[lead] + beside + layer.onward[entry] < limit
        }
    }

    /// The least that an assistant adds, shares of entry costs included.
    private func cheapestBeside(_ lead: Int, _ start: Int, _ module: ModuleStaffPrices) -> Int {
        let first = Int(module.first[start])
        guard first >= 0, module.least[start] < Self.closed else { return Self.closed }
        let least = module.cost(first, start) + pricer.staff.entryShare[first]
        return first == lead ? module.least[start] - least : least
    }

    private func assistants(beside lead: Int, _ step: Step, _ wanted: Int) -> [Assistant] {
        if let pinned = layers[step.module].pinned { return pinned.count > 1 ? [.named(pinned[1])] : [.none] }
        if wanted < 2 { return [.none] }
        let module = pricer.staff.modules[step.module]
        if pricer.problem.pairing.isRead {
            return joining(step, module.able).filter { $0 != lead }.map { .named($0) }
        }
        let paying = joining(step, module.paying).filter { $0 != lead && pays($0, step.company) }
        return [.cheapest] + paying.map { .named($0) }
    }

    private func pays(_ consultant: Int, _ company: Company) -> Bool {
        pricer.staff.entry[consultant] > 0 && !company.served.contains(Int32(consultant))
    }

    /// The paths that end with a module led and assisted by some; nil where none can come below the limit.
    private func paths(_ step: Step, _ entries: [Int], _ lead: Int, _ assistant: Assistant) -> CompanyPaths? {
        let layer = layers[step.module]
        let module = pricer.staff.modules[step.module]
        let (company, joining) = joined(step.company, lead, assistant)
        var found: [(entry: Int, cost: Int, assistant: Int)] = []
        for entry in entries {
            let start = Int(layer.start[entry])
            guard let (beside, other) = price(assistant, beside: lead, start, module, step.company) else { continue }
            let own = lead >= 0 ? module.cost(lead, start) : 0
            guard own < Self.closed else { continue }
            found.append((entry, step.arrivals[entry] + layer.base[entry] + own + beside + joining, other))
        }
        let paid = prepaid(company, sessions: layers.count - step.module - 1)
        let outlook = found.reduce(Self.closed) { min($0, $1.cost + layer.onward[$1.entry] - paid) }
        guard outlook < step.limit else { return nil }
        var paths = CompanyPaths(
            company: company, cost: Array(repeating: Self.closed, count: layer.count),
            parent: Array(repeating: step.parent, count: layer.count), from: step.from,
            lead: Array(repeating: Int32(lead), count: layer.count),
            assistant: Array(repeating: Visit.none, count: layer.count), outlook: outlook)
        for one in found {
            paths.cost[one.entry] = one.cost
            paths.assistant[one.entry] = Int32(one.assistant)
        }
        return paths
    }

    /// A company after one more session, and what that costs beyond half-days.
    private func joined(_ company: Company, _ lead: Int, _ assistant: Assistant) -> (company: Company, cost: Int) {
        var joined = company
        var cost = 0
        if pricer.changeOfLead > 0, lead >= 0, !company.leads.contains(Int32(lead)) {
            if !company.leads.isEmpty { cost += pricer.changeOfLead }
            joined.leads = (company.leads + [Int32(lead)]).sorted()
        }
        var serving = lead >= 0 ? [lead] : []
        if case .named(let other) = assistant { serving.append(other) }
        for one in serving where pays(one, company) {
            cost += pricer.staff.entry[one]
            joined.served.append(Int32(one))
        }
        joined.served.sort()
        return (joined, cost)
    }

    private func price(
        _ assistant: Assistant, beside lead: Int, _ start: Int, _ module: ModuleStaffPrices, _ company: Company
    ) -> (cost: Int, consultant: Int)? {
        switch assistant {
        case .none: return (0, -1)
        case .named(let other):
            let cost = module.cost(other, start)
            guard cost < Self.closed,
                let paired = pricer.problem.pairing.cost(Int32(lead), Int32(other), takesTwo: true)
            else { return nil }
            return (cost + paired, other)
        case .cheapest:
            let free = module.free[start]
            let one = Int(free.first) == lead ? Int(free.second) : Int(free.first)
            var best = one >= 0 ? (cost: module.cost(one, start), consultant: one) : nil
            for other in company.served where Int(other) != lead {
                let cost = module.cost(Int(other), start)
                if cost < best?.cost ?? Self.closed { best = (cost, Int(other)) }
            }
            return best
        }
    }
}

// What the way to the end costs at least.
extension CompanySearch {
    /// Raises the outlook of paths by what changes of lead cost; called once for each.
    private mutating func raiseOutlook(of paths: inout CompanyPaths, _ module: Int) {
        guard module + 1 < layers.count, !paths.company.leads.isEmpty, pricer.changeOfLead > 0 else { return }
        let staying = staying(paths.company.leads, after: module)
        let layer = layers[module]
        let paid = prepaid(paths.company, sessions: layers.count - module - 1)
        var least = Self.closed
        for (entry, cost) in paths.cost.enumerated() where cost < Self.closed {
            least = min(least, cost + min(staying[entry], layer.onward[entry] + pricer.changeOfLead) - paid)
        }
        paths.outlook = least
    }

    /// Keeps the paths that may come below a limit, the most promising of them if there are more than a number.
    private mutating func select(_ paths: inout [CompanyPaths], _ module: Int, below limit: Int, keeping width: Int) {
        if pricer.changeOfLead > 0 {
            for position in paths.indices where !paths[position].company.leads.isEmpty {
                let staying = reach.staying(paths[position].company.leads, after: module)
                paths[position].outlook += min(staying, pricer.changeOfLead)
            }
            paths.removeAll { $0.outlook >= limit }
        }
        if width < Int.max, paths.count > width * Self.foresight {
            paths.sort { $0.outlook < $1.outlook }
            paths.removeSubrange((width * Self.foresight)...)
        }
        for position in paths.indices { raiseOutlook(of: &paths[position], module) }
        paths.removeAll { $0.outlook >= limit }
        if paths.count > width {
            paths.sort { $0.outlook < $1.outlook }
            paths.removeSubrange(width...)
        }
    }

    /// For each session of a module what follows it costs at least when nobody but some leads.
    private mutating func staying(_ leads: [Int32], after module: Int) -> [Int] {
        var known = staying[leads] ?? []
        while known.count < layers.count - 1 - module {
            let next = layers.count - 1 - known.count
            known.append(ways.leastOnward(from: next - 1, rest(ledBy: leads, next, known.last)))
        }
        staying[leads] = known
        return known[layers.count - 2 - module]
    }

    /// For each session of a module what it and all after it cost at least when nobody but some leads.
    private func rest(ledBy leads: [Int32], _ module: Int, _ onward: [Int]?) -> [Int] {
        let layer = layers[module]
        let wanted = pricer.problem.modules[module].consultants
        var rest = Array(repeating: Self.closed, count: layer.count)
        if layer.pinned != nil || wanted == 0 {
            let isLed = layer.pinned?.first.map { leads.contains(Int32($0)) } ?? true
            for entry in rest.indices where isLed {
                rest[entry] = min(Self.closed, layer.base[entry] + layer.least[entry] + (onward?[entry] ?? 0))
            }
            return rest
        }
        let prices = pricer.staff.modules[module]
        for lead in leads {
            let share = pricer.staff.entryShare[Int(lead)]
            for entry in rest.indices {
                let start = Int(layer.start[entry])
                let own = prices.cost(Int(lead), start)
                guard own < Self.closed else { continue }
                let beside = wanted > 1 ? cheapestBeside(Int(lead), start, prices) : 0
                rest[entry] = min(rest[entry], layer.base[entry] + own + share + beside + (onward?[entry] ?? 0))
            }
        }
        return rest
    }
}
