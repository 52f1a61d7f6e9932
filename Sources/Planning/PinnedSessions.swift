import ProgrammeModel

extension ScenarioIndex {
    /// The sessions whose start a pin names, without staff and venue: the dates that are known before any are laid.
    var pinnedSessions: [Session] {
        let starts = scenario.pins.filter { $0.kind == .sessionStart }
            .reduce(into: [String: HalfDay]()) { $0[$1.who] = HalfDay($1.value) }
        guard !starts.isEmpty else { return [] }
        return scenario.programme.cohorts.flatMap { cohort in
            scenario.programme.modules.compactMap { module in
                starts[Session.id(cohort: cohort.id, module: module.id).text].map { start in
                    Session(
                        cohort: cohort.id, module: module.id, start: start, halfDays: module.halfDays, consultants: [])
                }
            }
        }
    }
}
