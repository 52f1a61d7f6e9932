import ProgrammeModel

/// Which numbers a plan can hold, and where.
///
/// A decoder calls the whole file broken for any other number, and says no place.
enum PlanNumber {
    /// The only fraction of a plan.
    private static let fraction: [JSONTree.Step] = [.key("limits"), .key("seconds")]
    /// The only number of 64 bits without a sign.
    private static let unsigned: [JSONTree.Step] = [.key("seed")]

    /// - Parameter text: a number of JSON.
    static func canBeRead(_ text: String, at steps: [JSONTree.Step]) -> Bool {
        if Int(text) != nil, steps != unsigned { return true }
        let number = value(text)
        let figures = text.prefix { $0 != "e" && $0 != "E" }
        let isLost = number == 0 && figures.contains { ("1"..."9").contains($0) }
        guard !isLost else { return false }
        if steps == fraction { return number.isFinite }
        if steps == unsigned { return UInt64(text) != nil || UInt64(exactly: number) != nil }
        return Int(exactly: number) != nil
    }

    /// Tells a number that is too large from a fraction, or a sign, where none can stand.
    static func fault(of text: String) -> FaultText { abs(value(text)) >= 1e18 ? .jsonNumber : .jsonValue(text) }

    private static func value(_ text: String) -> Double { Double(text) ?? .infinity }
}
