#if GLPK
    import CGLPKGuard

    /// All columns, as the guarded calls take them.
    ///
    /// Numbers in records without references and names apart, so that adding, copying and freeing many columns costs no
    /// more than their bytes.
    struct ColumnTable: Sendable, RandomAccessCollection, MutableCollection {
        private(set) var records = PlainArray<glpk_guard_column>()
        private(set) var names = NameList()

        init() {}

        init(_ columns: [LinearProgram.ColumnData]) {
            records.reserveCapacity(columns.count)
            for column in columns { append(column.cost, column.bounds, column.kind, column.name) }
        }

        var startIndex: Int { 0 }
        var endIndex: Int { records.count }

        subscript(index: Int) -> LinearProgram.ColumnData {
            get {
                let record = records[index]
                return LinearProgram.ColumnData(
                    cost: record.cost, bounds: record.bounds, kind: LinearProgram.Kind(code: record.kind),
                    name: names[index])
            }
            set {
                records[index] = glpk_guard_column(newValue.cost, newValue.bounds, newValue.kind)
                names[index] = newValue.name
            }
        }

        /// Whether some must take whole numbers.
        var hasIntegers: Bool { unsafe records.withElements { unsafe $0.contains { $0.kind != 0 } } }

        mutating func reserveCapacity(_ total: Int) {
            records.reserveCapacity(total)
        }

        mutating func setCost(_ cost: Double, at index: Int) {
            records[index].cost = cost
        }

        mutating func setBounds(_ bounds: LinearProgram.Bounds, at index: Int) {
            records[index].bounds = bounds
        }

        mutating func clearCosts() {
            for index in records.indices { records[index].cost = 0 }
        }

        /// With the bounds in a form that GLPK accepts.
        var recordsToHandOver: PlainArray<glpk_guard_column> {
            guard hasIntegers else { return records }
            var copy = records
            for (index, column) in enumerated() where column.kind != .continuous {
                copy[index].bounds = column.boundsToHandOver
            }
            return copy
        }

        mutating func append(
            _ cost: Double, _ bounds: LinearProgram.Bounds, _ kind: LinearProgram.Kind, _ name: String?
        ) {
            records.append(glpk_guard_column(cost, bounds, kind))
            if let name { names[records.count - 1] = name }
        }
    }

    extension glpk_guard_column {
        init(_ cost: Double, _ bounds: LinearProgram.Bounds, _ kind: LinearProgram.Kind) {
            self.init(lower: bounds.lower, upper: bounds.upper, cost: cost, kind: kind.code)
        }

        var bounds: LinearProgram.Bounds {
            get { LinearProgram.Bounds(lower: lower, upper: upper) }
            set { (lower, upper) = (newValue.lower, newValue.upper) }
        }
    }

    extension LinearProgram.Kind {
        init(code: Int32) {
            self = code == 0 ? .continuous : code == 1 ? .integer : .binary
        }

        /// As `glpk_guard_column` has it.
        var code: Int32 {
            switch self {
            case .continuous: 0
            case .integer: 1
            case .binary: 2
            }
        }
    }

#endif
