/// What the rest of a roster costs at least, from one round on, for all that may have come before.
///
/// A state is the half-days so far, as many as the share where there are more, and, where they are limited, the cohorts
/// that are left. While a round is looked at it is also the modules served of those that the consultant alone answers
/// for. Of each state the table grows by one cohort at a time, until the round has no more or one more changes nothing:
/// then no number of them would.
struct RoundTable {
    /// What a way costs at some prices; of ways that lead to the same states only the cheapest one counts.
    struct Offer {
        let way: Int
        let cost: Int
        let halfDays: Int
        let mask: Int
    }

    /// Half-days that a state tells apart, and numbers of cohorts left.
    struct Size {
        let loads: Int
        let counts: Int
        var isLimited: Bool { counts > 1 }
        var states: Int { loads * counts }
    }

    let offers: [Offer]
    /// By state, before the round.
    private(set) var values: [Int]
    private let size: Size
    /// For each further cohort and each state the offer that is taken, -1 for none.
    private var choices: [[Int32]] = []

    /// - Parameter rest: by state, what all later rounds cost at least.
    init(_ terms: RosterProblem.RoundTerms, _ offers: [Offer], _ rates: RosterRates, _ size: Size, rest: [Int]) {
        self.offers = offers
        self.size = size
        var table: [Int] = []
        for mask in 0..<1 << terms.alone {
            let missed = rates.leadPresent * (terms.alone - mask.nonzeroBitCount)
            table += rest.map { $0 + missed }
        }
        values = table
        for _ in 0..<(size.isLimited ? min(terms.cohorts, size.counts - 1) : terms.cohorts) {
            guard grow(rates.load) else { break }
        }
        values.removeLast(values.count - size.states)
    }

    /// Lets each state have one cohort more; whether that makes any cheaper.
    private mutating func grow(_ load: Int) -> Bool {
        var next = values
        var taken = Array(repeating: Int32(-1), count: values.count)
        var isCheaper = false
        let first = size.isLimited ? size.loads : 0
        for (number, offer) in offers.enumerated() {
            for start in stride(from: 0, to: values.count, by: size.states) {
                let after = (start / size.states | offer.mask) * size.states
                for place in stride(from: first, to: size.states, by: size.loads) {
                    let source = after + place - first
                    for halfDays in 0..<size.loads {
                        let sum = halfDays + offer.halfDays
                        let reached = min(sum, size.loads - 1)
                        let cost = values[source + reached] + offer.cost + load * (sum - reached)
                        let state = start + place + halfDays
                        if cost < next[state] {
                            next[state] = cost
                            taken[state] = Int32(number)
                            isCheaper = true
                        }
                    }
                }
            }
        }
        values = next
        if isCheaper { choices.append(taken) }
        return isCheaper
    }

    /// Follows the choices from a state on, which becomes the one after the round.
    func trace(_ state: inout Int, _ take: (_ way: Int) -> Void) {
        var mask = 0
        for taken in choices.reversed() {
            let number = Int(taken[mask * size.states + state])
            guard number >= 0 else { continue }
            let offer = offers[number]
            let halfDays = min(state % size.loads + offer.halfDays, size.loads - 1)
            state = (state / size.loads - (size.isLimited ? 1 : 0)) * size.loads + halfDays
            mask |= offer.mask
            take(offer.way)
        }
    }
}
