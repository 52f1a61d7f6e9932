import ProgrammeModel

/// How many exchanges a repair of hard rules may still price, and whether it is to stop.
///
/// Where breaches cannot be mended soon, pairs of exchanges would otherwise take minutes, and other seats are sooner
/// found by the search that follows. A count, so that the same seats are found on every machine.
struct MendingEffort {
    /// Exchanges priced so far.
    private(set) var priced = 0
    let limit: Int
    private let control: RunControl

    init(limit: Int, _ control: RunControl) {
        self.limit = limit
        self.control = control
    }

    /// The effort for a first allocation, or for the whole of a large one.
    /// - Parameter attempts: repairs that share it.
    init(people: Int, over attempts: Int = 1, _ control: RunControl) {
        self.init(limit: (12_000_000 + 1_000 * people) / max(1, attempts), control)
    }

    var isSpent: Bool { priced >= limit || control.shouldStop }

    mutating func count(_ exchanges: Int) { priced += exchanges }
}
