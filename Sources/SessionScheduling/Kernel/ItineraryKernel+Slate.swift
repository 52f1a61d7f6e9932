// What one cohort could do as things stand: which sessions are free of prohibitions, and what they cost.
extension ItineraryKernel {
    /// Lists every module's free sessions and the cheapest way from each to the end.
    /// - Returns: false when no way leads through all modules.
    /// - Parameter draws: whether some consultants of a large pool are enough.
    mutating func prepare(
        _ cohort: Int, _ market: some ItineraryMarket, _ noise: inout Noise, draws: Bool = false
    ) -> Bool {
        guard !slates.isEmpty else { return false }
        hasEntryCosts = false
        for consultant in isOpen.indices {
            isOpen[consultant] = market.admits(consultant)
            burden[consultant] = noise.ofBurden(market.burden(of: consultant), share: problem.staff.share)
            let entry = market.entryCost(of: consultant)
            entryShare[consultant] = entry / slates.count
            entryRest[consultant] = entry % slates.count
            if entry > 0 { hasEntryCosts = true }
        }
        drawn.removeAll(keepingCapacity: true)
        if draws { draw(cohort, market, &noise) }
        for module in slates.indices {
            fill(module, cohort, market, &noise)
            if slates[module].count == 0 { return false }
        }
        for module in slates.indices.reversed() { completeCosts(module) }
        return slates[0].rest.contains { $0 < ModuleSlate.unreachable }
    }

    /// Draws some consultants of a large pool: those whom pins or modules ask for, and for each module of those who master
    /// it the least burdened and any others.
    private mutating func draw(_ cohort: Int, _ market: some ItineraryMarket, _ noise: inout Noise) {
        var isDrawn = Array(repeating: false, count: isOpen.count)
        for module in slates.indices {
            for consultant in problem.pins[cohort, module]?.consultants ?? [] { isDrawn[consultant] = true }
            var others: [(consultant: Int, burden: Int)] = []
            var count = 0
            for consultant in isOpen.indices where isOpen[consultant] && problem.staff.isQualified(consultant, module) {
                if problem.staff.answers(Int32(consultant), for: module) { isDrawn[consultant] = true }
                if isDrawn[consultant] {
                    count += 1
                } else {
                    others.append((consultant, market.burden(of: consultant)))
                }
            }
            guard count < Self.pool, !others.isEmpty else { continue }
            let turn = Int(noise.next() % UInt64(others.count))
            others = Array(others[turn...] + others[..<turn])
            let byBurden = others.indices.sorted { (others[$0].burden, $0) < (others[$1].burden, $1) }
            for place in byBurden.prefix((Self.pool - count + 1) / 2) { isDrawn[others[place].consultant] = true }
            for _ in 0..<(Self.pool - count) / 2 {
                isDrawn[others[Int(noise.next() % UInt64(others.count))].consultant] = true
            }
        }
        drawn += isDrawn.indices.filter { isDrawn[$0] && isOpen[$0] }.map(Int32.init)
    }

    private mutating func fill(
        _ module: Int, _ cohort: Int, _ market: some ItineraryMarket, _ noise: inout Noise
    ) {
        let own = problem.cohorts[cohort]
        let length = problem.modules[module].halfDays
        let earliest = module == 0 ? market.earliestFirstDay(inRound: own.round) : 0
        let pin = problem.pins[cohort, module]
        var slate = ModuleSlate()
        swap(&slate, &slates[module])
        slate.clear()
        var window = module == 0 ? nil : SlotWindow(slates[module - 1], problem)
        let slots = own.slots[module]
        let open = within.isEmpty ? 0..<slots.count : within[module]
        for position in open {
            let slot = slots[position]
            if window?.admits(slot.arrival) == false { continue }
            var cost = slot.cost + noise.onSlot() + market.roundCost(own.round, module, slot)
            if Int(slot.firstDay) < earliest {
                if problem.tariff.introduction.binds { continue }
                cost += problem.tariff.introduction.price
            }
            guard let crowd = market.departmentCost(own.presence, slot, length) else { continue }
            guard let shared = market.coverCost(cohort, slot, length) else { continue }
            guard let venue = problem.venueChoice(cohort, module, slot, pin?.venue, market, &noise) else { continue }
            let absence = market.absenceCost(own.round, module, slot)
            guard let least = listStaff(module, slot, pin?.consultants, market, absence, &noise, &slate) else {
                slate.dropUnfinishedStaff()
                continue
            }
            slate.append(
                slot, at: position, session: cost + crowd + shared + venue.cost, leastStaff: least, venue: venue,
                absence: absence)
        }
        swap(&slate, &slates[module])
    }

