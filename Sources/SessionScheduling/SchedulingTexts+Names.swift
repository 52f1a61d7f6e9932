import ProgrammeModel

// Who and which: the first few by name.
extension SchedulingTexts {
    private static let fewest = 3

    /// The first three of some names, and how many there are besides.
    static func few(_ names: [String]) -> LocalisedText {
        let rest = names.count - fewest
        guard rest > 0 else { return LocalisedText(sv: list(names, "och"), en: list(names, "and")) }
        let shown = names.prefix(fewest).joined(separator: ", ")
        return LocalisedText(sv: "\(shown) och \(rest) till", en: "\(shown) and \(rest) more")
    }

    /// A sentence on who is away and when, with a space before it; empty where nobody is.
    static func away(_ stretches: [AwayStretch]) -> LocalisedText {
        sentence(LocalisedText(sv: "Borta", en: "Away"), stretches)
    }

    static func closed(_ stretches: [AwayStretch]) -> LocalisedText {
        sentence(LocalisedText(sv: "Stängt", en: "Closed"), stretches)
    }

    private static func sentence(_ opening: LocalisedText, _ stretches: [AwayStretch]) -> LocalisedText {
        guard !stretches.isEmpty else { return LocalisedText(sv: "", en: "") }
        return LocalisedText(
            sv: " \(opening.sv): \(few(stretches.map { "\($0.who) \(when($0.days).sv)" }).sv).",
            en: " \(opening.en): \(few(stretches.map { "\($0.who) \(when($0.days).en)" }).en).")
    }

    private static func when(_ days: DayRange) -> LocalisedText {
        guard days.first < days.last else { return LocalisedText(sv: "\(days.first)", en: "\(days.first)") }
        return LocalisedText(sv: "\(days.first) till \(days.last)", en: "\(days.first) to \(days.last)")
    }
}
