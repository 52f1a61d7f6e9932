import ProgrammeModel

/// Sorts consultants into kinds by what they could do in each round.
struct RosterCensus {
    private let index: ScenarioIndex
    /// The number of cohorts of each round, and the rounds that have any.
    private let cohorts: [Int]
    private let rounds: [Int]
    private let rates: RosterRates
    private let share: Int
    /// In the order in which the scenario has the first of each.
    private let found: [(kind: Likeness, count: Int)]
    /// What is wanted, round by round.
    let rows: [RosterProblem.Row]
    private let places: [Want: Int]

    /// What a row is about.
    private struct Want: Hashable {
        let round: Int
        let part: RosterProblem.Row.Part
    }

    init(_ index: ScenarioIndex, cohorts: [Int], _ rates: RosterRates, share: Int) {
        let rounds = cohorts.indices.filter { cohorts[$0] > 0 }
        self.index = index
        self.cohorts = cohorts
        self.rounds = rounds
        self.rates = rates
        self.share = share
        found = Self.census(index, rounds, rates)
        rows = Self.rows(index, cohorts, rounds, found.map(\.kind), rates)
        places = Dictionary(
            zip(rows.map { Want(round: $0.round, part: $0.part) }, rows.indices),
            uniquingKeysWith: { first, _ in first })
    }

    private static func rows(
        _ index: ScenarioIndex, _ cohorts: [Int], _ rounds: [Int], _ kinds: [Likeness], _ rates: RosterRates
    ) -> [RosterProblem.Row] {
        let modules = index.scenario.programme.modules
        var rows: [RosterProblem.Row] = []
        for (place, round) in rounds.enumerated() {
            for (module, terms) in modules.enumerated() where terms.consultants > 0 {
                rows.append(RosterProblem.Row(round: round, part: .lead(module: module), demand: cohorts[round]))
                guard terms.consultants > 1 else { continue }
                let others = cohorts[round] * (terms.consultants - 1)
                rows.append(RosterProblem.Row(round: round, part: .assistant(module: module), demand: others))
            }
            let wanted = modules.indices.filter { modules[$0].consultants > 0 }
            let leads = leastLeads(wanted, kinds.map { $0.able[place] })
            // One is what the modules want anyway.
            if leads > 1, rates.continuity > 0 {
                rows.append(RosterProblem.Row(round: round, part: .cohort, demand: cohorts[round] * leads))
            }
        }
        return rows
    }

    /// How many consultants it takes at least to lead all modules of a cohort.
    ///
    /// - Returns: 1 where the modules are too many to tell, or nobody can lead one of them.
    private static func leastLeads(_ wanted: [Int], _ able: [[Int]]) -> Int {
        guard wanted.count <= RosterCertificate.mostModulesToCover else { return 1 }
        let sets = Set(able.map { modules in modules.reduce(0) { $0 | 1 << (wanted.firstIndex(of: $1) ?? 0) } })
            .sorted()
        var isLed = Array(repeating: false, count: 1 << wanted.count)
        isLed[0] = true
        for count in 1...max(1, wanted.count) {
            var next = isLed
            for led in isLed.indices where isLed[led] {
                for set in sets { next[led | set] = true }
            }
            if next.last == true { return count }
            isLed = next
        }
        return 1
    }

    /// What one consultant is like.
    private struct Likeness: Hashable {
        /// For each round with cohorts the modules that could be served.
        let able: [[Int]]
        /// Modules that nobody else answers for; none where that costs nothing.
        let alone: [Int]
        let mostCohorts: Int?
    }

    private static func census(
        _ index: ScenarioIndex, _ rounds: [Int], _ rates: RosterRates
    ) -> [(kind: Likeness, count: Int)] {
        var places: [Likeness: Int] = [:]
        var found: [(kind: Likeness, count: Int)] = []
        let reach = rounds.map { starts(in: $0, index) }
        for consultant in index.scenario.consultants.indices {
            let own = likeness(of: consultant, index, reach, rates)
            if let place = places[own] {
                found[place].count += 1
            } else {
                places[own] = found.count
                found.append((own, 1))
            }
        }
        return found
    }

    /// In the order in which the scenario has the first of each; nil where there is too much to look through.
    func kinds() -> (kinds: [RosterProblem.Kind], steps: Int)? {
        let sizes = found.map { size(of: $0.kind) }
        let all = zip(found, sizes).reduce(0) { $0 + Double($1.0.count) * $1.1 }
        guard sizes.allSatisfy({ $0 <= RosterCertificate.mostStepsOfConsultant }), all <= RosterCertificate.mostSteps
        else { return nil }
        return (found.map { kind(of: $0.kind, $0.count) }, Int(sizes.reduce(0, +)))
    }

