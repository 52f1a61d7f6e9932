import ProgrammeModel

/// What one unit of the three rules of consultants' assignments costs, in scaled units; 0 for a rule that is not scored
/// or in a class without a weight.
struct RosterRates: Hashable, Sendable {
    /// A leading consultant of a cohort beyond the first.
    let continuity: Int
    /// A round and module whose first session is without its lead.
    let leadPresent: Int
    /// A half-day beyond an even share.
    let load: Int

    init(continuity: Int, leadPresent: Int, load: Int) {
        self.continuity = continuity
        self.leadPresent = leadPresent
        self.load = load
    }

    /// - Parameter weights: scaled units in a penalty of one of each class.
    init(_ rules: RuleBook, weights: [(priorityClass: PriorityClass, weight: Int)]) {
        func rate(_ rule: some Rule) -> Int {
            guard rule.isScored else { return 0 }
            let weight = weights.first { $0.priorityClass == rule.terms.priorityClass }?.weight ?? 0
            return weight * rule.terms.weight
        }
        self.init(
            continuity: rate(rules.continuity), leadPresent: rate(rules.leadPresent), load: rate(rules.consultantLoad))
    }

    var isNothing: Bool { continuity == 0 && leadPresent == 0 && load == 0 }

    /// Of a plan's class the part that the three rules make.
    static func part(of own: PriorityClass, _ score: Score, _ rules: RuleBook) -> Int {
        let codes = Set([rules.continuity.code, rules.leadPresent.code, rules.consultantLoad.code])
        let entries = score.classes.first { $0.priorityClass == own }?.entries ?? []
        return entries.filter { codes.contains($0.rule) }.reduce(0) { $0 + $1.penalty }
    }
}
