import ArgumentParser
import ProgrammeModel

/// How many groups of people there are, and how large.
struct SizingOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(sv: "Antal grupper, så lika stora det går.", en: "Number of groups, as equal as can be."),
            valueName: say(sv: "tal", en: "number")))
    var groups: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(
                sv: "Gruppernas storlek: 20 för grupper om 20 eller så nära det går, 20-25 för så få grupper som 25 "
                    + "medger.",
                en: "Size of the groups: 20 for groups of 20 or as near as it gets, 20-25 for as few groups as 25 "
                    + "allows."),
            valueName: say(sv: "storlek", en: "size")), transform: SizingOptions.limits)
    var size: ClosedRange<Int>?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(sv: "Storleken på varje grupp: 20,20,18-24.", en: "The size of each group: 20,20,18-24."),
            valueName: say(sv: "storlekar", en: "sizes")), transform: SizingOptions.list)
    var sizes: [ClosedRange<Int>] = []

    /// People and groups at most.
    static let most = 1_000_000

    /// What was chosen; nil when nothing was.
    var chosen: GroupSizing? {
        if let groups { return .groups(groups) }
        if let size { return size.count == 1 ? .near(size.lowerBound) : .within(size) }
        return sizes.isEmpty ? nil : .each(sizes)
    }

    func validate() throws {
        if let groups { try Numbers.check(groups, of: "--groups", in: 1...Programme.mostCohorts) }
        if sizes.count > Programme.mostCohorts {
            try Numbers.check(sizes.count, of: "--sizes", in: 1...Programme.mostCohorts)
        }
        let given = [groups != nil, size != nil, !sizes.isEmpty].count { $0 }
        guard given > 1 else { return }
        throw ValidationError(
            say(
                sv: "ange bara ett av --groups, --size och --sizes: de säger samma sak på olika sätt",
                en: "give only one of --groups, --size and --sizes: they say the same thing in different ways"))
    }

    static func limits(_ text: String) throws -> ClosedRange<Int> {
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        let known = numbers.compactMap { $0 }
        guard (1...2).contains(numbers.count), known.count == numbers.count, let least = known.first,
            let most = known.last, 1 <= least, least <= most, most <= Self.most
        else {
            throw ValidationError(
                say(
                    sv: "\"\(text)\" är ingen storlek: skriv 20, eller 20-25 med den minsta först",
                    en: "\"\(text)\" is no size: write 20, or 20-25 with the least first"))
        }
        return least...most
    }

    static func list(_ text: String) throws -> [ClosedRange<Int>] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { try limits(String($0)) }
    }
}
