/// Faults of closures, group calendars and days off.
extension Scenario {
    func checkCalendars(_ faults: inout FaultCollector) {
        checkDaysOff(&faults)
        for (position, closure) in programme.closures.enumerated() {
            checkPatterns(closure.when, closure.name, "closures[\(position)]", &faults)
        }
        var departments = KnownNames(managers.map(\.department))
        var areas = KnownNames(managers.compactMap(\.area))
        var units = KnownNames(managers.compactMap(\.unit))
        var attributes = KnownNames(managers.flatMap(\.attributes.keys) + ["title"])
        for (position, calendar) in programme.groupCalendars.enumerated() {
            let path = "group-calendars[\(position)]"
            checkPatterns(calendar.when, calendar.name, path, &faults)
            let audience = calendar.audience
            func check(_ names: [String], _ kind: LocalisedText, _ known: inout KnownNames, _ key: String) {
                for name in names where !known.contains(name) {
                    faults.unknown(kind, name, at: .programme("\(path).for.\(key)"), known: &known)
                }
            }
            check(audience.departments, .department, &departments, "department")
            check(audience.areas, .area, &areas, "area")
            check(audience.units, .unit, &units, "unit")
            check(audience.attributes.keys.sorted(), .attribute, &attributes, "attribute")
            if audience == GroupCalendar.Audience() {
                faults.error(
                    "no-audience", at: .programme("\(path).for"), value: calendar.name,
                    sv: "kalendern \"\(calendar.name)\" säger inte vem den gäller",
                    en: "the calendar \"\(calendar.name)\" does not say whom it is for",
                    fixSv: "skriv till exempel for: {department: ...}, eller gör den till en stängning (closures)",
                    fixEn: "write for: {department: ...} for example, or make it a closure")
            }
            checkAvoided(calendar, path, &faults)
        }
    }

    /// A day off where nobody works anyway, and a worked holiday that is none, are slips.
    private func checkDaysOff(_ faults: inout FaultCollector) {
        let horizon = programme.horizon
        guard horizon.dayCount > 0 else { return }
        func warn(_ path: String, _ day: Day, _ why: LocalisedText) {
            faults.warning(
                "never", at: .programme(path), value: day.description,
                sv: "\(day) ändrar ingenting: dagen \(why.sv)", en: "\(day) changes nothing: the day \(why.en)",
                fixSv: "rätta datumet, eller ta bort det", fixEn: "correct the date, or remove it")
        }
        let outside = LocalisedText(
            sv: "ligger utanför programtiden \(horizon.first)..\(horizon.last)",
            en: "lies outside the horizon \(horizon.first)..\(horizon.last)")
        let weekend = LocalisedText(sv: "är en lördag eller söndag", en: "is a Saturday or Sunday")
        for (position, day) in programme.daysOff.enumerated() {
            let path = "calendar.days-off[\(position)]"
            if !horizon.contains(day) { warn(path, day, outside) } else if day.isWeekend { warn(path, day, weekend) }
        }
        for (position, day) in programme.liftedDays.enumerated() {
            let path = "calendar.worked-holidays[\(position)]"
            if !horizon.contains(day) {
                warn(path, day, outside)
            } else if day.isWeekend {
                warn(path, day, weekend)
            } else if !SwedishHolidays.isFree(day) {
                warn(path, day, LocalisedText(sv: "är ingen helgdag", en: "is no holiday"))
            }
        }
    }

    /// What had better be avoided is read of managers alone.
    private func checkAvoided(_ calendar: GroupCalendar, _ path: String, _ faults: inout FaultCollector) {
        guard calendar.effect == .avoid, programme.rules.busyTime.strength != .off, calendar.audience != .init() else {
            return
        }
        let hosts = Set(programme.introduction?.hosts ?? [])
        let isRead = managers.contains { calendar.audience.includes($0, isHost: hosts.contains($0.id.text)) }
        guard !isRead else { return }
        faults.warning(
            "nobody-avoids", at: .programme("\(path).effect"), value: calendar.name,
            sv: "kalendern \"\(calendar.name)\" gäller ingen chef, så att avoid inte betyder något",
            en: "the calendar \"\(calendar.name)\" is for no manager, so that avoid means nothing",
            fixSv: "skriv effect: away, eller rätta vem den gäller",
            fixEn: "write effect: away, or correct whom it is for")
    }

    private func checkPatterns(
        _ patterns: [DayPattern], _ name: String, _ path: String, _ faults: inout FaultCollector
    ) {
        for case .dates(let range) in patterns where range.dayCount < 1 {
            faults.error(
                "backwards", at: .programme(path), value: "\(range.first)..\(range.last)",
                sv: "\"\(name)\" slutar \(range.last), före sin början \(range.first)",
                en: "\"\(name)\" ends on \(range.last), before its start \(range.first)",
                fixSv: "byt plats på datumen", fixEn: "swap the dates")
            return
        }
        guard programme.horizon.dayCount > 0 else { return }
        if patterns.allSatisfy({ $0.ranges(in: programme.horizon).isEmpty }) {
            faults.warning(
                "never", at: .programme(path), value: name,
                sv: "\"\(name)\" träffar ingen dag i programtiden", en: "\"\(name)\" meets no day of the horizon",
                fixSv: "rätta datum eller veckor, eller ta bort den", fixEn: "correct its dates or weeks, or remove it")
        }
    }
}
