/// How many managers stand on each level.
struct Ladder: Equatable {
    /// Managers by level, the top first. The last but one leads units, the last is the first line.
    let counts: [Int]

    /// A level 1 of department heads and a few beside them, one manager in six leading a unit, and as many levels in
    /// between as keep spans of control human.
    init(managers: Int, top: Int) {
        let unitHeads = max(top, managers / Calibration.managersPerMiddleManager)
        var between = 0
        var reach = top * Calibration.widestSpan
        while reach < unitHeads {
            between += 1
            reach *= Calibration.widestSpan
        }
        var counts = [top]
        for step in 0..<between {
            counts.append(Self.geometricMean(of: top, weight: between - step, and: unitHeads, weight: step + 1))
        }
        counts.append(unitHeads)
        counts.append(managers - counts.reduce(0, +))
        self.counts = counts
    }

    var levels: Int { counts.count }

    /// The whole part of the weighted geometric mean, in whole numbers so that every machine agrees.
    private static func geometricMean(of a: Int, weight: Int, and b: Int, weight otherWeight: Int) -> Int {
        let degree = weight + otherWeight
        let product = power(a, weight) * power(b, otherWeight)
        var low = min(a, b)
        var high = max(a, b)
        while low < high {
            let middle = (low + high + 1) / 2
            if power(middle, degree) <= product { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private static func power(_ base: Int, _ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }
}
