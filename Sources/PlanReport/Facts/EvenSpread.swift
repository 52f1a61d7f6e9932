import ProgrammeModel

/// How evenly the values of an attribute are spread over cohorts.
///
/// An even spread gives every cohort the share n / c of a value's n members, rounded down or up; no plan has fewer pairs
/// of the value.
struct EvenSpread: Sendable {
    /// One value of the attribute.
    struct Row: Sendable {
        let value: String
        /// Members of each cohort, in the order of the cohorts.
        let counts: [Int]

        var total: Int { counts.reduce(0, +) }
        var pairs: Int { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

        /// Pairs when the total is spread evenly.
        var evenPairs: Int {
            guard !counts.isEmpty else { return 0 }
            let (share, larger) = total.quotientAndRemainder(dividingBy: counts.count)
            return larger * (share + 1) * share / 2 + (counts.count - larger) * share * (share - 1) / 2
        }

        /// Members above the share rounded up, or with a minus sign below the share rounded down; else 0.
        func deviation(ofCohort cohort: Int) -> Int {
            let (share, rest) = total.quotientAndRemainder(dividingBy: counts.count)
            return max(0, counts[cohort] - share - (rest > 0 ? 1 : 0)) - max(0, share - counts[cohort])
        }
    }

    /// By value in the order of a Swedish list; blank values are left out.
    let rows: [Row]

    init(_ attribute: MixAttribute, cohorts: [[Manager]]) {
        var counts: [String: [Int]] = [:]
        for (cohort, members) in cohorts.enumerated() {
            for value in members.compactMap(attribute.value(of:)) {
                counts[value, default: Array(repeating: 0, count: cohorts.count)][cohort] += 1
            }
        }
        let values = NameOrder.sorted(Array(counts.keys)) { ($0, "") }
        rows = values.map { Row(value: $0, counts: counts[$0] ?? []) }
    }

    var pairs: Int { rows.reduce(0) { $0 + $1.pairs } }
    var evenPairs: Int { rows.reduce(0) { $0 + $1.evenPairs } }
    var beyond: Int { pairs - evenPairs }
}
