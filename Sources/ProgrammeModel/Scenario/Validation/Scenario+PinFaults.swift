/// Faults of pins and pairs.
extension Scenario {
    func checkPins(_ faults: inout FaultCollector) {
        guard !pins.isEmpty else { return }
        var names = PinNames(self)
        var seen: [String: (position: Int, value: String)] = [:]
        for (position, pin) in pins.enumerated() {
            checkSubject(of: pin, position, &names, &faults)
            checkValue(of: pin, position, &names, &faults)
            let key = "\(pin.kind.rawValue)|\(pin.who)"
            if let earlier = seen[key], earlier.value != pin.value {
                faults.error(
                    "pins-clash", at: .row(.pins, position, column: "value"),
                    alsoAt: .row(.pins, earlier.position, column: "value"), value: pin.value,
                    sv: "\(pin.who) är redan låst till \"\(earlier.value)\"",
                    en: "\(pin.who) is already pinned to \"\(earlier.value)\"",
                    fixSv: "ta bort den ena låsningen", fixEn: "remove one of the pins")
            }
            seen[key] = (position, pin.value)
        }
        checkCohortAgainstRoundPins(&faults)
        checkPinsAgainstFiles(&faults)
    }

    private func checkCohortAgainstRoundPins(_ faults: inout FaultCollector) {
        let roundOf = Dictionary(
            programme.cohorts.map { ($0.id.text, $0.round.text) }, uniquingKeysWith: { first, _ in first })
        let wanted = Dictionary(
            pins.filter { $0.kind == .round }.map { ($0.who, $0.value) }, uniquingKeysWith: { first, _ in first })
        for (position, pin) in pins.enumerated() where pin.kind == .cohort {
            guard let round = roundOf[pin.value], let other = wanted[pin.who], other != round else { continue }
            faults.error(
                "pins-clash", at: .row(.pins, position, column: "value"), value: pin.value,
                sv: "\(pin.who) är låst till utvecklingsgrupp \(pin.value) i omgång \(round), och till omgång \(other)",
                en: "\(pin.who) is pinned to cohort \(pin.value) in round \(round), and to round \(other)",
                fixSv: "ta bort den ena låsningen", fixEn: "remove one of the pins")
        }
    }

    private func checkSubject(
        of pin: Pin, _ position: Int, _ names: inout PinNames, _ faults: inout FaultCollector
    ) {
        let place = ScenarioFault.Place.row(.pins, position, column: "who")
        func check(_ kind: LocalisedText, _ known: inout KnownNames) {
            if !known.contains(pin.who) { faults.unknown(kind, pin.who, at: place, known: &known) }
        }
        switch pin.kind {
        case .cohort, .round:
            check(.manager, &names.managers)
            if names.exempt.contains(pin.who) {
                faults.error(
                    "pins-clash", at: place, value: pin.who,
                    sv: "chef \(pin.who) är undantagen och kan inte låsas till en plats",
                    en: "manager \(pin.who) is exempt and cannot be pinned to a seat",
                    fixSv: "ta bort låsningen eller undantaget", fixEn: "remove the pin or the exemption")
            }
        case .sessionStart, .sessionConsultants, .sessionVenue:
            if !names.sessions.contains(pin.who) {
                faults.unknown(.session, pin.who, at: place, nearest: names.nearestSession(to: pin.who))
            }
        case .introductionStart: check(.round, &names.rounds)
        }
    }

    private func checkValue(
        of pin: Pin, _ position: Int, _ names: inout PinNames, _ faults: inout FaultCollector
    ) {
        let place = ScenarioFault.Place.row(.pins, position, column: "value")
        func check(_ kind: LocalisedText, _ name: String, _ known: inout KnownNames) {
            if !known.contains(name) { faults.unknown(kind, name, at: place, known: &known) }
        }
        switch pin.kind {
        case .cohort: check(.cohort, pin.value, &names.cohorts)
        case .round: check(.round, pin.value, &names.rounds)
        case .sessionVenue: check(.venue, pin.value, &names.venues)
        case .sessionConsultants:
            for name in pin.value.split(separator: "|") { check(.consultant, String(name), &names.consultants) }
        case .sessionStart, .introductionStart:
            if HalfDay(pin.value)?.description != pin.value {
                faults.error(
                    "not-a-half-day", at: place, value: pin.value,
                    sv: "\"\(pin.value)\" är ingen halvdag", en: "\"\(pin.value)\" is no half-day",
                    fixSv: "skriv som 2016-02-01 am", fixEn: "write it like 2016-02-01 am")
            }
        }
    }

