import ProgrammeModel

/// How much of each person's past sits in each cohort, kept up to date as people come and go.
///
/// A table of cohorts by people makes a move O(1) to price and O(partners) to make. Where it would be too large the
/// partners are looked up one by one instead.
struct PairGains: Sendable {
    /// Entries of the table at most: 80 MB.
    static let mostEntries = 20_000_000

    /// Whether anybody has a past at all.
    let isOn: Bool
    private let pairs: PastPairs
    private let personCount: Int
    private let waitingPlace: Int
    /// For each cohort and person the weight of the person's partners there; empty where that is too much.
    private var table: [Int32]

    /// Nobody sits anywhere.
    init(_ problem: SeatProblem, mostEntries: Int = PairGains.mostEntries) {
        pairs = problem.pastPairs
        isOn = !pairs.isEmpty
        personCount = problem.people.count
        waitingPlace = problem.waitingPlace
        let (entries, isTooMuch) = personCount.multipliedReportingOverflow(by: problem.cohortCount)
        table = isOn && !isTooMuch && entries <= mostEntries ? Array(repeating: 0, count: entries) : []
    }

    /// The weight of a person's partners in a place; 0 on the waiting list, where nobody meets.
    /// - Parameter place: where everybody is.
    @inline(__always)
    func weight(of person: Int, at target: Int, _ place: [Int32]) -> Int {
        guard target != waitingPlace else { return 0 }
        if !table.isEmpty { return Int(table[target &* personCount &+ person]) }
        return scannedWeight(of: person, at: target, place)
    }

    private func scannedWeight(of person: Int, at target: Int, _ place: [Int32]) -> Int {
        var sum = 0
        for position in pairs.starts[person]..<pairs.starts[person + 1]
        where place[Int(pairs.partners[position])] == Int32(target) { sum &+= Int(pairs.weights[position]) }
        return sum
    }

    @inline(__always)
    mutating func enter(_ person: Int, _ target: Int) { if isOn { change(person, target, by: 1) } }

    @inline(__always)
    mutating func leave(_ person: Int, _ from: Int) { if isOn { change(person, from, by: -1) } }

    private mutating func change(_ person: Int, _ at: Int, by sign: Int32) {
        guard at != waitingPlace, !table.isEmpty else { return }
        let row = at &* personCount
        for position in pairs.starts[person]..<pairs.starts[person + 1] {
            table[row &+ Int(pairs.partners[position])] &+= sign &* pairs.weights[position]
        }
    }
}
