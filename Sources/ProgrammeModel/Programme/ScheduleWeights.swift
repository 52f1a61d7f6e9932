/// What a penalty of some classes adds to the one number by which schedules are measured.
///
/// Plans are compared class by class; the sum serves whoever measures how far a schedule is from the best, and compares
/// it with what others find.
public struct ScheduleWeights: Hashable, Sendable, Codable {
    /// One class's weight.
    public struct Entry: Hashable, Sendable, Codable {
        public let priorityClass: PriorityClass
        public let weight: Int
    }

    /// By ascending class.
    public let entries: [Entry]

    /// What a weight may be.
    public static let weights = 1...10_000

    /// Clashes before gaps, gaps before consultants.
    public static let usual = ScheduleWeights([.clashes: 100, .gaps: 10, .consultants: 1])

    public init(_ weights: [PriorityClass: Int]) {
        entries = weights.map { Entry(priorityClass: $0.key, weight: $0.value) }
            .sorted { $0.priorityClass < $1.priorityClass }
    }

    /// The weight of a class; 0 for one that has none.
    public subscript(priorityClass: PriorityClass) -> Int {
        entries.first { $0.priorityClass == priorityClass }?.weight ?? 0
    }
}
