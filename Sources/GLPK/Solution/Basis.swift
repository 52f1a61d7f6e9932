#if GLPK

    /// Where every column and row stands in a basic solution: the state of the simplex method.
    ///
    /// A basis of one program starts the simplex method on another of the same shape, such as the same program after a
    /// change of bounds or costs. It can be stored and read back.
    public struct Basis: Sendable, Hashable, Codable {
        /// Where a variable stands.
        public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
            /// Its value follows from those of the others.
            case basic
            /// It stands at its lower bound.
            case atLower = "at-lower"
            /// It stands at its upper bound.
            case atUpper = "at-upper"
            /// It has no bounds and stands at zero.
            case free
            /// Its bounds are equal.
            case fixed
        }

        /// One status per column, in order of addition.
        public var columns: [Status]

        /// One status per row, in order of addition.
        public var rows: [Status]

        /// Makes a basis; it must have as many basic variables as the program has rows when it is used.
        public init(columns: [Status], rows: [Status]) {
            self.columns = columns
            self.rows = rows
        }

        /// The status of a column.
        /// - Precondition: the column is of the program.
        public subscript(column: LinearProgram.Column) -> Status { columns[column.place(among: columns.count)] }

        /// The status of a row.
        /// - Precondition: the row is of the program.
        public subscript(row: LinearProgram.Row) -> Status { rows[row.place(among: rows.count)] }

        /// Everything that keeps the basis from being used with a program of a given shape.
        func faults(columnCount: Int, rowCount: Int) -> [GLPKError.Fault] {
            guard columns.count == columnCount, rows.count == rowCount else {
                return [
                    .badBasis(
                        "has \(columns.count) columns and \(rows.count) rows, the program \(columnCount) and "
                            + "\(rowCount); use a basis of a program of the same shape")
                ]
            }
            let basic = columns.count { $0 == .basic } + rows.count { $0 == .basic }
            guard basic == rowCount else {
                return [
                    .badBasis("has \(basic) basic variables; make it as many as there are rows, which is \(rowCount)")
                ]
            }
            return []
        }
    }

    /// Codes of `glpk.h`: GLP_BS, GLP_NL, GLP_NU, GLP_NF, GLP_NS.
    extension Basis.Status {
        init?(code: Int32) {
            switch code {
            case 1: self = .basic
            case 2: self = .atLower
            case 3: self = .atUpper
            case 4: self = .free
            case 5: self = .fixed
            default: return nil
            }
        }

        var code: Int32 {
            switch self {
            case .basic: 1
            case .atLower: 2
            case .atUpper: 3
            case .free: 4
            case .fixed: 5
            }
        }
    }

#endif
