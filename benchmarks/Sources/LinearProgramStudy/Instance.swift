import GLPK
import PlainGLPK

/// An instance in Swift arrays, as a Swift program would have it.
struct Instance {
    let costs: [Double]
    let columnUppers: [Double]
    let rowLowers: [Double]
    let rowUppers: [Double]
    let starts: [Int]
    let columns: [Int]
    let values: [Double]
    let isInteger: Bool

    init(_ plain: plain_instance) {
        func copy<Element>(_ address: UnsafePointer<Element>, _ count: Int32) -> [Element] {
            Array(UnsafeBufferPointer(start: address, count: Int(count)))
        }
        costs = copy(plain.cost, plain.column_count)
        columnUppers = copy(plain.column_upper, plain.column_count)
        rowLowers = copy(plain.row_lower, plain.row_count)
        rowUppers = copy(plain.row_upper, plain.row_count)
        starts = copy(plain.start, plain.row_count + 1).map(Int.init)
        columns = copy(plain.column, plain.start[Int(plain.row_count)]).map(Int.init)
        values = copy(plain.value, plain.start[Int(plain.row_count)])
        isInteger = plain.is_integer != 0
    }
}

/// The ways to write the same program down.
enum Writing: String, CaseIterable {
    /// `addRow(2 * x + 3 * y <= 4)`, five terms to a row.
    case expressions
    /// `addRow(sum(over: terms) { ... } <= 4)`.
    case sums
    /// `addRow([(x, 2), (y, 3)], bounds: .atMost(4))`.
    case rows

    func program(_ instance: Instance) -> LinearProgram {
        var program = LinearProgram()
        let x = zip(instance.costs, instance.columnUppers).map { cost, upper in
            program.addColumn(
                cost: cost, bounds: LinearProgram.Bounds(lower: 0, upper: upper),
                kind: instance.isInteger ? .integer : .continuous)
        }
        switch self {
        case .expressions: addExpressions(instance, x, to: &program)
        case .sums: addSums(instance, x, to: &program)
        case .rows: addRows(instance, x, to: &program)
        }
        return program
    }

    private func addExpressions(_ instance: Instance, _ x: [LinearProgram.Column], to program: inout LinearProgram) {
        let (columns, values) = (instance.columns, instance.values)
        for (row, upper) in instance.rowUppers.enumerated() {
            let k = instance.starts[row]
            program.addRow(
                values[k] * x[columns[k]] + values[k + 1] * x[columns[k + 1]] + values[k + 2] * x[columns[k + 2]]
                    + values[k + 3] * x[columns[k + 3]] + values[k + 4] * x[columns[k + 4]] <= upper)
        }
    }

    private func addSums(_ instance: Instance, _ x: [LinearProgram.Column], to program: inout LinearProgram) {
        let (columns, values) = (instance.columns, instance.values)
        for (row, upper) in instance.rowUppers.enumerated() {
            let terms = instance.starts[row]..<instance.starts[row + 1]
            let bounds = LinearProgram.Bounds(lower: instance.rowLowers[row], upper: upper)
            program.addRow(sum(over: terms) { values[$0] * x[columns[$0]] }.within(bounds))
        }
    }

    private func addRows(_ instance: Instance, _ x: [LinearProgram.Column], to program: inout LinearProgram) {
        let (columns, values) = (instance.columns, instance.values)
        for (row, upper) in instance.rowUppers.enumerated() {
            let terms = instance.starts[row]..<instance.starts[row + 1]
            program.addRow(
                terms.lazy.map { (x[columns[$0]], values[$0]) },
                bounds: LinearProgram.Bounds(lower: instance.rowLowers[row], upper: upper))
        }
    }
}
