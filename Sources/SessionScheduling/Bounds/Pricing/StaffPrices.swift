import ProgrammeModel

/// What consultants cost in every session that could be, at given prices: the same for all cohorts.
struct StaffPrices: Sendable {
    static let closed = Int.max / 4

    let modules: [ModuleStaffPrices]
    /// What a consultant's first session for a cohort costs in all, and in equal shares for each session, rounded down.
    let entry: [Int]
    let entryShare: [Int]

    init(_ prices: ResourcePrices, _ problem: SchedulingProblem) {
        entry = (0..<problem.staff.count).map(prices.entryCost)
        entryShare = entry.map { $0 / max(1, problem.modules.count) }
        let shares = entryShare
        modules = problem.modules.indices.map { ModuleStaffPrices($0, prices, shares, problem) }
    }
}

/// What the consultants of one module's sessions cost; a class, so that reading it copies nothing.
final class ModuleStaffPrices: Sendable {
    private static let closed = StaffPrices.closed

    let starts: Int
    /// Consultants of a session.
    let wanted: Int
    /// Consultant by consultant, start by start; ``StaffPrices/closed`` for one who cannot serve.
    private let costs: [Int]
    /// For each start the consultant who adds least, shares of entry costs included; -1 where there is none.
    let first: [Int32]
    /// For each start the cost of the cheapest complete staff, shares of entry costs included.
    let least: [Int]
    /// For each start what the dearest of that staff adds, share of entry cost included.
    private let dearest: [Int]
    /// For each start the two cheapest of those who pay nothing for a first session; -1 where there is none.
    let free: [(first: Int32, second: Int32)]
    /// Consultants who can serve at some start, and those of them who pay for a first session.
    let able: [Int]
    let paying: [Int]

    init(_ module: Int, _ prices: ResourcePrices, _ shares: [Int], _ problem: SchedulingProblem) {
        let open = problem.staff.open[module]
        let length = problem.modules[module].halfDays
        let starts = open.first.count - 1
        var costs = Array(repeating: Self.closed, count: problem.staff.count * starts)
        var cheapest: [Cheapest] = []
        var isAble = Array(repeating: false, count: problem.staff.count)
        for start in 0..<starts {
            let offset = problem.startOffsets[module][start]
            var found = Cheapest()
            for position in open[start] {
                let consultant = Int(open.consultants[position])
                guard prices.admits(consultant) else { continue }
                isAble[consultant] = true
                let cost = prices.staffCost(consultant, from: offset, length)
                costs[consultant * starts + start] = cost
                found.note(consultant, cost, share: shares[consultant], pays: prices.entryCost(of: consultant) > 0)
            }
            cheapest.append(found)
        }
        self.starts = starts
        self.costs = costs
        first = cheapest.map(\.first.consultant)
        wanted = problem.modules[module].consultants
        least = cheapest.map { [wanted] in $0.least(of: wanted) }
        dearest = cheapest.map { [wanted] in wanted > 1 ? $0.second.cost : $0.first.cost }
        free = cheapest.map { ($0.free.consultant, $0.secondFree.consultant) }
        able = isAble.indices.filter { isAble[$0] }
        paying = able.filter { prices.entryCost(of: $0) > 0 }
    }

    @inline(__always)
    func cost(_ consultant: Int, _ start: Int) -> Int { costs[consultant * starts + start] }

    /// What a consultant adds at least to the cheapest staff of one start by being part of it.
    @inline(__always)
    func premium(_ consultant: Int, _ start: Int, share: Int) -> Int {
        max(0, costs[consultant * starts + start] + share - dearest[start])
    }

    /// The cheapest consultants of one start.
    private struct Cheapest {
        typealias Offer = (consultant: Int32, cost: Int)
        var first: Offer = (-1, closed)
        var second: Offer = (-1, closed)
        var free: Offer = (-1, closed)
        var secondFree: Offer = (-1, closed)

        mutating func note(_ consultant: Int, _ cost: Int, share: Int, pays: Bool) {
            let offer = (consultant: Int32(consultant), cost: cost + share)
            if offer.cost < first.cost {
                (first, second) = (offer, first)
            } else if offer.cost < second.cost {
                second = offer
            }
            guard !pays else { return }
            if cost < free.cost {
                (free, secondFree) = (offer, free)
            } else if cost < secondFree.cost {
                secondFree = offer
            }
        }

        func least(of wanted: Int) -> Int {
            switch wanted {
            case 0: 0
            case 1: first.cost
            default: second.cost < closed ? first.cost + second.cost : closed
            }
        }
    }
}
