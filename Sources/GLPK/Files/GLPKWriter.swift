#if GLPK

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
            switch bounds.shape {
            case .free: "f"
            case .equal(let value): "s " + Numeral.text(value)
            case .atLeast(let lower): "l " + Numeral.text(lower)
            case .atMost(let upper): "u " + Numeral.text(upper)
            case .within(let lower, let upper): "d \(Numeral.text(lower)) \(Numeral.text(upper))"
            }
        }
    }

#endif
