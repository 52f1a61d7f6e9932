import ProgrammeModel

extension PriceVector {
    static func zeros(_ relaxation: RoundRelaxation) -> PriceVector {
        PriceVector(
            rows: Array(repeating: 0, count: relaxation.rows.count * relaxation.roundCount),
            seats: Array(repeating: 0, count: relaxation.roundCount),
            limits: Array(repeating: 0, count: relaxation.limits.count))
    }

    /// Prices that prove what counting proves.
    ///
    /// For each row the dearest run of rounds: everybody who can sit nowhere else is charged what the last of them
    /// costs, spread evenly over the run's cohorts. Waiting is made too dear for all who have a choice.
    static func counted(_ relaxation: RoundRelaxation) -> PriceVector {
        var prices = zeros(relaxation)
        let runs = Runs(relaxation)
        for row in relaxation.rows.indices {
            guard let best = runs.dearest(row) else { continue }
            for round in best.rounds { prices.rows[row * relaxation.roundCount + round] = best.price }
        }
        prices.closeWaiting(relaxation)
        return prices
    }

    /// Prices the limit on waiting so that nobody would wait rather than pay for a seat.
    private mutating func closeWaiting(_ relaxation: RoundRelaxation) {
        guard let charge = relaxation.problem.charges.unplaced,
            let limit = relaxation.limits.firstIndex(where: { $0.level == charge.level })
        else { return }
        let rounds = relaxation.roundCount
        var dearest = PriceVector.denominator * (relaxation.costs.max() ?? 0)
        let dearestSlot = dearest
        for person in relaxation.kindOf.indices {
            let own = relaxation.rowList[Int(relaxation.rowStarts[person])..<Int(relaxation.rowStarts[person + 1])]
            let charged = own.reduce(dearestSlot) { sum, row in
                sum + (rows[Int(row) * rounds..<(Int(row) + 1) * rounds].max() ?? 0)
            }
            dearest = max(dearest, charged)
        }
        limits[limit] = min(dearest / charge.amount + 1, BoundCertificate.greatestPrice)
    }
}

/// Neighbouring rounds, and who of a row can sit in no others.
private struct Runs {
    private let relaxation: RoundRelaxation
    /// The first and last open round of each kind of person; nil for those who can only wait.
    private let reach: [(first: Int, last: Int)?]
    private let members: [[Int32]]

    init(_ relaxation: RoundRelaxation) {
        self.relaxation = relaxation
        reach = (0..<relaxation.kindCount).map { kind in
            let open = (0..<relaxation.roundCount).filter { relaxation.isOpen[kind * relaxation.slotCount + $0] }
            guard let first = open.first, let last = open.last else { return nil }
            return (first, last)
        }
        var members: [[Int32]] = Array(repeating: [], count: relaxation.rows.count)
        for person in relaxation.kindOf.indices {
            let own = Int(relaxation.rowStarts[person])..<Int(relaxation.rowStarts[person + 1])
            for row in relaxation.rowList[own] { members[Int(row)].append(relaxation.kindOf[person]) }
        }
        self.members = members
    }

    /// The run that costs a row most, and what its last person costs there; nil where no run costs anything.
    func dearest(_ row: Int) -> (rounds: ClosedRange<Int>, price: Int)? {
        let pair = PriceVector.denominator * relaxation.weights[relaxation.rows[row].feature][0].pair
        guard pair > 0 else { return nil }
        var people = Array(repeating: 0, count: relaxation.roundCount * relaxation.roundCount)
        for kind in members[row] {
            if let reach = reach[Int(kind)] { people[reach.first * relaxation.roundCount + reach.last] += 1 }
        }
        var best: (pairs: Int, rounds: ClosedRange<Int>, price: Int)?
        for first in 0..<relaxation.roundCount {
            var cohorts = 0
            var confined = 0
            for last in first..<relaxation.roundCount {
                cohorts += relaxation.cohorts[last]
                for start in first...last { confined += people[start * relaxation.roundCount + last] }
                let pairs = EvenSpread.pairs(confined, over: cohorts)
                guard pairs > best?.pairs ?? 0 else { continue }
                // At a whole number each, the last person costs less than another one would: halfway proves as much.
                let each = confined / cohorts
                let price = confined % cohorts == 0 ? pair * (2 * each - 1) / 2 : pair * each
                best = (pairs, first...last, price)
            }
        }
        return best.map { ($0.rounds, $0.price) }
    }
}
