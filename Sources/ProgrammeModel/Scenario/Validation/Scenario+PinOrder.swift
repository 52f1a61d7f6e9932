/// Pinned sessions of one cohort that cannot stand beside each other, or in the cohort's way through the modules.
extension Scenario {
    /// - Parameter isPossible: for each pin whether it can be kept by itself.
    func checkPinOrder(_ judge: PinJudge, _ isPossible: [Bool], _ faults: inout FaultCollector) {
        var starts: [Session.ID: PinnedStart] = [:]
        for (position, pin) in pins.enumerated() where pin.kind == .sessionStart && isPossible[position] {
            guard let start = HalfDay(pin.value), judge.session(pin.who) != nil else { continue }
            let id = Session.ID(pin.who)
            starts[id] = starts[id] ?? PinnedStart(position: position, start: start)
        }
        guard !starts.isEmpty else { return }
        let steps = ModuleSteps(programme)
        let rounds = Dictionary(programme.rounds.map { ($0.id, $0) }) { first, _ in first }
        for cohort in programme.cohorts {
            let pinned = programme.modules.map { starts[Session.id(cohort: cohort.id, module: $0.id)] }
            guard pinned.contains(where: { $0 != nil }) else { continue }
            checkWay(
                pinned, steps, opening: rounds[cohort.round].flatMap { $0.window.dayCount > 0 ? $0.window : nil },
                &faults)
        }
    }

    /// Follows a cohort from module to module, from pin to pin.
    ///
    /// - Parameter pinned: for each module its pinned start; nil where there is none.
    private func checkWay(
        _ pinned: [PinnedStart?], _ steps: ModuleSteps?, opening window: DayRange?, _ faults: inout FaultCollector
    ) {
        var anchor: (module: Int, pin: PinnedStart)?
        var ends: [HalfDay]?
        for module in pinned.indices {
            guard let pin = pinned[module] else {
                ends = steps.map { $0.ends(of: module, from: $0.starts(of: module, after: ends, opening: window)) }
                continue
            }
            let isNext = anchor.map { $0.module + 1 == module } ?? (module == 0)
            let why =
                if let anchor, isNext || pin.start <= anchor.pin.start {
                    objection(anchor.module, anchor.pin.start, module, pin.start)
                } else if !isNext, let steps {
                    outOfReach(pin.start, steps.starts(of: module, after: ends, opening: window))
                } else {
                    nil as LocalisedText?
                }
            if let why { report(why, pin, after: anchor?.pin, &faults) }
            anchor = (module, pin)
            ends = steps?.ends(of: module, from: [pin.start])
        }
    }

    private func report(
        _ why: LocalisedText, _ pin: PinnedStart, after anchor: PinnedStart?, _ faults: inout FaultCollector
    ) {
        let second = pins[pin.position]
        let first = anchor.map { pins[$0.position] }
        faults.error(
            "impossible-pin", at: .row(.pins, pin.position, column: "value"),
            alsoAt: anchor.map { .row(.pins, $0.position, column: "value") }, value: second.value,
            sv: "\(second.who) kan inte låsas till \(second.value)"
                + (first.map { " när \($0.who) är låst till \($0.value)" } ?? "") + ": \(why.sv)",
            en: "\(second.who) cannot be pinned to \(second.value)"
                + (first.map { " while \($0.who) is pinned to \($0.value)" } ?? "") + ": \(why.en)",
            fixSv: anchor == nil
                ? "lås det till en annan tid, eller ta bort raden"
                : "lås ett av dem till en annan tid, eller ta bort raden",
            fixEn: anchor == nil
                ? "pin it to another time, or remove the row" : "pin one of them to another time, or remove the row")
    }

    /// - Parameter starts: those that the modules before leave.
    private func outOfReach(_ start: HalfDay, _ starts: [HalfDay]) -> LocalisedText? {
        guard !starts.contains(start) else { return nil }
        guard let first = starts.first, let last = starts.last else {
            return LocalisedText(
                sv: "modulerna före lämnar ingen tid för den", en: "the modules before leave no time for it")
        }
        return LocalisedText(
            sv: "med modulerna före, och tiden mellan dem, kan det börja tidigast \(first) och senast \(last)",
            en: "with the modules before, and the gaps between them, it can start on \(first) at the earliest and "
                + "\(last) at the latest")
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
