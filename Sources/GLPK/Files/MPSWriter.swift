#if GLPK

    /// A row with two different bounds in MPS: one of them, and how far the other is from it.
    ///
    /// Readers add the two numbers up again, with rounding; a pair is found here whose sum is the other bound exactly,
    /// or none.
    struct MPSRange {
        /// `G` when the number given is the lower bound, `L` when it is the upper.
        let type: String
        let bound: Double
        let range: Double

        init?(_ bounds: LinearProgram.Bounds, _ format: LinearProgram.FileFormat) {
            let width = bounds.upper - bounds.lower
            guard width.isNormal, width < .greatestFiniteMagnitude else { return nil }
            for range in [width, width.nextUp, width.nextDown] {
                if format == .mpsFixed, Numeral.text(range).utf8.count > 12 { continue }
                if bounds.lower + range == bounds.upper {
                    (type, bound, self.range) = ("G", bounds.lower, range)
                    return
                }
                if bounds.upper - range == bounds.lower {
                    (type, bound, self.range) = ("L", bounds.upper, range)
                    return
                }
            }
            return nil
        }
    }

    /// Writes MPS, fixed or free.
    ///
    /// Bounds are written in full, because readers disagree on what integer columns without any have. Maximising is
    /// said in an `OBJSENSE` section, which most readers know; GLPK's does not, and is spared it by `InputScreen`.
    struct MPSWriter {
        private let program: FileProgram
        private let isFixed: Bool
        private var lines: [String] = []

        static func text(_ program: FileProgram, isFixed: Bool) -> String {
            var writer = MPSWriter(program, isFixed: isFixed)
            writer.write()
            return writer.lines.joined(separator: "\n") + "\n"
        }

        private init(_ program: FileProgram, isFixed: Bool) {
            self.program = program
            self.isFixed = isFixed
        }

        private mutating func write() {
            lines += program.comments.map { "* \($0)" }
            lines.append(isFixed ? "NAME          PROGRAM" : "NAME PROGRAM")
            if program.sense == .maximise { lines += ["OBJSENSE", "    MAX"] }
            writeRows()
            writeColumns()
            writeRightHandSides()
            writeBounds()
            lines.append("ENDATA")
        }

        /// A record of a type, up to two names and a number.
        private mutating func record(_ type: String, _ first: String, _ second: String = "", _ number: Double? = nil) {
            let number = number.map { Numeral.text($0) } ?? ""
            let fields = [type, first, second, number]
            guard isFixed else {
                lines.append(" " + fields.filter { !$0.isEmpty }.joined(separator: " "))
                return
            }
            var line = ""
            for (field, position) in zip(fields, [1, 4, 14, 24]) where !field.isEmpty {
                line += String(repeating: " ", count: position - line.utf8.count) + field
            }
            lines.append(line)
        }

        private mutating func writeRows() {
            lines.append("ROWS")
            record("N", LinearProgram.objectiveName)
            for row in program.rows { record(type(of: row.bounds), row.name) }
        }

        private func type(of bounds: LinearProgram.Bounds) -> String {
            switch bounds.shape {
            case .equal: "E"
            case .atMost: "L"
            case .atLeast, .free: "G"
            case .within: range(bounds)?.type ?? "G"
            }
        }

        private func range(_ bounds: LinearProgram.Bounds) -> MPSRange? {
            MPSRange(bounds, isFixed ? .mpsFixed : .mpsFree)
        }

        private mutating func writeColumns() {
            var entries = [[(row: Int, coefficient: Double)]](repeating: [], count: program.columns.count)
            for (index, row) in program.rows.enumerated() {
                for term in row.terms { entries[term.column].append((index, term.coefficient)) }
            }
            lines.append("COLUMNS")
            var isMarked = false
            for (index, column) in program.columns.enumerated() {
                if column.isIntegral != isMarked {
                    isMarked = column.isIntegral
                    writeMarker(isMarked)
                }
                if column.cost != 0 || entries[index].isEmpty {
                    record("", column.name, LinearProgram.objectiveName, column.cost)
                }
                for (row, coefficient) in entries[index] {
                    record("", column.name, program.rows[row].name, coefficient)
                }
            }
            if isMarked { writeMarker(false) }
        }

        private mutating func writeMarker(_ opens: Bool) {
            let word = opens ? "'INTORG'" : "'INTEND'"
            lines.append(
                isFixed
                    ? "    MARKER    'MARKER'                 \(word)"
                    : " MARKER 'MARKER' \(word)")
        }

        private mutating func writeRightHandSides() {
            lines.append("RHS")
            for row in program.rows {
                let side = type(of: row.bounds) == "L" ? row.bounds.upper : row.bounds.lower
                if side != 0 { record("", "RHS", row.name, side) }
            }
            let ranges = program.rows.filter { $0.bounds.isRange }
            guard !ranges.isEmpty else { return }
            lines.append("RANGES")
            for row in ranges { record("", "RNG", row.name, range(row.bounds)?.range ?? 0) }
        }

        /// The lower bound first: some readers take a negative upper bound alone for a lower one of minus infinity.
        private mutating func writeBounds() {
            lines.append("BOUNDS")
            for column in program.columns {
                let name = column.name
                switch column.bounds.shape {
                case .free: record("FR", "BND", name)
                case .equal(let value): record("FX", "BND", name, value)
                case .atLeast(0) where !column.isIntegral: break
                case .atLeast(let lower):
                    record("LO", "BND", name, lower)
                    record("PL", "BND", name)
                case .atMost(let upper):
                    record("MI", "BND", name)
                    record("UP", "BND", name, upper)
                case .within(let lower, let upper):
                    record("LO", "BND", name, lower)
                    record("UP", "BND", name, upper)
                }
            }
        }
    }

#endif
