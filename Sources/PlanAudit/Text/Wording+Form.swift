import ProgrammeModel

/// What keeps a plan from being judged.
extension Wording {
    static func schemaVersion(_ found: Int, expected: Int) -> AuditFault {
        AuditFault(
            code: .schemaVersion,
            message: LocalisedText(
                sv: "Planen har formatversion \(found); den här versionen läser \(expected).",
                en: "The plan has schema version \(found); this version reads \(expected)."))
    }

    static func scenarioHash(_ found: String, expected: String?) -> AuditFault {
        guard let expected else {
            return AuditFault(
                code: .scenarioHash,
                message: LocalisedText(
                    sv: "Planeringsunderlaget kan inte skrivas ned och har därför inget kontrolltal.",
                    en: "The scenario cannot be written down and therefore has no hash."))
        }
        let found = ShownText.name(found, atMost: max(60, expected.unicodeScalars.count))
        return AuditFault(
            code: .scenarioHash,
            message: LocalisedText(
                sv:
                    "Planen är gjord för ett annat planeringsunderlag: kontrolltalet är ”\(found)”, inte ”\(expected)”. "
                    + "Planera på nytt, eller granska planen mot det underlag som den gjordes för.",
                en: "The plan is made for another scenario: its hash is “\(found)”, not “\(expected)”. "
                    + "Plan again, or audit the plan against the scenario it was made from."))
    }

    static func unsupported(_ rule: RuleCode) -> AuditFault {
        AuditFault(
            code: .unsupportedRule,
            message: LocalisedText(
                sv: "Regeln \(rule) är påslagen men kan inte granskas i den här versionen.",
                en: "The rule \(rule) is on but cannot be audited in this version."))
    }

    static func unknown(_ code: AuditFault.Code, _ id: String, at place: LocalisedText) -> AuditFault {
        let noun = noun(code)
        let id = ShownText.name(id)
        return AuditFault(
            code: code,
            message: LocalisedText(
                sv: "Underlaget har ingen \(noun.sv) ”\(id)”, som planen nämner i \(place.sv).",
                en: "The scenario has no \(noun.en) “\(id)”, which the plan names in \(place.en)."))
    }

    private static func noun(_ code: AuditFault.Code) -> LocalisedText {
        switch code {
        case .unknownManager: Term.manager.text
        case .unknownRound: Term.round.text
        case .unknownModule: Term.trainingModule.text
        case .unknownConsultant: Term.consultant.text
        case .unknownVenue: Term.venue.text
        default: Term.cohort.text
        }
    }

    static func cohortTwice(_ cohort: Cohort.ID) -> AuditFault {
        let cohort = ShownText.name(cohort.text)
        return AuditFault(
            code: .cohortTwice,
            message: LocalisedText(
                sv: "Utvecklingsgrupp \(cohort) finns flera gånger i planen.",
                en: "Cohort \(cohort) is in the plan more than once."))
    }

    static func cohortMissing(_ cohort: Cohort.ID) -> AuditFault {
        AuditFault(
            code: .cohortMissing,
            message: LocalisedText(
                sv: "Utvecklingsgrupp \(cohort) saknas i planen.", en: "Cohort \(cohort) is missing from the plan."))
    }

    static func cohortNotHeld(_ session: Session) -> AuditFault {
        let id = ShownText.name(session.id.text)
        return AuditFault(
            code: .cohortNotHeld,
            message: LocalisedText(
                sv: "Modultillfället \(id) är för utvecklingsgrupp \(session.cohort), som planen inte har.",
                en: "Session \(id) is of cohort \(session.cohort), which the plan does not hold."))
    }

    static func cohortRound(_ roster: Roster, expected: Round.ID) -> AuditFault {
        let round = ShownText.name(roster.round.text)
        return AuditFault(
            code: .cohortRound,
            message: LocalisedText(
                sv: "Planen lägger utvecklingsgrupp \(roster.cohort) i omgång \(round); "
                    + "den hör till omgång \(expected).",
                en: "The plan puts cohort \(roster.cohort) in round \(round); it belongs to round \(expected)."))
    }

    static func sessionID(_ session: Session) -> AuditFault {
        let id = ShownText.name(session.id.text)
        let cohort = ShownText.name(session.cohort.text)
        let module = ShownText.name(session.module.text)
        return AuditFault(
            code: .sessionID,
            message: LocalisedText(
                sv: "Modultillfället \(id) är modul \(module) för utvecklingsgrupp \(cohort) "
                    + "och ska heta \(cohort)/\(module).",
                en: "Session \(id) is module \(module) of cohort \(cohort) "
                    + "and must be called \(cohort)/\(module)."))
    }

    static func sessionLength(_ session: Session, longest: Int) -> AuditFault {
        let id = ShownText.name(session.id.text)
        return AuditFault(
            code: .sessionLength,
            message: LocalisedText(
                sv:
                    "Modultillfället \(id) är \(session.halfDays) halvdagar långt; det måste vara 1 till \(longest).",
                en: "Session \(id) is \(session.halfDays) half-days long; it must be 1 to \(longest)."))
    }

    static func limits(_ limits: PlanLimits) -> AuditFault {
        let seconds = limits.seconds.map { ", seconds \($0)" } ?? ""
        return AuditFault(
            code: .limits,
            message: LocalisedText(
                sv: "Planen anger gränserna work \(limits.work)\(seconds); de kan inte vara under 0.",
                en: "The plan states the limits work \(limits.work)\(seconds); they cannot be below 0."))
    }
}
