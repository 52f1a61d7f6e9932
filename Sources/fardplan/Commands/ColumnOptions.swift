import ArgumentParser
import PlanFiles
import ProgrammeModel

/// What the columns of a table of people are for.
struct ColumnOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say(
                sv: "En kolumn att blanda, med en vikt från 1 om den inte är 1; flera går. Utan --mix blandas varje "
                    + "kolumn vars värden delas av flera, utom id, namn, e-post och tidigare indelningar.",
                en: "A column to mix, with a weight from 1 unless it is 1; several are possible. Without --mix every "
                    + "column whose values several share is mixed, but for ids, names, emails and earlier divisions."),
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
                sv: "En tabell med par: first, second och rule, som är together, apart eller met (har träffats), och "
                    + "weight för hur mycket met räknas.",
                en: "A table of pairs: first, second and rule, which is together, apart or met (have met before), and "
                    + "weight for how much met counts."),
            valueName: say(sv: "fil", en: "file")))
    var pairs: String?

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Tidigare indelningar: de som delade grupp möts helst inte igen; flera går. Varje kolumn som heter "
                    + "group, group_2, grupp eller cohort är en indelning; samma indelning räknas en gång.",
                en: "Earlier divisions: who shared a group should not meet again; several are possible. Every column "
                    + "called group, group_2, grupp or cohort is a division; the same division counts once."),
            valueName: say(sv: "fil", en: "file")))
    var past: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(
                sv: "Vad det kostar att två som har träffats möts igen, mot vikterna i --mix (förval: 10).",
                en: "What it costs when two who have met meet again, against the weights of --mix (default: 10)."),
            valueName: say(sv: "vikt", en: "weight")))
    var pastWeight: Int?

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Kolumnen som namnger personerna (förval: id, annars name eller namn).",
                en: "The column that names the people (default: id, or else name)."),
            valueName: say(sv: "kolumn", en: "column")))
    var id: String?

    /// Whether any of them was given.
    var isGiven: Bool {
        !(mix + together + apart + past).isEmpty || pairs != nil || id != nil || pastWeight != nil
    }

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
        for file in past { try FolderArgument.check(file, of: "--past") }
        if let pastWeight { try Numbers.check(pastWeight, of: "--past-weight", in: PenaltyTerms.weights) }
    }
}
