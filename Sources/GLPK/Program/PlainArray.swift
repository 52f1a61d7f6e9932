#if GLPK
    import CGLPKGuard

    /// Elements without references in one piece of memory, which can be lent to C without a copy.
    //
    // Unchecked because of the memory, which is written to only while one value alone holds it.
    struct PlainArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable, RandomAccessCollection {
        private(set) var memory: PlainMemory<Element>?
        private(set) var count = 0

        var startIndex: Int { 0 }
        var endIndex: Int { count }

        init() {}

        init(repeating element: Element, count: Int) {
            unsafe room(for: count).initialize(repeating: element, count: count)
            self.count = count
        }

        init(_ elements: some Collection<Element>) {
            reserveCapacity(elements.count)
            for element in elements { append(element) }
        }

        subscript(position: Int) -> Element {
            get {
                precondition(0..<count ~= position, "elements are counted from zero")
                guard let memory else { preconditionFailure("elements without memory") }
                return unsafe memory.start[position]
            }
            set {
                precondition(0..<count ~= position, "elements are counted from zero")
                unsafe ownMemory()[position] = newValue
            }
        }

        @inline(__always)
        mutating func append(_ element: Element) {
            unsafe room(for: 1).initialize(to: element)
            count &+= 1
        }

        mutating func reserveCapacity(_ total: Int) {
            if total > count { _ = unsafe room(for: total - count) }
        }

        /// Lends all elements.
        @inline(__always)
        func withElements<Answer>(_ body: (UnsafeBufferPointer<Element>) -> Answer) -> Answer {
            unsafe body(UnsafeBufferPointer(start: memory?.start, count: count))
        }

        /// Where elements may be written behind the last; to be counted by `take(_:)`.
        @inline(__always)
        mutating func room(for added: Int) -> UnsafeMutablePointer<Element> {
            if isKnownUniquelyReferenced(&memory), let memory, memory.capacity &- count >= added {
                return unsafe memory.start + count
            }
            return unsafe grownMemory(for: added) + count
        }

        /// Counts elements that were written behind the last.
        @inline(__always)
        mutating func take(_ added: Int) {
            count &+= added
        }

        mutating func removeLast(_ removed: Int) {
            count -= removed
        }

        /// Where the elements may be changed.
        mutating func ownMemory() -> UnsafeMutablePointer<Element> {
            unsafe room(for: 0) - count
        }

        @inline(never)
        private mutating func grownMemory(for added: Int) -> UnsafeMutablePointer<Element> {
            let capacity = added > 0 ? Swift.max(16, 2 * count, count + added) : Swift.max(count, 1)
            let grown = isKnownUniquelyReferenced(&memory) ? memory?.resized(capacity) : memory?.copied(count, capacity)
            let memory = unsafe grown ?? PlainMemory(capacity: capacity)
            self.memory = memory
            return unsafe memory.start
        }
    }

    /// The memory of such elements.
    @safe final class PlainMemory<Element: BitwiseCopyable> {
        let start: UnsafeMutablePointer<Element>
        let capacity: Int
        private var isMoved = false

        /// - Parameter old: memory of C's to be resized, which moves large pieces without a copy.
        init(capacity: Int, replacing old: UnsafeMutablePointer<Element>? = nil) {
            guard
                let memory = unsafe glpk_guard_resized(old, capacity * MemoryLayout<Element>.stride)
            else { preconditionFailure("out of memory for \(capacity) elements") }
            unsafe start = memory.bindMemory(to: Element.self, capacity: capacity)
            self.capacity = capacity
        }

        /// Other memory with the same elements, which replaces this.
        func resized(_ capacity: Int) -> PlainMemory {
            isMoved = true
            return unsafe PlainMemory(capacity: capacity, replacing: start)
        }

        /// Other memory with the first elements of this.
        func copied(_ count: Int, _ capacity: Int) -> PlainMemory {
            let copy = unsafe PlainMemory(capacity: capacity)
            unsafe copy.start.initialize(from: start, count: count)
            return copy
        }

        deinit {
            if !isMoved { unsafe glpk_guard_free(start) }
        }
    }

#endif
