#if GLPK
    import CGLPKGuard

    extension LinearProgram {
        /// GLPK's own limits (`glp_add_rows`, `glp_add_cols`, `glp_set_mat_row`), all below `Int32.max`.
        private static let largestCount = 100_000_000
        private static let mostEntries = 500_000_000

        /// Everything wrong with the program, columns first, then rows; empty when it may go to GLPK.
        ///
        /// What is let through here either ends the process inside GLPK or, like a cost that is not a number, comes
        /// back as "optimal".
        /// - Complexity: O(columns + rows + entries).
        func faults() -> [GLPKError.Fault] {
            var faults = Self.sizeFaults(columns: columns.count, rows: rows.count, entries: entries.count)
            if !objectiveOffset.isFinite {
                faults.append(.notFinite("the objective", "offset", objectiveOffset))
            }
            faults += objectiveFaults
            if !columns.areSound {
                faults += columns.enumerated().flatMap { Self.faults(of: $0.element, at: $0.offset) }
            }
            if !rows.areSound || !entries.areSound(columnCount: columns.count) { faults += rowFaults() }
            return faults
        }

        private func rowFaults() -> [GLPKError.Fault] {
            var faults: [GLPKError.Fault] = []
            var start = 0
            for (index, row) in rows.enumerated() {
                let place = { Self.place("row", at: index, name: row.name) }
                faults += Self.boundsFaults(row.bounds, place)
                faults += Self.nameFaults(row.name, place)
                for entry in entries[start..<row.end] where isFaulty(entry) {
                    faults.append(fault(of: entry, place()))
                }
                start = row.end
            }
            return faults
        }

        static func sizeFaults(columns: Int, rows: Int, entries: Int) -> [GLPKError.Fault] {
            [("columns", columns, largestCount), ("rows", rows, largestCount), ("coefficients", entries, mostEntries)]
                .filter { $0.1 > $0.2 }
                .map { .tooLarge($0.0, count: $0.1, limit: $0.2) }
        }

        private func isFaulty(_ entry: Entry) -> Bool {
            !entry.coefficient.isFinite || entry.column >= columns.count
        }

        private func fault(of entry: Entry, _ place: String) -> GLPKError.Fault {
            guard entry.column < columns.count else {
                return .unknownColumn(place, index: entry.column, columnCount: columns.count)
            }
            let column = Self.place("column", at: entry.column, name: columns[entry.column].name)
            return .notFinite(place, "coefficient of \(column)", entry.coefficient)
        }

        /// Everything wrong with a column alone.
        static func faults(of column: ColumnData, at index: Int) -> [GLPKError.Fault] {
            let place = { Self.place("column", at: index, name: column.name) }
            var faults: [GLPKError.Fault] = []
            if !column.cost.isFinite { faults.append(.notFinite(place(), "cost", column.cost)) }
            faults += boundsFaults(column.bounds, place)
            faults += nameFaults(column.name, place)
            return faults
        }

        static func boundsFaults(_ bounds: Bounds, _ place: () -> String) -> [GLPKError.Fault] {
            if bounds.isUndefined {
                return [.boundsUndefined(place(), bounds)]
            }
            return bounds.isCrossed ? [.boundsCrossed(place(), bounds)] : []
        }

        /// The rules of `glp_set_row_name` and `glp_set_col_name`.
        private static func nameFaults(_ name: String?, _ place: () -> String) -> [GLPKError.Fault] {
            guard let name else { return [] }
            if name.utf8.count > 255 { return [.nameTooLong(place(), bytes: name.utf8.count)] }
            guard let control = name.utf8.first(where: { $0 < 32 || $0 == 127 }) else { return [] }
            return [.nameUnprintable(place(), byte: control)]
        }
    }

    // The same rules without a word, for the many that keep them.

    extension LinearProgram.Bounds {
        fileprivate var isUndefined: Bool {
            lower.isNaN || upper.isNaN || lower == .infinity || upper == -.infinity
        }
    }

    extension ColumnTable {
        /// Names are looked at more closely.
        fileprivate var areSound: Bool {
            guard names.isEmpty else { return false }
            return unsafe records.withElements {
                unsafe $0.allSatisfy { isSound($0.lower, $0.upper) && $0.cost * 0 == 0 }
            }
        }
    }

    extension RowTable {
        /// Names are looked at more closely.
        fileprivate var areSound: Bool {
            guard names.isEmpty else { return false }
            return unsafe records.withElements { unsafe $0.allSatisfy { isSound($0.lower, $0.upper) } }
        }
    }

    /// The difference of bounds that are crossed is negative; of undefined ones it is not a number or negative.
    private func isSound(_ lower: Double, _ upper: Double) -> Bool {
        upper - lower >= 0
    }

    extension MatrixEntries {
        /// Whether every coefficient is finite and every column there.
        fileprivate func areSound(columnCount: Int) -> Bool {
            // Bits gathered from all, which the compiler takes several at a time: a difference with the sign of one
            // that is too high, and exponents of which only that of infinities and NaN carries into the sign.
            let last = Int32(clamping: columnCount - 1)
            let differences = unsafe columns.withElements { unsafe $0.reduce(0) { $0 | (last &- $1) } }
            let exponents = unsafe values.withElements {
                unsafe $0.reduce(0) { $0 | (Int64(bitPattern: $1.bitPattern & 0x7FF0 << 48) &+ 0x0010 << 48) }
            }
            return differences >= 0 && exponents >= 0
        }
    }

#endif
