/// Pins that contradict the rest of the scenario, or each other.
extension Scenario {
    func checkPinsAgainstFiles(_ faults: inout FaultCollector) {
        // A horizon that is a fault itself says nothing of what lies in it.
        guard (1...366 * 20).contains(programme.horizon.dayCount) else { return }
        let judge = PinJudge(self)
        var isPossible = Array(repeating: true, count: pins.count)
        for (position, pin) in pins.enumerated() {
            guard let why = judge.objection(to: pin) else { continue }
            isPossible[position] = false
            let isRound = pin.kind == .introductionStart
            let who = LocalisedText(
                sv: isRound ? "introduktionen för omgång \(pin.who)" : pin.who,
                en: isRound ? "the introduction of round \(pin.who)" : pin.who)
            faults.error(
                "impossible-pin", at: .row(.pins, position, column: "value"), value: pin.value,
                sv: "\(who.sv) kan inte låsas till \(pin.value): \(why.sv)",
                en: "\(who.en) cannot be pinned to \(pin.value): \(why.en)",
                fixSv: "rätta låsningen eller det som den strider mot, eller ta bort raden",
                fixEn: "correct the pin or what it contradicts, or remove the row")
        }
        checkBookings(PinnedBookings(self, judge, isPossible), &faults)
        checkPinOrder(judge, isPossible, &faults)
        checkPinLimits(judge, isPossible, &faults)
        checkPinnedIntroductions(isPossible, &faults)
    }

    private func checkBookings(_ bookings: PinnedBookings, _ faults: inout FaultCollector) {
        for clash in bookings.clashes {
            let place = ScenarioFault.Place.row(.pins, clash.later.position, column: "value")
            let name = clash.later.what
            faults.error(
                "impossible-pin", at: place, alsoAt: .row(.pins, clash.earlier.position, column: "value"), value: name,
                sv: "\(name) är låst till två modultillfällen på samma tid: \(clash.earlier.session) och "
                    + clash.later.session,
                en: "\(name) is pinned to two sessions at the same time: \(clash.earlier.session) and "
                    + clash.later.session,
                fixSv: "lås ett av dem till en annan tid, eller till en annan konsult eller lokal",
                fixEn: "pin one of them to another time, or to another consultant or venue")
        }
        for (booking, halfDay) in bookings.away {
            faults.error(
                "impossible-pin", at: .row(.pins, booking.position, column: "value"), value: booking.what,
                sv: "\(booking.what) är inte ledig \(halfDay), då \(booking.session) är låst att hållas",
                en: "\(booking.what) is not free on \(halfDay), when \(booking.session) is pinned to be held",
                fixSv: "rätta låsningen eller frånvaron, eller ta bort raden",
                fixEn: "correct the pin or the absence, or remove the row")
        }
    }
}

/// Consultants and venues of sessions whose time is pinned too.
private struct PinnedBookings {
    struct Booking {
        /// The id of a consultant or a venue.
        let what: String
        let isVenue: Bool
        let session: String
        let time: ClosedRange<Int>
        /// Of the pin that names the consultant or venue.
        let position: Int
    }

    /// In the order of ids, then of time.
    private let bookings: [Booking]
    private let scenario: Scenario

    init(_ scenario: Scenario, _ judge: PinJudge, _ isPossible: [Bool]) {
        var times: [String: ClosedRange<Int>] = [:]
        for (position, pin) in scenario.pins.enumerated() where pin.kind == .sessionStart && isPossible[position] {
            guard let start = HalfDay(pin.value), let session = judge.session(pin.who), session.module.halfDays > 0
            else { continue }
            times[pin.who] = times[pin.who] ?? start.ordinal...start.ordinal + session.module.halfDays - 1
        }
        var bookings: [Booking] = []
        for (position, pin) in scenario.pins.enumerated() where isPossible[position] {
            guard pin.kind == .sessionConsultants || pin.kind == .sessionVenue, let time = times[pin.who] else {
                continue
            }
            let isVenue = pin.kind == .sessionVenue
            for what in isVenue ? [pin.value] : pin.value.split(separator: "|").map(String.init) {
                bookings.append(
                    Booking(what: what, isVenue: isVenue, session: pin.who, time: time, position: position))
            }
        }
        self.scenario = scenario
        self.bookings = bookings.sorted {
            ($0.isVenue ? 1 : 0, $0.what, $0.time.lowerBound, $0.position)
                < ($1.isVenue ? 1 : 0, $1.what, $1.time.lowerBound, $1.position)
        }
    }

    /// Neighbours in time that share a half-day.
    var clashes: [(earlier: Booking, later: Booking)] {
        let rules = scenario.programme.rules
        return zip(bookings, bookings.dropFirst()).filter { earlier, later in
            let rule = later.isVenue ? rules.venueSingle.strength : rules.consultantSingle.strength
            return rule.isBinding && earlier.isVenue == later.isVenue && earlier.what == later.what
                && earlier.session != later.session && earlier.time.overlaps(later.time)
        }.map { (earlier: $0, later: $1) }
    }

    /// Bookings of who or what is away then, each with the first such half-day.
    var away: [(booking: Booking, halfDay: HalfDay)] {
        guard !bookings.isEmpty else { return [] }
        let rules = scenario.programme.rules
        let times = AwayTimes(scenario)
        let consultants = Dictionary(zip(scenario.consultants.map(\.id.text), times.consultants)) { first, _ in first }
        let venues = Dictionary(zip(scenario.venues.map(\.id.text), times.venues)) { first, _ in first }
        return bookings.compactMap { booking in
            let rule = booking.isVenue ? rules.venueFree.strength : rules.consultantAvailable.strength
            guard rule.isBinding, let away = booking.isVenue ? venues[booking.what] : consultants[booking.what],
                let first = booking.time.first(where: away.contains(ordinal:))
            else { return nil }
            return (booking, HalfDay(ordinal: first))
        }
    }
}
