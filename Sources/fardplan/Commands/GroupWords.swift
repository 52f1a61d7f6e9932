import PlanFiles
import ProgrammeModel

/// What `group` says of people in the end, beside the summary.
struct GroupWords {
    let options: SharedOptions

    /// Which columns are mixed when nobody said so, and which are not.
    static func mixes(_ file: PeopleFile) -> [LocalisedText] {
        let mixed = file.people.attributes.map(\.name).joined(separator: ", ")
        let leftOut = file.leftOut.joined(separator: ", ")
        var lines: [LocalisedText] = []
        if !mixed.isEmpty { lines.append(LocalisedText(sv: "Blandar: \(mixed).", en: "Mixing: \(mixed).")) }
        if !leftOut.isEmpty {
            lines.append(
                LocalisedText(
                    sv: "Blandar inte \(leftOut): namn och tidigare indelningar bara med --mix; --past låter dem som "
                        + "delat grupp mötas så lite som möjligt.",
                    en: "Not mixing \(leftOut): names and earlier divisions with --mix only; --past keeps those who "
                        + "shared a group from meeting again."))
        }
        return lines
    }

    /// One number and one name per row of the table, groups from 1.
    func json(_ division: Division, _ file: PeopleFile, out: String?) throws {
        try Console.json(
            Answer(
                status: .grouped, groups: division.groups.map { $0 + 1 }, firstGroup: 1, people: file.people.names,
                mixed: division.figures.map(Mixed.init),
                value: division.value, bound: division.bound, stopped: division.stopped,
                isRepeatable: division.isRepeatable, out: out, warnings: file.warnings))
    }

    /// Why there are no groups.
    func none(_ status: Ending.Status, _ reasons: [LocalisedText], stopped: StopReason? = nil) throws {
        if options.json {
            try Console.json(Obstructed(status: status, stopped: stopped, obstacles: reasons))
            return
        }
        for line in lines(status, reasons, stopped) { Console.error(line) }
    }

    func lines(_ status: Ending.Status, _ reasons: [LocalisedText], _ stopped: StopReason?) -> [String] {
        let title: LocalisedText =
            switch status {
            case .infeasible:
                LocalisedText(
                    sv: "Inga grupper kan hålla allt som begärs; räkning visar det:",
                    en: "No groups can keep all that is asked for; counting shows it:")
            case .refused:
                LocalisedText(
                    sv: "Programmets egen kontroll underkänner grupperna; det är ett fel i programmet:",
                    en: "The program's own check refuses the groups; that is a fault of the program:")
            default:
                LocalisedText(
                    sv: "Inga grupper hittades som håller allt (\(stopped?.text.sv ?? "")):",
                    en: "No groups were found that keep everything (\(stopped?.text.en ?? "")):")
            }
        let advice = LocalisedText(
            sv: "Tillåt fler storlekar eller mer arbete (--work), eller begär mindre.",
            en: "Allow more sizes or more work (--work), or ask for less.")
        let ending = status == .refused ? [] : [advice[options.language]]
        return [title[options.language]] + reasons.map { "  " + $0[options.language] } + ending
    }

    /// What a run is doing, in words for people without a programme.
    static func phase(_ phase: PlanProgress.Phase) -> LocalisedText {
        switch phase {
        case .checking: LocalisedText(sv: "räknar efter", en: "checking by counting")
        case .auditing: LocalisedText(sv: "granskar grupperna", en: "auditing the groups")
        default: LocalisedText(sv: "sätter ihop grupper", en: "forming groups")
        }
    }

    /// A column, or those who have met; the latter has no attribute.
    private struct Mixed: Encodable {
        enum Kind: String, Encodable {
            case column, met
        }

        let kind: Kind
        let attribute: String?
        let weight: Int
        let pairs: Int
        let fewest: Int

        init(_ figure: Division.Figure) {
            kind = figure.attribute == nil ? .met : .column
            attribute = figure.attribute
            weight = figure.weight
            pairs = figure.pairs
            fewest = figure.fewest
        }
    }

    private struct Answer: Encodable {
        let status: Ending.Status
        let groups: [Int]
        let firstGroup: Int
        let people: [String]
        let mixed: [Mixed]
        let value: Int
        let bound: Int
        let stopped: StopReason
        let isRepeatable: Bool
        let out: String?
        let warnings: [LocatedFault]

        enum CodingKeys: String, CodingKey {
            case status, groups, people, mixed, value, bound, stopped, out, warnings
            case isRepeatable = "repeatable"
            case firstGroup = "first_group"
        }
    }

    private struct Obstructed: Encodable {
        let status: Ending.Status
        let stopped: StopReason?
        let obstacles: [LocalisedText]
    }
}
