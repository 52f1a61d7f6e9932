public import ProgrammeModel

/// The files that a run has written, for its summary.
public struct SummaryFiles: Hashable, Sendable {
    /// The folder, as the reader may copy it.
    public var folder: String
    /// Names of files in it, in the order in which to list them.
    public var names: [String]

    public init(folder: String, names: [String]) {
        self.folder = folder
        self.names = names
    }
}

/// A plan in a screenful of plain text.
public enum SummaryTable {
    /// Columns of the widest line.
    public static let width = 80

    /// Room for the longest label.
    private static func indent(_ facts: PlanFacts) -> Int { facts.language == .swedish ? 22 : 16 }

    /// The summary's lines, without line ends; the same input gives the same lines.
    ///
    /// No line is wider than ``width``, but for the folder of `files`, which is never broken. Control characters in
    /// names are replaced.
    /// - Parameter verdict: what the audit said of this plan, in `language`.
    /// - Parameter files: nil when nothing was written.
    public static func lines(
        plan: Plan, scenario: Scenario, verdict: AuditVerdict, language: Language, files: SummaryFiles? = nil
    ) -> [String] {
        let facts = PlanFacts(plan: plan, scenario: scenario, verdict: verdict, language: language)
        var lines = TextLines(width: width)
        lines.add(facts.programme.name)
        lines.addBlank()
        for row in figures(facts) + engines(facts) {
            lines.add(row.value, label: "  " + row.label, indent: indent(facts))
        }
        lines.addBlank()
        addClasses(facts, to: &lines)
        lines.addBlank()
        addVerdict(facts, to: &lines)
        if let files { add(files, facts, to: &lines) }
        return lines.lines
    }

    private typealias Row = (label: String, value: String)

    private static func figures(_ facts: PlanFacts) -> [Row] {
        let placed = facts.numbers.whole(facts.placedCount)
        let waiting = facts.numbers.whole(facts.waitingCount)
        var managers = LocalisedText(
            sv: "\(placed) har plats, \(waiting) på väntelistan", en: "\(placed) placed, \(waiting) waiting")[
                facts.language]
        if facts.exemptCount > 0 { managers += ", " + facts.counted(facts.exemptCount, Wording.exempt) }
        var rows = [
            (facts.text(Wording.managersLabel), managers),
            (facts.text(Wording.cohortsLabel), cohorts(facts)),
            (facts.text(Wording.sessionList), sessions(facts)),
        ]
        if let span = facts.span { rows.append((facts.text(Wording.period), facts.dates.period(span))) }
        return rows
    }

    private static func cohorts(_ facts: PlanFacts) -> String {
        let rounds = facts.counted(facts.usedRoundCount, Wording.rounds)
        let count = facts.cohortCount
        var text = LocalisedText(sv: "\(count) i \(rounds)", en: "\(count) in \(rounds)")[facts.language]
        if let sizes = facts.cohortSizes {
            let members = Wording.members.noun(sizes.upperBound, facts.language)
            let range = sizes.count == 1 ? "\(sizes.lowerBound)" : "\(sizes.lowerBound)–\(sizes.upperBound)"
            text += ", \(range) \(members)"
        }
        return text
    }

    private static func sessions(_ facts: PlanFacts) -> String {
        let introductions = facts.counted(facts.plan.introductions.count, Wording.introductions)
        let count = facts.numbers.whole(facts.sessions.count)
        return LocalisedText(sv: "\(count) och \(introductions)", en: "\(count) and \(introductions)")[facts.language]
    }

    private static func engines(_ facts: PlanFacts) -> [Row] {
        let plan = facts.plan
        let outcome = plan.outcome
        let again = outcome.isRepeatable ? Wording.repeatableBriefly : Wording.notRepeatableBriefly
        return [
            (facts.text(Wording.whoBriefly), facts.text(plan.engine.allocation.text)),
            (facts.text(Wording.whenBriefly), facts.text(plan.engine.schedule.text)),
            (facts.text(Wording.stoppedBriefly), facts.text(outcome.stopped.text) + "; " + facts.text(again)),
        ] + (facts.advice.map { [("", facts.text($0))] } ?? [])
            + plan.engine.notes.map { (facts.text(Wording.notes), facts.text($0)) }
    }

    private static func addClasses(_ facts: PlanFacts, to lines: inout TextLines) {
        let heads = [
            Wording.priorityClass, Wording.value, Wording.boundBriefly, Wording.gap, Wording.scopeAndMethod,
        ].map { facts.text($0) }
        let rows = facts.classLines.flatMap { $0 }.map { line in
            [
                "\(line.priorityClass) \(facts.text(line.priorityClass.name))", facts.numbers.whole(line.value),
                line.bound.map { facts.numbers.whole($0.value) } ?? "–", facts.gapText(line),
                [line.bound.map { facts.text($0.scope.text) }, facts.methodText(line) ?? facts.text(Wording.noBound)]
                    .compactMap(\.self).joined(separator: "; "),
            ]
        }
        lines.add(table: [heads] + rows, [.left, .right, .right, .right, .left])
    }

    private static func addVerdict(_ facts: PlanFacts, to lines: inout TextLines) {
        let verdict = facts.verdict
        let result = facts.text(verdict.isAccepted ? Wording.acceptedBriefly : Wording.refusedBriefly)
        lines.add(
            result + ", " + facts.counted(verdict.breaches, Wording.breaches),
            label: "  " + facts.text(Wording.auditBriefly), indent: indent(facts))
        for line in verdict.lines { lines.add(line, indent: indent(facts)) }
    }

    private static func add(_ files: SummaryFiles, _ facts: PlanFacts, to lines: inout TextLines) {
        let lead = TextLines.padded("  " + facts.text(Wording.filesBriefly), to: indent(facts))
        lines.addUnbroken(lead + files.folder)
        lines.add(files.names.joined(separator: ", "), indent: indent(facts))
    }
}
