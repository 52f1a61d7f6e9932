import ProgrammeModel

/// Finds what the cheapest roster of a consultant costs at some prices, session by session.
///
/// Rounds are gone through from the first to the last, in each as many cohorts as it has, in each cohort the modules
/// one by one: not served, led, or assisted. All that is kept of what came before is the half-days so far, where they
/// are beyond the share as many as the share, with what they cost; the cohorts so far, where they are limited; and of
/// the round which of the modules are served that the consultant alone answers for.
struct StaffRosters {
    /// What a unit costs of continuity, lead-present and consultant-load.
    struct Rates {
        let change: Int
        let missing: Int
        let load: Int

        func times(_ factor: Int) -> Rates {
            Rates(change: change * factor, missing: missing * factor, load: load * factor)
        }
    }

    private let ground: RosterGround
    private let rates: Rates
    private let prices: RosterPrices
    private let share: Int

    /// Stands for what cannot be.
    private static let closed = Int.max / 2

    init(_ ground: RosterGround, _ rates: Rates, _ prices: RosterPrices) {
        self.ground = ground
        self.rates = rates
        self.prices = prices
        share = rates.load > 0 ? ground.share : 0
    }

    /// Whether all rosters can be looked through in the time that anybody would wait.
    var areFewEnough: Bool {
        let steps = ground.people.map(steps)
        return steps.allSatisfy { $0 <= RosterCertificate.mostStepsOfConsultant }
            && steps.reduce(0, +) <= RosterCertificate.mostSteps
    }

    private func steps(of person: RosterGround.Person) -> Double {
        var sum = 0.0
        for round in ground.rounds.indices {
            var ways = 1.0
            var served = 1.0
            for module in modules(of: person, in: round) {
                ways *= ground.courses[module].consultants > 1 ? 3 : 2
                served *= rates.missing > 0 && person.isOnlyLead[module] ? 2 : 1
            }
            let cohorts = Double(min(ground.cohorts[round], person.mostCohorts ?? .max))
            sum += (ways - 1) * served * cohorts * Double(share + 1) * Double((person.mostCohorts ?? 0) + 1)
        }
        return sum
    }

    private func modules(of person: RosterGround.Person, in round: Int) -> [Int] {
        ground.courses.indices.filter { ground.courses[$0].consultants > 0 && person.isAble[round][$0] }
    }

    /// What a consultant's cheapest roster costs less what it is paid.
    func leastCost(of person: RosterGround.Person) -> Int {
        var costs = Array(repeating: Self.closed, count: (share + 1) * ((person.mostCohorts ?? 0) + 1))
        costs[0] = 0
        for round in ground.rounds.indices { costs = after(round, costs, person) }
        return costs.min() ?? 0
    }

    /// Costs of all that may have been after a round.
    private func after(_ round: Int, _ before: [Int], _ person: RosterGround.Person) -> [Int] {
        // A limit of no cohorts at all leaves one roster, which does nothing.
        let able = person.mostCohorts == 0 ? [] : modules(of: person, in: round)
        let answered = rates.missing == 0 ? [] : able.filter { person.isOnlyLead[$0] }
        let bits = answered.enumerated().reduce(into: [Int: Int]()) { $0[$1.element] = 1 << $1.offset }
        var costs = before + Array(repeating: Self.closed, count: before.count * ((1 << answered.count) - 1))
        let most = person.mostCohorts ?? .max
        for _ in 0..<min(ground.cohorts[round], most) {
            let further = afterCohort(round, costs, able, bits, before.count, isLimited: person.mostCohorts != nil)
            // One cohort more that changes nothing is followed by none that does.
            if further == costs { break }
            costs = further
        }
        let everything =
            rates.missing == 0
            ? 0
            : person.isOnlyLead.indices.count {
                person.isOnlyLead[$0] && ground.courses[$0].consultants > 0
            }
        return before.indices.map { state in
            (0..<1 << answered.count).map { served in
                costs[served * before.count + state] + rates.missing * (everything - served.nonzeroBitCount)
            }.min() ?? Self.closed
        }.map { min($0, Self.closed) }
    }

    /// Costs when one cohort more may have been served.
    private func afterCohort(
        _ round: Int, _ costs: [Int], _ able: [Int], _ bits: [Int: Int], _ states: Int, isLimited: Bool
    ) -> [Int] {
        var leading = Array(repeating: Self.closed, count: costs.count)
        var assisting = leading
        for module in able {
            let (ledBefore, assistedBefore) = (leading, assisting)
            let session = Session(
                halfDays: ground.courses[module].halfDays, bit: bits[module] ?? 0, states: states,
                firstOfLimited: isLimited ? share + 1 : 0)
            let change = rates.change - prices.cohorts[round]
            let lead = -prices.sessions[round][module].lead
            serve(session, from: costs, isFirst: true, lead + change, &leading)
            serve(session, from: assistedBefore, isFirst: false, lead + change, &leading)
            serve(session, from: ledBefore, isFirst: false, lead, &leading)
            guard ground.courses[module].consultants > 1 else { continue }
            let assist = -prices.sessions[round][module].assistant
            serve(session, from: costs, isFirst: true, assist, &assisting)
            serve(session, from: assistedBefore, isFirst: false, assist, &assisting)
            serve(session, from: ledBefore, isFirst: false, assist, &leading)
        }
        return costs.indices.map { min(costs[$0], leading[$0], assisting[$0]) }
    }

    /// How a session moves from one state to another.
    private struct Session {
        let halfDays: Int
        let bit: Int
        let states: Int
        /// How much further the first session of a cohort is, where cohorts are limited.
        let firstOfLimited: Int
    }

    /// Lets whatever came before be followed by a session.
    private func serve(_ session: Session, from before: [Int], isFirst: Bool, _ cost: Int, _ after: inout [Int]) {
        let step = isFirst ? session.firstOfLimited : 0
        for state in before.indices where before[state] < Self.closed {
            let (served, rest) = state.quotientAndRemainder(dividingBy: session.states)
            guard rest + step < session.states else { continue }
            let halfDays = rest % (share + 1)
            let reached = min(share, halfDays + session.halfDays)
            let place = (served | session.bit) * session.states + rest + step + reached - halfDays
            let whole = before[state] + cost + rates.load * (halfDays + session.halfDays - reached)
            after[place] = min(after[place], whole)
        }
    }
}