    private static func likeness(
        of consultant: Int, _ index: ScenarioIndex, _ starts: [[[HalfDay]]], _ rates: RosterRates
    ) -> Likeness {
        let isLimited = index.scenario.programme.rules.consultantLimit.strength.isBinding
        let limit = isLimited ? index.scenario.consultants[consultant].maxCohorts : nil
        let wanted = index.starts.indices.filter { index.scenario.programme.modules[$0].consultants > 0 }
        return Likeness(
            able: starts.map { own in wanted.filter { couldServe(consultant, index, $0, own[$0]) } },
            alone: rates.leadPresent > 0 ? wanted.filter { index.moduleLeads[$0] == [consultant] } : [],
            mostCohorts: limit.flatMap { $0 < index.roundOfCohort.count ? max(0, $0) : nil })
    }

    /// For each module when sessions of a round could start, as far as its window, the order of modules and practice
    /// gaps tell.
    private static func starts(in round: Int, _ index: ScenarioIndex) -> [[HalfDay]] {
        let order = SlotOrder(index: index, timeline: Timeline(index.calendar))
        let window = index.scenario.programme.rounds[round].window
        var slots: [[Slot]] = []
        for module in index.starts.indices {
            let starts = order.reachable(module, from: slots.last)
                .filter { module > 0 || window.contains(index.starts[module][$0].day) }
            slots.append(starts.map { order.slot($0, module) })
        }
        order.prune(&slots)
        return slots.enumerated().map { module, slots in slots.map { index.starts[module][Int($0.start)] } }
    }

    /// Whether a consultant could serve in any of a module's sessions.
    private static func couldServe(
        _ consultant: Int, _ index: ScenarioIndex, _ module: Int, _ starts: [HalfDay]
    ) -> Bool {
        guard index.isQualified[consultant][module] else { return false }
        let halfDays = index.scenario.programme.modules[module].halfDays
        return starts.contains {
            index.consultantAway[consultant].countMembers(from: $0.ordinal, length: halfDays) == 0
        }
    }

    /// Steps through a kind's tables.
    private func size(of kind: Likeness) -> Double {
        zip(rounds, kind.able).reduce(0) { sum, own in
            let (round, able) = own
            let ways = able.reduce(1.0) { $0 * (row(.assistant(module: $1), round) == nil ? 2 : 3) } - 1
            let masks = able.reduce(1.0) { $0 * (kind.alone.contains($1) ? 2 : 1) }
            let layers = min(cohorts[round], kind.mostCohorts ?? .max)
            return sum + ways * masks * Double(layers) * Double(share + 1) * Double((kind.mostCohorts ?? 0) + 1)
        }
    }

    private func row(_ part: RosterProblem.Row.Part, _ round: Int) -> Int? { places[Want(round: round, part: part)] }

    private func kind(of likeness: Likeness, _ count: Int) -> RosterProblem.Kind {
        // A limit of no cohorts at all leaves one roster, which does nothing.
        let able = likeness.mostCohorts == 0 ? likeness.able.map { _ in [] } : likeness.able
        let seen = zip(rounds, able).map { round, able in terms(of: round, able, likeness.alone) }
        let served = seen.reduce(0) { $0 + $1.alone }
        return RosterProblem.Kind(
            rounds: seen, mostCohorts: likeness.mostCohorts, missed: rounds.count * likeness.alone.count - served,
            count: count)
    }

    private func terms(of round: Int, _ able: [Int], _ alone: [Int]) -> RosterProblem.RoundTerms {
        let own = able.filter(alone.contains)
        let cohortRow = row(.cohort, round).map { [$0] } ?? []
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
                    rows: choice.rows + (choice.isLeading ? cohortRow : []), halfDays: halfDays,
                    isLeading: choice.isLeading, mask: mask, slot: slot))
        }
        return RosterProblem.RoundTerms(cohorts: cohorts[round], ways: ways, slots: slots.count, alone: own.count)
    }

    /// Every way to lead some modules of a cohort and assist in others; nothing at all comes first.
    private func choices(of round: Int, _ able: [Int]) -> [(modules: [Int], rows: [Int], isLeading: Bool)] {
        var choices: [(modules: [Int], rows: [Int], isLeading: Bool)] = [([], [], false)]
        for module in able {
            for choice in choices {
                if let row = row(.lead(module: module), round) {
                    choices.append((choice.modules + [module], choice.rows + [row], true))
                }
                if let row = row(.assistant(module: module), round) {
                    choices.append((choice.modules + [module], choice.rows + [row], choice.isLeading))
                }
            }
        }
        return choices
    }
}
