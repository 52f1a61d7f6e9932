import ArgumentParser
import PlanFiles
import ProgrammeModel

/// What the columns of a table of people are for.
struct ColumnOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say(
                sv: "En kolumn att blanda, med en vikt från 1 om den inte är 1; flera går. Utan --mix blandas varje "
                    + "kolumn vars värden delas av flera.",
                en: "A column to mix, with a weight from 1 unless it is 1; several are possible. Without --mix every "
                    + "column whose values several share is mixed."),
            valueName: say(sv: "kolumn[=vikt]", en: "column[=weight]")))
    var mix: [String] = []

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Rader med samma värde i kolumnen hålls ihop; flera går.",
                en: "Rows with the same value in the column stay together; several are possible."),
            valueName: say(sv: "kolumn", en: "column")))
    var together: [String] = []

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Rader med samma värde i kolumnen skiljs åt; flera går.",
                en: "Rows with the same value in the column are kept apart; several are possible."),
            valueName: say(sv: "kolumn", en: "column")))
    var apart: [String] = []

    @Option(
        help: ArgumentHelp(
            say(
                sv: "En tabell med par: first, second och rule, som är together eller apart.",
                en: "A table of pairs: first, second and rule, which is together or apart."),
            valueName: say(sv: "fil", en: "file")))
    var pairs: String?

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Kolumnen som namnger personerna (förval: id, annars name eller namn).",
                en: "The column that names the people (default: id, or else name)."),
            valueName: say(sv: "kolumn", en: "column")))
    var id: String?

    /// Whether any of them was given.
    var isGiven: Bool { !(mix + together + apart).isEmpty || pairs != nil || id != nil }

    /// A weight behind the last "=" if there is one, so that names with "=" can be given with a weight.
    func mixes() throws -> [PeopleQuestion.Mix] {
        try mix.map { text in
            guard let sign = text.lastIndex(of: "=") else { return PeopleQuestion.Mix(column: text, weight: 1) }
            guard let weight = Int(text[text.index(after: sign)...]), PenaltyTerms.weights.contains(weight) else {
                throw ValidationError(
                    say(
                        sv: "--mix \(text): vikten ska vara ett heltal från 1 till \(PenaltyTerms.weights.upperBound)",
                        en: "--mix \(text): the weight must be a whole number from 1 to "
                            + "\(PenaltyTerms.weights.upperBound)"))
            }
            return PeopleQuestion.Mix(column: String(text[..<sign]), weight: weight)
        }
    }

    func validate() throws {
        _ = try mixes()
        try FolderArgument.check(pairs, of: "--pairs")
    }
}
