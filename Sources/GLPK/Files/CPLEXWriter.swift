#if GLPK

    /// Writes CPLEX LP.
    ///
    /// All columns stand in the objective, those without a cost with zero, because readers number columns as they
    /// meet them. Every line begins with a blank where it is not a heading, as readers look for headings there.
    enum CPLEXWriter {
        private static let width = 100

        static func text(_ program: FileProgram) -> String {
            var lines = program.comments.map { "\\ \($0)" }
            lines.append(program.sense == .minimise ? "Minimize" : "Maximize")
            let costs = program.columns.map { ($0.cost, $0.name) }
            lines += sum(costs, named: LinearProgram.objectiveName, ending: "")
            lines.append("Subject To")
            for row in program.rows {
                let terms = row.terms.map { ($0.coefficient, program.columns[$0.column].name) }
                lines += sum(terms, named: row.name, ending: sense(of: row.bounds))
            }
            lines.append("Bounds")
            lines += program.columns.filter { $0.bounds != .nonNegative }.map { bounds(of: $0) }
            let integral = program.columns.filter(\.isIntegral)
            if !integral.isEmpty { lines += ["Generals"] + integral.map { " \($0.name)" } }
            return (lines + ["End"]).joined(separator: "\n") + "\n"
        }

        /// Terms on lines of some hundred characters.
        private static func sum(_ terms: [(Double, String)], named name: String, ending: String) -> [String] {
            var lines: [String] = []
            var line = " \(name):"
            for (coefficient, column) in terms {
                let sign = coefficient < 0 ? "-" : "+"
                let number = abs(coefficient) == 1 ? "" : Numeral.text(abs(coefficient)) + " "
                line += " \(sign) \(number)\(column)"
                if line.utf8.count > width {
                    lines.append(line)
                    line = " "
                }
            }
            lines.append(line + ending)
            return lines
        }

        private static func sense(of bounds: LinearProgram.Bounds) -> String {
            if bounds.lower == bounds.upper { return " = " + Numeral.text(bounds.lower) }
            return bounds.upper.isInfinite
                ? " >= " + Numeral.text(bounds.lower) : " <= " + Numeral.text(bounds.upper)
        }

        /// Both bounds at once where there are two: GLPK's reader takes a name that some word of the language begins
        /// with for that word, when it stands behind a lower bound alone.
        private static func bounds(of column: FileProgram.Column) -> String {
            let (bounds, name) = (column.bounds, column.name)
            if bounds == .free { return " \(name) free" }
            if bounds.lower == bounds.upper { return " \(name) = " + Numeral.text(bounds.lower) }
            if bounds.upper.isInfinite { return " \(name) >= " + Numeral.text(bounds.lower) }
            let lower = bounds.lower.isInfinite ? "-inf" : Numeral.text(bounds.lower)
            return " \(lower) <= \(name) <= " + Numeral.text(bounds.upper)
        }
    }

    /// Writes GLPK's own format.
    enum GLPKWriter {
        static func text(_ program: FileProgram) -> String {
            let isInteger = program.columns.contains(where: \.isIntegral)
            let entryCount = program.rows.reduce(0) { $0 + $1.terms.count }
            var lines = program.comments.map { "c \($0)" }
            let sense = program.sense == .minimise ? "min" : "max"
            lines.append(
                "p \(isInteger ? "mip" : "lp") \(sense) \(program.rows.count) \(program.columns.count) \(entryCount)")
            for (index, row) in program.rows.enumerated() {
                lines.append("i \(index + 1) \(type(row.bounds))")
                if !row.name.isEmpty { lines.append("n i \(index + 1) \(row.name)") }
            }
            for (index, column) in program.columns.enumerated() {
                let kind = isInteger ? column.isIntegral ? "i " : "c " : ""
                lines.append("j \(index + 1) \(kind)\(type(column.bounds))")
                if !column.name.isEmpty { lines.append("n j \(index + 1) \(column.name)") }
            }
            if program.offset != 0 { lines.append("a 0 0 \(Numeral.text(program.offset))") }
            for (index, column) in program.columns.enumerated() where column.cost != 0 {
                lines.append("a 0 \(index + 1) \(Numeral.text(column.cost))")
            }
            for (index, row) in program.rows.enumerated() {
                for term in row.terms {
                    lines.append("a \(index + 1) \(term.column + 1) \(Numeral.text(term.coefficient))")
                }
            }
            return (lines + ["e o f"]).joined(separator: "\n") + "\n"
        }

        private static func type(_ bounds: LinearProgram.Bounds) -> String {
            let (lower, upper) = (Numeral.text, Numeral.text)
            if bounds == .free { return "f" }
            if bounds.lower == bounds.upper { return "s \(lower(bounds.lower))" }
            if bounds.upper.isInfinite { return "l \(lower(bounds.lower))" }
            if bounds.lower.isInfinite { return "u \(upper(bounds.upper))" }
            return "d \(lower(bounds.lower)) \(upper(bounds.upper))"
        }
    }

#endif
