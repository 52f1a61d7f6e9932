/// Where the sessions of each consultant begin and end, to see which ones lie without a free half-day between them.
struct SessionEdges: Sendable {
    private var starts: [UInt16]
    private var ends: [UInt16]
    /// Half-days of the horizon, and a spare one at either end.
    private let stride: Int

    /// - Parameter isCounted: without it nothing is kept, and nothing found.
    init(consultants: Int, halfDays: Int, isCounted: Bool) {
        stride = halfDays + 2
        starts = Array(repeating: 0, count: isCounted ? consultants * stride : 0)
        ends = starts
    }

    var isEmpty: Bool { starts.isEmpty }

    /// Sessions of a consultant that end right before some half-days, or start right after them.
    @inline(__always)
    func neighbours(of consultant: Int, from offset: Int, _ length: Int) -> Int {
        let row = consultant * stride + offset
        return Int(ends[row]) + Int(starts[row + length + 1])
    }

    mutating func add(_ consultant: Int, from offset: Int, _ length: Int, _ step: Int) {
        let row = consultant * stride + offset + 1
        starts[row] = UInt16(clamping: Int(starts[row]) + step)
        ends[row + length - 1] = UInt16(clamping: Int(ends[row + length - 1]) + step)
    }
}
