import ProgrammeModel

/// Gathers the faults of all files while they are read.
final class FaultLog {
    private(set) var faults: [LocatedFault] = []

    /// File by file in the order in which they were opened, each from its first line to its last.
    var sorted: [LocatedFault] {
        var order: [String: Int] = [:]
        for fault in faults where order[fault.file] == nil { order[fault.file] = order.count }
        return faults.enumerated().sorted { a, b in
            func key(_ fault: LocatedFault) -> (Int, Int, Int) {
                (order[fault.file] ?? 0, fault.row ?? 0, fault.character ?? 0)
            }
            let (left, right) = (key(a.element), key(b.element))
            return left == right ? a.offset < b.offset : left < right
        }.map(\.element)
    }

    /// Faults that are no mere warnings.
    private(set) var errorCount = 0

    func add(_ fault: LocatedFault) {
        faults.append(fault)
        if fault.severity == .error { errorCount += 1 }
    }

    func add(_ text: FaultText, in file: String, row: Int? = nil, column: String? = nil, value: String = "") {
        add(text.located(in: file, row: row, column: column, value: value))
    }
}
