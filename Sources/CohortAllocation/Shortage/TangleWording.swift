import ProgrammeModel

/// The texts of shortages that several rules bring about together.
enum TangleWording {
    /// Rounds with their cohorts.
    struct Place {
        let rounds: [String]
        let seats: SeatCount
    }

    /// Single changes that would do.
    struct Mends {
        var soft: [RuleCode] = []
        /// Whether taking pins away does.
        var unpins = false
        /// Rounds with one cohort that would do with more.
        var shared: [String] = []
        var min: Int?
        var max: Int?
    }

    static func stranded(
        _ rule: RuleCode, _ causes: [any Rule], _ people: [String], _ mends: Mends
    ) -> Shortfall {
        Shortfall(
            rule: rule, needed: people.count, available: 0,
            message: LocalisedText(
                sv: "med \(names(causes, .swedish)) finns ingen utvecklingsgrupp kvar för "
                    + "\(ShortageWording.managersSv(people.count)): \(few(people, .swedish))",
                en: "with \(names(causes, .english)) no cohort is left for "
                    + "\(ShortageWording.managers(people.count)): \(few(people, .english))"),
            fix: fix(mends))
    }

    static func seats(
        _ rule: RuleCode, _ causes: [any Rule], _ place: Place, needed: Int, _ people: [String], _ mends: Mends
    ) -> Shortfall {
        let each = ShortageWording.each(place.seats.maxima)
        let available = place.seats.most
        return Shortfall(
            rule: rule, needed: needed, available: available,
            message: LocalisedText(
                sv: "med \(names(causes, .swedish)) kan \(ShortageWording.managersSv(needed)) bara sitta i "
                    + "\(joined(place.rounds, .swedish)), vars \(ShortageWording.cohortsSv(place.seats.cohorts)) med högst "
                    + "\(each) har \(ShortageWording.seatsSv(available)): \(needed - available) fattas; bland dem: "
                    + few(people, .swedish),
                en: "with \(names(causes, .english)) \(ShortageWording.managers(needed)) can sit only in "
                    + "\(joined(place.rounds, .english)), whose \(ShortageWording.cohortsOf(place.seats.cohorts)) of at most "
                    + "\(each) have \(ShortageWording.seatsOf(available)): \(needed - available) short; among them: "
                    + few(people, .english)),
            fix: fix(mends))
    }

    static func people(
        _ rule: RuleCode, _ causes: [any Rule], _ place: Place, available: Int, _ kept: [String], _ mends: Mends
    ) -> Shortfall {
        let each = ShortageWording.each(place.seats.minima)
        let needed = place.seats.least
        let missing = needed - available
        let examples = (
            sv: kept.isEmpty ? "" : "; bland dem som inte kan: \(few(kept, .swedish))",
            en: kept.isEmpty ? "" : "; among those who cannot: \(few(kept, .english))"
        )
        return Shortfall(
            rule: rule, needed: needed, available: available,
            message: LocalisedText(
                sv:
                    "\(ShortageWording.cohortsSv(place.seats.cohorts)) i \(joined(place.rounds, .swedish)) med minst \(each) "
                    + "behöver \(ShortageWording.managersSv(needed)) men med \(names(causes, .swedish)) kan bara "
                    + "\(available) sitta där: \(missing) fattas\(examples.sv)",
                en:
                    "\(ShortageWording.cohortsOf(place.seats.cohorts)) in \(joined(place.rounds, .english)) of at least "
                    + "\(each) \(place.seats.cohorts == 1 ? "needs" : "need") \(ShortageWording.managers(needed)) but with "
                    + "\(names(causes, .english)) only \(available) can sit there: \(missing) short\(examples.en)"),
            fix: fix(mends))
    }

    private static func fix(_ mends: Mends) -> LocalisedText {
        LocalisedText(sv: sentence(ways(mends, .swedish)), en: sentence(ways(mends, .english)))
    }

    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

    private static func ways(_ mends: Mends, _ language: Language) -> String {
        func text(_ sv: String, _ en: String) -> String { LocalisedText(sv: sv, en: en)[language] }
        var ways: [String] = []
        if !mends.soft.isEmpty {
            let rules = either(mends.soft.map { "\($0)" }, language)
            ways.append(text("gör \(rules) mjuk", "make \(rules) soft"))
        }
        if mends.unpins { ways.append(text("ta bort låsningar", "take pins away")) }
        if !mends.shared.isEmpty {
            let rounds = joined(mends.shared, language)
            ways.append(text("håll fler utvecklingsgrupper i \(rounds)", "hold more cohorts in \(rounds)"))
        }
        if let min = mends.min { ways.append(text("sänk min till \(min)", "lower min to \(min)")) }
        if let max = mends.max { ways.append(text("höj max till \(max)", "raise max to \(max)")) }
        guard !ways.isEmpty else {
            return text(
                "ingen enskild ändring räcker: se över reglerna och storlekarna tillsammans",
                "no single change is enough: look at the rules and the sizes together")
        }
        guard let last = ways.last, ways.count > 1 else { return ways[0] }
        return ways.dropLast().joined(separator: ", ") + text(", eller ", ", or ") + last
    }

    /// Codes with names, joined by "and".
    static func names(_ rules: [any Rule], _ language: Language) -> String {
        joined(rules.map { "\($0.code) (\($0.name[language]))" }, language)
    }

    /// At most five, and how many more.
    private static func few(_ people: [String], _ language: Language) -> String {
        let shown = people.prefix(5).joined(separator: ", ")
        let rest = people.count - 5
        guard rest > 0 else { return shown }
        return shown + LocalisedText(sv: " och \(rest) till", en: " and \(rest) more")[language]
    }

    static func joined(_ items: [String], _ language: Language) -> String {
        list(items, LocalisedText(sv: "och", en: "and")[language])
    }

    /// Things of which one is enough, or all are needed.
    static func choice(_ items: [String], isOneEnough: Bool, _ language: Language) -> String {
        isOneEnough ? either(items, language) : joined(items, language)
    }

    private static func either(_ items: [String], _ language: Language) -> String {
        list(items, LocalisedText(sv: "eller", en: "or")[language])
    }

    private static func list(_ items: [String], _ word: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
