import CohortAllocation
import ProgrammeModel

/// What a grouping of people says of itself.
enum GroupingTexts {
    /// What counting has found: the rules that cannot be kept together, each once.
    static func contradictions(_ shortfalls: [Shortfall]) -> [LocalisedText] {
        var seen: [RuleCode] = []
        for shortfall in shortfalls where !seen.contains(shortfall.rule) { seen.append(shortfall.rule) }
        return seen.map { code in
            switch code {
            case "apart":
                LocalisedText(
                    sv: "de som ska vara isär är fler än grupperna", en: "those to be apart are more than the groups")
            case "together":
                LocalisedText(
                    sv: "de som ska vara tillsammans får inte plats i en grupp, eller ska också vara isär",
                    en: "those to be together do not fit into a group, or are to be apart, too")
            default:
                LocalisedText(
                    sv: "gruppernas storlekar går inte ihop med vilka som ska vara tillsammans och isär",
                    en: "the groups' sizes do not agree with who is to be together and apart")
            }
        }
    }

    static func obstacle(_ breach: (rule: RuleCode, count: Int)) -> LocalisedText {
        let (count, words) = (breach.count, Self.words(breach.rule))
        return LocalisedText(
            sv: "\(words.sv): \(count) avvikelse\(count == 1 ? "" : "r") kvar i bästa försöket",
            en: "\(words.en): \(count) breach\(count == 1 ? "" : "es") left in the best attempt")
    }

    private static func words(_ rule: RuleCode) -> LocalisedText {
        switch rule {
        case "apart": LocalisedText(sv: "isär", en: "apart")
        case "together": LocalisedText(sv: "tillsammans", en: "together")
        case "cohort-size": LocalisedText(sv: "gruppernas storlek", en: "group sizes")
        default: LocalisedText(sv: "en grupp för var och en", en: "a group for everybody")
        }
    }

    static func withoutGroup(_ count: Int) -> LocalisedText {
        LocalisedText(sv: "\(count) utan grupp", en: "\(count) without a group")
    }

    static func wrongSize(group: Int, size: Int, limits: ClosedRange<Int>) -> LocalisedText {
        LocalisedText(
            sv: "grupp \(group) har \(size), inte \(limits.lowerBound) till \(limits.upperBound)",
            en: "group \(group) has \(size), not \(limits.lowerBound) to \(limits.upperBound)")
    }

    static func split(_ count: Int) -> LocalisedText {
        LocalisedText(
            sv: "\(count) som skulle vara tillsammans är delade", en: "\(count) sets to be together are split")
    }

    static func met(_ count: Int) -> LocalisedText {
        LocalisedText(
            sv: "\(count) som skulle vara isär delar grupp", en: "\(count) sets to be apart share a group")
    }

    static func boundAbove(_ bound: Int, value: Int) -> LocalisedText {
        LocalisedText(
            sv: "gränsen \(bound) ligger över summan \(value)", en: "the bound \(bound) lies above the sum \(value)")
    }
}
