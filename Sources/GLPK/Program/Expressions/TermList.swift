#if GLPK

    /// Terms in order, the first of them in place and the others in one piece of memory.
    ///
    /// Most expressions are short and soon gone: to make and free memory for five terms takes more instructions than
    /// everything else that is done with the row.
    //
    // Unchecked because of the storage, which is written to only while one list alone holds it.
    @usableFromInline
    struct TermList: @unchecked Sendable {
        @usableFromInline var first: FirstTerms
        /// Nil until there are more than the first.
        @usableFromInline var others: TermStorage?

        @inlinable
        init() {
            first = FirstTerms()
            others = nil
        }

        @inlinable @inline(__always)
        init(_ column: LinearProgram.Column, _ coefficient: Double) {
            self.init()
            append(column, coefficient)
        }

        init(_ terms: [LinearConstraint.Term]) {
            self.init()
            reserveCapacity(terms.count)
            for term in terms { append(term.column, term.coefficient) }
        }

        var count: Int { first.count + (others?.count ?? 0) }

        @inlinable @inline(__always)
        mutating func append(_ column: LinearProgram.Column, _ coefficient: Double) {
            if first.count < FirstTerms.capacity {
                first.append(column.position, coefficient)
            } else {
                others = Self.appended(LinearConstraint.Term(column, coefficient), to: others.take())
            }
        }

        @inlinable @inline(__always)
        mutating func append(_ list: borrowing TermList, times factor: Double) {
            guard list.first.count > 0 else { return }
            append(LinearProgram.Column(position: list.first.columns[0]), list.first.coefficients[0] * factor)
            if list.first.count > 1 { appendRest(of: copy list, times: factor) }
        }

        /// Out of line: what adds up single terms never comes here.
        @usableFromInline
        mutating func appendRest(of list: TermList, times factor: Double) {
            var skips = true
            list.forEach { column, coefficient in
                if !skips { append(column, coefficient * factor) }
                skips = false
            }
        }

        @usableFromInline
        static func appended(_ term: LinearConstraint.Term, to storage: consuming TermStorage?) -> TermStorage {
            var storage = storage
            let own = TermStorage.owned(&storage, room: 1)
            own.append(term)
            return own
        }

        @inlinable @inline(__always)
        mutating func reserveCapacity(_ count: Int) {
            if count > FirstTerms.capacity { reserveFurther(count) }
        }

        @usableFromInline
        mutating func reserveFurther(_ count: Int) {
            let further = count - max(FirstTerms.capacity, self.count)
            if further > 0 { others = TermStorage.owned(&others, room: further) }
        }

        /// Replaces every coefficient.
        mutating func mapCoefficients(_ transform: (Double) -> Double) {
            first.mapCoefficients(transform)
            guard others != nil else { return }
            let own = TermStorage.owned(&others, room: 0)
            own.mapCoefficients(transform)
            others = own
        }

        func forEach(_ body: (LinearProgram.Column, Double) -> Void) {
            for position in 0..<first.count {
                body(LinearProgram.Column(position: first.columns[position]), first.coefficients[position])
            }
            guard let others else { return }
            unsafe others.withTerms { terms in
                for position in 0..<terms.count {
                    unsafe body(terms[position].column, terms[position].coefficient)
                }
            }
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
