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

    static func obstacle(_ breach: (rule: RuleCode, count: Int), _ people: PeopleToGroup, _ groups: [Int?])
        -> LocalisedText
    {
        let (count, words) = (breach.count, Self.words(breach.rule))
        let who = examples(breach.rule, people, groups)
        return LocalisedText(
            sv: "\(words.sv): \(count) avvikelse\(count == 1 ? "" : "r") kvar i bästa försöket"
                + (who.isEmpty ? "" : ": " + who.map(\.sv).joined(separator: "; ")),
            en: "\(words.en): \(count) breach\(count == 1 ? "" : "es") left in the best attempt"
                + (who.isEmpty ? "" : ": " + who.map(\.en).joined(separator: "; ")))
    }

    /// What was tried in vain; work in thousands of exchanges.
    static func tried(_ groups: [Int], work: Int) -> LocalisedText {
        let millions = work < 1000 ? "<1" : String((work + 500) / 1000)
        let list = groups.map(String.init)
        return LocalisedText(
            sv: "prövat: \(Self.list(list, "och")) grupper; arbete: \(millions) (--work räknar likadant)",
            en: "tried: \(Self.list(list, "and")) groups; work: \(millions) (as --work counts it)")
    }

    private static func list(_ parts: [String], _ and: String) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.last ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(and) " + last
    }

    /// Some two people of each of the first three sets that do not hold.
    private static func examples(_ rule: RuleCode, _ people: PeopleToGroup, _ groups: [Int?]) -> [LocalisedText] {
        switch rule {
        case "together":
            let pairs = people.joined.lazy.compactMap { set in
                set.first { groups[$0] != groups[set[0]] }.map { (set[0], $0) }
            }
            return pairs.prefix(3).map { first, second in
                LocalisedText(
                    sv: "\(place(first, people, groups).sv) och \(place(second, people, groups).sv)",
                    en: "\(place(first, people, groups).en) and \(place(second, people, groups).en)")
            }
        case "apart":
            return people.apart.lazy.compactMap { set in pair(sharingAGroup: set, groups) }.prefix(3).map { pair in
                LocalisedText(
                    sv: "\(people.name(of: pair.0)) och \(place(pair.1, people, groups).sv)",
                    en: "\(people.name(of: pair.0)) and \(place(pair.1, people, groups).en)")
            }
        default: return []
        }
    }

    private static func pair(sharingAGroup set: [Int], _ groups: [Int?]) -> (Int, Int)? {
        var first: [Int: Int] = [:]
        for person in set {
            guard let group = groups[person] else { continue }
            if let other = first[group] { return (other, person) }
            first[group] = person
        }
        return nil
    }

    private static func place(_ person: Int, _ people: PeopleToGroup, _ groups: [Int?]) -> LocalisedText {
        let name = people.name(of: person)
        guard let group = groups[person] else {
            return LocalisedText(sv: "\(name) (utan grupp)", en: "\(name) (without a group)")
        }
        return LocalisedText(sv: "\(name) (grupp \(group + 1))", en: "\(name) (group \(group + 1))")
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
