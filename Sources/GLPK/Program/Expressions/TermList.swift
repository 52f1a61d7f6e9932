#if GLPK

    /// Terms in order, the first of them in place.
    ///
    /// A product such as `2 * x` is a list of one. Kept in place it costs no memory of its own, and a sum of *n*
    /// products one piece of memory instead of *n* + 1.
    //
    // Unchecked because of the storage, which is written to only while one list alone holds it.
    @usableFromInline
    struct TermList: @unchecked Sendable {
        /// Position of the first term's column; negative when there are no terms.
        @usableFromInline var firstColumn: Int32
        /// Zero when there are no terms.
        @usableFromInline var firstCoefficient: Double
        /// Nil unless there is a first term.
        @usableFromInline var others: TermStorage?

        /// Room for that many further terms is made at first.
        @usableFromInline static var usualRoom: Int { 7 }

        @inlinable
        init() {
            firstColumn = -1
            firstCoefficient = 0
            others = nil
        }

        @inlinable
        init(_ column: LinearProgram.Column, _ coefficient: Double) {
            firstColumn = column.position
            firstCoefficient = coefficient
            others = nil
        }

        init(_ terms: [LinearConstraint.Term]) {
            self.init()
            reserveCapacity(terms.count)
            for term in terms { append(term.column, term.coefficient) }
        }

        @inlinable var isEmpty: Bool { firstColumn < 0 }

        var count: Int { isEmpty ? 0 : 1 + (others?.count ?? 0) }

        @inlinable
        mutating func append(_ column: LinearProgram.Column, _ coefficient: Double) {
            if firstColumn < 0 {
                firstColumn = column.position
                firstCoefficient = coefficient
            } else {
                appendFurther(LinearConstraint.Term(column, coefficient))
            }
        }

        @inlinable
        mutating func append(_ list: borrowing TermList, times factor: Double) {
            guard list.firstColumn >= 0 else { return }
            append(LinearProgram.Column(position: list.firstColumn), list.firstCoefficient * factor)
            if let further = list.others { appendAll(further, times: factor) }
        }

        @usableFromInline
        mutating func appendFurther(_ term: LinearConstraint.Term) {
            guard others != nil else {
                let made = TermStorage.with(capacity: Self.usualRoom)
                made.append(term)
                others = made
                return
            }
            makeOwn(room: 1)
            others?.append(term)
        }

        /// Out of line: what adds up single terms never comes here.
        @usableFromInline
        mutating func appendAll(_ further: TermStorage, times factor: Double) {
            // What is appended may be the very storage that is appended to.
            for position in 0..<further.count {
                append(further[position].column, further[position].coefficient * factor)
            }
        }

        /// Makes sure that nobody else holds the storage, and that it has room.
        private mutating func makeOwn(room: Int) {
            let isAlone = isKnownUniquelyReferenced(&others)
            guard let held = others else { return }
            let (count, capacity) = (held.room.count, held.room.capacity)
            if isAlone && count + room <= capacity { return }
            others = held.copied(capacity: max(count + room, count + room > capacity ? 2 * capacity : capacity))
        }

        @usableFromInline
        mutating func reserveCapacity(_ count: Int) {
            if others == nil {
                if count > 1 { others = TermStorage.with(capacity: max(count - 1, Self.usualRoom)) }
            } else {
                makeOwn(room: max(0, count - self.count))
            }
        }

        /// Replaces every coefficient.
        mutating func mapCoefficients(_ transform: (Double) -> Double) {
            guard !isEmpty else { return }
            firstCoefficient = transform(firstCoefficient)
            makeOwn(room: 0)
            others?.mapCoefficients(transform)
        }

        func forEach(_ body: (LinearProgram.Column, Double) -> Void) {
            guard !isEmpty else { return }
            body(LinearProgram.Column(position: firstColumn), firstCoefficient)
            guard let others else { return }
            for term in others.terms { body(term.column, term.coefficient) }
        }

        /// All terms, copied.
        var array: [LinearConstraint.Term] {
            var terms: [LinearConstraint.Term] = []
            terms.reserveCapacity(count)
            forEach { terms.append(LinearConstraint.Term($0, $1)) }
            return terms
        }

        /// In the order of terms.
        func sum(at columnValues: [Double]) -> Double {
            var sum = 0.0
            forEach { sum += $1 * columnValues[$0.index] }
            return sum
        }
    }

    extension TermList: Hashable {
        @usableFromInline
        static func == (left: TermList, right: TermList) -> Bool {
            left.count == right.count && left.array == right.array
        }

        @usableFromInline
        func hash(into hasher: inout Hasher) {
            hasher.combine(array)
        }
    }

#endif
