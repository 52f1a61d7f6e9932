#if GLPK

    /// How much of a storage is taken.
    @usableFromInline
    struct TermRoom {
        var count: Int
        let capacity: Int
    }

    /// Terms in one piece of memory; not an array, whose every access would cost as much as what is done with a term.
    @usableFromInline
    final class TermStorage: ManagedBuffer<TermRoom, LinearConstraint.Term> {
        private static func with(capacity: Int) -> TermStorage {
            unsafe unsafeDowncast(
                TermStorage.create(minimumCapacity: capacity) { _ in TermRoom(count: 0, capacity: capacity) },
                to: TermStorage.self)
        }

        /// The storage itself where nobody else holds it and it has room, otherwise a copy.
        static func owned(_ storage: inout TermStorage?, room: Int) -> TermStorage {
            let isAlone = isKnownUniquelyReferenced(&storage)
            guard let held = storage else { return with(capacity: max(8, room)) }
            let (count, capacity) = (held.room.count, held.room.capacity)
            if isAlone && count + room <= capacity { return held }
            let copy = with(capacity: count + room > capacity ? max(count + room, 2 * capacity) : capacity)
            unsafe held.withTerms { terms in
                for position in 0..<terms.count { unsafe copy.append(terms[position]) }
            }
            return copy
        }

        /// Read past the exclusivity checks of stored properties, which cost more than all the rest.
        private var room: TermRoom {
            unsafe withUnsafeMutablePointerToHeader { unsafe $0.pointee }
        }

        var count: Int { room.count }

        /// The caller has made sure that there is room and that nobody else holds the storage.
        func append(_ term: LinearConstraint.Term) {
            unsafe withUnsafeMutablePointers { room, terms in
                unsafe (terms + room.pointee.count).initialize(to: term)
                unsafe room.pointee.count += 1
            }
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
