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

        /// Rows without bounds or with two have none here: `FileProgram` gives them a column instead.
        private static func sense(of bounds: LinearProgram.Bounds) -> String {
            switch bounds.shape {
            case .equal(let side): " = " + Numeral.text(side)
            case .atLeast(let side), .within(let side, _): " >= " + Numeral.text(side)
            case .atMost(let side): " <= " + Numeral.text(side)
            case .free: ""
            }
        }

        /// Both bounds at once where there are two: GLPK's reader takes a name that some word of the language begins
        /// with for that word, when it stands behind a lower bound alone.
        private static func bounds(of column: FileProgram.Column) -> String {
            let name = column.name
            return switch column.bounds.shape {
            case .free: " \(name) free"
            case .equal(let value): " \(name) = " + Numeral.text(value)
            case .atLeast(let lower): " \(name) >= " + Numeral.text(lower)
            case .atMost(let upper): " -inf <= \(name) <= " + Numeral.text(upper)
            case .within(let lower, let upper): " \(Numeral.text(lower)) <= \(name) <= " + Numeral.text(upper)
            }
        }
    }

#endif
