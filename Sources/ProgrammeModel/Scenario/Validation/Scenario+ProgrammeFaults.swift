/// Faults of horizon, modules, rounds, cohorts, introduction and milestones.
extension Scenario {
    func checkHorizon(_ faults: inout FaultCollector) {
        let horizon = programme.horizon
        if horizon.dayCount < 1 {
            faults.error(
                "backwards", at: .programme("horizon"), value: "\(horizon.first)..\(horizon.last)",
                sv: "programtiden slutar \(horizon.last), före sin början \(horizon.first)",
                en: "the horizon ends on \(horizon.last), before its start \(horizon.first)",
                fixSv: "byt plats på datumen", fixEn: "swap the dates")
        } else if horizon.dayCount > 366 * 20 {
            faults.error(
                "too-long", at: .programme("horizon"), value: "\(horizon.first)..\(horizon.last)",
                sv: "programtiden är \(horizon.dayCount) dagar, mer än tjugo år",
                en: "the horizon has \(horizon.dayCount) days, more than twenty years",
                fixSv: "rätta årtalen", fixEn: "correct the years")
        }
    }

    func checkModules(_ faults: inout FaultCollector) {
        let ids = programme.modules.map(\.id.text)
        if ids.isEmpty {
            faults.error(
                "nothing-to-plan", at: .programme("modules"), sv: "programmet har inga moduler",
                en: "the programme has no modules", fixSv: "lägg till minst en modul", fixEn: "add at least one module")
        }
        faults.duplicates(ids, .module) { .programme("modules[\($0)].id") }
        faults.unusable(ids, .module) { .programme("modules[\($0)].id") }
        for (position, module) in programme.modules.enumerated() {
            let path = "modules[\(position)]"
            if module.id.text == "introduction" {
                faults.error(
                    "unusable-id", at: .programme("\(path).id"), value: module.id.text,
                    sv: "beteckningen introduction är upptagen av de gemensamma introduktionerna",
                    en: "the id introduction is taken by the joint introductions",
                    fixSv: "ge modulen en annan beteckning", fixEn: "give the module another id")
            }
            checkLength(of: module, path, &faults)
            if !(1...2).contains(module.consultants) {
                faults.error(
                    "out-of-range", at: .programme("\(path).consultants"), value: String(module.consultants),
                    sv: "modulen \(module.id) begär \(module.consultants) konsulter; 1 eller 2 går",
                    en: "module \(module.id) asks for \(module.consultants) consultants; 1 or 2 are possible",
                    fixSv: "skriv 1 eller 2", fixEn: "write 1 or 2")
            }
        }
    }

    private func checkLength(of module: TrainingModule, _ path: String, _ faults: inout FaultCollector) {
        if module.halfDays < 1 {
            faults.error(
                "out-of-range", at: .programme("\(path).half-days"), value: String(module.halfDays),
                sv: "modulen \(module.id) är \(module.halfDays) halvdagar lång",
                en: "module \(module.id) is \(module.halfDays) half-days long",
                fixSv: "skriv 1 till 10", fixEn: "write 1 to 10")
        } else if module.halfDays > 10 {
            faults.error(
                "longer-than-a-week", at: .programme("\(path).half-days"), value: String(module.halfDays),
                sv: "modulen \(module.id) är \(module.halfDays) halvdagar; en arbetsvecka har 10",
                en: "module \(module.id) has \(module.halfDays) half-days; a working week has 10",
                fixSv: "dela den i två moduler", fixEn: "split it into two modules")
        } else if !module.starts.contains(where: { module.halfDays + ($0 == .pm ? 1 : 0) <= 10 }) {
            faults.error(
                "no-start", at: .programme("\(path).starts"),
                value: module.starts.map(\.rawValue).joined(separator: ", "),
                sv: "modulen \(module.id) får inte plats i en vecka med de tillåtna starterna",
                en: "module \(module.id) fits into no week with the starts it allows",
                fixSv: "tillåt start på förmiddagen", fixEn: "allow a start in the forenoon")
        }
    }

    func checkRounds(_ faults: inout FaultCollector) {
        let ids = programme.rounds.map(\.id.text)
        if ids.isEmpty {
            faults.error(
                "nothing-to-plan", at: .programme("rounds"), sv: "programmet har inga omgångar",
                en: "the programme has no rounds", fixSv: "lägg till minst en omgång", fixEn: "add at least one round")
        }
        faults.duplicates(ids, .round) { .programme("rounds[\($0)].id") }
        faults.unusable(ids, .round) { .programme("rounds[\($0)].id") }
        for (position, round) in programme.rounds.enumerated() {
            checkWindow(
                round.window,
                LocalisedText(sv: "fönstret för omgång \(round.id)", en: "the window of round \(round.id)"),
                "rounds[\(position)].window", &faults)
            if let window = round.introductionWindow {
                checkWindow(
                    window,
                    LocalisedText(
                        sv: "introduktionens fönster för omgång \(round.id)",
                        en: "the introduction window of round \(round.id)"),
                    "rounds[\(position)].introduction", &faults)
            }
            if position > 0, round.window.first < programme.rounds[position - 1].window.first {
                faults.error(
                    "round-order", at: .programme("rounds[\(position)].window"), value: round.window.first.description,
                    sv: "omgång \(round.id) öppnar före omgången innan",
                    en: "round \(round.id) opens before the round that precedes it",
                    fixSv: "skriv omgångarna i tidsordning", fixEn: "write the rounds in the order of time")
            }
        }
    }

