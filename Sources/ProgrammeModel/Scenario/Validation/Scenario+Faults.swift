extension Scenario {
    /// Every fault of the scenario, errors and warnings, in the order of the files: programme first, then the tables.
    ///
    /// One look at everything: a fault never hides another, unless the second only follows from the first.
    /// - Complexity: O(managers + rows of the other tables), and O(names) for each of a limited number of hints on
    ///   misspelt names.
    public func faults() -> [ScenarioFault] {
        var collector = FaultCollector()
        checkHorizon(&collector)
        checkModules(&collector)
        checkRounds(&collector)
        checkCohorts(&collector)
        checkCalendars(&collector)
        checkIntroduction(&collector)
        checkMilestones(&collector)
        checkRules(&collector)
        checkUnsupported(&collector)
        checkRoster(&collector)
        checkBosses(&collector)
        checkConsultants(&collector)
        checkVenues(&collector)
        checkAbsences(&collector)
        checkPins(&collector)
        checkPairs(&collector)
        return collector.faults
    }
}

/// Gathers faults while a scenario is read through.
struct FaultCollector {
    private(set) var faults: [ScenarioFault] = []

    mutating func error(
        _ code: String, at place: ScenarioFault.Place, alsoAt other: ScenarioFault.Place? = nil, value: String = "",
        sv: String, en: String, fixSv: String, fixEn: String
    ) {
        faults.append(
            ScenarioFault(
                code, at: place, alsoAt: other, value: value, LocalisedText(sv: sv, en: en),
                fix: LocalisedText(sv: fixSv, en: fixEn)))
    }

    mutating func warning(
        _ code: String, at place: ScenarioFault.Place, value: String = "", sv: String, en: String, fixSv: String,
        fixEn: String
    ) {
        faults.append(
            ScenarioFault(
                code, .warning, at: place, value: value, LocalisedText(sv: sv, en: en),
                fix: LocalisedText(sv: fixSv, en: fixEn)))
    }

    /// A name that nothing in the scenario has, with the nearest one as a hint.
    mutating func unknown(
        _ kind: LocalisedText, _ name: String, at place: ScenarioFault.Place, known: inout KnownNames
    ) {
        unknown(kind, name, at: place, nearest: known.nearest(to: name))
    }

    mutating func unknown(_ kind: LocalisedText, _ name: String, at place: ScenarioFault.Place, nearest hint: String?) {
        let isNeuter = kind == .session
        error(
            "unknown-name", at: place, value: name,
            sv: "det finns \(isNeuter ? "inget" : "ingen") \(kind.sv) \"\(name)\" i underlaget",
            en: "the scenario has no \(kind.en) \"\(name)\"",
            fixSv: hint.map { "menades \"\($0)\"?" } ?? "lägg till \(isNeuter ? "det" : "den"), eller rätta namnet",
            fixEn: hint.map { "did you mean \"\($0)\"?" } ?? "add it, or correct the name")
    }

    /// The second and later uses of an id.
    mutating func duplicates(_ ids: [String], _ kind: LocalisedText, place: (Int) -> ScenarioFault.Place) {
        var first: [String: Int] = [:]
        for (position, id) in ids.enumerated() {
            guard let earlier = first[id] else {
                first[id] = position
                continue
            }
            error(
                "duplicate-id", at: place(position), alsoAt: place(earlier), value: id,
                sv: "\(kind.sv) \"\(id)\" står mer än en gång",
                en: "\(kind.en) \"\(id)\" stands more than once",
                fixSv: "ta bort den ena, eller ge den en egen beteckning",
                fixEn: "remove one of them, or give it an id of its own")
        }
    }

    /// Ids that files could not hold: empty, or with a sign that joins ids.
    mutating func unusable(_ ids: [String], _ kind: LocalisedText, place: (Int) -> ScenarioFault.Place) {
        for (position, id) in ids.enumerated() {
            let hasJoiner = id.contains("|") || id.contains("/")
            guard id.isEmpty || hasJoiner || id.unicodeScalars.contains(where: { $0.value < 32 }) else { continue }
            error(
                "unusable-id", at: place(position), value: id,
                sv: "\(kind.sv) har en beteckning som är tom eller innehåller | eller / eller styrtecken",
                en: "\(kind.en) has an id that is empty or contains | or / or control characters",
                fixSv: "använd bokstäver, siffror, bindestreck och punkt",
                fixEn: "use letters, digits, hyphens and full stops")
        }
    }
}

extension LocalisedText {
    static let module = LocalisedText(sv: "modul", en: "module")
    static let venue = LocalisedText(sv: "lokal", en: "venue")
    static let venueOfKind = LocalisedText(sv: "lokal av slaget", en: "venue of kind")
    static let consultant = LocalisedText(sv: "konsult", en: "consultant")
    static let department = LocalisedText(sv: "förvaltning", en: "department")
    static let area = LocalisedText(sv: "verksamhet", en: "area")
    static let unit = LocalisedText(sv: "enhet", en: "unit")
    static let attribute = LocalisedText(sv: "egenskap", en: "attribute")
    static let person = LocalisedText(
        sv: "chef, konsult, värd eller lokal", en: "manager, consultant, host or venue")
}
