import ProgrammeModel

/// Gathers the faults of all files while they are read.
final class FaultLog {
    private(set) var faults: [LocatedFault] = []

    /// Faults that are no mere warnings.
    private(set) var errorCount = 0

    func add(_ fault: LocatedFault) {
        faults.append(fault)
        if fault.severity == .error { errorCount += 1 }
    }

    func add(_ text: FaultText, in file: String, row: Int? = nil, column: String? = nil, value: String = "") {
        add(
            LocatedFault(
                text.code, text.severity, file: file, row: row, column: column, value: value, message: text.message,
                fix: text.fix))
    }
}
