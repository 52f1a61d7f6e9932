#if GLPK

    /// Where columns or rows with given handles stand inside GLPK, which moves those behind a deleted one up.
    struct Places: Sendable {
        /// By handle; -1 for a deleted one.
        private var place: [Int]
        /// Handles in the order inside GLPK.
        private(set) var handles: [Int]

        init(count: Int) {
            place = Array(0..<count)
            handles = place
        }

        /// Number of those that are not deleted.
        var count: Int { handles.count }

        /// Number of handles ever given out.
        var handleCount: Int { place.count }

        /// Whether nothing was ever deleted, so that handles and places are the same.
        var isDense: Bool { place.count == handles.count }

        /// The place of a handle; nil when it was deleted or never given out.
        func place(of handle: Int) -> Int? {
            guard place.indices.contains(handle), place[handle] >= 0 else { return nil }
            return place[handle]
        }

        mutating func append(count: Int) {
            for handle in handleCount..<(handleCount + count) {
                place.append(handles.count)
                handles.append(handle)
            }
        }

        /// Removes handles that are not deleted yet.
        ///
        /// - Returns: the places they had, ascending.
        /// - Complexity: O(handles).
        mutating func remove(_ removed: some Sequence<Int>) -> [Int] {
            var gone: [Int] = []
            for handle in removed where place[handle] >= 0 {
                gone.append(place[handle])
                place[handle] = -1
            }
            handles.removeAll { place[$0] < 0 }
            for (position, handle) in handles.enumerated() { place[handle] = position }
            return gone.sorted()
        }

        /// Elements in the order inside GLPK, put to their handles; deleted handles get a filler.
        func spread<Element>(_ elements: [Element], filler: Element) -> [Element] {
            guard !isDense, elements.count == count else { return elements }
            var spread = [Element](repeating: filler, count: handleCount)
            for (handle, element) in zip(handles, elements) { spread[handle] = element }
            return spread
        }

        /// Elements by handle, in the order inside GLPK.
        func gathered<Element>(_ elements: [Element]) -> [Element] {
            isDense ? elements : handles.map { elements[$0] }
        }

        /// As `gathered`, but as they are when there is not one for every handle, which is for others to refuse.
        func gatheredIfWhole<Element>(_ elements: [Element]) -> [Element] {
            elements.count == handleCount ? gathered(elements) : elements
        }
    }

    extension LinearProgram {
        /// The program that GLPK has, as far as its columns and the bounds of its rows go.
        func without(_ columnPlaces: Places, _ rowPlaces: Places) -> LinearProgram {
            guard !columnPlaces.isDense || !rowPlaces.isDense else { return self }
            return replacing(columns: columnPlaces.gathered(Array(columns)), rows: rowPlaces.gathered(Array(rows)))
        }
    }

    extension LinearSolution {
        /// The answer with a place for every handle.
        func spread(_ columns: Places, _ rows: Places) -> LinearSolution {
            guard !columns.isDense || !rows.isDense else { return self }
            func spread(_ values: PrimalValues) -> PrimalValues {
                PrimalValues(
                    objective: values.objective, columnValues: columns.spread(values.columnValues, filler: 0),
                    rowValues: rows.spread(values.rowValues, filler: 0))
            }
            func spread(_ values: DualValues) -> DualValues {
                DualValues(
                    rowDuals: rows.spread(values.rowDuals, filler: 0),
                    reducedCosts: columns.spread(values.reducedCosts, filler: 0))
            }
            let point: Point =
                switch point {
                case .optimal(let values): .optimal(spread(values))
                case .feasible(let values): .feasible(spread(values))
                case .none: .none
                }
            let duals: DualPoint =
                switch duals {
                case .optimal(let values): .optimal(spread(values))
                case .feasible(let values): .feasible(spread(values))
                case .none: .none
                }
            let basis = basis.map {
                Basis(
                    columns: columns.spread($0.columns, filler: .fixed), rows: rows.spread($0.rows, filler: .fixed))
            }
            return LinearSolution(
                termination: termination, point: point, duals: duals, basis: basis, objectiveBound: objectiveBound,
                nodes: nodes, iterations: iterations, rawCode: rawCode, log: log)
        }
    }

    extension Basis {
        /// The basis in the order inside GLPK.
        func dense(_ columnPlaces: Places, _ rowPlaces: Places) -> Basis {
            Basis(columns: columnPlaces.gathered(columns), rows: rowPlaces.gathered(rows))
        }

        /// As for whole programs, with a place for every handle.
        func faults(columnPlaces: Places, rowPlaces: Places) -> [GLPKError.Fault] {
            let shape = (columnPlaces.handleCount, rowPlaces.handleCount)
            guard columns.count == shape.0, rows.count == shape.1 else {
                return faults(columnCount: shape.0, rowCount: shape.1)
            }
            return dense(columnPlaces, rowPlaces).faults(columnCount: columnPlaces.count, rowCount: rowPlaces.count)
        }
    }

#endif
