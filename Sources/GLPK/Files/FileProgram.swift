#if GLPK

    /// A program in the form that a file holds it: everything has a name, and what the format cannot say is said
    /// with further columns.
    struct FileProgram {
        struct Column {
            var cost: Double
            var bounds: LinearProgram.Bounds
            var isIntegral: Bool
            var name: String
        }

        struct Row {
            var bounds: LinearProgram.Bounds
            var name: String
            var terms: [LinearProgram.Entry]
        }

        var sense: LinearProgram.Sense
        var offset: Double
        var columns: [Column] = []
        var rows: [Row] = []

        /// The comment lines to begin with, without what makes them comments.
        var comments: [String] = []

        /// Prepares a program without faults.
        ///
        /// - Throws: `.inexpressible` for what the format has no way to say.
        init(_ program: LinearProgram, _ format: LinearProgram.FileFormat) throws(GLPKError) {
            sense = program.sense
            offset = program.objectiveOffset
            var naming = Naming(format)
            let columnNames = naming.names(of: program.columns.map(\.name), .column)
            let rowNames = naming.names(of: program.rows.map(\.name), .row)
            for (column, name) in zip(program.columns, columnNames) {
                columns.append(
                    Column(
                        cost: column.cost, bounds: column.boundsToWrite, isIntegral: column.kind != .continuous,
                        name: name))
            }
            var start = 0
            for (row, name) in zip(program.rows, rowNames) {
                let terms = program.entries[start..<row.end].filter { $0.coefficient != 0 }
                rows.append(Row(bounds: row.bounds, name: name, terms: terms))
                start = row.end
            }
            if format != .glpk { addColumnsForSums(format, &naming) }
            comments = naming.comments
            let faults = inexpressible(format, program)
            guard faults.isEmpty else { throw .inexpressible(format, faults) }
        }

        /// Moves bounds that a row cannot have to a column that equals its sum, and the constant to a column of one.
        private mutating func addColumnsForSums(_ format: LinearProgram.FileFormat, _ naming: inout Naming) {
            for index in rows.indices where !canSay(rows[index], format) {
                let sum = Alias(kind: .sum, index: index).text
                columns.append(Column(cost: 0, bounds: rows[index].bounds, isIntegral: false, name: sum))
                rows[index].terms.append(LinearProgram.Entry(column: columns.count - 1, coefficient: -1))
                rows[index].bounds = .equal(to: 0)
                naming.usesAliases = true
            }
            let needsSomething = format == .cplexLP && (columns.isEmpty || rows.isEmpty)
            if offset != 0 || needsSomething {
                columns.append(Column(cost: offset, bounds: .equal(to: 1), isIntegral: false, name: Alias.constant))
                offset = 0
                naming.usesAliases = true
            }
            if format == .cplexLP, rows.isEmpty {
                let one = LinearProgram.Entry(column: columns.count - 1, coefficient: 1)
                rows.append(Row(bounds: .equal(to: 1), name: Alias.constant, terms: [one]))
            }
        }

        /// Whether a row can be written with its own bounds. GLPK drops free rows of MPS files, and has neither free
        /// rows, nor ranges, nor rows without terms in CPLEX LP.
        private func canSay(_ row: Row, _ format: LinearProgram.FileFormat) -> Bool {
            if row.bounds == .free { return false }
            if format == .cplexLP { return !row.bounds.isRange && !row.terms.isEmpty }
            return !row.bounds.isRange || MPSRange(row.bounds, format) != nil
        }

        private func inexpressible(
            _ format: LinearProgram.FileFormat, _ program: LinearProgram
        ) -> [GLPKError.Fault] {
            let limit = format == .mpsFixed ? 12 : Int.max
            var faults: [GLPKError.Fault] = []
            func check(_ number: Double, _ what: String, _ place: () -> String) {
                if number.isInfinite { return }
                if !Numeral.isReadable(number) {
                    faults.append(.tooSmall(place(), what, number))
                } else if abs(number) == .greatestFiniteMagnitude {
                    faults.append(.tooLargeToRead(place(), what, number))
                } else if Numeral.text(number).utf8.count > limit {
                    faults.append(.tooManyDigits(place(), what, number, limit: limit))
                }
            }
            check(offset, "offset") { "the objective" }
            for (index, column) in columns.enumerated() {
                let place = { program.placeOfColumn(index) }
                check(column.cost, "cost", place)
                check(column.bounds.lower, "lower bound", place)
                check(column.bounds.upper, "upper bound", place)
                if column.bounds.isCrossed { faults.append(.boundsCrossed(place(), column.bounds)) }
            }
            for (index, row) in rows.enumerated() {
                let place = { program.placeOfRow(index) }
                check(row.bounds.lower, "lower bound", place)
                check(row.bounds.upper, "upper bound", place)
                for term in row.terms { check(term.coefficient, "a coefficient", place) }
            }
            return faults
        }
    }

    extension LinearProgram.Bounds {
        /// The kinds of bounds that formats tell apart.
        enum Shape {
            case free
            case atLeast(Double)
            case atMost(Double)
            case within(Double, Double)
            case equal(Double)
        }

        /// Of bounds that are not crossed.
        var shape: Shape {
            if lower == upper { return .equal(lower) }
            if lower.isInfinite { return upper.isInfinite ? .free : .atMost(upper) }
            return upper.isInfinite ? .atLeast(lower) : .within(lower, upper)
        }

        /// Whether there are two different bounds.
        var isRange: Bool {
            if case .within = shape { true } else { false }
        }
    }

    extension LinearProgram.ColumnData {
        /// The bounds that a file holds: those of binary columns within zero and one, all others as they are.
        var boundsToWrite: LinearProgram.Bounds {
            kind == .binary ? effectiveBounds : bounds
        }
    }

    extension LinearProgram {
        /// Columns past the program's own are those that a file needs in addition.
        fileprivate func placeOfColumn(_ index: Int) -> String {
            index < columnCount
                ? Self.place("column", at: index, name: columns[index].name) : "a row or the objective"
        }

        fileprivate func placeOfRow(_ index: Int) -> String {
            index < rowCount ? Self.place("row", at: index, name: rows[index].name) : "the objective"
        }
    }

    /// Gives names that a format can hold.
    struct Naming {
        private let format: LinearProgram.FileFormat
        private var lines: [String] = []

        /// Whether some name of the file is an alias.
        var usesAliases = false

        init(_ format: LinearProgram.FileFormat) {
            self.format = format
        }

        /// The comments that tell what the aliases stand for; none when there are none.
        var comments: [String] { usesAliases ? [Alias.heading] + lines : [] }

        /// One name for each of the names, all different.
        ///
        /// The first of several equal names keeps it; GLPK's own format needs no names at all, and holds equal ones.
        mutating func names(of names: [String?], _ kind: Alias.Kind) -> [String] {
            var taken: Set<String> = []
            var written: [String] = []
            written.reserveCapacity(names.count)
            for (index, name) in names.enumerated() {
                if let name, format.holds(name), format == .glpk || taken.insert(name).inserted {
                    written.append(name)
                } else if name == nil, format == .glpk {
                    written.append("")
                } else {
                    let alias = Alias(kind: kind, index: index).text
                    usesAliases = true
                    if let name { lines.append("\(alias) =\(EscapedName.escape(name))") }
                    written.append(alias)
                }
            }
            return written
        }
    }

#endif
