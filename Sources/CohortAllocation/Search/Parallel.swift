import Dispatch
import Synchronization

/// Work that is split by a fixed partition and merged in a fixed order.
enum Parallel {
    /// Transforms every element, on several threads if there are; the result does not depend on how many.
    static func map<Element: Sendable, Output: Sendable>(
        _ elements: [Element], threads: Int, _ transform: @Sendable (Element) -> Output
    ) -> [Output] {
        guard threads > 1, elements.count > 1 else { return elements.map(transform) }
        let results = Mutex<[Output?]>(Array(repeating: nil, count: elements.count))
        let lanes = min(threads, elements.count)
        DispatchQueue.concurrentPerform(iterations: lanes) { lane in
            for position in stride(from: lane, to: elements.count, by: lanes) {
                let output = transform(elements[position])
                results.withLock { $0[position] = output }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
