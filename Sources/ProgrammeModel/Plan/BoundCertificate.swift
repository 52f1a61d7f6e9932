/// Prices that prove a bound: whoever has the scenario can add them up and need not trust who found them.
///
/// Each price says what one person of a value, or one person at all, is charged in a round beyond what a rule costs;
/// what a round's cohorts and a round's size must cost then is credited. Any prices prove some bound, good ones a high
/// one. The page on the plan document says how they are added up.
public struct BoundCertificate: Hashable, Sendable, Codable {
    /// A more important class that the bound takes for granted.
    public struct Limit: Hashable, Sendable, Codable {
        public var priorityClass: PriorityClass
        /// The bound speaks of plans whose value in the class is at most this.
        public var atMost: Int
        /// What one unit of the class is charged; 0 or more.
        public var price: Int

        public init(priorityClass: PriorityClass, atMost: Int, price: Int) {
            self.priorityClass = priorityClass
            self.atMost = atMost
            self.price = price
        }

        enum CodingKeys: String, CodingKey {
            case priorityClass = "class"
            case atMost = "at_most"
            case price
        }
    }

    /// A price for each round; written as one number where all rounds have the same.
    public struct RoundPrices: Hashable, Sendable, Codable {
        /// One price for all rounds, or one for each.
        public let prices: [Int]

        /// - Parameter prices: one for each round.
        public init(_ prices: [Int]) {
            let isSame = prices.allSatisfy { $0 == prices.first }
            self.prices = isSame ? Array(prices.prefix(1)) : prices
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            prices = try (try? [container.decode(Int.self)]) ?? container.decode([Int].self)
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if let only = prices.first, prices.count == 1 {
                try container.encode(only)
            } else {
                try container.encode(prices)
            }
        }
    }

    /// Prices lie between its negative and itself: sums over a million managers stay far from the largest number.
    public static let greatestPrice = 10_000_000_000
    public static let denominators = 1...1_000_000
    /// What one person may cost in one slot and class where prices are to prove something: products stay as far away.
    public static let greatestCost = 10_000_000

    /// All prices are so many times too large.
    public var denominator: Int
    /// What the prices prove, as many times too large; the bound is the next whole number after division.
    public var total: Int
    /// The part of the total that people are charged in their cheapest slots: a slip in a price that leaves the total
    /// as it is shows here.
    public var charged: Int
    public var limits: [Limit]
    /// What a seat of a round is charged.
    public var seats: RoundPrices
    /// For each mix rule, by code, and each value what a person with the value is charged; values without an entry 0.
    public var values: [String: [String: RoundPrices]]

    public init(
        denominator: Int, total: Int, charged: Int, limits: [Limit], seats: RoundPrices,
        values: [String: [String: RoundPrices]]
    ) {
        self.denominator = denominator
        self.total = total
        self.charged = charged
        self.limits = limits
        self.seats = seats
        self.values = values
    }
}