    /// Lists the consultants who are free for a slot.
    /// - Parameter absence: what it costs that none of them answers for the module.
    /// - Returns: a cost that no staff is below; nil when there are too few.
    private func listStaff(
        _ module: Int, _ slot: Slot, _ pinned: [Int]?, _ market: some ItineraryMarket, _ absence: Int,
        _ noise: inout Noise, _ slate: inout ModuleSlate
    ) -> Int? {
        let wanted = problem.modules[module].consultants
        if let pinned, pinned.count > 2 || (pinned.count != wanted && problem.tariff.staff.binds) { return nil }
        let open = problem.staff.open[module]
        let listed = open[Int(slot.start)]
        var found = StaffCount()
        for position in drawn.isEmpty ? listed : drawn.indices {
            let consultant = Int(drawn.isEmpty ? open.consultants[position] : drawn[position])
            guard isOpen[consultant], drawn.isEmpty || open.contains(consultant, at: Int(slot.start)),
                pinned?.contains(consultant) != false,
                let price = market.staffCost(consultant, module, slot, StaffUse())
            else { continue }
            let tie = noise.onStaff(burden[consultant])
            let cost = price + problem.fixedCost(of: consultant, module, slot) + tie + entryShare[consultant]
            slate.staff.append(ModuleSlate.StaffOption(consultant: Int32(consultant), cost: cost, tie: tie))
            let answers = absence > 0 && problem.staff.answers(Int32(consultant), for: module)
            // One who comes alone is the lead or nobody is.
            found.add(cost + (wanted == 1 && !answers && pinned == nil ? absence : 0), answers: answers)
        }
        let missed = found.hasLead ? 0 : absence
        if let pinned {
            let lacks = pinned.count == wanted ? 0 : problem.tariff.staff.price
            return found.count == pinned.count ? found.sum + lacks + missed : nil
        }
        if wanted == 2, problem.pairing.forbids, found.count >= 2,
            !problem.pairing.allowsTwo(of: slate.staff.suffix(found.count).map(\.consultant))
        {
            return nil
        }
        if found.count >= wanted { return wanted == 1 ? found.least : found.leastTwo + missed }
        return problem.tariff.staff.binds ? nil : found.sum + problem.tariff.staff.price + missed
    }

    /// The cheapest ways to the end, from those of the next module.
    private mutating func completeCosts(_ module: Int) {
        var slate = ModuleSlate()
        swap(&slate, &slates[module])
        if module == slates.count - 1 {
            for entry in 0..<slate.count { slate.rest[entry] = slate.session[entry] + slate.leastStaff[entry] }
        } else {
            let least = Int32(problem.leastGap)
            let most = Int32(problem.gapCost.count) - 1
            let length = Int32(problem.modules[module].halfDays)
            let next = slates[module + 1]
            let gapCost = problem.gapCost
            var from = 0
            for entry in 0..<slate.count {
                let departure = slate.departure[entry] + least
                let end = slate.offset[entry] + length
                while from < next.count, next.arrival[from] < departure { from += 1 }
                var best = ModuleSlate.unreachable
                var later = from
                while later < next.count {
                    let days = next.arrival[later] - departure
                    if days > most { break }
                    if next.offset[later] >= end { best = min(best, gapCost[Int(days)] + next.rest[later]) }
                    later += 1
                }
                if best < ModuleSlate.unreachable {
                    slate.rest[entry] = slate.session[entry] + slate.leastStaff[entry] + best
                }
            }
        }
        swap(&slate, &slates[module])
    }
}

