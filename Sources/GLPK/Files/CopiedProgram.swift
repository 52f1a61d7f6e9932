#if GLPK
    import CGLPKGuard

    /// A program as GLPK read it, before aliases are resolved.
    struct CopiedProgram {
        var sense: LinearProgram.Sense
        var offset: Double
        var columns: [LinearProgram.ColumnData]
        var rows: [(bounds: LinearProgram.Bounds, name: String?, terms: [LinearProgram.Entry])]

        /// Takes everything over; the copy is freed by whoever made it.
        init(_ copy: glpk_guard_copy) {
            let (columnCount, rowCount) = unsafe (Int(copy.column_count), Int(copy.row_count))
            let numbers = unsafe UnsafeBufferPointer(start: copy.column_numbers, count: 3 * columnCount)
            let sides = unsafe UnsafeBufferPointer(start: copy.row_numbers, count: 2 * rowCount)
            let starts = unsafe UnsafeBufferPointer(start: copy.start, count: rowCount + 1)
            let indices = unsafe UnsafeBufferPointer(start: copy.index, count: Int(copy.entry_count))
            let values = unsafe UnsafeBufferPointer(start: copy.value, count: Int(copy.entry_count))
            let integral = unsafe UnsafeBufferPointer(start: copy.integral, count: columnCount)
            let names = unsafe Self.names(copy)
            unsafe sense = copy.maximise != 0 ? .maximise : .minimise
            unsafe offset = copy.offset
            columns = (0..<columnCount).map { index in
                let bounds = unsafe LinearProgram.Bounds(lower: numbers[index], upper: numbers[columnCount + index])
                let isBinary = bounds == LinearProgram.Bounds(lower: 0, upper: 1)
                let kind: LinearProgram.Kind =
                    unsafe integral[index] == 0 ? .continuous : isBinary ? .binary : .integer
                return unsafe LinearProgram.ColumnData(
                    cost: numbers[2 * columnCount + index], bounds: bounds, kind: kind, name: names[index])
            }
            rows = (0..<rowCount).map { index in
                let bounds = unsafe LinearProgram.Bounds(lower: sides[index], upper: sides[rowCount + index])
                let terms = unsafe (Int(starts[index])..<Int(starts[index + 1])).map {
                    unsafe LinearProgram.Entry(column: Int(indices[$0]), coefficient: values[$0])
                }
                return (bounds, names[columnCount + index], terms.sorted { $0.column < $1.column })
            }
        }

        /// Of columns, then of rows.
        private static func names(_ copy: glpk_guard_copy) -> [String?] {
            let count = unsafe Int(copy.column_count) + Int(copy.row_count)
            let lengths = unsafe UnsafeBufferPointer(start: copy.name_length, count: count)
            let bytes = unsafe UnsafeRawBufferPointer(start: copy.names, count: Int(copy.name_bytes))
            var start = 0
            return (0..<count).map { index in
                let length = unsafe Int(lengths[index])
                guard length >= 0 else { return nil }
                defer { start += length }
                return unsafe String(decoding: bytes[start..<(start + length)], as: UTF8.self)
            }
        }

        /// Undoes what `FileProgram` did, as far as the file still shows it.
        mutating func resolve(_ names: [String: String]) {
            var isGone = [Bool](repeating: false, count: columns.count)
            rows.removeAll { $0.name == Alias.constant }
            var uses = [[(row: Int, position: Int)]](repeating: [], count: columns.count)
            for (row, content) in rows.enumerated() {
                for (position, term) in content.terms.enumerated() { uses[term.column].append((row, position)) }
            }
            for (index, column) in columns.enumerated() {
                guard let name = column.name else { continue }
                if name == Alias.constant, uses[index].isEmpty, column.bounds == .equal(to: 1) {
                    offset += column.cost
                    isGone[index] = true
                } else if Alias.isOne(name, .sum), uses[index].count == 1, let use = uses[index].first {
                    isGone[index] = takeSum(column, use)
                } else if Alias.isOne(name, .column) {
                    columns[index].name = names[name]
                }
            }
            for index in rows.indices {
                if let name = rows[index].name, Alias.isOne(name, .row) { rows[index].name = names[name] }
            }
            remove(isGone)
        }

        /// Whether a column was the sum of a row, whose bounds the row now has.
        private mutating func takeSum(_ column: LinearProgram.ColumnData, _ use: (row: Int, position: Int)) -> Bool {
            let row = rows[use.row]
            let isSum =
                column.cost == 0 && column.kind == .continuous && row.bounds == .equal(to: 0)
                && use.position == row.terms.count - 1 && row.terms[use.position].coefficient == -1
            if isSum { rows[use.row].bounds = column.bounds }
            return isSum
        }

        private mutating func remove(_ isGone: [Bool]) {
            guard isGone.contains(true) else { return }
            var next = 0
            let places = isGone.map { gone -> Int? in
                guard !gone else { return nil }
                next += 1
                return next - 1
            }
            columns = zip(columns, isGone).filter { !$0.1 }.map(\.0)
            for index in rows.indices {
                rows[index].terms = rows[index].terms.compactMap { term in
                    places[term.column].map { LinearProgram.Entry(column: $0, coefficient: term.coefficient) }
                }
            }
        }

        var program: LinearProgram {
            var program = LinearProgram(sense, objectiveOffset: offset)
            let handles = columns.map {
                program.addColumn(cost: $0.cost, bounds: $0.bounds, kind: $0.kind, name: $0.name)
            }
            for row in rows {
                program.addRow(
                    row.terms.lazy.map { (handles[$0.column], $0.coefficient) }, bounds: row.bounds, name: row.name)
            }
            return program
        }
    }

#endif
