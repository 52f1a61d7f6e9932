/// The fewest of some sets that hold everything together.
enum LeastCover {
    /// One set more at a time, and each rest that they may leave looked at once.
    ///
    /// - Parameter things: how many there are, 20 at most.
    /// - Parameter sets: what each holds, by the bits from the lowest on; may be empty.
    /// - Returns: 1 at least, where there is any set; nil where the sets do not hold everything.
    /// - Complexity: O(2^things x distinct sets) time, O(2^things) memory.
    static func count(of things: Int, by sets: [Int]) -> Int? {
        let distinct = Set(sets).sorted()
        let all = (1 << things) - 1
        var isReached = Array(repeating: false, count: 1 << things)
        var rests = [all]
        var count = 0
        while !rests.isEmpty {
            count += 1
            var next: [Int] = []
            for rest in rests {
                for set in distinct {
                    let left = rest & ~set
                    if left == 0 { return count }
                    guard !isReached[left] else { continue }
                    isReached[left] = true
                    next.append(left)
                }
            }
            rests = next
        }
        return nil
    }
}
