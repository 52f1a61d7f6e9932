import Foundation
import ProgrammeModel

/// A decoder's complaint in our own words, with its place.
struct JSONFault {
    private let text: FaultText
    private let steps: [JSONTree.Step]
    private let value: String
    private var position: Position?

    private struct Position: Comparable {
        let line: Int
        let column: Int

        static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
    }

    init(_ error: DecodingError, data: Data, tree: JSONTree) {
        switch error {
        case .keyNotFound(let key, let context):
            steps = Self.steps(context.codingPath) + [.key(key.stringValue)]
            text = .jsonMissing
            value = ""
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            let number = tree.unreadableNumber
            steps = number?.steps ?? []
            if data.allSatisfy({ " \r\n\t".utf8.contains($0) }) {
                value = ""
                text = .jsonEmpty
                return
            }
            if let number {
                value = number.text
                text = number.isTooLarge ? .jsonNumber : .jsonValue(value)
                return
            }
            let position = Self.position(in: data)
            if Self.isCutShort(data), position == Self.position(of: .max, in: data) {
                value = Self.line(position?.line, of: data)
                text = .jsonCutShort
                self.position = position
                return
            }
            value = Self.line(position?.line, of: data)
            text = .jsonSyntax(value.isEmpty ? "..." : value)
            self.position = position
        case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context):
            steps = Self.steps(context.codingPath)
            value = tree.fragment(at: steps)
            let isDate = value.wholeMatch(of: /\d{4}-\d\d-\d\d( [ap]m)?/) != nil
            text = isDate ? .notADate(String(value.prefix(10))) : .jsonValue(String(value.prefix(60)))
        @unknown default:
            steps = []
            value = ""
            text = .jsonValue("...")
        }
    }

    func located(in file: String) -> LocatedFault {
        LocatedFault(
            text.code, text.severity, file: file, row: position?.line, character: position?.column,
            path: steps.isEmpty ? nil : JSONTree.path(steps), value: value, message: text.message, fix: text.fix)
    }

    private static func steps(_ path: [any CodingKey]) -> [JSONTree.Step] {
        path.map { key in key.intValue.map { .index($0) } ?? .key(key.stringValue) }
    }

    /// Where JSON breaks off; its last character where it merely ends too soon.
    ///
    /// The decoder does not say, and the plain parser says it in words only: `around character 9`, counted in bytes from
    /// 0, or `around line 3, column 7`.
    private static func position(in data: Data) -> Position? {
        do {
            _ = try JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed])
            return nil
        } catch {
            let words = "\((error as NSError).userInfo)"
            if let match = words.firstMatch(of: /line (\d+), column (\d+)/), let line = Int(match.1),
                let column = Int(match.2)
            {
                return min(Position(line: line, column: column), self.position(of: .max, in: data))
            }
            return self.position(of: words.firstMatch(of: /character (\d+)/).flatMap { Int($0.1) } ?? .max, in: data)
        }
    }

    /// The place of a byte, or of the last one that is no white space.
    private static func position(of offset: Int, in data: Data) -> Position {
        let last = data.lastIndex { !" \r\n\t".utf8.contains($0) } ?? 0
        let before = data.prefix(min(offset, last)).split(separator: 0x0A, omittingEmptySubsequences: false)
        let line = before.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return Position(line: max(1, before.count), column: line.count + 1)
    }

    /// Whether brackets, or a text, are still open where the file ends.
    private static func isCutShort(_ data: Data) -> Bool {
        var open: [UInt8] = []
        var isText = false
        var isEscaped = false
        for byte in data {
            if isEscaped {
                isEscaped = false
            } else if isText {
                isEscaped = byte == UInt8(ascii: "\\")
                if byte == UInt8(ascii: "\"") { isText = false }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isText = true
                case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
                case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
                case UInt8(ascii: "}"), UInt8(ascii: "]"): if open.popLast() != byte { return false }
                default: break
                }
            }
        }
        return isText || !open.isEmpty
    }

    /// A line of the file without the blanks around it, at most 60 characters; empty where there is none.
    private static func line(_ number: Int?, of data: Data) -> String {
        guard let number else { return "" }
        let lines = data.split(separator: 0x0A, maxSplits: number, omittingEmptySubsequences: false)
        guard lines.indices.contains(number - 1) else { return "" }
        let text = String(decoding: lines[number - 1], as: UTF8.self)
        return String(text.trimmingCharacters(in: .whitespacesAndNewlines).prefix(60))
    }
}
