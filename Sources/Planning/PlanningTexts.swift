import ProgrammeModel

/// What the planner says of a run, beside what the engines say.
enum PlanningTexts {
    static let nativeSchedule = LocalisedText(
        sv:
            "tiderna är lagda av den inbyggda sökningen; GLPK används till utvecklingsgrupperna och till tidernas gränser",
        en: "the sessions are scheduled by the native search; GLPK serves the cohorts and the bounds of the dates")

    static let stoppedBeforeCohorts = LocalisedText(
        sv: "körningen stoppades innan utvecklingsgrupperna var klara; det som följer behöver inte vara omöjligt",
        en: "the run was stopped before the cohorts were settled; what follows need not be impossible")

    /// - Parameter cohorts: names; empty when only introductions lack their dates.
    static func stoppedBeforeDates(of cohorts: [String]) -> LocalisedText {
        guard !cohorts.isEmpty else {
            return LocalisedText(
                sv: "körningen stoppades innan alla introduktioner hade fått en dag",
                en: "the run was stopped before every introduction had a date")
        }
        let limit = 5
        let names = cohorts.prefix(limit).joined(separator: ", ") + (cohorts.count > limit ? ", ..." : "")
        return LocalisedText(
            sv: "körningen stoppades innan alla utvecklingsgrupper hade fått datum; utan datum: "
                + "\(cohorts.count) (\(names))",
            en: "the run was stopped before every cohort had dates; without dates: \(cohorts.count) (\(names))")
    }

    /// What is short when some of the cohorts are held.
    static func holding(_ cohorts: Int, of range: ClosedRange<Int>, _ shortfall: Shortfall) -> Shortfall {
        var shortfall = shortfall
        let possible = "\(range.lowerBound)–\(range.upperBound)"
        shortfall.message = LocalisedText(
            sv: "inget antal utvecklingsgrupper går; med \(cohorts) av \(possible): \(shortfall.message.sv)",
            en: "no number of cohorts is possible; with \(cohorts) of \(possible): \(shortfall.message.en)")
        return shortfall
    }

    /// - Parameter missing: people without a place, and seats that nobody can take.
    static func noFit(_ missing: Int) -> Shortfall {
        Shortfall(
            rule: CohortSizeRule.definition.code, needed: missing, available: 0,
            message: LocalisedText(
                sv: "\(missing) platser eller chefer blir över när omgångarna fylls",
                en: "\(missing) seats or managers are left over when the rounds are filled"),
            fix: LocalisedText(
                sv: "Tillåt fler eller färre utvecklingsgrupper i omgångarna, eller andra gruppstorlekar.",
                en: "Allow more or fewer cohorts in the rounds, or other sizes of cohorts."))
    }

    /// The first places where a rule is broken, and how many more there are.
    static func places(_ messages: [LocalisedText]) -> [LocalisedText] {
        let limit = 5
        let rest = messages.count - limit
        let shown = messages.prefix(limit).map { LocalisedText(sv: "  \($0.sv)", en: "  \($0.en)") }
        return rest > 0
            ? shown + [LocalisedText(sv: "  ... och \(rest) till", en: "  ... and \(rest) more")] : Array(shown)
    }

    static func breachesLeft(_ count: Int, of rule: RuleCode, _ name: LocalisedText) -> LocalisedText {
        LocalisedText(
            sv: "\(rule) (\(name.sv)): \(count) \(count == 1 ? "avvikelse" : "avvikelser") kvar i bästa förslaget",
            en: "\(rule) (\(name.en)): \(count) \(count == 1 ? "breach" : "breaches") left in the best attempt")
    }
}
