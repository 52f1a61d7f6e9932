import ProgrammeModel

/// Sorts consultants into kinds by what they could do in each round.
struct RosterCensus {
    private let index: ScenarioIndex
    private let cohorts: [Int]
    private let rates: RosterRates
    private let share: Int
    /// For each round and module the rows of those who lead and of those who assist.
    private let leadRow: [[Int?]]
    private let assistRow: [[Int?]]

    init(_ index: ScenarioIndex, _ rows: [RosterProblem.Row], cohorts: [Int], _ rates: RosterRates, share: Int) {
        let none: [[Int?]] = cohorts.map { _ in index.starts.map { _ in nil } }
        var leadRow = none
        var assistRow = none
        for (position, row) in rows.enumerated() {
            if row.isLead {
                leadRow[row.round][row.module] = position
            } else {
                assistRow[row.round][row.module] = position
            }
        }
        self.index = index
        self.cohorts = cohorts
        self.rates = rates
        self.share = share
        self.leadRow = leadRow
        self.assistRow = assistRow
    }

    /// What one consultant is like.
    private struct Likeness: Hashable {
        /// For each round with cohorts the modules that could be served.
        let able: [[Int]]
        /// Modules that nobody else answers for; none where that costs nothing.
        let alone: [Int]
        let mostCohorts: Int?
    }

    /// In the order in which the scenario has the first of each; nil where there is too much to look through.
    func kinds() -> (kinds: [RosterProblem.Kind], steps: Int)? {
        let rounds = cohorts.indices.filter { cohorts[$0] > 0 }
        var places: [Likeness: Int] = [:]
        var found: [(kind: Likeness, count: Int)] = []
        for consultant in index.scenario.consultants.indices {
            let own = likeness(of: consultant, rounds)
            if let place = places[own] {
                found[place].count += 1
            } else {
                places[own] = found.count
                found.append((own, 1))
            }
        }
        let sizes = found.map { size(of: $0.kind, rounds) }
        let all = zip(found, sizes).reduce(0) { $0 + Double($1.0.count) * $1.1 }
        guard sizes.allSatisfy({ $0 <= RosterCertificate.mostStepsOfConsultant }), all <= RosterCertificate.mostSteps
        else { return nil }
        return (found.map { kind(of: $0.kind, $0.count, rounds) }, Int(sizes.reduce(0, +)))
    }

    private func likeness(of consultant: Int, _ rounds: [Int]) -> Likeness {
        let isLimited = index.scenario.programme.rules.consultantLimit.strength.isBinding
        let limit = isLimited ? index.scenario.consultants[consultant].maxCohorts : nil
        let wanted = index.starts.indices.filter { index.scenario.programme.modules[$0].consultants > 0 }
        return Likeness(
            able: rounds.map { round in wanted.filter { couldServe(consultant, in: round, $0) } },
            alone: rates.leadPresent > 0 ? wanted.filter { index.moduleLeads[$0] == [consultant] } : [],
            mostCohorts: limit.flatMap { $0 < cohorts.reduce(0, +) ? max(0, $0) : nil })
    }

    /// Whether there is any session of a module at all that a cohort of a round could have with a consultant.
    private func couldServe(_ consultant: Int, in round: Int, _ module: Int) -> Bool {
        guard index.isQualified[consultant][module] else { return false }
        let window = index.scenario.programme.rounds[round].window
        let halfDays = index.scenario.programme.modules[module].halfDays
        return index.starts[module].contains { start in
            window.first <= start.day && (module > 0 || start.day <= window.last)
                && index.consultantAway[consultant].countMembers(from: start.ordinal, length: halfDays) == 0
        }
    }

    /// Steps through a kind's tables.
    private func size(of kind: Likeness, _ rounds: [Int]) -> Double {
        zip(rounds, kind.able).reduce(0) { sum, own in
            let (round, able) = own
            let ways = able.reduce(1.0) { $0 * (assistRow[round][$1] == nil ? 2 : 3) } - 1
            let masks = able.reduce(1.0) { $0 * (kind.alone.contains($1) ? 2 : 1) }
            let layers = min(cohorts[round], kind.mostCohorts ?? .max)
            return sum + ways * masks * Double(layers) * Double(share + 1) * Double((kind.mostCohorts ?? 0) + 1)
        }
    }

    private func kind(of likeness: Likeness, _ count: Int, _ rounds: [Int]) -> RosterProblem.Kind {
        let seen = zip(rounds, likeness.able).map { round, able in terms(of: round, able, likeness.alone) }
        let served = seen.reduce(0) { $0 + $1.alone }
        return RosterProblem.Kind(
            rounds: seen, mostCohorts: likeness.mostCohorts, missed: rounds.count * likeness.alone.count - served,
            count: count)
    }

    private func terms(of round: Int, _ able: [Int], _ alone: [Int]) -> RosterProblem.RoundTerms {
        let own = able.filter(alone.contains)
        var slots: [[Int]: Int] = [:]
        var ways: [RosterProblem.Way] = []
        for choice in choices(of: round, able).dropFirst() {
            var mask = 0
            for module in choice.modules {
                if let bit = own.firstIndex(of: module) { mask |= 1 << bit }
            }
            let halfDays = choice.modules.reduce(0) { $0 + index.scenario.programme.modules[$1].halfDays }
            let slot = slots[[halfDays, mask], default: slots.count]
            slots[[halfDays, mask]] = slot
            ways.append(
                RosterProblem.Way(
                    rows: choice.rows, halfDays: halfDays, isLeading: choice.isLeading, mask: mask, slot: slot))
        }
        return RosterProblem.RoundTerms(cohorts: cohorts[round], ways: ways, slots: slots.count, alone: own.count)
    }

    /// Every way to lead some modules of a cohort and assist in others; nothing at all comes first.
    private func choices(of round: Int, _ able: [Int]) -> [(modules: [Int], rows: [Int], isLeading: Bool)] {
        var choices: [(modules: [Int], rows: [Int], isLeading: Bool)] = [([], [], false)]
        for module in able {
            for choice in choices {
                if let row = leadRow[round][module] {
                    choices.append((choice.modules + [module], choice.rows + [row], true))
                }
                if let row = assistRow[round][module] {
                    choices.append((choice.modules + [module], choice.rows + [row], choice.isLeading))
                }
            }
        }
        return choices
    }
}
