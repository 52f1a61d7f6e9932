#if GLPK

    /// Terms in order, the first of them in place.
    ///
    /// A product such as `2 * x` is a list of one. Kept in place it costs no memory of its own, and a sum of *n*
    /// products one array instead of *n* + 1.
    @usableFromInline
    struct TermList: Sendable, Hashable {
        /// Position of the first term's column; negative when there are no terms.
        @usableFromInline var firstColumn: Int
        /// Zero when there are no terms.
        @usableFromInline var firstCoefficient: Double
        /// Empty when there is no first term.
        @usableFromInline var others: [LinearConstraint.Term]

        /// Room for that many terms is made at once, the first included.
        @usableFromInline static let usualCount = 8

        @inlinable
        init() {
            firstColumn = -1
            firstCoefficient = 0
            others = []
        }

        @inlinable
        init(_ column: LinearProgram.Column, _ coefficient: Double) {
            firstColumn = column.index
            firstCoefficient = coefficient
            others = []
        }

        init(_ terms: [LinearConstraint.Term]) {
            self.init()
            guard let first = terms.first else { return }
            self.init(first.column, first.coefficient)
            others = Array(terms.dropFirst())
        }

        @inlinable var isEmpty: Bool { firstColumn < 0 }

        var count: Int { isEmpty ? 0 : 1 + others.count }

        @inlinable
        mutating func append(_ column: LinearProgram.Column, _ coefficient: Double) {
            if firstColumn < 0 {
                firstColumn = column.index
                firstCoefficient = coefficient
            } else {
                if others.isEmpty { others.reserveCapacity(TermList.usualCount - 1) }
                others.append(LinearConstraint.Term(column, coefficient))
            }
        }

        @inlinable
        mutating func append(_ list: TermList, times factor: Double) {
            guard list.firstColumn >= 0 else { return }
            append(LinearProgram.Column(index: list.firstColumn), list.firstCoefficient * factor)
            if !list.others.isEmpty { appendOthers(list.others, times: factor) }
        }

        /// Out of line: what adds up single terms never comes here.
        @usableFromInline
        mutating func appendOthers(_ terms: [LinearConstraint.Term], times factor: Double) {
            for term in terms { append(term.column, term.coefficient * factor) }
        }

        mutating func reserveCapacity(_ count: Int) {
            others.reserveCapacity(max(0, count - 1))
        }

        /// Replaces every coefficient.
        mutating func mapCoefficients(_ transform: (Double) -> Double) {
            guard !isEmpty else { return }
            firstCoefficient = transform(firstCoefficient)
            for index in others.indices { others[index].coefficient = transform(others[index].coefficient) }
        }

        func forEach(_ body: (LinearProgram.Column, Double) -> Void) {
            guard !isEmpty else { return }
            body(LinearProgram.Column(index: firstColumn), firstCoefficient)
            for term in others { body(term.column, term.coefficient) }
        }

        /// All terms, copied.
        var array: [LinearConstraint.Term] {
            guard !isEmpty else { return [] }
            var terms: [LinearConstraint.Term] = []
            terms.reserveCapacity(count)
            terms.append(LinearConstraint.Term(LinearProgram.Column(index: firstColumn), firstCoefficient))
            terms += others
            return terms
        }

        /// In the order of terms.
        func sum(at columnValues: [Double]) -> Double {
            guard !isEmpty else { return 0 }
            return others.reduce(firstCoefficient * columnValues[firstColumn]) {
                $0 + $1.coefficient * columnValues[$1.column.index]
            }
        }
    }

#endif
