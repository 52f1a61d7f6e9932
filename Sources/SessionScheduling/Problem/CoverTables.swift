import ProgrammeModel

/// Which cohorts have members who cover for each other, and when that matters.
struct CoverTables: Sendable {
    /// Pairs of one cohort's members and another's, while both of each pair are employed.
    struct Clash: Sendable {
        /// The other cohort, which may be the same.
        let cohort: Int32
        /// Half-days from the start of the horizon, the last one excluded.
        let first: Int32
        let end: Int32
        var pairs: Int32
    }

    /// The clashes of each cohort with others, and those of its own members.
    private(set) var others: [[Clash]]
    private(set) var own: [[Clash]]
    let hasOthers: Bool

    /// - Parameter cohortOf: the cohort of each manager, nil for one without a seat.
    /// - Complexity: O(pairs x clashes of a cohort).
    init(_ index: ScenarioIndex, _ timeline: Timeline, cohortOf: [Int?], cohorts: Int) {
        var others: [[Clash]] = Array(repeating: [], count: cohorts)
        var own = others
        for pair in index.coverPairs {
            guard let one = cohortOf[pair.first], let other = cohortOf[pair.second] else { continue }
            let managers = [pair.first, pair.second].map { index.scenario.managers[$0] }
            let joined = managers.compactMap(\.joined).map { 2 * timeline.dayOffset(of: $0) }.max() ?? 0
            let left = managers.compactMap(\.left).map { 2 * timeline.dayOffset(of: $0) }.min() ?? timeline.halfDays
            let first = Int32(max(0, joined))
            let end = Int32(min(timeline.halfDays, left))
            guard first < end else { continue }
            if one == other {
                Self.add(Clash(cohort: Int32(one), first: first, end: end, pairs: 1), to: &own[one])
            } else {
                Self.add(Clash(cohort: Int32(other), first: first, end: end, pairs: 1), to: &others[one])
                Self.add(Clash(cohort: Int32(one), first: first, end: end, pairs: 1), to: &others[other])
            }
        }
        self.others = others
        self.own = own
        hasOthers = others.contains { !$0.isEmpty }
    }

    private static func add(_ clash: Clash, to clashes: inout [Clash]) {
        let known = clashes.firstIndex {
            $0.cohort == clash.cohort && $0.first == clash.first && $0.end == clash.end
        }
        if let known { clashes[known].pairs += 1 } else { clashes.append(clash) }
    }

    /// Pairs and half-days of a session of a cohort whose own members cover for each other.
    func ownUnits(of cohort: Int, from offset: Int, _ length: Int) -> Int {
        own[cohort].reduce(0) { units, clash in
            let shared = min(offset + length, Int(clash.end)) - max(offset, Int(clash.first))
            return units + max(0, shared) * Int(clash.pairs)
        }
    }
}

/// The half-days on which each cohort is in a session, as far as covers ask for them.
struct CoverUse: Sendable {
    private let tables: CoverTables
    private let words: Int
    private var used: [UInt64]

    /// - Parameter isCounted: without it nothing is kept, and nothing found.
    init(_ tables: CoverTables, words: Int, isCounted: Bool) {
        self.tables = tables
        self.words = words
        used = Array(repeating: 0, count: isCounted && tables.hasOthers ? tables.others.count * words : 0)
    }

    var isEmpty: Bool { used.isEmpty }

    mutating func mark(_ cohort: Int, from offset: Int, _ length: Int, isUsed: Bool) {
        for halfDay in offset..<offset + length {
            let bit: UInt64 = 1 << UInt64(halfDay & 63)
            if isUsed {
                used[cohort * words + halfDay >> 6] |= bit
            } else {
                used[cohort * words + halfDay >> 6] &= ~bit
            }
        }
    }

    /// Pairs and half-days that a session of a cohort shares with sessions of others.
    @inline(__always)
    func units(of cohort: Int, from offset: Int, _ length: Int) -> Int {
        var units = 0
        for clash in tables.others[cohort] {
            let shared = bits(of: used, row: Int(clash.cohort) * words, from: offset, length: length)
            guard shared != 0 else { continue }
            let first = max(0, Int(clash.first) - offset)
            let end = min(length, Int(clash.end) - offset)
            guard first < end else { continue }
            let mask = (UInt64(1) << UInt64(end)) - (UInt64(1) << UInt64(first))
            units += (shared & mask).nonzeroBitCount * Int(clash.pairs)
        }
        return units
    }
}
