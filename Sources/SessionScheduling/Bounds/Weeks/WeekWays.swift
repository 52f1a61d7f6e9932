/// The weeks in which a cohort could hold its sessions, and what they cost beyond its cheapest itinerary at least.
///
/// As if every session chose its staff by itself: a lower bound on itineraries in these weeks.
struct WeekWays: Hashable {
    struct Way: Hashable {
        /// Module by module.
        let weeks: [Int]
        let slack: Int
    }

    /// Those below a limit, the cheapest first.
    let ways: [Way]

    init(_ ways: [Way]) {
        self.ways = ways.sorted {
            $0.slack != $1.slack ? $0.slack < $1.slack : $0.weeks.lexicographicallyPrecedes($1.weeks)
        }
    }

    /// - Parameter least: what the cohort's cheapest itinerary costs.
    /// - Parameter limit: ways whose slack is as much are left out.
    /// - Complexity: O(ways to begin below the limit x sessions that the cohort could have).
    init(_ layers: CohortLayers, least: Int, below limit: Int, _ problem: SchedulingProblem) {
        let byWeek = layers.layers.map { Self.byWeek($0, problem) }
        var search = Search(layers: layers, byWeek: byWeek, least: least, limit: limit)
        search.extend([], arrivals: Array(repeating: 0, count: layers.layers.first?.count ?? 0))
        self.init(search.found)
    }

    /// The sessions of a module, week by week.
    private static func byWeek(
        _ layer: CohortLayers.Layer, _ problem: SchedulingProblem
    ) -> [(week: Int, entries: Range<Int>)] {
        var weeks: [(week: Int, entries: Range<Int>)] = []
        for entry in 0..<layer.count {
            let week = Int(problem.timeline.weekOf[Int(layer.offset[entry]) >> 1])
            if let last = weeks.last, last.week == week {
                weeks[weeks.count - 1].entries = last.entries.lowerBound..<entry + 1
            } else {
                weeks.append((week, entry..<entry + 1))
            }
        }
        return weeks
    }

    private struct Search {
        let layers: CohortLayers
        let byWeek: [[(week: Int, entries: Range<Int>)]]
        let least: Int
        let limit: Int
        var found: [Way] = []

        /// - Parameter arrivals: what the way to each session of the next module costs.
        mutating func extend(_ weeks: [Int], arrivals: [Int]) {
            let module = weeks.count
            let layer = layers.layers[module]
            for (week, entries) in byWeek[module] {
                var costs = Array(repeating: CohortLayers.closed, count: layer.count)
                var outlook = CohortLayers.closed
                for entry in entries where arrivals[entry] < CohortLayers.closed {
                    costs[entry] = arrivals[entry] + layer.base[entry] + layer.least[entry]
                    outlook = min(outlook, costs[entry] + layer.onward[entry])
                }
                guard outlook - least < limit else { continue }
                if module + 1 == layers.layers.count {
                    found.append(Way(weeks: weeks + [week], slack: max(0, outlook - least)))
                } else {
                    extend(weeks + [week], arrivals: layers.arrivals(at: module + 1, costs).cost)
                }
            }
        }
    }
}
