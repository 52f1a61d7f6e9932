/// Faults of consultants, qualifications, venues and absences.
extension Scenario {
    func checkConsultants(_ faults: inout FaultCollector) {
        let ids = consultants.map(\.id.text)
        faults.duplicates(ids, .consultant) { .row(.consultants, $0, column: "id") }
        faults.unusable(ids, .consultant) { .row(.consultants, $0, column: "id") }
        for (position, consultant) in consultants.enumerated() {
            if let first = consultant.firstDay, let last = consultant.lastDay, last < first {
                faults.error(
                    "backwards", at: .row(.consultants, position, column: "last_day"), value: last.description,
                    sv: "konsult \(consultant.id) har sista dag \(last) före första dag \(first)",
                    en: "consultant \(consultant.id) has the last day \(last) before the first day \(first)",
                    fixSv: "byt plats på datumen", fixEn: "swap the dates")
            }
            checkEmployment(of: consultant, position, &faults)
            let limits = [
                ("max_per_week", consultant.maxPerWeek), ("max_per_month", consultant.maxPerMonth),
                ("max_cohorts", consultant.maxCohorts),
            ]
            for (column, limit) in limits {
                guard let limit, limit < 0 else { continue }
                faults.error(
                    "out-of-range", at: .row(.consultants, position, column: column), value: String(limit),
                    sv: "konsult \(consultant.id) har \(column) \(limit)",
                    en: "consultant \(consultant.id) has \(column) \(limit)",
                    fixSv: "skriv 0 eller mer, eller lämna tomt", fixEn: "write 0 or more, or leave it blank")
            }
        }
        checkQualifications(KnownNames(ids), &faults)
    }

    private func checkEmployment(of consultant: Consultant, _ position: Int, _ faults: inout FaultCollector) {
        let horizon = programme.horizon
        guard horizon.dayCount > 0 else { return }
        if let first = consultant.firstDay, let last = consultant.lastDay, last < first { return }
        let startsLate = consultant.firstDay.map { $0 > horizon.last } ?? false
        guard startsLate || consultant.lastDay.map({ $0 < horizon.first }) ?? false else { return }
        let day = (startsLate ? consultant.firstDay : consultant.lastDay)?.description ?? ""
        faults.warning(
            "never", at: .row(.consultants, position, column: startsLate ? "first_day" : "last_day"), value: day,
            sv: "konsult \(consultant.id) är aldrig anställd under programtiden \(horizon.first)..\(horizon.last)",
            en: "consultant \(consultant.id) is never employed within the horizon \(horizon.first)..\(horizon.last)",
            fixSv: "rätta datumen, eller ta bort raden", fixEn: "correct the dates, or remove the row")
    }

    private func checkQualifications(_ consultants: KnownNames, _ faults: inout FaultCollector) {
        var consultants = consultants
        var modules = KnownNames(programme.modules.map(\.id.text))
        var seen = Set<String>()
        for (position, row) in qualifications.enumerated() {
            if !consultants.contains(row.consultant.text) {
                faults.unknown(
                    .consultant, row.consultant.text, at: .row(.qualifications, position, column: "consultant"),
                    known: &consultants)
            }
            if !modules.contains(row.module.text) {
                faults.unknown(
                    .module, row.module.text, at: .row(.qualifications, position, column: "module"), known: &modules)
            }
            if !seen.insert("\(row.consultant)|\(row.module)").inserted {
                faults.error(
                    "duplicate-row", at: .row(.qualifications, position, column: nil),
                    value: "\(row.consultant), \(row.module)",
                    sv: "konsult \(row.consultant) och modul \(row.module) står två gånger",
                    en: "consultant \(row.consultant) and module \(row.module) stand twice",
                    fixSv: "ta bort den ena raden", fixEn: "remove one of the rows")
            }
        }
    }