    func checkPairs(_ faults: inout FaultCollector) {
        var managerIDs = KnownNames(managers.map(\.id.text))
        var consultantIDs = KnownNames(consultants.map(\.id.text))
        for (position, pair) in pairs.enumerated() {
            for (column, name) in [("first", pair.first), ("second", pair.second)] {
                let place = ScenarioFault.Place.row(.pairs, position, column: column)
                if pair.rule == .pairing, !consultantIDs.contains(name) {
                    faults.unknown(.consultant, name, at: place, known: &consultantIDs)
                } else if pair.rule != .pairing, !managerIDs.contains(name) {
                    faults.unknown(.manager, name, at: place, known: &managerIDs)
                }
            }
            if pair.first == pair.second {
                faults.error(
                    "pair-of-one", at: .row(.pairs, position, column: "second"), value: pair.second,
                    sv: "paret består av \(pair.first) två gånger", en: "the pair is \(pair.first) twice",
                    fixSv: "nämn två olika personer", fixEn: "name two different people")
            }
        }
        checkTogetherAgainstApart(&faults)
        checkCovers(managerIDs, &faults)
        checkPastPairs(managerIDs, &faults)
        checkPairing(&faults)
    }

    /// Pairs of consultants weigh something, and are not wanted both together and apart.
    private func checkPairing(_ faults: inout FaultCollector) {
        let allowed = ConsultantPair.weights
        var earlier: [Set<String>: Int] = [:]
        for (position, pair) in pairs.enumerated() where pair.rule == .pairing {
            if pair.weight == 0 || !allowed.contains(pair.weight) {
                faults.error(
                    "out-of-range", at: .row(.pairs, position, column: "weight"), value: String(pair.weight),
                    sv: "paret \(pair.first), \(pair.second) har vikten \(pair.weight)",
                    en: "the pair \(pair.first), \(pair.second) has the weight \(pair.weight)",
                    fixSv: "skriv 1 till \(allowed.upperBound) för tillsammans, "
                        + "-1 till \(allowed.lowerBound) för isär",
                    fixEn: "write 1 to \(allowed.upperBound) for together, -1 to \(allowed.lowerBound) for apart")
            }
            let both: Set = [pair.first, pair.second]
            guard let weight = earlier.updateValue(pair.weight, forKey: both), (weight < 0) != (pair.weight < 0) else {
                continue
            }
            faults.error(
                "pairs-clash", at: .row(.pairs, position, column: "weight"), value: "\(pair.first), \(pair.second)",
                sv: "\(pair.first) och \(pair.second) ska leda både tillsammans och isär",
                en: "\(pair.first) and \(pair.second) are to lead both together and apart",
                fixSv: "ta bort en av raderna", fixEn: "remove one of the rows")
        }
    }

    /// Past pairs weigh something, are not too many, and earlier cohorts are of these managers.
    private func checkPastPairs(_ managers: KnownNames, _ faults: inout FaultCollector) {
        let allowed = PastPair.weights
        for (position, pair) in pairs.enumerated() where pair.rule == .past && !allowed.contains(pair.weight) {
            faults.error(
                "out-of-range", at: .row(.pairs, position, column: "weight"), value: String(pair.weight),
                sv: "paret \(pair.first), \(pair.second) har vikten \(pair.weight)",
                en: "the pair \(pair.first), \(pair.second) has the weight \(pair.weight)",
                fixSv: "skriv \(allowed.lowerBound) till \(allowed.upperBound)",
                fixEn: "write \(allowed.lowerBound) to \(allowed.upperBound)")
        }
        let place = ScenarioFault.Place.programme("rules.new-acquaintances.earlier-rosters")
        let met = earlierCohorts.reduce(0) { $0 + $1.count * max(0, $1.count - 1) / 2 }
        if met > PastPair.most {
            faults.error(
                "too-many-pairs", at: place, value: String(met),
                sv: "de tidigare utvecklingsgrupperna har \(met) par; högst \(PastPair.most) går",
                en: "the earlier cohorts have \(met) pairs; at most \(PastPair.most) are possible",
                fixSv: "kontrollera kolumnen cohort i filerna", fixEn: "check the column cohort of the files")
        }
        guard !earlierCohorts.isEmpty,
            !earlierCohorts.contains(where: { $0.contains { managers.contains($0.text) } })
        else { return }
        faults.warning(
            "nobody-known", at: place, value: earlierCohorts.first?.first?.text ?? "",
            sv: "ingen i de tidigare utvecklingsgrupperna finns bland cheferna",
            en: "nobody in the earlier cohorts is among the managers",
            fixSv: "använd samma beteckningar i båda, eller ta bort filen",
            fixEn: "use the same ids in both, or remove the file")
    }

