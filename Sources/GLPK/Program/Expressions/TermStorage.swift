#if GLPK

    /// How much of a storage is taken.
    @usableFromInline
    struct TermRoom {
        @usableFromInline var count: Int
        @usableFromInline let capacity: Int

        @inlinable
        init(count: Int, capacity: Int) {
            self.count = count
            self.capacity = capacity
        }
    }

    /// Terms in one piece of memory.
    ///
    /// In place of an array because most expressions are short and soon gone: making and freeing an array of five
    /// takes as many instructions as everything else that is done with the row.
    @usableFromInline
    final class TermStorage: ManagedBuffer<TermRoom, LinearConstraint.Term> {
        @inlinable
        static func with(capacity: Int) -> TermStorage {
            unsafe unsafeDowncast(
                TermStorage.create(minimumCapacity: capacity) { _ in TermRoom(count: 0, capacity: capacity) },
                to: TermStorage.self)
        }

        /// Read past the exclusivity checks of stored properties, which cost more than all the rest.
        @inlinable var room: TermRoom {
            unsafe withUnsafeMutablePointerToHeader { unsafe $0.pointee }
        }

        @inlinable var count: Int { room.count }

        /// The caller has made sure that there is room and that nobody else holds the storage.
        @inlinable
        func append(_ term: LinearConstraint.Term) {
            unsafe withUnsafeMutablePointers { room, terms in
                unsafe (terms + room.pointee.count).initialize(to: term)
                unsafe room.pointee.count += 1
            }
        }

        /// A copy with more room.
        @usableFromInline
        func copied(capacity: Int) -> TermStorage {
            let copy = TermStorage.with(capacity: max(capacity, count))
            for term in terms { copy.append(term) }
            return copy
        }

        var terms: some RandomAccessCollection<LinearConstraint.Term> {
            (0..<count).lazy.map { self[$0] }
        }

        subscript(position: Int) -> LinearConstraint.Term {
            precondition(0..<count ~= position, "terms are counted from zero")
            return unsafe withUnsafeMutablePointerToElements { unsafe $0[position] }
        }

        /// Replaces every coefficient; the caller has made sure that nobody else holds the storage.
        func mapCoefficients(_ transform: (Double) -> Double) {
            unsafe withUnsafeMutablePointers { room, terms in
                for position in 0..<(unsafe room.pointee.count) {
                    unsafe terms[position].coefficient = transform(terms[position].coefficient)
                }
            }
        }

        /// Lends all terms.
        func withTerms<Answer>(_ body: (UnsafeBufferPointer<LinearConstraint.Term>) -> Answer) -> Answer {
            unsafe withUnsafeMutablePointers { room, terms in
                unsafe body(UnsafeBufferPointer(start: terms, count: room.pointee.count))
            }
        }
    }

#endif
