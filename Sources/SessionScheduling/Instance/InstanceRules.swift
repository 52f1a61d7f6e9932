package import ProgrammeModel

/// Which rules of a scenario an instance says, and which it does not.
package enum InstanceRules {
    /// Rules that an instance can only say where they bind.
    private static func mustBind(_ rules: RuleBook, hasVenues: Bool) -> [any Rule] {
        let always: [any Rule] = [
            rules.introduction, rules.consultantAvailable, rules.consultantQualified, rules.consultantSingle,
            rules.consultantLimit, rules.sessionStaff,
        ]
        let ofVenues: [any Rule] = [rules.venueFree, rules.venueSeats, rules.venueSingle]
        return always + (hasVenues ? ofVenues : [])
    }

    /// Rules that an instance says beside them. Busy times and weekdays are costs of a start.
    private static func said(_ rules: RuleBook) -> [any Rule] {
        [
            rules.workingTime, rules.moduleOrder, rules.practiceGap, rules.roundWindow, rules.joinedInTime,
            rules.waitingTime, rules.finish, rules.participantClash, rules.busyTime, rules.weekday, rules.continuity,
            rules.consultantLoad, rules.pinned, rules.sessionTime,
        ]
    }

    /// Rules that a schedule for given cohorts neither keeps nor breaks.
    package static func ofSeats(_ rules: RuleBook) -> [any Rule] {
        rules.all.filter { !type(of: $0).definition.looksAtDates }
    }

    /// Rules without which an instance would be another problem than the scenario's.
    static func inTheWay(_ scenario: Scenario) -> [RuleCode] {
        let rules = scenario.programme.rules
        var codes = mustBind(rules, hasVenues: !scenario.venues.isEmpty).filter { !$0.strength.isBinding }.map(\.code)
        if rules.departmentStaffed.strength == .soft { codes.append(rules.departmentStaffed.code) }
        if scenario.pins.contains(where: { $0.kind == .sessionConsultants || $0.kind == .sessionVenue }) {
            codes.append(rules.pinned.code)
        }
        return codes
    }

    /// Rules of dates that hold in the scenario and that an instance has no place for.
    package static func unsaid(_ scenario: Scenario) -> [any Rule] {
        let rules = scenario.programme.rules
        let known = mustBind(rules, hasVenues: true) + said(rules) + ofSeats(rules) + [rules.departmentStaffed]
        let codes = Set(known.map(\.code) + unused(scenario))
        return rules.all.filter { $0.strength != .off && $0.strength != .always && !codes.contains($0.code) }
    }

    /// Rules that have nothing to count in a scenario.
    private static func unused(_ scenario: Scenario) -> [RuleCode] {
        let rules = scenario.programme.rules
        let modules = scenario.venues.isEmpty ? [] : scenario.programme.modules
        let kinds = Set(scenario.pairs.map(\.rule))
        let isCovered = kinds.contains(.cover) || scenario.managers.contains { !$0.coverFor.isEmpty }
        let uses: [(rule: any Rule, isUsed: Bool)] = [
            (rules.cover, isCovered), (rules.pairing, kinds.contains(.pairing)),
            (rules.venueBeds, modules.contains(where: \.isOvernight)),
            (rules.venueKind, modules.contains { $0.venueKind != nil }),
        ]
        return uses.filter { !$0.isUsed }.map(\.rule.code)
    }
}
