import ProgrammeModel

/// Everything that itineraries of different cohorts take from one another, as numbered rows with limits.
///
/// A row's limit holds for every schedule that keeps the hard rules; the row of a consultant's load is one that may be
/// exceeded at a price. Rules that are soft for each half-day have no rows: leaving them out only lowers a bound.
struct ResourceSpace: Sendable {
    /// The kinds of rows, in the order of their numbers.
    enum Kind: Int, CaseIterable, Sendable {
        /// A consultant on a half-day, in a week, in a month, in all cohorts, in all half-days.
        case staffHalfDay, staffWeek, staffMonth, staffCohorts, load
        /// A venue on a half-day.
        case venueHalfDay
        /// Members of a department on a half-day.
        case department
    }

    let problem: SchedulingProblem
    private let first: [Int]
    let count: Int
    /// What all cohorts together can take of each row at most, but for a price of a load.
    private(set) var limits: [Int32] = []

    init(_ problem: SchedulingProblem) {
        self.problem = problem
        let timeline = problem.timeline
        let consultants = problem.staff.count
        let hasDepartments = problem.tariff.department.binds
        let sizes = [
            problem.tariff.single.binds ? consultants * timeline.halfDays : 0,
            problem.tariff.limit.binds ? consultants * timeline.weeks : 0,
            problem.tariff.limit.binds ? consultants * timeline.months : 0,
            problem.tariff.limit.binds ? consultants : 0,
            problem.tariff.load.price > 0 ? consultants : 0,
            problem.tariff.venueSingle.binds ? problem.venues.count * timeline.halfDays : 0,
            hasDepartments ? problem.departments.count * timeline.halfDays : 0,
        ]
        first = sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        count = first.last ?? 0
        limits = Kind.allCases.flatMap { kind in
            rows(of: kind).indices.map { Int32(clamping: limit(of: kind, $0 - first[kind.rawValue])) }
        }
    }

    func limit(_ row: Int) -> Int { Int(limits[row]) }

    func rows(of kind: Kind) -> Range<Int> { first[kind.rawValue]..<first[kind.rawValue + 1] }

    func kind(of row: Int) -> Kind { Kind.allCases.first { rows(of: $0).contains(row) } ?? .department }

    /// - Parameter place: the row's number within its kind.
    private func limit(of kind: Kind, _ place: Int) -> Int {
        switch kind {
        case .staffHalfDay, .venueHalfDay: return 1
        case .staffWeek: return problem.staff.maxPerWeek[place / problem.timeline.weeks]
        case .staffMonth: return problem.staff.maxPerMonth[place / problem.timeline.months]
        case .staffCohorts: return problem.staff.maxCohorts[place]
        case .load: return problem.staff.share
        case .department:
            let (halfDay, department) = place.quotientAndRemainder(dividingBy: problem.departments.count)
            return Int(problem.departments.limit[(halfDay >> 1) * problem.departments.count + department])
        }
    }

    private func row(_ kind: Kind, _ place: Int) -> Int? {
        rows(of: kind).isEmpty ? nil : first[kind.rawValue] + place
    }

    /// What an itinerary takes of each row; a row may come up several times.
    func forEachUse(of itinerary: Itinerary, by cohort: Int, _ body: (_ row: Int, _ amount: Int) -> Void) {
        for (module, visit) in itinerary.visits.enumerated() {
            let slot = problem.cohorts[cohort].slots[module][Int(visit.slot)]
            let halfDays = Int(slot.offset)..<Int(slot.offset) + problem.modules[module].halfDays
            for consultant in [visit.lead, visit.assistant] where consultant >= 0 {
                useStaff(Int(consultant), slot, halfDays, body)
            }
            if visit.venue >= 0, let start = row(.venueHalfDay, Int(visit.venue) * problem.timeline.halfDays) {
                for halfDay in halfDays { body(start + halfDay, 1) }
            }
            useDepartments(cohort, halfDays, body)
        }
        for consultant in itinerary.consultants {
            if let row = row(.staffCohorts, Int(consultant)) { body(row, 1) }
        }
    }

    private func useStaff(
        _ consultant: Int, _ slot: Slot, _ halfDays: Range<Int>, _ body: (_ row: Int, _ amount: Int) -> Void
    ) {
        let timeline = problem.timeline
        if let start = row(.staffHalfDay, consultant * timeline.halfDays) {
            for halfDay in halfDays { body(start + halfDay, 1) }
        }
        if let start = row(.staffWeek, consultant * timeline.weeks) {
            body(start + Int(timeline.weekOf[Int(slot.firstDay)]), halfDays.count)
        }
        if let start = row(.staffMonth, consultant * timeline.months) {
            for halfDay in halfDays { body(start + Int(timeline.monthOf[halfDay >> 1]), 1) }
        }
        if let row = row(.load, consultant) { body(row, halfDays.count) }
    }

    private func useDepartments(
        _ cohort: Int, _ halfDays: Range<Int>, _ body: (_ row: Int, _ amount: Int) -> Void
    ) {
        guard let start = row(.department, 0) else { return }
        let presence = problem.cohorts[cohort].presence
        for halfDay in halfDays {
            for entry in presence.counts(on: halfDay >> 1) {
                let department = Int(presence.departments[entry])
                body(start + halfDay * problem.departments.count + department, Int(presence.members[entry]))
            }
        }
    }
}

extension ResourceSpace {
    /// Whether two rows are of half-days of the same consultant or venue.
    func isOfHalfDays(_ a: Int, _ b: Int) -> Bool {
        let kind = kind(of: a)
        guard kind == self.kind(of: b), kind == .staffHalfDay || kind == .venueHalfDay else { return false }
        let start = rows(of: kind).lowerBound
        return (a - start) / problem.timeline.halfDays == (b - start) / problem.timeline.halfDays
    }
}
