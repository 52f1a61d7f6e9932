import ProgrammeModel

/// The levels by which allocations are compared, most important first.
///
/// Level 0 counts breaches of hard rules. The scenario's priority classes follow in their order. Right behind the class
/// that counts unplaced managers comes *risk*: seats whose occupant is employed in time only if the cohort's dates
/// fall late (or early) enough. The model knows no such cost; it spares the scheduler.
struct CostLevels: Sendable {
    static let hard = 0

    let risk: Int
    let count: Int
    /// The level of each class of the scenario's order.
    private let levelOfClass: [Int]
    private let order: [PriorityClass]

    init(_ book: RuleBook) {
        order = book.classOrder
        let unplaced = order.firstIndex(of: book.unplaced.terms.priorityClass)
        let classesBeforeRisk = book.unplaced.strength == .soft ? (unplaced ?? -1) + 1 : 0
        risk = 1 + classesBeforeRisk
        levelOfClass = order.indices.map { $0 < classesBeforeRisk ? 1 + $0 : 2 + $0 }
        count = order.count + 2
    }

    func level(of priorityClass: PriorityClass) -> Int? {
        order.firstIndex(of: priorityClass).map { levelOfClass[$0] }
    }

    /// Nil for breaches of hard rules and for risk.
    func priorityClass(at level: Int) -> PriorityClass? {
        levelOfClass.firstIndex(of: level).map { order[$0] }
    }

    func zeros() -> [Int] { Array(repeating: 0, count: count) }
}

/// What one unit of a rule costs, and on which level.
struct Charge: Sendable {
    let level: Int
    let amount: Int

    init(level: Int, amount: Int) {
        self.level = level
        self.amount = amount
    }

    /// Nil for a rule that is off.
    init?(_ rule: some Rule, _ levels: CostLevels) {
        switch rule.strength {
        case .always, .hard:
            level = CostLevels.hard
            amount = 1
        case .soft:
            guard let level = levels.level(of: rule.terms.priorityClass) else { return nil }
            self.level = level
            amount = rule.terms.weight
        case .off:
            return nil
        }
    }
}

/// The charges of all rules of who sits where that are not mix rules.
struct SeatCharges: Sendable {
    let waitingList: Charge?
    let cohortSize: Charge?
    let leadershipFirst: Charge?
    let bossFirst: Charge?
    let bossApart: Charge?
    let together: Charge?
    let apart: Charge?
    /// Two who cover for each other in one cohort: where it is soft, on every half-day of the cohort's sessions.
    let cover: Charge?
    let joinedInTime: Charge?
    let departmentCap: Charge?
    let newAcquaintances: Charge?
    let unplaced: Charge?
    let skippedRounds: Charge?
    let waitingTime: Charge?
    let pinned: Charge?

    /// - Parameter halfDays: those of a cohort's sessions.
    init(_ book: RuleBook, _ levels: CostLevels, halfDays: Int) {
        waitingList = Charge(book.waitingList, levels)
        cohortSize = Charge(book.cohortSize, levels)
        leadershipFirst = Charge(book.leadershipFirst, levels)
        bossFirst = Charge(book.bossFirst, levels)
        bossApart = Charge(book.bossApart, levels)
        together = Charge(book.together, levels)
        apart = Charge(book.apart, levels)
        cover = Charge(book.cover, levels).map { each in
            Charge(level: each.level, amount: each.level == CostLevels.hard ? each.amount : each.amount * halfDays)
        }
        joinedInTime = Charge(book.joinedInTime, levels)
        departmentCap = Charge(book.departmentCap, levels)
        newAcquaintances = Charge(book.newAcquaintances, levels)
        unplaced = Charge(book.unplaced, levels)
        skippedRounds = Charge(book.skippedRounds, levels)
        waitingTime = Charge(book.waitingTime, levels)
        pinned = Charge(book.pinned, levels)
    }
}
