import ProgrammeModel

/// How many cohorts a round has where a file only counts them: those beyond the least are optional.
struct CohortCount: Equatable {
    let least: Int
    let most: Int

    /// Cohorts G01, G02, ... in the order of the rounds.
    ///
    /// - Parameter counts: one for each round.
    static func cohorts(of rounds: [Round], _ counts: [CohortCount]) -> [Cohort] {
        let width = max(2, String(counts.reduce(0) { $0 + $1.most }).count)
        let unnamed = zip(rounds, counts).flatMap { round, count in
            (0..<count.most).map { Cohort(id: "", round: round.id, isOptional: $0 >= count.least) }
        }
        return unnamed.enumerated().map { position, cohort in
            let number = String(position + 1)
            var named = cohort
            named.id = Cohort.ID("G" + String(repeating: "0", count: max(0, width - number.count)) + number)
            return named
        }
    }

    /// How many cohorts a round has, whatever their names.
    init(of round: Round, in programme: Programme) {
        let cohorts = programme.cohorts.filter { $0.round == round.id }
        least = cohorts.count { !$0.isOptional }
        most = cohorts.count
    }

    init(least: Int, most: Int) {
        self.least = least
        self.most = most
    }
}
