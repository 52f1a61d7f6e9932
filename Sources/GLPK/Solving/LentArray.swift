#if GLPK

    /// Elements at an address that stays the same, to lend to C for as long as this value lives.
    @safe struct LentArray<Element: BitwiseCopyable>: ~Copyable {
        private let buffer: UnsafeMutableBufferPointer<Element>
        /// Nil for elements of its own.
        private let owner: PlainMemory<Element>?

        init(_ elements: some Collection<Element>) {
            owner = nil
            unsafe buffer = .allocate(capacity: elements.count)
            _ = unsafe buffer.initialize(from: elements)
        }

        /// Lends what an array holds; that changes in place no longer.
        init(_ elements: PlainArray<Element>) where Element: Sendable {
            owner = elements.memory
            unsafe buffer = UnsafeMutableBufferPointer(start: elements.memory?.start, count: elements.count)
        }

        init(repeating element: Element, count: Int) {
            owner = nil
            unsafe buffer = .allocate(capacity: count)
            unsafe buffer.initialize(repeating: element)
        }

        deinit {
            if owner == nil { unsafe buffer.deallocate() }
        }

        var count: Int { unsafe buffer.count }

        /// Valid as long as this value lives; null only for an array that was lent without memory.
        var address: UnsafeMutablePointer<Element>? { unsafe buffer.baseAddress }

        /// The elements of a part, copied.
        func elements(_ range: Range<Int>) -> [Element] {
            unsafe Array(buffer[range])
        }

        /// All elements, copied.
        func elements() -> [Element] {
            elements(0..<count)
        }
    }

#endif
