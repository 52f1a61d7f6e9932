public import Foundation

/// A division into groups as tools for grouping instances read it.
public enum AssignmentText {
    /// One line per element in their order: the number of its group, from 0.
    public static func encode(_ groups: [Int]) -> Data {
        Data((groups.map(String.init).joined(separator: "\n") + "\n").utf8)
    }

    /// Whether a file holds what ``encode(_:)`` or ``PeopleFile/table(_:)`` writes.
    ///
    /// That is numbers of groups alone, or a table whose last column is called `group`, `group_2`, ... and holds them. An
    /// empty file does too: nothing is lost with it.
    public static func isDivision(_ bytes: [UInt8]) -> Bool {
        let lines = bytes.split { $0 == 10 || $0 == 13 }
        guard let header = lines.first else { return true }
        let name = String(decoding: lastCell(header), as: UTF8.self)
        guard name == "group" || (name.hasPrefix("group_") && Int(name.dropFirst(6)) != nil) else {
            return lines.allSatisfy { DecimalNumber.whole($0) != nil }
        }
        return lines.dropFirst().allSatisfy { DecimalNumber.whole(lastCell($0)) != nil }
    }

    private static func lastCell(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.split(omittingEmptySubsequences: false) { [44, 59, 9].contains($0) }.last ?? []
    }

    /// A sum of weights as the instance writes its weights: with a decimal point and all decimals.
    public static func number(_ value: Int, decimals: Int) -> String {
        guard decimals > 0 else { return String(value) }
        let digits = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return (value < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
