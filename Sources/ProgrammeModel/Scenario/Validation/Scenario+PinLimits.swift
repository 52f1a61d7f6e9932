/// Pins that ask more of consultants than their limits allow, and introductions pinned to when hosts are away.
extension Scenario {
    /// - Parameter isPossible: for each pin whether it can be kept by itself.
    func checkPinLimits(_ judge: PinJudge, _ isPossible: [Bool], _ faults: inout FaultCollector) {
        guard programme.rules.consultantLimit.strength.isBinding else { return }
        let work = pinnedWork(judge, isPossible)
        for consultant in consultants {
            let own = work[consultant.id.text] ?? []
            guard !own.isEmpty else { continue }
            if let limit = consultant.maxCohorts { checkCohorts(own, consultant, limit, &faults) }
            let dated = own.filter { $0.start != nil }
            if let limit = consultant.maxPerWeek {
                checkPeriods(dated, consultant, ("max_per_week", limit), \.weekNumber, &faults)
            }
            if let limit = consultant.maxPerMonth {
                checkPeriods(dated, consultant, ("max_per_month", limit), \.monthNumber, &faults)
            }
        }
    }

    /// A session that a pin gives a consultant.
    private struct PinnedWork {
        let position: Int
        let session: String
        let cohort: Cohort.ID
        /// Nil where no pin says when it is held.
        let start: HalfDay?
        let halfDays: Int
    }

    private func pinnedWork(_ judge: PinJudge, _ isPossible: [Bool]) -> [String: [PinnedWork]] {
        var starts: [String: HalfDay] = [:]
        for (position, pin) in pins.enumerated() where pin.kind == .sessionStart && isPossible[position] {
            starts[pin.who] = starts[pin.who] ?? HalfDay(pin.value)
        }
        var work: [String: [PinnedWork]] = [:]
        for (position, pin) in pins.enumerated() where pin.kind == .sessionConsultants && isPossible[position] {
            guard let session = judge.session(pin.who) else { continue }
            for name in Set(pin.value.split(separator: "|").map(String.init)) {
                work[name, default: []].append(
                    PinnedWork(
                        position: position, session: pin.who, cohort: session.cohort.id, start: starts[pin.who],
                        halfDays: session.module.halfDays))
            }
        }
        return work
    }

    private func checkCohorts(
        _ work: [PinnedWork], _ consultant: Consultant, _ limit: Int, _ faults: inout FaultCollector
    ) {
        var cohorts: [Cohort.ID] = []
        for one in work where !cohorts.contains(one.cohort) {
            cohorts.append(one.cohort)
            guard cohorts.count == limit + 1 else { continue }
            let names = cohorts.map(\.text).joined(separator: ", ")
            report(
                one, consultant,
                LocalisedText(
                    sv: "är låst till \(cohorts.count) utvecklingsgrupper (\(names)), men max_cohorts är \(limit)",
                    en: "is pinned to \(cohorts.count) cohorts (\(names)), but max_cohorts is \(limit)"), &faults)
        }
    }

    private func checkPeriods(
        _ work: [PinnedWork], _ consultant: Consultant, _ limit: (column: String, value: Int),
        _ period: (Day) -> Int, _ faults: inout FaultCollector
    ) {
        var taken: [Int: (halfDays: Int, sessions: [String])] = [:]
        var told: Set<Int> = []
        for one in work {
            guard let start = one.start, one.halfDays > 0 else { continue }
            for offset in 0..<one.halfDays {
                let number = period(start.advanced(by: offset).day)
                taken[number, default: (0, [])].halfDays += 1
                if taken[number]?.sessions.last != one.session { taken[number]?.sessions.append(one.session) }
            }
            for number in Set((0..<one.halfDays).map { period(start.advanced(by: $0).day) }).sorted() {
                guard let sum = taken[number], sum.halfDays > limit.value, told.insert(number).inserted else {
                    continue
                }
                let names = sum.sessions.joined(separator: ", ")
                report(
                    one, consultant,
                    LocalisedText(
                        sv:
                            "är låst till \(sum.halfDays) halvdagar med \(names), men \(limit.column) är \(limit.value)",
                        en:
                            "is pinned to \(sum.halfDays) half-days with \(names), but \(limit.column) is \(limit.value)"
                    ), &faults)
            }
        }
    }

    private func report(
        _ work: PinnedWork, _ consultant: Consultant, _ why: LocalisedText, _ faults: inout FaultCollector
    ) {
        faults.error(
            "impossible-pin", at: .row(.pins, work.position, column: "value"), value: consultant.id.text,
            sv: "konsult \(consultant.id) \(why.sv)", en: "consultant \(consultant.id) \(why.en)",
            fixSv: "lås en av dem till en annan konsult, eller höj taket",
            fixEn: "pin one of them to another consultant, or raise the limit")
    }

    /// Introductions that are pinned to when too few hosts are free, or the venue is not.
    func checkPinnedIntroductions(_ isPossible: [Bool], _ faults: inout FaultCollector) {
        let rules = programme.rules
        guard let terms = programme.introduction, pins.contains(where: { $0.kind == .introductionStart }) else {
            return
        }
        let times = AwayTimes(self)
        let venue = terms.venue.flatMap { id in venues.firstIndex { $0.id == id } }
        for (position, pin) in pins.enumerated() where pin.kind == .introductionStart && isPossible[position] {
            guard let start = HalfDay(pin.value) else { continue }
            let away = zip(terms.hosts, times.hosts).filter { $0.1.contains(start) }.map(\.0)
            var why: LocalisedText?
            if rules.introduction.strength.isBinding, terms.hosts.count - away.count < terms.hostsNeeded {
                let names = away.joined(separator: ", ")
                let (needed, free) = (terms.hostsNeeded, terms.hosts.count - away.count)
                why = LocalisedText(
                    sv:
                        "\(needed == 1 ? "en värd" : "\(needed) värdar") ska vara \(needed == 1 ? "ledig" : "lediga"), men "
                        + "\(free == 0 ? "ingen" : "\(free)") är det (borta: \(names))",
                    en: "\(needed) host\(needed == 1 ? "" : "s") must be free, but "
                        + "\(free == 0 ? "none is" : free == 1 ? "1 is" : "\(free) are") (away: \(names))")
            } else if let venue, rules.venueFree.strength.isBinding, times.venues[venue].contains(start) {
                why = LocalisedText(
                    sv: "lokal \(venues[venue].id) är upptagen då", en: "venue \(venues[venue].id) is taken then")
            }
            guard let why else { continue }
            faults.error(
                "impossible-pin", at: .row(.pins, position, column: "value"), value: pin.value,
                sv: "introduktionen för omgång \(pin.who) kan inte låsas till \(pin.value): \(why.sv)",
                en: "the introduction of round \(pin.who) cannot be pinned to \(pin.value): \(why.en)",
                fixSv: "rätta låsningen eller frånvaron, eller ta bort raden",
                fixEn: "correct the pin or the absence, or remove the row")
        }
    }
}
