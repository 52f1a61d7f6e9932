/// Gives every unit of a municipality a name of its own.
struct UnitNames {
    private static let places = [
        "Norr", "Söder", "Öster", "Väster", "Centrum", "Björken", "Eken", "Linden", "Tallen", "Granen", "Rönnen",
        "Aspen", "Lönnen", "Hasseln", "Almen", "Asken", "Åsen", "Ängen", "Lunden", "Bäcken", "Hagen", "Backen",
        "Sjön", "Dalen",
    ]
    private var uses: [String: Int] = [:]

    /// The next name of a kind: a place after it, and a number once the places are used up. Of a kind that serves the
    /// whole municipality the first unit needs no place.
    mutating func next(of kind: UnitKind) -> String {
        var use = uses[kind.name, default: 0]
        uses[kind.name] = use + 1
        if kind.isCentral {
            if use == 0 { return kind.name }
            use -= 1
        }
        let lap = use / Self.places.count
        return "\(kind.name) \(Self.places[use % Self.places.count])" + (lap == 0 ? "" : " \(lap + 1)")
    }
}
