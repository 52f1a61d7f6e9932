public import ProgrammeModel

/// A division of people into groups in a screenful of plain text.
public enum DivisionTable {
    /// The summary's lines, without line ends, none wider than ``SummaryTable/width`` but for the path of `file`.
    ///
    /// - Parameter choseMixes: whether the columns to mix were found, not named.
    /// - Parameter file: the file that was written and the column added to it; nil where none was.
    public static func lines(
        _ division: Division, of people: PeopleToGroup, choseMixes: Bool, language: Language,
        file: (path: String, column: String)? = nil
    ) -> [String] {
        let words = DivisionWords(division, people, language)
        var lines = TextLines(width: SummaryTable.width)
        lines.add(words.title)
        lines.addBlank()
        if division.figures.isEmpty {
            lines.add(words.nothingToMix)
        } else {
            let cells = [words.heads] + division.figures.map(words.cells)
            lines.add(table: cells.map { $0 + [""] }, [.left, .right, .right, .right, .right, .left])
            if choseMixes { lines.add(words.chosen) }
            lines.addBlank()
            lines.add(words.worth)
        }
        lines.add(words.kept)
        lines.add(words.ended)
        if let file { lines.addUnbroken(words.written(file.path, file.column)) }
        return lines.lines
    }
}

/// What is said of a division.
private struct DivisionWords {
    private let division: Division
    private let people: PeopleToGroup
    private let language: Language
    private let numbers: NumberText

    init(_ division: Division, _ people: PeopleToGroup, _ language: Language) {
        self.division = division
        self.people = people
        self.language = language
        numbers = NumberText(language)
    }

    private func say(sv: String, en: String) -> String { LocalisedText(sv: sv, en: en)[language] }

    var title: String {
        let members = division.sizes
        let (least, most) = (members.min() ?? 0, members.max() ?? 0)
        let size = least == most ? "\(least)" : "\(least)–\(most)"
        let (count, groups) = (numbers.whole(people.count), numbers.whole(members.count))
        return say(
            sv: "\(count) personer i \(groups) \(members.count == 1 ? "grupp" : "grupper") om \(size)",
            en: "\(count) people in \(groups) \(members.count == 1 ? "group" : "groups") of \(size)")
    }

    var heads: [String] {
        LocalisedText(
            sv: "Blandas|Vikt|Lika par|Minst möjligt|Utöver", en: "Mixed|Weight|Alike|Fewest possible|Beyond")[
                language
            ].split(separator: "|").map(String.init)
    }

    /// A name that would leave no room for the numbers is cut.
    func cells(_ figure: Division.Figure) -> [String] {
        let full = figure.attribute ?? say(sv: "har träffats förr", en: "have met before")
        let name = full.count <= 36 ? full : full.prefix(35) + "…"
        return [name] + [figure.weight, figure.pairs, figure.fewest, figure.beyond].map(numbers.whole)
    }

    var chosen: String {
        say(
            sv: "Blandas: varje kolumn vars värden delas av flera. Välj själv med --mix KOLUMN.",
            en: "Mixed: every column whose values several share. Choose with --mix COLUMN.")
    }

    var nothingToMix: String {
        say(
            sv: "Ingen kolumn har värden som flera delar: det finns inget att blanda.",
            en: "No column has values that several share: there is nothing to mix.")
    }

    /// The sum, and what is proven of it.
    var worth: String {
        let (value, bound) = (numbers.whole(division.value), numbers.whole(division.bound))
        if division.value == division.bound {
            return say(
                sv: "Par med lika värde i samma grupp gånger vikt: \(value). Bevisat: ingen indelning är bättre.",
                en: "Pairs alike in one group times weight: \(value). Proven: no division is better.")
        }
        let gap = numbers.percentAtMost(division.value - division.bound, of: division.value)
        return say(
            sv: "Par med lika värde i samma grupp gånger vikt: \(value), och aldrig under \(bound). Bevisat: ingen "
                + "indelning kan vara mer än \(gap) bättre.",
            en: "Pairs alike in one group times weight: \(value), and never below \(bound). Proven: no division can be "
                + "more than \(gap) better.")
    }

    var kept: String {
        var rules = [say(sv: "storlekar", en: "sizes")]
        if !people.together.isEmpty { rules.append(say(sv: "tillsammans", en: "together")) }
        if !people.apart.isEmpty { rules.append(say(sv: "isär", en: "apart")) }
        let list = rules.joined(separator: ", ")
        return say(sv: "Hålls, räknat på nytt: \(list).", en: "Kept, counted anew: \(list).")
    }

    var ended: String {
        let again =
            division.isRepeatable
            ? say(sv: "samma frö ger samma grupper", en: "the same seed gives the same groups")
            : say(sv: "kan bli annorlunda nästa gång", en: "may come out differently next time")
        return say(sv: "Slutade: ", en: "Ended: ") + division.stopped.text[language] + "; \(again)."
    }

    func written(_ path: String, _ column: String) -> String {
        say(sv: "Skrivet: \(path), kolumnen \(column)", en: "Written: \(path), column \(column)")
    }
}