/// What the consultants who are free for a slot cost.
private struct StaffCount {
    private(set) var least = Int.max
    private var second = Int.max
    /// Of two at most: nobody asks for the sum of more, and that of many could be too large a number.
    private(set) var sum = 0
    private(set) var count = 0
    /// Whether anybody answers for the module.
    private(set) var hasLead = false

    /// Of two consultants or more.
    var leastTwo: Int { least + second }

    mutating func add(_ cost: Int, answers: Bool) {
        count += 1
        if count <= 2 { sum += cost }
        if answers { hasLead = true }
        if cost < least {
            second = least
            least = cost
        } else if cost < second {
            second = cost
        }
    }
}

/// Which arrivals some session of the module before leads to; asked in ascending order.
private struct SlotWindow {
    private let departure: [Int32]
    private let least: Int32
    private let most: Int32
    private var from = 0

    init(_ earlier: ModuleSlate, _ problem: SchedulingProblem) {
        departure = earlier.departure
        least = Int32(problem.leastGap)
        most = least + Int32(problem.gapCost.count) - 1
    }

    mutating func admits(_ arrival: Int32) -> Bool {
        while from < departure.count, arrival - departure[from] > most { from += 1 }
        return from < departure.count && arrival - departure[from] >= least
    }
}

// Where a session is held.
extension SchedulingProblem {
    /// The cheapest venue for a session, the smallest of equally cheap ones (now and then another); nil when there is
    /// none and there must be.
    func venueChoice(
        _ cohort: Int, _ module: Int, _ slot: Slot, _ pinned: Int?, _ market: some ItineraryMarket, _ noise: inout Noise
    ) -> (venue: Int32, cost: Int)? {
        guard venues.count > 0 else { return (Visit.none, 0) }
        var best: (venue: Int32, cost: Int)?
        if pinned == nil { best = costWithoutVenue(cohort, module).map { (Visit.none, $0) } }
        let skipsOne = noise.next() & 7 == 0
        var skipped: (venue: Int32, cost: Int)?
        for venue in venues.bySeats {
            // Nothing is cheaper than free of charge.
            if let best, best.cost == 0, best.venue != Visit.none { break }
            if let pinned, pinned != venue { continue }
            guard let cost = venueCost(venue, cohort, module, slot, market) else { continue }
            if skipsOne, skipped == nil {
                skipped = (Int32(venue), cost)
                continue
            }
            if best.map({ cost < $0.cost || ($0.venue == Visit.none && cost == $0.cost) }) ?? true {
                best = (Int32(venue), cost)
            }
        }
        if let skipped, best.map({ skipped.cost < $0.cost || $0.venue == Visit.none }) ?? true { best = skipped }
        return best
    }

    /// What a venue costs a session; nil where it cannot be there.
    func venueCost(
        _ venue: Int, _ cohort: Int, _ module: Int, _ slot: Slot, _ market: some ItineraryMarket
    ) -> Int? {
        let members = cohorts[cohort].members.count
        if tariff.venueSeats.binds, venues.seats[venue] < members { return nil }
        if tariff.venueBeds.binds, venues.lacksBeds(venue, module, members: members) { return nil }
        if tariff.venueKind.binds, venues.lacksKind(venue, module) { return nil }
        let length = modules[module].halfDays
        if tariff.venueFree.binds {
            let row = venue * venues.words
            if bits(of: venues.away, row: row, from: Int(slot.offset), length: length) != 0 { return nil }
        }
        guard let use = market.venueUseCost(venue, slot, length) else { return nil }
        return fixedCost(ofVenue: venue, module, slot, cohort) + use
    }
}
