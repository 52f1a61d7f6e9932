public import Foundation

/// A division into groups as tools for grouping instances read it.
public enum AssignmentText {
    /// One line per element in their order: the number of its group, from 0.
    public static func encode(_ groups: [Int]) -> Data {
        Data((groups.map(String.init).joined(separator: "\n") + "\n").utf8)
    }

    /// A sum of weights as the instance writes its weights: with a decimal point and all decimals.
    public static func number(_ value: Int, decimals: Int) -> String {
        guard decimals > 0 else { return String(value) }
        let digits = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return (value < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
