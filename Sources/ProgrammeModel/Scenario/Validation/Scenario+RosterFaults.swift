/// Faults of the roster of managers.
extension Scenario {
    func checkRoster(_ faults: inout FaultCollector) {
        if managers.isEmpty {
            faults.error(
                "nothing-to-plan", at: .table(.managers), sv: "det finns inga chefer i underlaget",
                en: "the scenario has no managers", fixSv: "fyll managers.csv", fixEn: "fill managers.csv")
        }
        let ids = managers.map(\.id.text)
        faults.duplicates(ids, .manager) { .row(.managers, $0, column: "id") }
        faults.unusable(ids, .manager) { .row(.managers, $0, column: "id") }
        var departmentOfUnit: [String: String] = [:]
        for (position, manager) in managers.enumerated() {
            if manager.department.isEmpty {
                faults.error(
                    "blank", at: .row(.managers, position, column: "department"),
                    sv: "chef \(manager.id) saknar förvaltning", en: "manager \(manager.id) has no department",
                    fixSv: "fyll i förvaltningen", fixEn: "fill in the department")
            }
            if !(1...1000).contains(manager.level) {
                faults.error(
                    "out-of-range", at: .row(.managers, position, column: "level"), value: String(manager.level),
                    sv: "chef \(manager.id) har chefsnivå \(manager.level); 1 är högst",
                    en: "manager \(manager.id) has level \(manager.level); 1 is the top",
                    fixSv: "skriv 1 eller mer", fixEn: "write 1 or more")
            }
            if let joined = manager.joined, let left = manager.left, left <= joined {
                faults.error(
                    "backwards", at: .row(.managers, position, column: "left"), value: left.description,
                    sv: "chef \(manager.id) slutar \(left), inte efter sin början \(joined)",
                    en: "manager \(manager.id) leaves on \(left), not after joining on \(joined)",
                    fixSv: "rätta ett av datumen", fixEn: "correct one of the dates")
            }
            guard let unit = manager.unit else { continue }
            if let known = departmentOfUnit[unit], known != manager.department {
                faults.error(
                    "unit-in-two-departments", at: .row(.managers, position, column: "unit"), value: unit,
                    sv: "enheten \"\(unit)\" hör till både \"\(known)\" och \"\(manager.department)\"",
                    en: "unit \"\(unit)\" belongs to both \"\(known)\" and \"\(manager.department)\"",
                    fixSv: "rätta förvaltningen, eller skilj enheterna åt med olika namn",
                    fixEn: "correct the department, or tell the units apart by their names")
            }
            departmentOfUnit[unit] = departmentOfUnit[unit] ?? manager.department
        }
    }

    func checkBosses(_ faults: inout FaultCollector) {
        checkThatSomebodyHasABoss(&faults)
        let positions = Dictionary(
            zip(managers.map(\.id), managers.indices), uniquingKeysWith: { first, _ in first })
        let bosses = managers.map { $0.boss.flatMap { positions[$0] } }
        for (position, manager) in managers.enumerated() {
            guard let boss = manager.boss, bosses[position] == nil else { continue }
            faults.warning(
                "boss-outside", at: .row(.managers, position, column: "boss"), value: boss.text,
                sv: "närmaste chef \(boss) för \(manager.id) finns inte bland cheferna",
                en: "boss \(boss) of \(manager.id) is not in the roster",
                fixSv: "inget behöver göras om det stämmer", fixEn: "nothing needs doing if that is right")
        }
        // 0 untouched, 1 on the current chain, 2 done: a chain that meets itself is a cycle.
        var state = Array(repeating: 0, count: managers.count)
        for start in managers.indices where state[start] == 0 {
            var chain: [Int] = []
            var next: Int? = start
            while let current = next, state[current] == 0 {
                state[current] = 1
                chain.append(current)
                next = bosses[current]
            }
            if let current = next, state[current] == 1, let from = chain.firstIndex(of: current) {
                reportCycle(Array(chain[from...]), &faults)
            }
            for member in chain { state[member] = 2 }
        }
    }

    /// A column that was not recognised leaves everybody without a boss, and rules on bosses with nothing to count.
    private func checkThatSomebodyHasABoss(_ faults: inout FaultCollector) {
        let rules = programme.rules
        let silent = [rules.bossFirst as any Rule, rules.bossApart].filter { $0.strength != .off }.map(\.code.text)
        guard managers.count > 1, managers.allSatisfy({ $0.boss == nil }), let first = silent.first else { return }
        let svRules = silent.count == 1 ? "regeln \(first)" : "reglerna \(silent.joined(separator: " och "))"
        let enRules = silent.count == 1 ? "rule \(first)" : "rules \(silent.joined(separator: " and "))"
        let off = silent.map { "\($0): off" }.joined(separator: ", ")
        faults.warning(
            "no-bosses", at: .table(.managers),
            sv: "ingen har en närmaste chef, så att \(svRules) inte har något att räkna",
            en: "nobody has a boss, so that \(enRules) \(silent.count == 1 ? "has" : "have") nothing to count",
            fixSv: "fyll kolumnen boss, eller säg vilken den är: files: {managers: {columns: {boss: ...}}}; "
                + "saknas uppgiften, skriv \(off) under rules",
            fixEn: "fill the column boss, or say which it is: files: {managers: {columns: {boss: ...}}}; "
                + "if nobody knows, write \(off) under rules")
    }

    private func reportCycle(_ cycle: [Int], _ faults: inout FaultCollector) {
        let names = (cycle + cycle.prefix(1)).map { managers[$0].id.text }.joined(separator: " → ")
        faults.error(
            "boss-cycle", at: .row(.managers, cycle.min() ?? 0, column: "boss"), value: names,
            sv: "närmaste chef går runt i ring: \(names)", en: "bosses go round in a circle: \(names)",
            fixSv: "rätta närmaste chef för en av dem", fixEn: "correct the boss of one of them")
    }
}
