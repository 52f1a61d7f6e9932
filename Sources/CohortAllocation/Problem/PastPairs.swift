import ProgrammeModel

/// People who have met before: the partners of each, and how much each counts.
struct PastPairs: Sendable {
    /// A person's partners lie side by side, from `starts[person]` to `starts[person + 1]`, ascending.
    let starts: [Int]
    let partners: [Int32]
    let weights: [Int32]
    let totalWeight: Int

    var isEmpty: Bool { partners.isEmpty }

    /// - Parameter count: people to be placed.
    init(_ index: ScenarioIndex, _ count: Int, _ personOf: [Int]) {
        var starts = Array(repeating: 0, count: count + 1)
        let pairs = index.pastPairs.filter { personOf[$0.first] >= 0 && personOf[$0.second] >= 0 }
        for pair in pairs {
            starts[personOf[pair.first] + 1] += 1
            starts[personOf[pair.second] + 1] += 1
        }
        for person in 0..<count { starts[person + 1] += starts[person] }
        var partners = Array(repeating: Int32(0), count: starts[count])
        var weights = partners
        var next = starts
        func add(_ person: Int, _ partner: Int, _ weight: Int) {
            partners[next[person]] = Int32(partner)
            weights[next[person]] = Int32(clamping: weight)
            next[person] += 1
        }
        // People keep the order of managers, and pairs come in that order: first those of lesser partners, then others.
        for pair in pairs { add(personOf[pair.second], personOf[pair.first], pair.weight) }
        for pair in pairs { add(personOf[pair.first], personOf[pair.second], pair.weight) }
        self.starts = starts
        self.partners = partners
        self.weights = weights
        totalWeight = pairs.reduce(0) { $0 + $1.weight }
    }

    /// What two people count; 0 for those who have not met.
    /// - Complexity: O(log *d*) for *d* partners.
    func weight(_ a: Int, _ b: Int) -> Int {
        var low = starts[a]
        var high = starts[a + 1]
        while low < high {
            let middle = (low &+ high) / 2
            if partners[middle] < Int32(b) { low = middle &+ 1 } else { high = middle }
        }
        return low < starts[a + 1] && partners[low] == Int32(b) ? Int(weights[low]) : 0
    }

    /// The weight of all pairs who share a cohort.
    func weight(_ place: [Int32], _ problem: SeatProblem) -> Int {
        guard !isEmpty else { return 0 }
        return place.indices.reduce(0) { sum, person in
            guard Int(place[person]) < problem.cohortCount else { return sum }
            return (starts[person]..<starts[person + 1]).reduce(sum) { sum, position in
                let partner = Int(partners[position])
                return partner > person && place[partner] == place[person] ? sum + Int(weights[position]) : sum
            }
        }
    }
}
