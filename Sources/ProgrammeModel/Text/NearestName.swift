/// The known name closest to a misspelt one, for "did you mean" hints.
public enum NearestName {
    /// The candidate with the least edit distance, if it is close enough to be a likely slip.
    ///
    /// Letter case is ignored. At most a third of the letters (at least one) may differ.
    /// - Parameter candidates: any number, in an order that decides ties.
    /// - Complexity: O(*c* x *a* x *b*) for *c* candidates of length *b* and a name of length *a*.
    public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased())
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let distance = editDistance(wanted, Array(candidate.lowercased()))
            if distance < (best?.distance ?? Int.max) { best = (candidate, distance) }
        }
        guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
        return best.name
    }

    private static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var row = Array(0...b.count)
        for i in 1...a.count {
            var diagonal = row[0]
            row[0] = i
            for j in 1...b.count {
                let substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)
                diagonal = row[j]
                row[j] = min(substituted, row[j] + 1, row[j - 1] + 1)
            }
        }
        return row[b.count]
    }
}
