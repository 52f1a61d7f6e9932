import ProgrammeModel

/// Which of a plan's bounds can stand.
struct BoundCheck {
    private let evidence: Evidence
    private let score: Score
    private let form: CertificateForm
    private let cohorts: CohortCount
    /// Made when the first certificate comes up.
    private lazy var ledger = SeatLedger(evidence)
    private lazy var sheet = ScheduleSheet(evidence, evidence.groups)
    /// The same whoever sits in the cohorts: nobody does.
    private lazy var emptySheet = ScheduleSheet(evidence, evidence.groups.map(\.withoutMembers))

    /// - Parameter whole: the scenario with all its cohorts, those that the plan leaves out too.
    init(_ evidence: Evidence, _ score: Score, whole: ScenarioFacts) {
        self.evidence = evidence
        cohorts = CohortCount(evidence, score, whole: whole)
        self.score = score
        form = CertificateForm(evidence.facts, score)
    }

    /// At most one fault for each bound, in the plan's order.
    mutating func faults(of bounds: [Bound]) -> [BoundFault] {
        var faults: [BoundFault] = []
        for position in bounds.indices {
            if let fault = fault(of: bounds[position], after: bounds[..<position]) { faults.append(fault) }
        }
        return faults
    }

    private mutating func fault(of bound: Bound, after earlier: ArraySlice<Bound>) -> BoundFault? {
        guard let own = score.classes.first(where: { $0.priorityClass == bound.priorityClass }) else {
            return BoundFault(bound: bound, reason: .unknownClass, limit: nil)
        }
        let isRepeated = earlier.contains {
            $0.priorityClass == bound.priorityClass && $0.scope == bound.scope && $0.method == bound.method
        }
        if isRepeated { return BoundFault(bound: bound, reason: .twice, limit: nil) }
        if bound.value > own.value { return BoundFault(bound: bound, reason: .aboveValue, limit: own.value) }
        if bound.scope == .heldCohorts, !cohorts.areOpen {
            return BoundFault(bound: bound, reason: .scope, limit: nil)
        }
        if let fault = outgrown(bound) { return fault }
        do throws(Unsound) {
            return try shortfall(of: bound)
        } catch {
            return BoundFault(bound: bound, reason: error.reason, limit: nil, found: error.found)
        }
    }

    /// Where what is proved is not what is stated.
    private mutating func shortfall(of bound: Bound) throws(Unsound) -> BoundFault? {
        switch bound.method {
        case .counting:
            guard bound.certificate == nil, bound.schedule == nil, bound.rosters == nil else { throw .missing }
            let counted = counted(bound.priorityClass, bound.scope)
            return bound.value > counted ? BoundFault(bound: bound, reason: .notConfirmed, limit: counted) : nil
        case .prices: return try faultOfPrices(bound)
        case .itineraries: return try faultOfItineraries(bound)
        case .rosters: return try faultOfRosters(bound)
        }
    }

    /// Prices hold for plans within the limits that they name; this one may have grown beyond them by a change.
    private func outgrown(_ bound: Bound) -> BoundFault? {
        let limits = bound.certificate?.limits ?? bound.schedule?.limits ?? []
        let earlier = score.classes.map(\.priorityClass).prefix { $0 != bound.priorityClass }
        let kept = { (limit: BoundCertificate.Limit) in
            !earlier.contains(limit.priorityClass) || !(0..<score[limit.priorityClass]).contains(limit.atMost)
        }
        guard let limit = limits.first(where: { !kept($0) }) else { return nil }
        return BoundFault(
            bound: bound, reason: .outgrown, limit: score[limit.priorityClass], limitClass: limit.priorityClass)
    }

    /// The stated sums must be the very sums of the prices, and each price as near to 0 as they let it be, so that a slip
    /// in any of them shows: sums are concave in a price, and no step away from such a price leaves them as they are.
    private mutating func faultOfPrices(_ bound: Bound) throws(Unsound) -> BoundFault? {
        guard let certificate = bound.certificate, bound.schedule == nil, bound.rosters == nil,
            bound.scope == (cohorts.areOpen ? .heldCohorts : .whole)
        else { throw .missing }
        try form.check(certificate, bound.priorityClass)
        let sums = try PriceSheet.sums(evidence.facts, ledger, bound.priorityClass, certificate)
        let proven = Self.roundedUp(sums.total, by: certificate.denominator)
        guard proven == bound.value else { return BoundFault(bound: bound, reason: .notConfirmed, limit: proven) }
        guard sums.total == certificate.total, sums.charged == certificate.charged else {
            return BoundFault(bound: bound, reason: .sums, limit: sums.total)
        }
        let isIdle =
            sums.hasIdlePrice
            || PriceSheet.hasIdleLimit(evidence.facts, ledger, bound.priorityClass, certificate, sums)
        return isIdle ? BoundFault(bound: bound, reason: .idlePrice, limit: nil) : nil
    }

