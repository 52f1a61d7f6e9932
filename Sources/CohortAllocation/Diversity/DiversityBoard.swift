import ProgrammeModel

/// Who is in which group during a search over dense pair weights, laid out so that one element is weighed against all
/// others in a single pass.
///
/// For each group and element the *gain* is kept: the sum of the element's weights to the group's members. An exchange of
/// i in a for j in b then changes the value by gain(b, i) - gain(a, i) + gain(a, j) - gain(b, j) - 2 w(i, j), and only the
/// gains of a and b change by it, each by a difference of two rows. Rows are padded to whole blocks.
///
/// Memory is the board's own and freed with it; a board is not shared between threads.
@safe final class DiversityBoard {
    /// Numbers that are weighed at once.
    static let lanes = 16
    typealias Block = SIMD16<Int32>

    let count: Int
    let groupCount: Int
    let sizes: [ClosedRange<Int>]
    /// Numbers in a row, a multiple of ``lanes``.
    let stride: Int
    /// A row per element.
    private let weights: UnsafeMutablePointer<Int32>
    /// A row per group.
    private let gains: UnsafeMutablePointer<Int32>
    /// The gain of each element in its own group.
    private let own: UnsafeMutablePointer<Int32>
    /// What an element would gain in each group over its own, while it is weighed.
    private let offers: UnsafeMutablePointer<Int32>
    private let group: UnsafeMutablePointer<Int32>
    private(set) var memberCounts: [Int]
    /// The sum of the weights inside groups.
    private(set) var value = 0

    /// - Parameter groups: the group of each element, sizes within their ranges.
    init(_ problem: DiverseGrouping, groups: [Int]) {
        count = problem.weights.count
        groupCount = problem.sizes.count
        sizes = problem.sizes
        stride = (count + Self.lanes - 1) / Self.lanes * Self.lanes
        unsafe weights = Self.zeros(count * stride)
        unsafe gains = Self.zeros(groupCount * stride)
        unsafe own = Self.zeros(stride)
        unsafe offers = Self.zeros(groupCount)
        unsafe group = Self.zeros(stride)
        memberCounts = Array(repeating: 0, count: groupCount)
        fill(problem.weights)
        reset(to: groups)
    }

    deinit {
        unsafe weights.deallocate()
        unsafe gains.deallocate()
        unsafe own.deallocate()
        unsafe offers.deallocate()
        unsafe group.deallocate()
    }

    private static func zeros(_ count: Int) -> UnsafeMutablePointer<Int32> {
        let memory = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, count))
        unsafe memory.initialize(repeating: 0, count: max(1, count))
        return unsafe memory
    }

    private func fill(_ table: PairWeights) {
        var position = 0
        for a in 0..<count {
            for b in (a + 1)..<max(a + 1, count) {
                unsafe weights[a * stride + b] = table.list[position]
                unsafe weights[b * stride + a] = table.list[position]
                position += 1
            }
        }
    }

    /// The group of each element.
    var groups: [Int] { (0..<count).map { unsafe Int(group[$0]) } }

    /// Takes another division.
    /// - Complexity: O(*n*²).
    func reset(to groups: [Int]) {
        unsafe gains.update(repeating: 0, count: groupCount * stride)
        memberCounts = Array(repeating: 0, count: groupCount)
        for (element, target) in groups.enumerated() {
            unsafe group[element] = Int32(target)
            memberCounts[target] += 1
            let row = unsafe weights + element * stride
            let sums = unsafe gains + target * stride
            for k in 0..<stride { unsafe sums[k] &+= row[k] }
        }
        for element in 0..<count { unsafe own[element] = gains[groups[element] * stride + element] }
        value = (0..<count).reduce(0) { unsafe $0 + Int(own[$1]) } / 2
    }

    /// Puts an element into another group.
    func move(_ element: Int, to target: Int) {
        let from = unsafe Int(group[element])
        value += Int(moveDelta(element, to: target))
        let row = unsafe weights + element * stride
        let left = unsafe gains + from * stride
        let entered = unsafe gains + target * stride
        for k in 0..<stride {
            unsafe left[k] &-= row[k]
            unsafe entered[k] &+= row[k]
        }
        unsafe group[element] = Int32(target)
        memberCounts[from] -= 1
        memberCounts[target] += 1
        refreshOwn(from, target)
    }

    /// Lets two elements of different groups change places.
    func swap(_ a: Int, _ b: Int) {
        let from = unsafe Int(group[a])
        let to = unsafe Int(group[b])
        value += Int(swapDelta(a, b))
        let rowA = unsafe weights + a * stride
        let rowB = unsafe weights + b * stride
        let gainsFrom = unsafe gains + from * stride
        let gainsTo = unsafe gains + to * stride
        for k in 0..<stride {
            let difference = unsafe rowB[k] &- rowA[k]
            unsafe gainsFrom[k] &+= difference
            unsafe gainsTo[k] &-= difference
        }
        unsafe group[a] = Int32(to)
        unsafe group[b] = Int32(from)
        refreshOwn(from, to)
    }

    /// What moving an element would add to the value.
    func moveDelta(_ element: Int, to target: Int) -> Int32 {
        unsafe gains[target * stride + element] &- own[element]
    }

    /// What an exchange of two elements of different groups would add to the value.
    func swapDelta(_ a: Int, _ b: Int) -> Int32 {
        let from = unsafe Int(group[a])
        let to = unsafe Int(group[b])
        let entering = unsafe gains[to * stride + a] &+ gains[from * stride + b]
        return unsafe entering &- own[a] &- own[b] &- 2 &* weights[a * stride + b]
    }

    func group(of element: Int) -> Int { unsafe Int(group[element]) }

    private func refreshOwn(_ a: Int, _ b: Int) {
        let first = Int32(truncatingIfNeeded: a)
        let second = Int32(truncatingIfNeeded: b)
        for k in 0..<count {
            let at = unsafe group[k]
            if at == first || at == second { unsafe own[k] = gains[Int(at) &* stride &+ k] }
        }
    }
}

