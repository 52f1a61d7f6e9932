import ProgrammeModel

/// The faults of one file, told one by one up to a number: a file with more is damaged, and nobody reads on.
struct FaultList {
    /// Faults that are told one by one.
    static let most = 100

    private let file: String
    private var told: [LocatedFault] = []
    private var untold = 0

    init(of file: String) { self.file = file }

    var isEmpty: Bool { told.isEmpty && untold == 0 }

    /// Those that are told, in the order in which they were added, and how many are not.
    var faults: [LocatedFault] {
        untold == 0 ? told : told + [FaultText.moreFaults(untold).located(in: file)]
    }

    /// - Parameter fault: made only where it is told.
    mutating func add(_ fault: @autoclosure () -> LocatedFault) {
        if told.count < Self.most { told.append(fault()) } else { untold += 1 }
    }

    /// Counts faults that nobody has kept.
    mutating func add(untold number: Int) { untold += number }
}
