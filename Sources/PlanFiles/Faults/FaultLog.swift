import ProgrammeModel

/// Gathers the faults of all files while they are read.
final class FaultLog {
    private(set) var faults: [LocatedFault] = []

    func add(_ fault: LocatedFault) { faults.append(fault) }

    func add(_ text: FaultText, in file: String, row: Int? = nil, column: String? = nil, value: String = "") {
        faults.append(
            LocatedFault(
                text.code, text.severity, file: file, row: row, column: column, value: value, message: text.message,
                fix: text.fix))
    }
}
