/// Pinned sessions of one cohort that cannot stand beside each other.
extension Scenario {
    /// - Parameter isPossible: for each pin whether it can be kept by itself.
    func checkPinOrder(_ judge: PinJudge, _ isPossible: [Bool], _ faults: inout FaultCollector) {
        let modules = programme.modules
        var starts: [Session.ID: (position: Int, start: HalfDay)] = [:]
        for (position, pin) in pins.enumerated() where pin.kind == .sessionStart && isPossible[position] {
            guard let start = HalfDay(pin.value), judge.session(pin.who) != nil else { continue }
            let id = Session.ID(pin.who)
            starts[id] = starts[id] ?? (position, start)
        }
        for cohort in programme.cohorts where !starts.isEmpty {
            let pinned = modules.enumerated().compactMap { place, module in
                starts[Session.id(cohort: cohort.id, module: module.id)].map { (place, $0.position, $0.start) }
            }
            for (earlier, later) in zip(pinned, pinned.dropFirst()) {
                guard let why = objection(earlier.0, earlier.2, later.0, later.2) else { continue }
                let (first, second) = (pins[earlier.1], pins[later.1])
                faults.error(
                    "impossible-pin", at: .row(.pins, later.1, column: "value"),
                    alsoAt: .row(.pins, earlier.1, column: "value"), value: second.value,
                    sv: "\(second.who) kan inte låsas till \(second.value) när \(first.who) är låst till "
                        + "\(first.value): \(why.sv)",
                    en: "\(second.who) cannot be pinned to \(second.value) while \(first.who) is pinned to "
                        + "\(first.value): \(why.en)",
                    fixSv: "lås ett av dem till en annan tid, eller ta bort raden",
                    fixEn: "pin one of them to another time, or remove the row")
            }
        }
    }

    /// Why a session of one module at one time rules out one of a later module at another; nil where it does not.
    private func objection(_ module: Int, _ start: HalfDay, _ laterModule: Int, _ laterStart: HalfDay) -> LocalisedText?
    {
        let end = start.advanced(by: programme.modules[module].halfDays - 1)
        guard laterStart > end else {
            return LocalisedText(
                sv: "modulerna hålls i ordning, en i taget", en: "modules are held in order, one at a time")
        }
        let rule = programme.rules.practiceGap
        guard rule.strength.isBinding, laterModule == module + 1 else { return nil }
        let days = programme.calendar.practiceDays(from: end.day, to: laterStart.day)
        guard days < rule.min || days > rule.max else { return nil }
        return LocalisedText(
            sv: "det är \(days) dagar emellan, och practice-gap kräver \(rule.min) till \(rule.max)",
            en: "there are \(days) days between them, and practice-gap wants \(rule.min) to \(rule.max)")
    }
}
