/// Small random additions to costs, so that ties fall now one way, now another.
///
/// With ties always broken alike, a search that removes and reinserts puts everything back where it was.
struct Noise: Sendable {
    private var state: UInt64
    /// Largest additions beyond the breaking of ties, in cost; 0 for none.
    let amplitude: Amplitude
    /// How far costs are shaken.
    struct Amplitude: Sendable {
        /// No addition is larger, nor are those of a whole itinerary together.
        static let most = 1 << PriorityScale.budget
        /// On each session, and on each consultant in each session.
        var onSlot = 0
        var onStaff = 0
    }

    /// Additions below these leave the order of true costs as it is.
    private let slotTies: UInt64
    private let staffTies: UInt64

    /// - Parameter amplitude: cut to what the range of costs allows.
    /// - Parameter modules: sessions of an itinerary; what breaks ties in them together stays below the grain of costs.
    init(seed: UInt64, amplitude: Amplitude = Amplitude(), modules: Int) {
        state = seed | 1
        // One for the session and two for its consultants.
        let share = Amplitude.most / (3 * max(1, modules))
        self.amplitude = Amplitude(onSlot: min(amplitude.onSlot, share), onStaff: min(amplitude.onStaff, share))
        slotTies = UInt64(max(1, PriorityScale.usualGrain / (2 * max(1, modules))))
        staffTies = UInt64(max(1, PriorityScale.usualGrain / (8 * max(1, modules))))
    }

    @inline(__always)
    mutating func onSlot() -> Int {
        let tie = Int(truncatingIfNeeded: (next() & 0xFFFF_FFFF) * slotTies >> 32)
        return tie + shaken(amplitude.onSlot)
    }

    /// - Parameter burden: what ``ofBurden(_:share:)`` says of the consultant.
    @inline(__always)
    mutating func onStaff(_ burden: Int) -> Int {
        let tie = Int(truncatingIfNeeded: (next() & 0xFFFF_FFFF) * staffTies >> 32)
        return tie + burden + shaken(amplitude.onStaff)
    }

    /// What ties take the half-days of a consultant for, against a fair share: they prefer the less burdened.
    func ofBurden(_ halfDays: Int, share: Int) -> Int { Int(staffTies - 1) * min(halfDays, share) / max(1, share) }

    @inline(__always)
    private mutating func shaken(_ most: Int) -> Int {
        guard most > 0 else { return 0 }
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(most)).high)
    }

    /// Marsaglia's xorshift with the multiplier of Vigna's xorshift64*.
    @inline(__always)
    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}
