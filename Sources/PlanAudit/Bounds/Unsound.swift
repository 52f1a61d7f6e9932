import ProgrammeModel

/// Why a certificate proves nothing, come upon while it is looked through.
struct Unsound: Error {
    let reason: BoundFault.Reason
    /// What it is about, as the plan writes it; nil where no one thing is.
    var found: String?

    private init(_ reason: BoundFault.Reason, _ found: String? = nil) {
        self.reason = reason
        self.found = found
    }

    /// No certificate, or none of the bound's method, scope and rounds.
    static let missing = Unsound(.certificate)
    /// Rules or limits that are not there or need not be kept, or consultants whom nobody asks for.
    static let unfounded = Unsound(.unfounded)
    /// Somebody or something for whom there is no way, or nobody and nothing at all.
    static let noChoice = Unsound(.noChoice)
    static let tooMuch = Unsound(.tooMuch)
    /// A sum beyond what is added up.
    static let tooLarge = Unsound(.outOfRange)

    static func denominator(_ number: Int) -> Unsound { Unsound(.denominator, String(number)) }
    static func outOfRange(_ number: Int) -> Unsound { Unsound(.outOfRange, String(number)) }
    static func unknownName(_ name: String) -> Unsound { Unsound(.unknownName, name) }
    static func limitClass(_ priorityClass: PriorityClass) -> Unsound { Unsound(.limitClass, "\(priorityClass)") }
}

extension ClosedRange<Int> {
    /// - Throws: the least of some numbers that are outside.
    func check(_ numbers: some Sequence<Int>) throws(Unsound) {
        if let number = numbers.filter({ !contains($0) }).min() { throw .outOfRange(number) }
    }
}

extension [BoundCertificate.Limit] {
    /// Each limit is of a class before, once, and lets this plan through.
    ///
    /// - Parameter greatestPrice: what a unit may be charged at most.
    func check(before own: PriorityClass, in score: Score, greatestPrice: Int) throws(Unsound) {
        let earlier = score.classes.map(\.priorityClass).prefix { $0 != own }
        for (position, limit) in enumerated() {
            let isRepeated = self[..<position].contains { $0.priorityClass == limit.priorityClass }
            guard earlier.contains(limit.priorityClass), !isRepeated else { throw .limitClass(limit.priorityClass) }
            guard limit.atMost >= score[limit.priorityClass] else { throw .outOfRange(limit.atMost) }
            try (0...greatestPrice).check([limit.price])
        }
    }
}
