public import ProgrammeModel

/// An audit for the terminal.
public enum AuditText {
    /// The verdict, then a line for each thing found.
    ///
    /// - Returns: at least one line, without line breaks; `code: sentence` from the second on. Breaches stand in the
    ///   order of the rule page, after them what is wrong with score and bounds.
    public static func lines(_ report: AuditReport, language: Language) -> [String] {
        [verdict(report)[language]]
            + report.malformed.map { line($0.code.rawValue, $0.message[language]) }
            + report.breaches.map { line($0.rule.text, $0.message[language]) }
            + report.scoreFaults.map { line("score", $0.message[language]) }
            + report.boundFaults.map { line("bound", $0.message[language]) }
    }

    /// Names come from files, and may hold anything.
    private static func line(_ code: String, _ message: String) -> String {
        code + ": " + message.split(whereSeparator: \.isNewline).joined(separator: " ")
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
            return LocalisedText(
                sv: "Planen underkänns fast alla regler hålls: bara \(stale.sv) i filen är inaktuell"
                    + "\(report.boundFaults.isEmpty ? "" : "a") (\(found.map(\.sv).joined(separator: ", "))).",
                en: "The plan is refused although every rule is kept: only \(stale.en) in the file "
                    + "\(report.boundFaults.isEmpty ? "is" : "are") out of date "
                    + "(\(found.map(\.en).joined(separator: ", "))).")
        }
        return LocalisedText(
            sv: "Planen underkänns: \(found.map(\.sv).joined(separator: ", ")).",
            en: "The plan is refused: \(found.map(\.en).joined(separator: ", ")).")
    }

    /// What a change by hand leaves behind in the file.
    private static func stale(_ report: AuditReport) -> LocalisedText {
        if report.boundFaults.isEmpty { return LocalisedText(sv: "poängen", en: "the score") }
        if report.scoreFaults.isEmpty { return LocalisedText(sv: "gränserna", en: "the bounds") }
        return LocalisedText(sv: "poäng och gränser", en: "score and bounds")
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
        return found
    }

    private static func faults(_ number: Int) -> LocalisedText {
        Wording.count(number, sv: ("fel", "fel"), en: ("fault", "faults"))
    }
}
