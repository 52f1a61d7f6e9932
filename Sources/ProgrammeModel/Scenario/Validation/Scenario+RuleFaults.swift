/// Faults of rule settings, and what this version does not judge.
extension Scenario {
    func checkRules(_ faults: inout FaultCollector) {
        checkClasses(&faults)
        checkScheduleWeights(&faults)
        checkNeverHard(&faults)
        checkAttributes(&faults)
        checkNumbers(&faults)
        var rounds = KnownNames(programme.rounds.map(\.id.text))
        for (position, line) in (programme.rules.leadershipFirst.lines ?? []).enumerated()
        where !rounds.contains(line.round.text) {
            faults.unknown(
                .round, line.round.text, at: .programme("rules.leadership-first.lines[\(position)].round"),
                known: &rounds)
        }
        var attributes = KnownNames(managers.flatMap(\.attributes.keys) + ["title"])
        let columns = ["department", "area", "unit", "level", "boss"]
        for rule in programme.rules.noLones {
            if case .attribute(let name) = rule.attribute, !attributes.contains(name) {
                var columns = KnownNames(managers.flatMap(\.attributes.keys) + ["title"] + columns)
                faults.unknown(.attribute, name, at: .programme("rules.\(rule.code)"), known: &columns)
            }
        }
        for rule in programme.rules.mixes where !RuleBook.usualMixes.contains(where: { $0.code == rule.code }) {
            if case .attribute(let name) = rule.attribute, !attributes.contains(name) {
                faults.unknown(.attribute, name, at: .programme("rules.\(rule.code)"), known: &attributes)
            }
        }
    }

    private func checkClasses(_ faults: inout FaultCollector) {
        let order = programme.rules.classOrder
        if Set(order).count != order.count {
            faults.error(
                "duplicate-id", at: .programme("classes"), value: order.map(\.description).joined(separator: ", "),
                sv: "en prioritetsklass står två gånger", en: "a priority class stands twice",
                fixSv: "nämn varje klass en gång", fixEn: "name every class once")
        }
        for rule in programme.rules.all where rule.isScored {
            if !order.contains(rule.terms.priorityClass) {
                faults.error(
                    "unknown-class", at: .programme("rules.\(rule.code).class"),
                    value: rule.terms.priorityClass.description,
                    sv: "regeln \(rule.code) står i klass \(rule.terms.priorityClass), som inte finns bland klasserna",
                    en: "rule \(rule.code) stands in class \(rule.terms.priorityClass), which is not among the classes",
                    fixSv: "välj någon av \(order.map(\.description).joined(separator: ", "))",
                    fixEn: "choose one of \(order.map(\.description).joined(separator: ", "))")
            }
            if !PenaltyTerms.weights.contains(rule.terms.weight) {
                faults.error(
                    "out-of-range", at: .programme("rules.\(rule.code).weight"), value: String(rule.terms.weight),
                    sv: "regeln \(rule.code) har vikten \(rule.terms.weight)",
                    en: "rule \(rule.code) has the weight \(rule.terms.weight)",
                    fixSv: "skriv 1 till \(PenaltyTerms.weights.upperBound), eller off",
                    fixEn: "write 1 to \(PenaltyTerms.weights.upperBound), or off")
            }
        }
    }

    /// The usual weights may name classes that a scenario of few classes does not have.
    private func checkScheduleWeights(_ faults: inout FaultCollector) {
        let own = programme.scheduleWeights
        guard own != .usual else { return }
        let path = "schedule-weights"
        if own.entries.isEmpty {
            faults.error(
                "nothing-named", at: .programme(path), sv: "schedule-weights nämner ingen klass",
                en: "schedule-weights names no class",
                fixSv: "skriv till exempel {3: 100, 5: 10, 6: 1}, eller stryk raden",
                fixEn: "write for example {3: 100, 5: 10, 6: 1}, or strike the line out")
        }
        let order = programme.rules.classOrder
        let known = order.map(\.description).joined(separator: ", ")
        for entry in own.entries {
            let place = ScenarioFault.Place.programme("\(path).\(entry.priorityClass)")
            if !order.contains(entry.priorityClass) {
                faults.error(
                    "unknown-class", at: place, value: entry.priorityClass.description,
                    sv: "schedule-weights nämner klass \(entry.priorityClass), som inte finns bland klasserna",
                    en: "schedule-weights names class \(entry.priorityClass), which is not among the classes",
                    fixSv: "välj bland \(known)", fixEn: "choose among \(known)")
            }
            if !ScheduleWeights.weights.contains(entry.weight) {
                let most = ScheduleWeights.weights.upperBound
                faults.error(
                    "out-of-range", at: place, value: String(entry.weight),
                    sv: "schedule-weights: klass \(entry.priorityClass) har vikten \(entry.weight)",
                    en: "schedule-weights: class \(entry.priorityClass) has the weight \(entry.weight)",
                    fixSv: "skriv 1 till \(most), eller stryk klassen",
                    fixEn: "write 1 to \(most), or strike the class out")
            }
        }
    }

