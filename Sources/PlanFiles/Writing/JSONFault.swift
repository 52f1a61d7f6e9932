import Foundation
import ProgrammeModel

/// A decoder's complaint in our own words, with its place.
struct JSONFault {
    private let text: FaultText
    private let steps: [JSONTree.Step]
    private let value: String
    private var position: (line: Int, column: Int)?

    init(_ error: DecodingError, data: Data, tree: JSONTree) {
        switch error {
        case .keyNotFound(let key, let context):
            steps = Self.steps(context.codingPath) + [.key(key.stringValue)]
            text = .jsonMissing
            value = ""
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            let position = Self.position(in: data)
            steps = []
            value = Self.line(position?.line, of: data)
            text = .jsonSyntax(value.isEmpty ? "..." : value)
            self.position = position
        case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context):
            steps = Self.steps(context.codingPath)
            value = tree.fragment(at: steps)
            text = .jsonValue(String(value.prefix(60)))
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
    private static func position(in data: Data) -> (line: Int, column: Int)? {
        do {
            _ = try JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed])
            return nil
        } catch {
            let words = "\((error as NSError).userInfo)"
            if let match = words.firstMatch(of: /line (\d+), column (\d+)/), let line = Int(match.1),
                let column = Int(match.2)
            {
                return (line, column)
            }
            let offset = words.firstMatch(of: /character (\d+)/).flatMap { Int($0.1) } ?? data.count
            let content = data.lastIndex { !" \r\n\t".utf8.contains($0) }
            return content.map { place(of: min(offset, $0), in: data) }
        }
    }

    private static func place(of offset: Int, in data: Data) -> (line: Int, column: Int) {
        let before = data.prefix(offset).split(separator: 0x0A, omittingEmptySubsequences: false)
        let line = before.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return (max(1, before.count), line.count + 1)
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
