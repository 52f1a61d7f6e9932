/// What a plan costs, rule by rule and class by class. Lower is better; the first class that differs decides.
public struct Score: Hashable, Sendable, Codable {
    /// One rule's part.
    public struct Entry: Hashable, Sendable, Codable {
        public var rule: RuleCode
        public var units: Int
        public var weight: Int
        /// Units times weight; the largest whole number where a plan from elsewhere claims more.
        public var penalty: Int {
            let (product, isTooMuch) = units.multipliedReportingOverflow(by: weight)
            return isTooMuch ? .max : product
        }

        public init(rule: RuleCode, units: Int, weight: Int) {
            self.rule = rule
            self.units = units
            self.weight = weight
        }
    }

    /// One class with the rules in it.
    public struct ClassValue: Hashable, Sendable, Codable {
        public var priorityClass: PriorityClass
        public var value: Int
        public var entries: [Entry]

        public init(priorityClass: PriorityClass, entries: [Entry]) {
            self.priorityClass = priorityClass
            self.entries = entries
            value = entries.reduce(0) { $0 + $1.penalty }
        }

        enum CodingKeys: String, CodingKey {
            case priorityClass = "class"
            case value
            case entries = "rules"
        }
    }

    /// In the scenario's order of importance; every class of the scenario, also those without a rule.
    public var classes: [ClassValue]

    public init(classes: [ClassValue]) { self.classes = classes }

    /// Puts the units of the scored rules into their classes.
    /// - Parameter units: units of every scored rule.
    public init(book: RuleBook, units: [(rule: any Rule, units: Int)]) {
        classes = book.classOrder.map { priorityClass in
            ClassValue(
                priorityClass: priorityClass,
                entries: units.filter { $0.rule.isScored && $0.rule.terms.priorityClass == priorityClass }.map {
                    Entry(rule: $0.rule.code, units: $0.units, weight: $0.rule.terms.weight)
                })
        }
    }

    /// The value of a class; 0 for one the scenario does not have.
    public subscript(priorityClass: PriorityClass) -> Int {
        classes.first { $0.priorityClass == priorityClass }?.value ?? 0
    }
}

extension Score: Comparable {
    public static func < (a: Score, b: Score) -> Bool {
        a.classes.lazy.map(\.value).lexicographicallyPrecedes(b.classes.lazy.map(\.value))
    }
}

/// What the model's rules say of a plan.
public struct PlanJudgement: Sendable {
    public let score: Score
    /// Breaches of binding rules, for those that have any, in the order of the rule page.
    public let breaches: [(rule: RuleCode, count: Int)]

    /// - Complexity: O(managers + sessions x members x half-days).
    public init(_ view: PlanView) {
        let book = view.index.scenario.programme.rules
        var units: [(rule: any Rule, units: Int)] = []
        var breaches: [(rule: RuleCode, count: Int)] = []
        for rule in book.all where rule.strength != .off {
            let count = rule.count(in: view)
            if rule.strength.isBinding, count.breaches > 0 { breaches.append((rule.code, count.breaches)) }
            units.append((rule, count.units))
        }
        score = Score(book: book, units: units)
        self.breaches = breaches
    }

    public var isFeasible: Bool { breaches.isEmpty }
}
