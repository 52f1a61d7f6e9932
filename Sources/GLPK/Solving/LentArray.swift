#if GLPK

    /// Elements at an address that stays the same, to lend to C for as long as this value lives.
    @safe struct LentArray<Element: BitwiseCopyable>: ~Copyable {
        private let buffer: UnsafeMutableBufferPointer<Element>

        init(_ elements: some Collection<Element>) {
            unsafe buffer = .allocate(capacity: elements.count)
            _ = unsafe buffer.initialize(from: elements)
        }

        init(_ elements: ArraySlice<Element>) {
            unsafe buffer = .allocate(capacity: elements.count)
            unsafe elements.withUnsafeBufferPointer { _ = unsafe buffer.initialize(from: $0) }
        }

        /// Makes one element for each position.
        init(count: Int, _ element: (Int) -> Element) {
            unsafe buffer = .allocate(capacity: count)
            for position in 0..<count { unsafe buffer.initializeElement(at: position, to: element(position)) }
        }

        init(repeating element: Element, count: Int) {
            unsafe buffer = .allocate(capacity: count)
            unsafe buffer.initialize(repeating: element)
        }

        deinit {
            unsafe buffer.deallocate()
        }

        var count: Int { unsafe buffer.count }

        /// Valid as long as this value lives; null when there are no elements.
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