    private func checkNeverHard(_ faults: inout FaultCollector) {
        for rule in programme.rules.all where rule.strength.isBinding {
            guard let why = type(of: rule).definition.whyNeverHard else { continue }
            faults.error(
                "not-a-choice", at: .programme("rules.\(rule.code)"), value: Strength.hard.rawValue,
                sv: "regeln \(rule.code) kan inte vara hård: \(why.sv)",
                en: "the rule \(rule.code) cannot be hard: \(why.en)",
                fixSv: "skriv soft, vid behov i en viktigare klass, eller off",
                fixEn: "write soft, in a more important class if need be, or off")
        }
    }

    /// Rules of attributes are lists, and two rules of one attribute would count the same pairs twice.
    private func checkAttributes(_ faults: inout FaultCollector) {
        var seen = Set<RuleCode>()
        for rule in programme.rules.all where !seen.insert(rule.code).inserted {
            faults.error(
                "duplicate-id", at: .programme("rules.\(rule.code)"), value: rule.code.text,
                sv: "regeln \(rule.code) står två gånger", en: "rule \(rule.code) stands twice",
                fixSv: "behåll en av dem", fixEn: "keep one of them")
        }
    }

    private func checkNumbers(_ faults: inout FaultCollector) {
        let rules = programme.rules
        func order(_ low: Int, _ high: Int, _ code: String) {
            guard low > high else { return }
            faults.error(
                "min-above-max", at: .programme("rules.\(code).min"), value: String(low),
                sv: "\(code): min \(low) är större än max \(high)", en: "\(code): min \(low) is above max \(high)",
                fixSv: "sänk min eller höj max", fixEn: "lower min or raise max")
        }
        func range(_ value: Int, _ allowed: ClosedRange<Int>, _ code: String, _ key: String) {
            guard !allowed.contains(value) else { return }
            faults.error(
                "out-of-range", at: .programme("rules.\(code).\(key)"), value: String(value),
                sv: "\(code): \(key) är \(value)", en: "\(code): \(key) is \(value)",
                fixSv: "skriv \(allowed.lowerBound) till \(allowed.upperBound)",
                fixEn: "write \(allowed.lowerBound) to \(allowed.upperBound)")
        }
        order(rules.cohortSize.min, rules.cohortSize.max, "cohort-size")
        range(rules.cohortSize.min, 0...CohortSizeRule.greatest, "cohort-size", "min")
        range(rules.cohortSize.max, 1...CohortSizeRule.greatest, "cohort-size", "max")
        order(rules.practiceGap.min, rules.practiceGap.max, "practice-gap")
        range(rules.practiceGap.min, 1...3650, "practice-gap", "min")
        range(rules.practiceGap.max, 1...3650, "practice-gap", "max")
        range(rules.practiceGap.preferred, 1...3650, "practice-gap", "preferred")
        range(rules.joinedInTime.notice, 0...3650, "joined-in-time", "notice")
        range(rules.joinedInTime.lateEntry, 0...max(0, programme.modules.count - 1), "joined-in-time", "late-entry")
        range(rules.participantClash.attendance, 0...10_000, "participant-clash", "attendance")
        range(rules.departmentStaffed.percent, 0...100, "department-staffed", "percent")
        range(rules.departmentCap.max, 1...10_000, "department-cap", "max")
        for rule in rules.noLones { range(rule.min, 2...10_000, rule.code.text, "min") }
        for (position, line) in (rules.leadershipFirst.lines ?? []).enumerated() {
            range(line.level, 1...1000, "leadership-first", "lines[\(position)].level")
        }
    }

    /// Rules that are not judged may only be off.
    func checkUnsupported(_ faults: inout FaultCollector) {
        let rules = programme.rules
        for rule in rules.all where !type(of: rule).definition.isSupported && rule.strength != .off {
            faults.error(
                "not-yet-supported", at: .programme("rules.\(rule.code)"), value: rule.strength.rawValue,
                sv: "regeln \(rule.code) (\(rule.name.sv)) stöds inte ännu",
                en: "rule \(rule.code) (\(rule.name.en)) is not yet supported",
                fixSv: "skriv \(rule.code): off", fixEn: "write \(rule.code): off")
        }
    }
}
