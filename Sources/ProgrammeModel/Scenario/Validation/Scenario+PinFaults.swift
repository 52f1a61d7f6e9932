/// Faults of pins and pairs.
extension Scenario {
    func checkPins(_ faults: inout FaultCollector) {
        var seen: [String: String] = [:]
        for (position, pin) in pins.enumerated() {
            checkSubject(of: pin, position, &faults)
            checkValue(of: pin, position, &faults)
            let key = "\(pin.kind.rawValue)|\(pin.who)"
            if let earlier = seen[key], earlier != pin.value {
                faults.error(
                    "pins-clash", at: .row(.pins, position, column: "value"), value: pin.value,
                    sv: "\(pin.who) är redan låst till \"\(earlier)\"",
                    en: "\(pin.who) is already pinned to \"\(earlier)\"",
                    fixSv: "ta bort den ena låsningen", fixEn: "remove one of the pins")
            }
            seen[key] = pin.value
        }
        checkCohortAgainstRoundPins(&faults)
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
                sv: "\(pin.who) är låst till grupp \(pin.value) i omgång \(round), och till omgång \(other)",
                en: "\(pin.who) is pinned to cohort \(pin.value) in round \(round), and to round \(other)",
                fixSv: "ta bort den ena låsningen", fixEn: "remove one of the pins")
        }
    }

    private func checkSubject(of pin: Pin, _ position: Int, _ faults: inout FaultCollector) {
        let place = ScenarioFault.Place.row(.pins, position, column: "who")
        switch pin.kind {
        case .cohort, .round:
            guard let manager = managers.first(where: { $0.id.text == pin.who }) else {
                faults.unknown(.manager, pin.who, at: place, known: managers.map(\.id.text))
                return
            }
            if manager.isExempt {
                faults.error(
                    "pins-clash", at: place, value: pin.who,
                    sv: "chef \(pin.who) är undantagen och kan inte låsas till en plats",
                    en: "manager \(pin.who) is exempt and cannot be pinned to a seat",
                    fixSv: "ta bort låsningen eller undantaget", fixEn: "remove the pin or the exemption")
            }
        case .sessionStart, .sessionConsultants, .sessionVenue:
            let known = programme.cohorts.flatMap { cohort in
                programme.modules.map { Session.id(cohort: cohort.id, module: $0.id).text }
            }
            if !known.contains(pin.who) { faults.unknown(.session, pin.who, at: place, known: known) }
        case .introductionStart:
            let known = programme.rounds.filter { $0.introductionWindow != nil }.map(\.id.text)
            if !known.contains(pin.who) { faults.unknown(.round, pin.who, at: place, known: known) }
        }
    }

    private func checkValue(of pin: Pin, _ position: Int, _ faults: inout FaultCollector) {
        let place = ScenarioFault.Place.row(.pins, position, column: "value")
        func known(_ kind: LocalisedText, _ names: [String]) {
            if !names.contains(pin.value) { faults.unknown(kind, pin.value, at: place, known: names) }
        }
        switch pin.kind {
        case .cohort: known(.cohort, programme.cohorts.map(\.id.text))
        case .round: known(.round, programme.rounds.map(\.id.text))
        case .sessionVenue: known(.venue, venues.map(\.id.text))
        case .sessionConsultants:
            let names = consultants.map(\.id.text)
            for name in pin.value.split(separator: "|").map(String.init) where !names.contains(name) {
                faults.unknown(.consultant, name, at: place, known: names)
            }
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
        let managerIDs = Set(managers.map(\.id.text))
        let consultantIDs = Set(consultants.map(\.id.text))
        for (position, pair) in pairs.enumerated() {
            let isOfConsultants = pair.rule == .pairing
            let known = isOfConsultants ? consultantIDs : managerIDs
            let kind = isOfConsultants ? LocalisedText.consultant : .manager
            for (column, name) in [("first", pair.first), ("second", pair.second)] where !known.contains(name) {
                faults.unknown(kind, name, at: .row(.pairs, position, column: column), known: known.sorted())
            }
            if pair.first == pair.second {
                faults.error(
                    "pair-of-one", at: .row(.pairs, position, column: "second"), value: pair.second,
                    sv: "paret består av \(pair.first) två gånger", en: "the pair is \(pair.first) twice",
                    fixSv: "nämn två olika personer", fixEn: "name two different people")
            }
        }
        checkTogetherAgainstApart(&faults)
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
}
