/// Where the sessions of each consultant begin and end, to see which ones lie without a free half-day between them.
struct SessionEdges: Sendable {
    /// For each half-day of the horizon, and a spare one at either end, all consultants side by side: searches ask for
    /// one half-day of all of them.
    private var starts: [UInt16]
    private var ends: [UInt16]
    private let consultants: Int

    /// - Parameter isCounted: without it nothing is kept, and nothing found.
    init(consultants: Int, halfDays: Int, isCounted: Bool) {
        self.consultants = consultants
        starts = Array(repeating: 0, count: isCounted ? consultants * (halfDays + 2) : 0)
        ends = starts
    }

    var isEmpty: Bool { starts.isEmpty }

    /// Sessions of a consultant that end right before some half-days, or start right after them.
    @inline(__always)
    func neighbours(of consultant: Int, from offset: Int, _ length: Int) -> Int {
        Int(ends[offset * consultants + consultant]) + Int(starts[(offset + length + 1) * consultants + consultant])
    }

    mutating func add(_ consultant: Int, from offset: Int, _ length: Int, _ step: Int) {
        let first = (offset + 1) * consultants + consultant
        let last = (offset + length) * consultants + consultant
        starts[first] = UInt16(clamping: Int(starts[first]) + step)
        ends[last] = UInt16(clamping: Int(ends[last]) + step)
    }
}
