import ProgrammeModel

/// The score counted anew, and where a stated one is another.
enum ScoreCheck {
    /// Units times weight, class by class in the scenario's order; in a class rules of attributes come last, as in the model.
    static func score(_ tallies: [Tally], classOrder: [PriorityClass]) -> Score {
        let scored = tallies.filter(\.isScored)
        let parts = Dictionary(grouping: scored) { tally in
            MixAttribute(code: tally.rule) != nil ? 1 : (NoLoneRule.attribute(of: tally.rule) != nil ? 2 : 0)
        }
        let ordered = (0...2).flatMap { parts[$0] ?? [] }
        return Score(
            classes: classOrder.map { priorityClass in
                Score.ClassValue(
                    priorityClass: priorityClass,
                    entries: ordered.filter { $0.terms.priorityClass == priorityClass }.map {
                        Score.Entry(rule: $0.rule, units: $0.units, weight: $0.terms.weight)
                    })
            })
    }

    /// Differences, in the order of the recomputed classes, then those that only the stated score has.
    ///
    /// The order of the rules within a class says nothing, and is not compared.
    static func faults(stated: Score, recomputed: Score) -> [ScoreFault] {
        let known = recomputed.classes.map(\.priorityClass)
        var faults: [ScoreFault] = []
        for (position, expected) in recomputed.classes.enumerated() {
            let places = stated.classes.indices.filter {
                stated.classes[$0].priorityClass == expected.priorityClass
            }
            guard places.count == 1, let place = places.first else {
                faults.append(fault(expected.priorityClass, nil, .position, nil, position + 1))
                continue
            }
            if place != position {
                faults.append(fault(expected.priorityClass, nil, .position, place + 1, position + 1))
            }
            faults += differences(stated.classes[place], expected)
        }
        for (position, extra) in stated.classes.enumerated() where !known.contains(extra.priorityClass) {
            faults.append(fault(extra.priorityClass, nil, .position, position + 1, nil))
        }
        return faults
    }

    private static func differences(_ stated: Score.ClassValue, _ expected: Score.ClassValue) -> [ScoreFault] {
        let own = expected.priorityClass
        var faults: [ScoreFault] = []
        for entry in expected.entries {
            let named = stated.entries.filter { $0.rule == entry.rule }
            guard named.count == 1, let claim = named.first else {
                faults.append(fault(own, entry.rule, .units, nil, entry.units))
                continue
            }
            if claim.units != entry.units { faults.append(fault(own, entry.rule, .units, claim.units, entry.units)) }
            if claim.weight != entry.weight {
                faults.append(fault(own, entry.rule, .weight, claim.weight, entry.weight))
            }
        }
        let known = Set(expected.entries.map(\.rule))
        for extra in stated.entries where !known.contains(extra.rule) {
            faults.append(fault(own, extra.rule, .units, extra.units, nil))
        }
        if stated.value != expected.value { faults.append(fault(own, nil, .value, stated.value, expected.value)) }
        return faults
    }

    private static func fault(
        _ priorityClass: PriorityClass, _ rule: RuleCode?, _ part: ScoreFault.Part, _ stated: Int?, _ recomputed: Int?
    ) -> ScoreFault {
        ScoreFault(
            priorityClass: priorityClass, rule: rule, part: part, stated: stated, recomputed: recomputed)
    }
}
