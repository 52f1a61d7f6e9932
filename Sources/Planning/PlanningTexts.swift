import ProgrammeModel

/// What the planner says of a run, beside what the engines say.
enum PlanningTexts {
    static let nativeSchedule = LocalisedText(
        sv: "tiderna är lagda av den inbyggda sökningen; GLPK används ännu bara till utvecklingsgrupperna",
        en: "the sessions are scheduled by the native search; GLPK serves only the cohorts so far")

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

    static func breachesLeft(_ count: Int, of rule: RuleCode, _ name: LocalisedText) -> LocalisedText {
        LocalisedText(
            sv: "\(rule) (\(name.sv)): \(count) \(count == 1 ? "avvikelse" : "avvikelser") kvar i bästa förslaget",
            en: "\(rule) (\(name.en)): \(count) \(count == 1 ? "breach" : "breaches") left in the best attempt")
    }
}
