import ProgrammeModel

/// A noun that follows its number: "1 grupp", "23 grupper".
struct CountedText: Sendable {
    let one: LocalisedText
    let many: LocalisedText

    func noun(_ count: Int, _ language: Language) -> String { (count == 1 ? one : many)[language] }
}

extension PlanFacts {
    /// A number with its noun, not to be parted.
    func counted(_ count: Int, _ noun: CountedText) -> String {
        numbers.whole(count) + "\u{A0}" + noun.noun(count, language)
    }
}
