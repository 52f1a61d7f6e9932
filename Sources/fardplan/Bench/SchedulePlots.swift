import Planning

/// Pictures of a benchmark of the scheduling: means of all seeds, with the least and the greatest.
struct SchedulePlots {
    /// A picture, and what it shows in a few words.
    struct File {
        let name: String
        let title: String
        let svg: String
    }

    /// Of whole scenarios; without searches of which any seed had no complete schedule.
    private let rows: [ScheduleRow]

    init(_ rows: [ScheduleRow]) {
        let whole = rows.filter { $0.round == nil }
        self.rows = whole.filter { row in
            whole.allSatisfy { $0.outcome.isComplete || !$0.isSearch(of: row) }
        }
    }

    /// Value, bound and gap over work where there are several, and over the size of synthetic municipalities.
    var files: [File] {
        let work = File(
            name: "scheduling-work.svg", title: "Gap, value and bound over work", svg: CurvePlot.sheet(overWork))
        let sizes = File(
            name: "scheduling-sizes.svg", title: "Gap, value, bound and seconds over cohorts",
            svg: CurvePlot.sheet(overCohorts))
        return (overWork.isEmpty ? [] : [work]) + (overCohorts.isEmpty ? [] : [sizes])
    }

    private static let colours = ["#1b5e8a", "#b5541c", "#4a7a2c", "#7a3f8f", "#8a6d1b", "#3d3d3d"]

    private func curve(
        _ name: String, _ rows: [ScheduleRow], colour: Int, isDashed: Bool = false,
        x: (ScheduleRow) -> Int, y: (ScheduleRow) -> Double?
    ) -> CurvePlot.Curve {
        CurvePlot.Curve(
            name: name, colour: Self.colours[colour % Self.colours.count], isDashed: isDashed,
            samples: rows.compactMap { row in y(row).map { (Double(x(row)), $0) } })
    }

    /// One curve for each thing that is searched for; that of the classes is dashed.
    private func curves(
        _ name: String, _ rows: [ScheduleRow], colour: Int, x: (ScheduleRow) -> Int, y: (ScheduleRow) -> Double?
    ) -> [CurvePlot.Curve] {
        SchedulingTrial.Objective.allCases.map { objective in
            curve(
                "\(name) (\(objective.rawValue))", rows.filter { $0.objective == objective }, colour: colour,
                isDashed: objective == .classes, x: x, y: y)
        }
    }

    // MARK: Over work

    private var overWork: [CurvePlot] {
        var names: [String] = []
        for row in rows where !names.contains(row.scenario) { names.append(row.scenario) }
        let courses = names.map { name in rows.filter { $0.scenario == name } }
            .filter { Set($0.map(\.work)).count > 1 }
        guard !courses.isEmpty else { return [] }
        let gaps = courses.enumerated().flatMap { number, own in
            curves(own[0].scenario, own, colour: number, x: \.work, y: \.gap)
        }
        return [CurvePlot("Gap over work", gaps, x: .logarithmic("kernel calls"), y: .fromZero("%"))]
            + courses.map { course($0) }
    }

    private func course(_ rows: [ScheduleRow]) -> CurvePlot {
        let bound = curve("bound", rows.filter { $0.objective == .sum }, colour: 2, x: \.work) { row in
            row.outcome.bound.map(Double.init)
        }
        let values = curves("V", rows, colour: 0, x: \.work) { Double($0.outcome.value) }
        return CurvePlot(
            "Value and bound over work: \(rows[0].scenario)", values + [bound], x: .logarithmic("kernel calls"),
            y: .even(""))
    }

    // MARK: Over cohorts

    private var overCohorts: [CurvePlot] {
        let rows = rows.filter { row in
            row.isSynthetic && self.rows.allSatisfy { $0.scenario != row.scenario || $0.work <= row.work }
        }
        guard Set(rows.map(\.scenario)).count > 1 else { return [] }
        let bound = curve("bound", rows.filter { $0.objective == .sum }, colour: 2, x: \.cohorts) { row in
            row.outcome.bound.map { Double($0) / Double(row.cohorts) }
        }
        let values = curves("V", rows, colour: 0, x: \.cohorts) { Double($0.outcome.value) / Double($0.cohorts) }
        let search = curves("search", rows, colour: 0, x: \.cohorts) { max(0.01, $0.outcome.search) }
        let bounding = curves("bound", rows, colour: 1, x: \.cohorts) { max(0.01, $0.outcome.bounding) }
        return [
            CurvePlot(
                "Gap over cohorts", curves("gap", rows, colour: 0, x: \.cohorts, y: \.gap), x: .logarithmic("cohorts"),
                y: .fromZero("%")),
            CurvePlot("Value and bound of a cohort", values + [bound], x: .logarithmic("cohorts"), y: .even("")),
            CurvePlot(
                "Seconds over cohorts", search + bounding, x: .logarithmic("cohorts"), y: .logarithmic("seconds")),
        ]
    }
}

extension ScheduleRow {
    /// The regret gap in per cent.
    fileprivate var gap: Double? { outcome.regretGap.map { $0 * 100 } }

    /// Whether it differs from another row in nothing but the seed.
    fileprivate func isSearch(of other: ScheduleRow) -> Bool {
        scenario == other.scenario && work == other.work && objective == other.objective
    }
}
