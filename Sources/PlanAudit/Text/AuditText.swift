public import ProgrammeModel

/// An audit for the terminal.
public enum AuditText {
    /// The verdict, then a line for each thing found.
    ///
    /// - Returns: at least one line, without line breaks; `code: sentence` from the second on. Breaches stand in the
    ///   order of the rule page, after them what is wrong with score, bounds and milestones.
    public static func lines(_ report: AuditReport, language: Language) -> [String] {
        [verdict(report)[language]]
            + report.malformed.map { line($0.code.rawValue, $0.message[language]) }
            + report.breaches.map { line($0.rule.text, $0.message[language]) }
            + report.scoreFaults.map { line("score", $0.message[language]) }
            + report.boundFaults.map { line("bound", $0.message[language]) }
            + report.milestoneFaults.map { line("milestone", $0.message[language]) }
    }

    /// Names come from files, and may hold anything.
    private static func line(_ code: String, _ message: String) -> String {
        code + ": " + ShownText.visible(message.split(whereSeparator: \.isNewline).joined(separator: " "))
    }

    private static func verdict(_ report: AuditReport) -> LocalisedText {
        if report.isAccepted {
            return LocalisedText(
                sv: "Planen godkänns: alla regler hålls och poängen stämmer.",
                en: "The plan is accepted: every rule is kept and the score is right.")
        }
        if !report.malformed.isEmpty {
            let faults = faults(report.malformed.count)
            return LocalisedText(
                sv: "Planen kan inte granskas: \(faults.sv) i planfilen.",
                en: "The plan cannot be audited: \(faults.en) in the plan file.")
        }
        let found = found(report)
        if report.keepsEveryRule {
            let stale = stale(report)
            let isScoreAlone = report.boundFaults.isEmpty && report.milestoneFaults.isEmpty
            return LocalisedText(
                sv: "Planen underkänns fast alla regler hålls: bara \(stale.sv) i filen är fel eller inaktuell"
                    + "\(isScoreAlone ? "" : "a") (\(found.map(\.sv).joined(separator: ", "))).",
                en: "The plan is refused although every rule is kept: only \(stale.en) in the file "
                    + "\(isScoreAlone ? "is" : "are") wrong or out of date "
                    + "(\(found.map(\.en).joined(separator: ", "))).")
        }
        return LocalisedText(
            sv: "Planen underkänns: \(found.map(\.sv).joined(separator: ", ")).",
            en: "The plan is refused: \(found.map(\.en).joined(separator: ", ")).")
    }

    /// What a change by hand leaves behind in the file.
    private static func stale(_ report: AuditReport) -> LocalisedText {
        var parts: [(definite: LocalisedText, bare: LocalisedText)] = []
        if !report.scoreFaults.isEmpty {
            parts.append((LocalisedText(sv: "poängen", en: "the score"), LocalisedText(sv: "poäng", en: "score")))
        }
        if !report.boundFaults.isEmpty {
            parts.append((LocalisedText(sv: "gränserna", en: "the bounds"), LocalisedText(sv: "gränser", en: "bounds")))
        }
        if !report.milestoneFaults.isEmpty {
            let bare = LocalisedText(sv: "milstolpar", en: "milestones")
            parts.append((LocalisedText(sv: "milstolparna", en: "the milestones"), bare))
        }
        return parts.count == 1 ? parts[0].definite : Wording.enumeration(parts.map(\.bare))
    }

    /// One sentence on the bounds that a plan counted anew goes without, and why; nil where it keeps them all.
    ///
    /// - Parameter report: the audit of the plan as it was before it was counted anew.
    public static func boundsLeftOut(of plan: Plan, _ report: AuditReport) -> LocalisedText? {
        let doubts = report.doubts(about: plan)
        guard !doubts.isEmpty else { return nil }
        var reasons: [AuditReport.Doubt] = []
        for one in doubts where !reasons.contains(one.doubt) { reasons.append(one.doubt) }
        let parts = reasons.map { reason in
            var classes: [PriorityClass] = []
            for one in doubts where one.doubt == reason && !classes.contains(one.priorityClass) {
                classes.append(one.priorityClass)
            }
            return Wording.boundsLeftOut(of: classes, reason)
        }
        return LocalisedText(
            sv: "Utan gränser \(parts.map(\.sv).joined(separator: "; ")).",
            en: "Without bounds \(parts.map(\.en).joined(separator: "; ")).")
    }

    /// Stands among the notes of a plan whose score was counted anew.
    static let changedByHand = LocalisedText(
        sv: "planen är ändrad för hand och poängen omräknad",
        en: "the plan was changed by hand and its score counted anew")

    private static func found(_ report: AuditReport) -> [LocalisedText] {
        var found: [LocalisedText] = []
        if !report.breaches.isEmpty {
            let breaches = Wording.count(
                report.breaches.reduce(0) { $0 + $1.amount }, sv: ("avvikelse", "avvikelser"),
                en: ("breach", "breaches"))
            let rules = Wording.count(
                Set(report.breaches.map(\.rule)).count, sv: ("regel", "regler"), en: ("rule", "rules"))
            found.append(LocalisedText(sv: "\(breaches.sv) från \(rules.sv)", en: "\(breaches.en) of \(rules.en)"))
        }
        if !report.scoreFaults.isEmpty {
            let faults = faults(report.scoreFaults.count)
            found.append(LocalisedText(sv: "\(faults.sv) i poängen", en: "\(faults.en) in the score"))
        }
        if !report.boundFaults.isEmpty {
            let faults = faults(report.boundFaults.count)
            found.append(LocalisedText(sv: "\(faults.sv) bland gränserna", en: "\(faults.en) among the bounds"))
        }
        if !report.milestoneFaults.isEmpty {
            let faults = faults(report.milestoneFaults.reduce(0) { $0 + $1.missing.count + $1.unfounded.count })
            found.append(
                LocalisedText(sv: "\(faults.sv) bland milstolparna", en: "\(faults.en) among the milestones"))
        }
        return found
    }

    private static func faults(_ number: Int) -> LocalisedText {
        Wording.count(number, sv: ("fel", "fel"), en: ("fault", "faults"))
    }
}
