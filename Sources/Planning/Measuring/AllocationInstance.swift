public import ProgrammeModel

/// Who may sit where and what it costs, in numbers that any solver can read.
///
/// Scenarios with rules that it has no place for are refused; only department-staffed, which looks at dates, is left
/// out, and makes the problem easier for others. People are those who are not exempt, in roster order;
/// people, rounds and cohorts go by position.
public struct AllocationInstance: Hashable, Sendable, Encodable {
    /// A mixed attribute: its weight, and each person's value as a number, -1 for blank.
    public struct Attribute: Hashable, Sendable, Encodable {
        public let code: String
        public let weight: Int
        public let values: [Int]
    }

    /// Rules that matter to who sits where and that an instance cannot say.
    public struct Unsaid: Error, Hashable, Sendable {
        public let rules: [RuleCode]
    }

    /// A boss, a report, and the rounds in which the report may not precede the boss.
    public struct Precedence: Hashable, Sendable, Encodable {
        public let boss: Int
        public let report: Int
        public let rounds: [Int]
    }

    public let people: Int
    public let rounds: Int
    /// The round of each cohort.
    public let cohorts: [Int]
    public let least: Int
    public let most: Int
    /// For each person the rounds that hard rules leave open, whoever else sits there.
    public let open: [[Int]]
    /// For each person those who may wait instead.
    public let mayWait: [Bool]
    public let attributes: [Attribute]
    public let together: [[Int]]
    /// Pairs who may not share a cohort: those named, and bosses with their reports.
    public let apart: [[Int]]
    public let precedence: [Precedence]

    /// - Throws: ``ScenarioFaults`` with all faults of a scenario that has any; ``Unsaid`` where others would get another
    ///   problem than the scenario's.
    public init(_ scenario: Scenario) throws {
        let index = try ScenarioIndex(scenario)
        let unsaid = Self.unsaid(index)
        guard unsaid.isEmpty else { throw Unsaid(rules: unsaid) }
        let managers = scenario.managers.indices.filter { !scenario.managers[$0].isExempt }
        let personOf = Dictionary(uniqueKeysWithValues: zip(managers, managers.indices))
        let rules = scenario.programme.rules
        people = managers.count
        rounds = scenario.programme.rounds.count
        cohorts = index.roundOfCohort
        least = rules.cohortSize.min
        most = rules.cohortSize.max
        open = managers.map { manager in
            scenario.programme.rounds.indices.filter { round in
                index.canJoinInTime(manager, round: round) && (index.latestRound[manager].map { round <= $0 } ?? true)
            }
        }
        mayWait = managers.map(index.mayWait)
        attributes = rules.mixes.filter { $0.strength == .soft }.map { rule in
            let codes = index.values(of: rule.attribute).codes
            return Attribute(code: rule.code.text, weight: rule.terms.weight, values: managers.map { codes[$0] })
        }
        func named(_ pairs: [(first: Int, second: Int)]) -> [[Int]] {
            pairs.compactMap { pair in
                guard let first = personOf[pair.first], let second = personOf[pair.second] else { return nil }
                return [first, second]
            }
        }
        let bosses = managers.compactMap { manager in
            index.boss[manager].flatMap { boss in personOf[boss] == nil ? nil : (first: boss, second: manager) }
        }
        let parted = bosses.filter { index.togetherGroup[$0.first] != index.togetherGroup[$0.second] }
        together = rules.together.strength.isBinding ? named(index.togetherPairs) : []
        apart =
            (rules.apart.strength.isBinding ? named(index.apartPairs) : [])
            + (rules.bossApart.strength.isBinding ? named(parted) : [])
            + (rules.cover.strength.isBinding
                ? named(index.coverPairs.filter(index.coverPartsCohorts).map { ($0.first, $0.second) }) : [])
        precedence =
            rules.bossFirst.strength.isBinding
            ? bosses.compactMap { pair in
                guard let boss = personOf[pair.first], let report = personOf[pair.second] else { return nil }
                let rounds = scenario.programme.rounds.indices.filter {
                    index.bossFirstBinds(boss: pair.first, reportInRound: $0)
                }
                return Precedence(boss: boss, report: report, rounds: Array(rounds))
            } : []
    }
}

extension AllocationInstance {
    private static func unsaid(_ index: ScenarioIndex) -> [RuleCode] {
        let programme = index.scenario.programme
        let book = programme.rules
        let hard: [any Rule] = [
            book.leadershipFirst, book.bossFirst, book.bossApart, book.together, book.apart, book.joinedInTime,
        ]
        let extra: [any Rule] = [book.departmentCap, book.newAcquaintances] + book.noLones
        var codes = hard.filter { $0.strength == .soft }.map(\.code) + extra.filter { $0.strength != .off }.map(\.code)
        codes += book.mixes.filter(\.strength.isBinding).map(\.code)
        if !book.cohortSize.strength.isBinding || programme.cohorts.contains(where: { $0.min != nil || $0.max != nil })
        {
            codes.append(book.cohortSize.code)
        }
        if programme.cohorts.contains(where: \.isLeadershipTeam), book.bossApart.strength.isBinding {
            codes.append(book.bossApart.code)
        }
        if index.scenario.pins.contains(where: { $0.kind == .cohort || $0.kind == .round }) {
            codes.append(book.pinned.code)
        }
        if book.cover.strength == .soft, !index.coverPairs.isEmpty { codes.append(book.cover.code) }
        if !index.scenario.openCohorts.isEmpty { codes.append(book.sessionTime.code) }
        return codes
    }
}