    private func checkWindow(
        _ window: DayRange, _ what: LocalisedText, _ path: String, _ faults: inout FaultCollector
    ) {
        let value = "\(window.first)..\(window.last)"
        if window.dayCount < 1 {
            faults.error(
                "backwards", at: .programme(path), value: value,
                sv: "\(what.sv) slutar före sin början", en: "\(what.en) ends before its start",
                fixSv: "byt plats på datumen", fixEn: "swap the dates")
        } else if programme.horizon.dayCount > 0,
            window.first < programme.horizon.first || window.last > programme.horizon.last
        {
            faults.error(
                "outside-horizon", at: .programme(path), value: value,
                sv: "\(what.sv) ligger utanför programtiden "
                    + "\(programme.horizon.first)..\(programme.horizon.last)",
                en: "\(what.en) lies outside the horizon "
                    + "\(programme.horizon.first)..\(programme.horizon.last)",
                fixSv: "flytta fönstret, eller förläng programtiden", fixEn: "move the window, or extend the horizon")
        }
    }

    func checkCohorts(_ faults: inout FaultCollector) {
        let ids = programme.cohorts.map(\.id.text)
        if ids.isEmpty {
            faults.error(
                "nothing-to-plan", at: .programme("cohorts"), sv: "programmet har inga utvecklingsgrupper",
                en: "the programme has no cohorts", fixSv: "skriv antalet utvecklingsgrupper i varje omgång",
                fixEn: "write the number of cohorts of each round")
        }
        if ids.count > Programme.mostCohorts {
            faults.error(
                "too-many-cohorts", at: .programme("cohorts"), value: String(ids.count),
                sv: "programmet har \(ids.count) utvecklingsgrupper tillsammans; \(Programme.mostCohorts) går",
                en: "the programme has \(ids.count) cohorts together; \(Programme.mostCohorts) are possible",
                fixSv: "rätta antalet utvecklingsgrupper i omgångarna",
                fixEn: "correct the number of cohorts of the rounds")
        }
        faults.duplicates(ids, .cohort) { .programme("cohorts[\($0)].id") }
        faults.unusable(ids, .cohort) { .programme("cohorts[\($0)].id") }
        var rounds = KnownNames(programme.rounds.map(\.id.text))
        for (position, cohort) in programme.cohorts.enumerated() where !rounds.contains(cohort.round.text) {
            faults.unknown(
                .round, cohort.round.text, at: .programme("cohorts[\(position)].round"), known: &rounds)
        }
        for (position, cohort) in programme.cohorts.enumerated() { checkSizes(of: cohort, position, &faults) }
    }

    /// A size of its own must be one that cohort-size could have, and go with the other end of the range.
    private func checkSizes(of cohort: Cohort, _ position: Int, _ faults: inout FaultCollector) {
        let greatest = CohortSizeRule.greatest
        for (key, value, allowed) in [("min", cohort.min, 0...greatest), ("max", cohort.max, 1...greatest)] {
            guard let value, !allowed.contains(value) else { continue }
            faults.error(
                "out-of-range", at: .programme("cohorts[\(position)].\(key)"), value: String(value),
                sv: "utvecklingsgrupp \(cohort.id): \(key) är \(value)",
                en: "cohort \(cohort.id): \(key) is \(value)",
                fixSv: "skriv \(allowed.lowerBound) till \(allowed.upperBound)",
                fixEn: "write \(allowed.lowerBound) to \(allowed.upperBound)")
        }
        let least = cohort.min ?? programme.rules.cohortSize.min
        let most = cohort.max ?? programme.rules.cohortSize.max
        guard cohort.min != nil || cohort.max != nil, least > most else { return }
        faults.error(
            "min-above-max", at: .programme("cohorts[\(position)].\(cohort.min == nil ? "max" : "min")"),
            value: String(cohort.min ?? most),
            sv: "utvecklingsgrupp \(cohort.id): min \(least) är större än max \(most)",
            en: "cohort \(cohort.id): min \(least) is above max \(most)",
            fixSv: "ange både min och max för utvecklingsgruppen; det som saknas är det i cohort-size",
            fixEn: "give the cohort both min and max; what is missing is that of cohort-size")
    }

    func checkIntroduction(_ faults: inout FaultCollector) {
        guard let terms = programme.introduction else { return }
        faults.duplicates(terms.hosts, LocalisedText(sv: "värd", en: "host")) {
            .programme("introduction.hosts[\($0)]")
        }
        if terms.hostsNeeded < 0 || terms.hostsNeeded > terms.hosts.count {
            faults.error(
                "out-of-range", at: .programme("introduction.hosts-needed"), value: String(terms.hostsNeeded),
                sv: "\(terms.hostsNeeded) värdar behövs men \(terms.hosts.count) är namngivna",
                en: "\(terms.hostsNeeded) hosts are needed but \(terms.hosts.count) are named",
                fixSv: "nämn fler värdar, eller begär färre", fixEn: "name more hosts, or ask for fewer")
        }
        var known = KnownNames(venues.map(\.id.text))
        if let venue = terms.venue, !known.contains(venue.text) {
            faults.unknown(.venue, venue.text, at: .programme("introduction.venue"), known: &known)
        }
    }

    func checkMilestones(_ faults: inout FaultCollector) {
        let allowed = MilestoneTerms.allowed
        for kind in Milestone.Kind.allCases {
            guard let days = programme.milestones[kind], !allowed.contains(days) else { continue }
            faults.error(
                "out-of-range", at: .programme("milestones.\(kind.rawValue)"), value: String(days),
                sv: "milstolpen \(kind.rawValue) är \(days) arbetsdagar bort",
                en: "the milestone \(kind.rawValue) is \(days) working days away",
                fixSv: "skriv \(allowed.lowerBound) till \(allowed.upperBound), eller off",
                fixEn: "write \(allowed.lowerBound) to \(allowed.upperBound), or off")
        }
    }
}