    func checkVenues(_ faults: inout FaultCollector) {
        let ids = venues.map(\.id.text)
        faults.duplicates(ids, .venue) { .row(.venues, $0, column: "id") }
        faults.unusable(ids, .venue) { .row(.venues, $0, column: "id") }
        for (position, venue) in venues.enumerated() where venue.seats < 1 {
            faults.error(
                "out-of-range", at: .row(.venues, position, column: "seats"), value: String(venue.seats),
                sv: "lokal \(venue.id) har \(venue.seats) platser", en: "venue \(venue.id) has \(venue.seats) seats",
                fixSv: "skriv 1 eller mer", fixEn: "write 1 or more")
        }
        for (position, venue) in venues.enumerated() {
            guard let beds = venue.beds, beds < 0 else { continue }
            faults.error(
                "out-of-range", at: .row(.venues, position, column: "beds"), value: String(beds),
                sv: "lokal \(venue.id) har \(beds) bäddar", en: "venue \(venue.id) has \(beds) beds",
                fixSv: "skriv 0 eller mer, eller lämna tomt", fixEn: "write 0 or more, or leave it blank")
        }
        checkVenueKinds(&faults)
    }

    /// A kind that no venue has is a slip: no session of the module could be held as its planner wants.
    private func checkVenueKinds(_ faults: inout FaultCollector) {
        guard !venues.isEmpty, programme.rules.venueKind.strength != .off else { return }
        var kinds = KnownNames(venues.compactMap(\.kind))
        for (position, module) in programme.modules.enumerated() {
            guard let kind = module.venueKind, !kinds.contains(kind) else { continue }
            faults.unknown(
                .venueOfKind, kind, at: .programme("modules[\(position)].venue-kind"), known: &kinds)
        }
    }

    func checkAbsences(_ faults: inout FaultCollector) {
        let roster = Set(managers.map(\.id.text))
        let groups = [
            roster, Set(consultants.map(\.id.text)), Set(venues.map(\.id.text)),
            Set(programme.introduction?.hosts ?? []).subtracting(roster),
        ]
        var kinds: [String: Int] = [:]
        for group in groups { for id in group { kinds[id, default: 0] += 1 } }
        var known = KnownNames(kinds.keys)
        for (position, absence) in absences.enumerated() {
            let place = ScenarioFault.Place.row(.absences, position, column: "who")
            switch kinds[absence.who] ?? 0 {
            case 1: break
            case 0: faults.unknown(.person, absence.who, at: place, known: &known)
            default:
                faults.error(
                    "ambiguous-id", at: place, value: absence.who,
                    sv: "\"\(absence.who)\" är beteckning på mer än en sak (chef, konsult, lokal)",
                    en: "\"\(absence.who)\" is the id of more than one thing (manager, consultant, venue)",
                    fixSv: "ge dem olika beteckningar", fixEn: "give them different ids")
            }
            if absence.last < absence.first {
                faults.error(
                    "backwards", at: .row(.absences, position, column: "end_date"), value: absence.last.description,
                    sv: "frånvaron för \(absence.who) slutar \(absence.last), före sin början \(absence.first)",
                    en: "the absence of \(absence.who) ends on \(absence.last), before its start \(absence.first)",
                    fixSv: "byt plats på dem", fixEn: "swap them")
            } else {
                checkIsSeen(absence, position, &faults)
            }
        }
    }

    /// An absence outside the horizon says nothing; most often its year is a slip.
    private func checkIsSeen(_ absence: Absence, _ position: Int, _ faults: inout FaultCollector) {
        let horizon = programme.horizon
        guard horizon.dayCount > 0, absence.last.day < horizon.first || absence.first.day > horizon.last else { return }
        let value = absence.first.day.description
        faults.warning(
            "never", at: .row(.absences, position, column: "start_date"), value: value,
            sv: "frånvaron för \(absence.who) ligger utanför programtiden \(horizon.first)..\(horizon.last)",
            en: "the absence of \(absence.who) lies outside the horizon \(horizon.first)..\(horizon.last)",
            fixSv: "rätta datumen, eller ta bort raden", fixEn: "correct the dates, or remove the row")
    }
}
