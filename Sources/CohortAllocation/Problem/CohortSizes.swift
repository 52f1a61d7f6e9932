import ProgrammeModel

/// Sizes of cohorts where they are a hard rule.
extension SeatProblem {
    /// Least and greatest number of members of a cohort; nil where any number will do.
    func hardSizes(of cohort: Int) -> ClosedRange<Int>? { hasHardSizes ? sizes[cohort] : nil }

    /// The most members that any cohort may have; nil where any number will do.
    var mostMembers: Int? { hasHardSizes ? sizes.map(\.upperBound).max() : nil }

    /// The most members that a cohort of a round may have; nil where any number will do.
    func mostMembers(inRound round: Int) -> Int? {
        guard hasHardSizes else { return nil }
        return sizes.indices.filter { slotOfPlace[$0] == round }.map { sizes[$0].upperBound }.max()
    }

    /// The cohorts of some rounds, counted with their sizes; nil where any size will do.
    func seats(inRounds isCounted: (Int) -> Bool) -> SeatCount? {
        guard hasHardSizes else { return nil }
        return SeatCount(sizes.indices.filter { isCounted(slotOfPlace[$0]) }.map { sizes[$0] })
    }
}

/// How many people some cohorts need, and how many they hold.
struct SeatCount: Equatable, Sendable {
    let cohorts: Int
    /// Members that all cohorts together have at least and at most.
    let least: Int
    let most: Int
    /// From the smallest minimum of a cohort to the largest; likewise of maxima.
    let minima: ClosedRange<Int>
    let maxima: ClosedRange<Int>

    /// No cohorts count as ones of size 0.
    init(_ sizes: [ClosedRange<Int>]) {
        func range(_ numbers: [Int]) -> ClosedRange<Int> { (numbers.min() ?? 0)...(numbers.max() ?? 0) }
        cohorts = sizes.count
        least = sizes.reduce(0) { $0 + $1.lowerBound }
        most = sizes.reduce(0) { $0 + $1.upperBound }
        minima = range(sizes.map(\.lowerBound))
        maxima = range(sizes.map(\.upperBound))
    }

    /// Whether all cohorts have one maximum; likewise one minimum.
    var hasOneMaximum: Bool { maxima.lowerBound == maxima.upperBound }
    var hasOneMinimum: Bool { minima.lowerBound == minima.upperBound }
}

/// What cohorts of given sizes cost, and what one more member adds.
struct SizePrices: Sendable {
    private let price: Int
    private let isStepwise: Bool
    private let sizes: [ClosedRange<Int>]

    init(_ problem: SeatProblem, price: Int) {
        self.price = price
        isStepwise = problem.hasHardSizes
        sizes = problem.sizes
    }

    /// What a cohort costs.
    func cost(of cohort: Int, size: Int) -> Int { price * Self.units(sizes[cohort], size, isStepwise) }

    /// What one more member of a cohort of some size adds.
    @inline(__always)
    func step(at cohort: Int, from size: Int) -> Int {
        let range = sizes[cohort]
        if isStepwise {
            return (size >= range.upperBound ? price : 0) &- (size < range.lowerBound ? price : 0)
        }
        return (size == range.upperBound ? price : 0) &- (size &+ 1 == range.lowerBound ? price : 0)
    }

    /// Units of cohort-size. Where the rule is hard each missing or surplus member counts, so that a search sees which
    /// way is out; a soft rule counts the cohort once.
    static func units(_ range: ClosedRange<Int>, _ size: Int, _ isStepwise: Bool) -> Int {
        let off = max(0, range.lowerBound - size, size - range.upperBound)
        return isStepwise ? off : min(1, off)
    }
}
