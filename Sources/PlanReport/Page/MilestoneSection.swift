import ProgrammeModel

/// What is due around the sessions, year by year in the order of time.
///
/// Agreements and road maps of a cohort that are due on one day stand on one line.
struct MilestoneSection {
    let facts: PlanFacts
    private let milestones: [Milestone]

    init(facts: PlanFacts) {
        self.facts = facts
        milestones = (facts.plan.milestones ?? []).sorted()
    }

    var isEmpty: Bool { milestones.isEmpty }

    var node: Node {
        let lines = lines
        let years = lines.map(\.first.due.year).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        return .group(
            [tag("p") { facts.text(Wording.milestoneNote) }, withoutPartner]
                + years.map { year in table(of: lines.filter { $0.first.due.year == year }, year) })
    }

    /// Milestones that are told together, and how many they are.
    private typealias Line = (first: Milestone, count: Int)

    private var lines: [Line] {
        milestones.reduce(into: []) { lines, milestone in
            if let last = lines.last, let cohort = milestone.cohort, last.first.cohort == cohort,
                last.first.kind == milestone.kind, last.first.due == milestone.due
            {
                lines[lines.count - 1].count += 1
            } else {
                lines.append((milestone, 1))
            }
        }
    }

    private func table(of lines: [Line], _ year: Int) -> Node {
        DataTable(
            caption: "\(facts.text(Wording.milestoneTable)) \(year)", style: "due",
            columns: [
                .unbroken(facts.text(Wording.due)), .text(facts.text(Wording.milestone)),
                .text(facts.text(Wording.round)), .text(facts.text(Wording.concerns)), .text(facts.text(Wording.who)),
            ],
            rows: lines.map(row)
        ).node
    }

    private func row(_ line: Line) -> [String] {
        let milestone = line.first
        let kind = facts.text(milestone.kind.text)
        return [
            facts.dates.days(DayRange(milestone.due, milestone.due), withYear: false),
            kind.prefix(1).uppercased() + kind.dropFirst(), facts.roundName(milestone.round), subject(of: milestone),
            milestone.cohort == nil ? leads(of: milestone) : facts.counted(line.count, Wording.managers),
        ]
    }

    private func subject(of milestone: Milestone) -> String {
        if let cohort = milestone.cohort { return facts.text(Wording.cohort) + " " + cohort.text }
        return milestone.module.map(facts.signedModuleName) ?? "–"
    }

    private func leads(of milestone: Milestone) -> String {
        milestone.consultants.isEmpty ? "–" : milestone.consultants.map(facts.consultantName).joined(separator: ", ")
    }

    /// How many managers have to be given somebody to meet.
    private var withoutPartner: Node {
        let count = Set(milestones.filter { $0.partner == nil }.compactMap(\.manager)).count
        guard count > 0 else { return .nothing }
        let sentence = count == 1 ? Wording.nobodyToMeetOne : Wording.nobodyToMeetMany
        return tag("p") { facts.counted(count, Wording.managers) + " " + facts.text(sentence) }
    }
}