    /// The very sum again, as for prices of seats.
    private mutating func faultOfItineraries(_ bound: Bound) throws(Unsound) -> BoundFault? {
        let scopes: [Bound.Scope] = [.givenCohorts, cohorts.areOpen ? .heldCohorts : .whole]
        guard let certificate = bound.schedule, bound.certificate == nil, bound.rosters == nil,
            scopes.contains(bound.scope)
        else { throw .missing }
        try ScheduleForm(evidence.facts, score).check(certificate, bound.priorityClass)
        let total =
            bound.scope == .givenCohorts
            ? try sheet.total(certificate, of: bound.priorityClass, seatsOf: score)
            : try emptySheet.total(certificate, of: bound.priorityClass)
        return Self.fault(of: bound, total, stated: certificate.total, denominator: certificate.denominator)
    }

    /// The very sum again; it is the same whoever sits in the cohorts.
    private func faultOfRosters(_ bound: Bound) throws(Unsound) -> BoundFault? {
        guard let certificate = bound.rosters, bound.certificate == nil, bound.schedule == nil,
            bound.scope == (cohorts.areOpen ? .heldCohorts : .whole)
        else { throw .missing }
        let total = try RosterSheet(evidence.facts, bound.priorityClass).total(certificate)
        return Self.fault(of: bound, total, stated: certificate.total, denominator: certificate.denominator)
    }

    private static func fault(of bound: Bound, _ total: Int, stated: Int, denominator: Int) -> BoundFault? {
        let proven = roundedUp(total, by: denominator)
        guard proven == bound.value else { return BoundFault(bound: bound, reason: .notConfirmed, limit: proven) }
        return total == stated ? nil : BoundFault(bound: bound, reason: .sums, limit: total)
    }

    private static func roundedUp(_ total: Int, by denominator: Int) -> Int {
        let (quotient, rest) = total.quotientAndRemainder(dividingBy: denominator)
        return rest > 0 ? quotient + 1 : quotient
    }

    /// What counting alone gives for a class: pairs that an even spread of the placed leaves, managers for whom there
    /// is no seat, and sessions of cohorts that must be held. Every other rule's penalty is 0 at least.
    ///
    /// Where cohorts are open, an even spread says nothing of plans that hold others.
    private mutating func counted(_ priorityClass: PriorityClass, _ scope: Bound.Scope) -> Int {
        let book = evidence.facts.programme.rules
        let isWhole = scope == .whole
        let mixed = book.mixes.filter { $0.strength == .soft && $0.terms.priorityClass == priorityClass }
        let unplaced = book.unplaced
        let isUnplacedHere = unplaced.strength == .soft && unplaced.terms.priorityClass == priorityClass
        let waiting = isUnplacedHere ? unplaced.terms.weight * leastWaiting(isWhole) : 0
        let others = waiting + cohorts.sessionTime(in: priorityClass, isWhole: isWhole)
        let speaksOfOthers = isWhole && cohorts.areOpen
        guard !mixed.isEmpty, !speaksOfOthers, areThePlacedTheSame(before: priorityClass) else { return others }
        return mixed.reduce(others) { total, rule in
            let least = EvenSpread.rows(of: rule, evidence).reduce(0) { $0 + $1.leastPairs }
            return total + rule.terms.weight * least
        }
    }

    /// Whether every plan no worse in the classes before places the very same people: those who wait here must, and of
    /// the others none may, or a class before counts those who wait and nothing else.
    private mutating func areThePlacedTheSame(before priorityClass: PriorityClass) -> Bool {
        let mustWait = evidence.plan.waiting.allSatisfy { entry in
            evidence.facts.managers[entry.manager].map(evidence.mustWait) ?? false
        }
        guard mustWait else { return false }
        if isWaitingAloneInAClass(before: priorityClass) { return true }
        let waiting = Set(evidence.plan.waiting.map(\.manager))
        let (people, slots) = (ledger.people, ledger.slots)
        return people.indices.allSatisfy { person in
            waiting.contains(people[person].id) || !ledger.isOpen[(person + 1) * slots - 1]
        }
    }

    private func isWaitingAloneInAClass(before priorityClass: PriorityClass) -> Bool {
        let own = evidence.facts.programme.rules.unplaced.terms.priorityClass
        let order = score.classes.map(\.priorityClass)
        guard let position = order.firstIndex(of: own), let limit = order.firstIndex(of: priorityClass) else {
            return false
        }
        return position < limit && score.classes[position].entries.map(\.rule) == ["unplaced"]
    }

    /// Managers whom no plan can place: beyond the seats of the cohorts, or kept out of every round.
    private func leastWaiting(_ isWhole: Bool) -> Int {
        let wanting = evidence.facts.scenario.managers.filter { $0.exempt == nil }
        let beyond = (isWhole ? cohorts.whole : evidence.facts).seats.map { wanting.count - $0 } ?? 0
        return max(0, beyond, wanting.count(where: evidence.mustWait))
    }
}
