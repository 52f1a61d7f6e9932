/// The known name closest to a misspelt one, for "did you mean" hints.
public enum NearestName {
    /// The candidate with the least edit distance, if it is close enough to be a likely slip and no other is as close.
    ///
    /// Letter case and leading zeros of numbers are ignored. At most a third of the letters may differ. Names that
    /// differ only in their numbers, such as M05 and M01, are no slips of each other.
    /// - Parameter candidates: any number, in any order; a name may stand in it more than once.
    /// - Complexity: O(*c* x *a* x *d*) at most for *c* candidates as long as a name of length *a*, up to *d* letters.
    public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        var known = KnownNames(candidates)
        return known.nearest(to: name)
    }
}

/// Names that others are looked up among: made once, asked often.
public struct KnownNames {
    /// Names longer than this are no slips of a pen.
    private static let longest = 100
    /// After so many different misspelt names there are no more hints: it is no longer a matter of slips.
    static let mostSearches = 20

    private let names: Set<String>
    private var shapes: [Int: [Shape]]?
    private var answers: [String: String?] = [:]

    /// - Parameter names: any number, in any order.
    public init(_ names: some Sequence<String>) { self.names = Set(names) }

    public func contains(_ name: String) -> Bool { names.contains(name) }

    /// The one name that is likely meant; nil for none, or for more than one.
    public mutating func nearest(to name: String) -> String? {
        if let known = answers[name] { return known }
        guard answers.count < Self.mostSearches, name.utf8.count <= 4 * Self.longest else { return nil }
        let found = search(Shape(name))
        answers[name] = .some(found)
        return found
    }

    private mutating func search(_ wanted: Shape) -> String? {
        let shapes = shapes ?? Dictionary(grouping: names.map(Shape.init), by: \.letters.count)
        self.shapes = shapes
        guard wanted.letters.count <= Self.longest else { return nil }
        var reach = wanted.letters.count / 3
        var best: (name: String, distance: Int)?
        var isShared = false
        // Nearby lengths first: what they find narrows the search among the others.
        let lengths = (-reach...reach).sorted { (abs($0), $0) < (abs($1), $1) }
        for difference in lengths where abs(difference) <= reach {
            for candidate in shapes[wanted.letters.count + difference] ?? [] {
                guard let distance = wanted.distance(to: candidate, atMost: reach) else { continue }
                isShared = distance == best?.distance
                best = (candidate.name, distance)
                reach = distance
            }
        }
        return isShared ? nil : best?.name
    }
}

/// A name as it is compared: small letters, numbers without leading zeros.
private struct Shape {
    let name: String
    let letters: [UInt32]
    /// The letters without any digits.
    let words: [UInt32]

    init(_ name: String) {
        self.name = name
        var letters: [UInt32] = []
        for scalar in name.lowercased().unicodeScalars {
            let follows = letters.last == 48 && !(letters.dropLast().last.map(Self.isDigit) ?? false)
            if follows, Self.isDigit(scalar.value) { letters.removeLast() }
            letters.append(scalar.value)
        }
        self.letters = letters
        words = letters.filter { !Self.isDigit($0) }
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { (48...57).contains(scalar) }

    /// How many letters differ; nil above a limit, or where only numbers do.
    func distance(to other: Shape, atMost limit: Int) -> Int? {
        if letters == other.letters { return 0 }
        guard limit > 0, words != other.words else { return nil }
        var row = Array(0...other.letters.count)
        for i in letters.indices {
            var diagonal = row[0]
            row[0] = i + 1
            var least = row[0]
            for j in other.letters.indices {
                let substituted = diagonal + (letters[i] == other.letters[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j + 1] + 1, row[j] + 1)
                least = min(least, row[j + 1])
            }
            if least > limit { return nil }
        }
        return row[other.letters.count] <= limit ? row[other.letters.count] : nil
    }
}
