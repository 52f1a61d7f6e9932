#if GLPK

    /// The sum of columns or expressions, in their order; zero when there are none.
    ///
    /// ```swift
    /// program.addRow(sum(of: columns) <= 1)
    /// ```
    /// - Complexity: O(terms).
    @inlinable
    public func sum(of parts: some Sequence<some Linear>) -> LinearExpression {
        var sum = LinearExpression()
        sum.reserveCapacity(parts.underestimatedCount)
        for part in parts { part.add(to: &sum, times: 1) }
        return sum
    }

    /// The sum of what a closure makes of each element, in their order; zero when there are none.
    ///
    /// ```swift
    /// program.minimise(sum(over: zip(costs, columns)) { $0 * $1 })
    /// ```
    /// - Parameters:
    ///   - elements: run through once.
    ///   - part: the expression for an element.
    /// - Complexity: O(terms).
    @inlinable
    public func sum<Element, Part: Linear, Failure: Error>(
        over elements: some Sequence<Element>, _ part: (Element) throws(Failure) -> Part
    ) throws(Failure) -> LinearExpression {
        var sum = LinearExpression()
        sum.reserveCapacity(elements.underestimatedCount)
        for element in elements { try part(element).add(to: &sum, times: 1) }
        return sum
    }

#endif
