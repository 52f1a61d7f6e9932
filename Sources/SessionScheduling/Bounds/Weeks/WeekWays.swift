import ProgrammeModel

/// What sessions of a cohort cost in each choice of weeks at least, as if every session chose its staff by itself.
struct WeekWays {
    /// By weeks, module by module.
    let costs: [[Int]: Int]

    /// - Parameter limit: choices that cost as much are left out.
    /// - Returns: nil where there are more than a certificate may rest on.
    /// - Complexity: O(choices to begin below the limit x sessions that the cohort could have).
    init?(_ layers: CohortLayers, below limit: Int, _ problem: SchedulingProblem) {
        let byWeek = layers.layers.map { Self.byWeek($0, problem) }
        var search = Search(layers: layers, byWeek: byWeek, limit: limit)
        search.extend([], arrivals: Array(repeating: 0, count: layers.layers.first?.count ?? 0))
        guard search.hasRoom else { return nil }
        costs = search.found
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
        let limit: Int
        var found: [[Int]: Int] = [:]
        var begun = 0
        var hasRoom: Bool { max(begun, found.count) <= ScheduleCertificate.RoundClaim.mostChoices }

        /// - Parameter arrivals: what the way to each session of the next module costs.
        mutating func extend(_ weeks: [Int], arrivals: [Int]) {
            let module = weeks.count
            let layer = layers.layers[module]
            for (week, entries) in byWeek[module] where hasRoom {
                var costs = Array(repeating: CohortLayers.closed, count: layer.count)
                var outlook = CohortLayers.closed
                for entry in entries where arrivals[entry] < CohortLayers.closed {
                    costs[entry] = arrivals[entry] + layer.base[entry] + layer.least[entry]
                    outlook = min(outlook, costs[entry] + layer.onward[entry])
                }
                guard outlook < limit else { continue }
                if module + 1 == layers.layers.count {
                    found[weeks + [week]] = outlook
                } else {
                    begun += 1
                    extend(weeks + [week], arrivals: layers.arrivals(at: module + 1, costs).cost)
                }
            }
        }
    }
}
