import ProgrammeModel

/// Modules, cohorts and rules of a programme.
enum ProgrammeOutline {
    /// The four modules of six days in all.
    static func modules(_ profile: MunicipalityProfile) -> [TrainingModule] {
        usualModules.map { usual in
            var module = usual
            module.consultants = min(module.consultants, profile.consultantsPerSession)
            return module
        }
    }

    private static let usualModules = [
        TrainingModule(id: "helhet", name: "Del av helhet", halfDays: 3),
        TrainingModule(id: "ledare", name: "Klar ledare", halfDays: 4, consultants: 2),
        TrainingModule(id: "chef", name: "Säker chef", halfDays: 2),
        TrainingModule(id: "utvecklare", name: "Initiativrik utvecklare", halfDays: 3),
    ]

    /// Cohorts of all rounds in order, named after round and position: `1A`, `1B`, ..., or `1-001` where letters run out.
    static func cohorts(_ count: Int, rounds: [Round]) -> [Cohort] {
        let sizes = cohortsByRound(count, rounds: rounds.count)
        let usesLetters = (sizes.max() ?? 0) <= 26
        return zip(rounds, sizes).flatMap { round, size in
            let numbers = Numbering.ids("-", count: max(100, size))
            return (0..<size).map { position in
                let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(position % 26)))
                let name = usesLetters ? letter : numbers[position]
                return Cohort(id: Cohort.ID(round.id.text + name), round: round.id)
            }
        }
    }

    /// As even as can be; the rounds in the middle take what is over, the earlier first.
    static func cohortsByRound(_ count: Int, rounds: Int) -> [Int] {
        guard rounds > 0 else { return [] }
        let byMiddle = (0..<rounds).sorted { a, b in
            let (left, right) = (abs(2 * a - rounds + 1), abs(2 * b - rounds + 1))
            return left == right ? a < b : left < right
        }
        var sizes = Array(repeating: count / rounds, count: rounds)
        for round in byMiddle.prefix(count % rounds) { sizes[round] += 1 }
        return sizes
    }

    /// The usual rules. With few cohorts each holds a large part of every department, so more of a department may be away
    /// at once: half as much again as an even share.
    static func rules(_ profile: MunicipalityProfile) -> RuleBook {
        var rules = RuleBook()
        rules.departmentStaffed.percent =
            profile.staffedPercent ?? max(rules.departmentStaffed.percent, 150 / max(1, profile.cohorts))
        rules.cohortSize.min = profile.cohortSize.lowerBound
        rules.cohortSize.max = profile.cohortSize.upperBound
        return rules
    }
}
