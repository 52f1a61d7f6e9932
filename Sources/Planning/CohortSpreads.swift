import ProgrammeModel

/// How a scenario's cohorts can be spread over its rounds.
struct CohortSpreads {
    /// Of each round the cohorts that are held in any case, and the open ones, those to be held first in front.
    let required: [[Int]]
    let open: [[Int]]
    private let ids: [Cohort.ID]

    init(_ index: ScenarioIndex) {
        let scenario = index.scenario
        let free = scenario.openCohorts
        let ids = scenario.programme.cohorts.map(\.id)
        self.ids = ids
        let positions = scenario.programme.rounds.indices.map { round in
            ids.indices.filter { index.roundOfCohort[$0] == round }
        }
        required = positions.map { $0.filter { !free.contains(ids[$0]) } }
        open = positions.map { cohorts in
            cohorts.filter { free.contains(ids[$0]) }.sorted {
                (-index.cohortSizes[$0].upperBound, $0) < (-index.cohortSizes[$1].upperBound, $1)
            }
        }
    }

    /// How many spreads there are; the largest number where they are more than that.
    var count: Int {
        open.reduce(1) { total, round in
            let (product, isTooMuch) = total.multipliedReportingOverflow(by: round.count + 1)
            return isTooMuch ? .max : product
        }
    }

    /// The open cohorts that a spread holds.
    func held(_ spread: [Int]) -> Set<Cohort.ID> {
        Set(zip(open, spread).flatMap { $0.prefix($1) }.map { ids[$0] })
    }

    /// The cohorts that a spread holds in a round, by position.
    func cohorts(of spread: [Int], inRound round: Int) -> [Int] { required[round] + open[round].prefix(spread[round]) }

    /// Cohorts in all.
    func total(_ spread: [Int]) -> Int { required.reduce(0) { $0 + $1.count } + spread.reduce(0, +) }

    /// The most even spread of some open cohorts, of equal ones that with more in earlier rounds.
    func even(_ count: Int) -> [Int] {
        var spread = Array(repeating: 0, count: open.count)
        for _ in 0..<max(0, count) {
            let free = spread.indices.filter { spread[$0] < open[$0].count }
            guard let least = free.min(by: { size($0, spread) < size($1, spread) }) else { break }
            spread[least] += 1
        }
        return spread
    }

    private func size(_ round: Int, _ spread: [Int]) -> Int { required[round].count + spread[round] }

    /// The squares of the rounds' numbers of cohorts, added up: the less, the more even.
    func unevenness(_ spread: [Int]) -> Int {
        spread.indices.reduce(0) { $0 + size($1, spread) * size($1, spread) }
    }
}
