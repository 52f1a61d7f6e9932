import ProgrammeModel

/// All sessions of one module in one round: each lies between two places of the week grid.
struct SessionBlock {
    let round: Int
    let module: Int
    let cohorts: Int
    let first: Int
    let last: Int
}

/// Somebody or something that sessions need: a consultant or a venue.
struct SessionSupplier {
    /// For each week of the grid.
    let free: [UInt16]
    /// Half-days a week, 0 to 10, and a month at most; cohorts served at most.
    var perWeek = WeekPacking.halfDays
    var perMonth = Int.max
    var cohorts = Int.max
    /// For each module whether its sessions may be served.
    let serves: [Bool]
}

/// More half-days than can be had for the sessions of some modules within a span of time.
struct SpanShortage {
    let modules: [Int]
    /// Positions of those whose sessions lie within the span.
    let blocks: Set<Int>
    let first: Int
    let last: Int
    let needed: Int
    let available: Int

    var missing: Int { needed - available }
}

/// Counts for spans of time the half-days that sessions need wholly inside against those that suppliers can give.
///
/// After Hall, and after the interval tests of scheduling (P. Baptiste, C. Le Pape, W. Nuijten, *Constraint-Based
/// Scheduling*, 2001, chapter 3): only spans from an earliest start to a latest end are worth the count. What a supplier
/// can give in a span is the sum over its weeks of the most that whole sessions can fill there, within its limits, and
/// never more than those sessions want of one supplier.
///
/// - Complexity: O(sets of modules x earliest starts x suppliers x (weeks + latest ends)).
struct SpanCount {
    let grid: WeekGrid
    let blocks: [SessionBlock]
    let suppliers: [SessionSupplier]
    let modules: [TrainingModule]
    /// How many suppliers a session of each module needs.
    let perSession: [Int]

    /// Shortages told at most: mending the worst mends many.
    private static let mostTold = 5

    /// The worst shortages, no two of which have sessions in common, the worst first.
    ///
    /// Worst is what lacks most; of such alike what needs least, then the shortest span. A shortage that lacks no more
    /// than its parts do is told by them.
    func shortages(ofModules sets: [[Int]]) -> [SpanShortage] {
        let sorted = sets.flatMap(shortages(of:)).sorted(by: Self.isWorse)
        return Array(worst(of: sorted).sorted(by: Self.isWorse).prefix(Self.mostTold))
    }

    private static func isWorse(_ one: SpanShortage, _ other: SpanShortage) -> Bool {
        (other.missing, one.needed, one.last - one.first) < (one.missing, other.needed, other.last - other.first)
    }

    /// - Parameter sorted: the worst first.
    private func worst(of sorted: [SpanShortage]) -> [SpanShortage] {
        let apart: [SpanShortage] = sorted.reduce(into: []) { kept, shortage in
            if kept.allSatisfy({ $0.blocks.isDisjoint(with: shortage.blocks) }) { kept.append(shortage) }
        }
        return apart.flatMap { shortage in
            let parts = worst(of: sorted.filter { $0.blocks.isStrictSubset(of: shortage.blocks) })
            return parts.reduce(0) { $0 + $1.missing } < shortage.missing ? [shortage] : parts
        }
    }

    private func shortages(of modules: [Int]) -> [SpanShortage] {
        let own = blocks.indices.filter { modules.contains(blocks[$0].module) }
        let packings = Packings(self, modules)
        return Set(own.map { blocks[$0].first }).sorted().flatMap { first in
            let inside = own.filter { blocks[$0].first >= first }
            return shortages(of: modules, inside, from: first, packings)
        }
    }

    private func shortages(
        of modules: [Int], _ inside: [Int], from first: Int, _ packings: Packings
    ) -> [SpanShortage] {
        let ends = Set(inside.map { blocks[$0].last }).sorted()
        let held = ends.map { end in inside.filter { blocks[$0].last <= end } }
        let cohorts = held.map { blocks in
            modules.map { module in
                blocks.reduce(0) { $0 + (self.blocks[$1].module == module ? self.blocks[$1].cohorts : 0) }
            }
        }
        var available = Array(repeating: 0, count: ends.count)
        for (supplier, packing) in zip(suppliers, packings.ofSupplier) {
            guard let packing else { continue }
            let free = supplier.most(in: first, ends, packing, grid)
            for end in ends.indices {
                available[end] += min(free[end], most(wantedOf: supplier, modules, cohorts[end]))
            }
        }
        return ends.indices.compactMap { end in
            let needed = zip(modules, cohorts[end]).reduce(0) {
                $0 + $1.1 * self.modules[$1.0].halfDays * perSession[$1.0]
            }
            // A span in which nothing starts at its beginning is another one, wider than it need be.
            guard available[end] < needed, held[end].contains(where: { blocks[$0].first == first }) else { return nil }
            return SpanShortage(
                modules: modules, blocks: Set(held[end]), first: first, last: ends[end], needed: needed,
                available: available[end])
        }
    }

    /// The half-days that sessions want of one supplier at most: it takes part in each once.
    private func most(wantedOf supplier: SessionSupplier, _ modules: [Int], _ cohorts: [Int]) -> Int {
        zip(modules, cohorts).reduce(0) { sum, entry in
            supplier.serves[entry.0]
                ? sum + min(entry.1, supplier.cohorts) * self.modules[entry.0].halfDays : sum
        }
    }
}

/// How each supplier can fill weeks with sessions of some modules; nil for one that serves none of them.
private struct Packings {
    let ofSupplier: [WeekPacking?]

    init(_ count: SpanCount, _ modules: [Int]) {
        let items = count.modules.map { module in
            WeekPacking.Item(
                length: module.halfDays,
                starts: (module.starts.contains(.am) ? 0b01_0101_0101 : 0)
                    | (module.starts.contains(.pm) ? 0b10_1010_1010 : 0))
        }
        var known: [[Bool]: WeekPacking] = [:]
        ofSupplier = count.suppliers.map { supplier in
            let serves = modules.map { supplier.serves[$0] }
            guard serves.contains(true) else { return nil }
            if let packing = known[serves] { return packing }
            let packing = WeekPacking(zip(modules, serves).filter(\.1).map { items[$0.0] })
            known[serves] = packing
            return packing
        }
    }
}

extension SessionSupplier {
    /// The most half-days given from a place to each of some ends, which ascend and none of which comes before it.
    fileprivate func most(in first: Int, _ ends: [Int], _ packing: WeekPacking, _ grid: WeekGrid) -> [Int] {
        var meter = MonthMeter(limit: perMonth)
        var week = first / WeekPacking.halfDays
        var open = UInt16.max << UInt16(first % WeekPacking.halfDays)
        return ends.map { end in
            while week < end / WeekPacking.halfDays {
                let free = free[week] & open
                meter.add(packing.most(of: free, limit: perWeek), of: free, inWeek: week, grid)
                open = UInt16.max
                week += 1
            }
            let last = free[week] & open & (1 << UInt16(end % WeekPacking.halfDays + 1) - 1)
            var whole = meter
            whole.add(packing.most(of: last, limit: perWeek), of: last, inWeek: week, grid)
            return whole.total
        }
    }
}