    private func checkTogetherAgainstApart(_ faults: inout FaultCollector) {
        guard programme.rules.together.strength.isBinding, programme.rules.apart.strength.isBinding else { return }
        let groups = JoinedGroups(
            pairs.filter { $0.rule == .together }.map { (first: $0.first, second: $0.second) })
        for (position, pair) in pairs.enumerated() where pair.rule == .apart && pair.first != pair.second {
            guard groups.leader(of: pair.first) == groups.leader(of: pair.second) else { continue }
            faults.error(
                "pairs-clash", at: .row(.pairs, position, column: "rule"), value: "\(pair.first), \(pair.second)",
                sv: "\(pair.first) och \(pair.second) ska sitta både tillsammans och isär",
                en: "\(pair.first) and \(pair.second) are to sit both together and apart",
                fixSv: "ta bort en av raderna", fixEn: "remove one of the rows")
        }
    }

    /// Covers are others of the roster, and nothing else puts the two into one cohort where they may not share any.
    private func checkCovers(_ managerIDs: KnownNames, _ faults: inout FaultCollector) {
        guard programme.rules.cover.strength != .off else { return }
        var known = managerIDs
        for (position, manager) in managers.enumerated() {
            let place = ScenarioFault.Place.row(.managers, position, column: "cover_for")
            for other in manager.coverFor {
                if other == manager.id {
                    faults.error(
                        "pair-of-one", at: place, value: other.text,
                        sv: "\(manager.id) står som sin egen ersättare",
                        en: "\(manager.id) is named as the own cover",
                        fixSv: "nämn någon annan", fixEn: "name somebody else")
                } else if !managerIDs.contains(other.text) {
                    faults.unknown(.manager, other.text, at: place, known: &known)
                }
            }
        }
        checkCoversInOneCohort(&faults)
    }

    private func checkCoversInOneCohort(_ faults: inout FaultCollector) {
        let rules = programme.rules
        guard rules.cover.strength.isBinding, rules.joinedInTime.strength.isBinding else { return }
        let joined = rules.together.strength.isBinding ? pairs.filter { $0.rule == .together } : []
        let groups = JoinedGroups(joined.map { (first: $0.first, second: $0.second) })
        let pinned = Dictionary(pins.filter { $0.kind == .cohort }.map { ($0.who, $0.value) }) { first, _ in first }
        let exempt = Set(managers.filter(\.isExempt).map(\.id))
        for cover in namedCovers where cover.first != cover.second {
            if exempt.contains(cover.first) || exempt.contains(cover.second) { continue }
            let cohort = pinned[cover.first.text]
            let isPinned = cohort != nil && cohort == pinned[cover.second.text]
            guard isPinned || groups.leader(of: cover.first.text) == groups.leader(of: cover.second.text) else {
                continue
            }
            faults.error(
                "pairs-clash", at: cover.place, value: "\(cover.first), \(cover.second)",
                sv: "\(cover.first) och \(cover.second) ersätter varandra men ska sitta i samma utvecklingsgrupp",
                en: "\(cover.first) and \(cover.second) cover for each other but are to share a cohort",
                fixSv: "ta bort ersättaren, paret eller låsningen, eller gör cover mjuk",
                fixEn: "remove the cover, the pair or the pin, or make cover soft")
        }
    }
}

/// What pins may speak of, looked up once.
private struct PinNames {
    var managers: KnownNames
    /// Ids of managers who are not to be placed.
    let exempt: Set<String>
    var consultants: KnownNames
    var venues: KnownNames
    var cohorts: KnownNames
    var rounds: KnownNames
    let sessions: Set<String>
    private var modules: KnownNames

    /// The session that is likely meant: cohort and module each by itself, so that one that is right stays.
    mutating func nearestSession(to name: String) -> String? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        let cohort = cohorts.contains(parts[0]) ? parts[0] : cohorts.nearest(to: parts[0])
        let module = modules.contains(parts[1]) ? parts[1] : modules.nearest(to: parts[1])
        guard let cohort, let module else { return nil }
        return "\(cohort)/\(module)"
    }

    init(_ scenario: Scenario) {
        let programme = scenario.programme
        managers = KnownNames(scenario.managers.map(\.id.text))
        exempt = Set(scenario.managers.filter(\.isExempt).map(\.id.text))
        consultants = KnownNames(scenario.consultants.map(\.id.text))
        venues = KnownNames(scenario.venues.map(\.id.text))
        cohorts = KnownNames(programme.cohorts.map(\.id.text))
        rounds = KnownNames(programme.rounds.map(\.id.text))
        modules = KnownNames(programme.modules.map(\.id.text))
        sessions = Set(
            programme.cohorts.flatMap { cohort in
                programme.modules.map { Session.id(cohort: cohort.id, module: $0.id).text }
            })
    }
}
