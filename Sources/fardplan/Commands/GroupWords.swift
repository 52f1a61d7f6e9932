import PlanFiles
import ProgrammeModel

/// What `group` says of people in the end, beside the summary.
struct GroupWords {
    let options: SharedOptions

    /// One number per row of the table, from 1.
    func json(_ division: Division, _ file: PeopleFile, out: String?) throws {
        try Console.json(
            Answer(
                status: .grouped, groups: division.groups.map { $0 + 1 }, mixed: division.figures,
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

    private struct Answer: Encodable {
        let status: Ending.Status
        let groups: [Int]
        let mixed: [Division.Figure]
        let value: Int
        let bound: Int
        let stopped: StopReason
        let isRepeatable: Bool
        let out: String?
        let warnings: [LocatedFault]

        enum CodingKeys: String, CodingKey {
            case status, groups, mixed, value, bound, stopped, out, warnings
            case isRepeatable = "repeatable"
        }
    }

    private struct Obstructed: Encodable {
        let status: Ending.Status
        let stopped: StopReason?
        let obstacles: [LocalisedText]
    }
}
