import ProgrammeModel

/// What a level must come to at least, as an engine knows it, and the prices it got that from.
struct LevelBound: Sendable {
    let value: Int
    /// The part of it that whole numbers alone prove.
    var counted = 0
    var prices: ClassPrices?
}

/// What the class model charges: for a value's people in a round, for a seat of each round, for a unit of each limit.
struct ClassPrices: Sendable {
    let values: [(value: Int, round: Int, price: Double)]
    /// One for each round; empty where sizes are free.
    let seats: [Double]
    let limits: [Double]
}

extension RoundRelaxation {
    /// Work of all steps of one bound, in prices looked at.
    private static let work = 400_000_000
    private static let mostSteps = 3000

    /// The best bound that some work finds, with the prices that prove it.
    ///
    /// - Parameter value: what an allocation costs on the level: no bound is above it.
    /// - Parameter classPrices: of the class model, to start from where they prove more than counting does.
    /// - Returns: nil when nothing above 0 is proven.
    func bound(value: Int, from classPrices: ClassPrices?, _ control: RunControl) -> Bound? {
        guard let priorityClass = problem.levels.priorityClass(at: level) else { return nil }
        var start = PriceVector.counted(self)
        if let classPrices {
            let other = merged(classPrices, into: start)
            if PriceSum(self, other).total ?? .min > PriceSum(self, start).total ?? .min { start = other }
        }
        let each = roundCount * (rowList.count + kindOf.count + 8 * rows.count) + 1
        let steps = min(Self.work / each, 200 + 5 * kindOf.count, Self.mostSteps)
        guard let best = PriceAscent(self, target: value, steps: steps).raised(start, control) else { return nil }
        guard best.total > 0, let certificate = certificate(best.prices) else { return nil }
        let proven = (certificate.total + PriceVector.denominator - 1) / PriceVector.denominator
        return Bound(
            priorityClass: priorityClass, scope: .whole, value: proven, method: .prices, isAudited: true,
            certificate: certificate)
    }

    /// The class model's prices where it has some, and others elsewhere.
    private func merged(_ own: ClassPrices, into other: PriceVector) -> PriceVector {
        var result = other
        var rowOf: [Int: Int] = [:]
        for (row, entry) in rows.enumerated() { rowOf[entry.value] = row }
        let merged = Set(own.values.map(\.value))
        for (row, entry) in rows.enumerated() where merged.contains(entry.value) {
            for round in 0..<roundCount { result.rows[row * roundCount + round] = 0 }
        }
        for entry in own.values {
            if let row = rowOf[entry.value] { result.rows[row * roundCount + entry.round] = Self.whole(entry.price) }
        }
        if own.seats.count == roundCount { result.seats = own.seats.map(Self.whole) }
        for (position, price) in own.limits.enumerated() where position < limits.count {
            result.limits[position] = max(result.limits[position], Self.whole(price))
        }
        return result
    }

    private static func whole(_ price: Double) -> Int { PriceVector.whole(price * Double(PriceVector.denominator)) }

    /// Prices as a plan writes them: by name, settled, without what is 0 everywhere; they prove no less.
    /// - Returns: nil when a sum is too large a number.
    func certificate(_ prices: PriceVector) -> BoundCertificate? {
        let prices = SettledPrices(self, prices).prices
        let sum = PriceSum(self, prices)
        guard let total = sum.total, let charged = sum.charged else { return nil }
        var values: [String: [String: BoundCertificate.RoundPrices]] = [:]
        for (position, feature) in problem.features.features.enumerated() {
            let names = problem.index.values(of: feature.attribute).names
            for (row, entry) in rows.enumerated() where entry.feature == position {
                let own = Array(prices.rows[row * roundCount..<(row + 1) * roundCount])
                guard own.contains(where: { $0 != 0 }) else { continue }
                let name = names[entry.value - feature.values.lowerBound]
                values[feature.attribute.code.text, default: [:]][name] = .init(own)
            }
        }
        return BoundCertificate(
            denominator: PriceVector.denominator, total: total, charged: charged,
            limits: zip(limits, prices.limits).compactMap { limit, price in
                guard price > 0 else { return nil }
                return problem.levels.priorityClass(at: limit.level).map {
                    BoundCertificate.Limit(priorityClass: $0, atMost: limit.value, price: price)
                }
            },
            seats: .init(prices.seats), values: values)
    }
}

extension SeatProblem {
    /// Whether an allocation is among those that a bound speaks of.
    func keepsLimits(of bound: Bound, _ values: [Int]) -> Bool {
        (bound.certificate?.limits ?? []).allSatisfy { limit in
            levels.level(of: limit.priorityClass).map { values[$0] <= limit.atMost } ?? true
        }
    }
}