extension DiversityBoard {
    /// The first element, from a position on, with which an exchange adds more than its threshold.
    ///
    /// - Parameter start: the first element to look at.
    /// - Parameter thresholds: one for each element, padded to whole blocks: `stride` numbers from its beginning on.
    /// - Returns: nil when there is none.
    /// - Complexity: O(elements), a block at a time.
    func partner(of element: Int, from start: Int, thresholds: UnsafePointer<Int32>) -> Int? {
        let from = unsafe group[element]
        prepareOffers(element)
        let row = unsafe UnsafeRawPointer(weights + element * stride)
        let entering = unsafe UnsafeRawPointer(gains + Int(from) * stride)
        let leaving = unsafe UnsafeRawPointer(own)
        let bar = unsafe UnsafeRawPointer(thresholds)
        var position = start & ~(Self.lanes - 1)
        while position < count {
            let bytes = position &* 4
            let weight = unsafe row.loadUnaligned(fromByteOffset: bytes, as: Block.self)
            var surplus = unsafe entering.loadUnaligned(fromByteOffset: bytes, as: Block.self)
            unsafe surplus &-= leaving.loadUnaligned(fromByteOffset: bytes, as: Block.self)
            unsafe surplus &-= bar.loadUnaligned(fromByteOffset: bytes, as: Block.self)
            surplus &+= offers(at: position) &- weight &- weight
            if Self.hasPositive(surplus) {
                for lane in max(0, start &- position)..<Self.lanes
                where unsafe surplus[lane] > 0 && position &+ lane < count && group[position &+ lane] != from {
                    return position &+ lane
                }
            }
            position &+= Self.lanes
        }
        return nil
    }

    @inline(__always)
    private func prepareOffers(_ element: Int) {
        let current = unsafe own[element]
        for target in 0..<groupCount { unsafe offers[target] = gains[target &* stride &+ element] &- current }
    }

    @inline(__always)
    private func offers(at position: Int) -> Block {
        var block = Block()
        for lane in 0..<Self.lanes { unsafe block[lane] = offers[Int(group[position &+ lane])] }
        return block
    }

    /// Whether any number is above 0.
    @inline(__always)
    private static func hasPositive(_ block: Block) -> Bool {
        // The sign bits of the negated numbers, all at once.
        let negated = 0 &- block
        let half = negated.lowHalf | negated.highHalf
        let quarter = half.lowHalf | half.highHalf
        let bits = unsafe unsafeBitCast(quarter, to: SIMD2<UInt64>.self)
        return (bits.x | bits.y) & 0x8000_0000_8000_0000 != 0
    }
}
