/// A JSON document with no meaning put on it: to show what stands somewhere, and to compare keys.
struct JSONTree {
    /// One step from a value to one inside it.
    enum Step {
        case key(String)
        case index(Int)

        var text: String {
            switch self {
            case .key(let key): key
            case .index(let index): "[\(index)]"
            }
        }
    }

    /// A value and the bytes that write it.
    struct Node {
        let value: Value
        let range: Range<Int>

        /// Nil where there is no such thing inside.
        subscript(step: Step) -> Node? {
            switch (value, step) {
            case (.object(let members), .key(let key)): members[key]
            case (.list(let nodes), .index(let index)): nodes.indices.contains(index) ? nodes[index] : nil
            default: nil
            }
        }
    }

    enum Value {
        case object([String: Node])
        case list([Node])
        case text(String)
        case number
        case truth
        case null
    }

    /// A key that stands more than once in its object.
    struct RepeatedKey {
        let steps: [Step]
        /// The byte where it stands for the second time, and where what counts of it begins.
        let offset: Int
        let first: Int
    }

    private let bytes: [UInt8]
    private let root: Node
    /// Once each, in the order of the text.
    let repeatedKeys: [RepeatedKey]

    /// - Parameter bytes: UTF-8, with or without a byte-order mark.
    init(_ bytes: [UInt8]) throws(JSONScanner.Break) {
        self.bytes = bytes
        (root, repeatedKeys) = try JSONScanner.read(bytes)
    }

    /// Steps as a person reads them: `sessions[3].start`.
    static func path(_ steps: [Step]) -> String {
        steps.reduce(into: "") { text, step in
            if case .key = step, !text.isEmpty { text += "." }
            text += step.text
        }
    }

    /// The steps of a decoder, which calls a key of figures a position as well.
    func steps(_ path: [any CodingKey]) -> [Step] {
        var node: Node? = root
        return path.map { key in
            var step = Step.key(key.stringValue)
            if case .list = node?.value, let index = key.intValue { step = .index(index) }
            node = node?[step]
            return step
        }
    }

    /// The characters of a value that are shown at most.
    private static let mostShown = 100

    /// The value at the end of some steps, on one line; empty where nothing stands.
    ///
    /// - Parameter isQuoted: whether a text stands in its quotes, as one without letters does in any case.
    func fragment(at steps: [Step], isQuoted: Bool = false) -> String {
        var node: Node? = root
        for step in steps { node = node?[step] }
        guard let node else { return "" }
        if case .text(let text) = node.value, !isQuoted, !text.isEmpty { return text }
        let start = String(decoding: bytes[node.range].prefix(4 * Self.mostShown), as: UTF8.self)
        return String(start.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(Self.mostShown))
    }

    /// A number that no plan can hold: the decoder calls the whole file broken for it, and says no place.
    struct UnreadableNumber {
        let steps: [Step]
        let text: String
        /// Too large, not a fraction or a sign where none can stand.
        let isTooLarge: Bool
    }

    /// All such numbers, keys in order.
    var unreadableNumbers: [UnreadableNumber] { unreadableNumbers(in: root, at: []) }

    private func unreadableNumbers(in node: Node, at steps: [Step]) -> [UnreadableNumber] {
        switch node.value {
        case .object(let members):
            members.sorted { $0.key < $1.key }.flatMap { unreadableNumbers(in: $1, at: steps + [.key($0)]) }
        case .list(let nodes):
            nodes.enumerated().flatMap { unreadableNumbers(in: $1, at: steps + [.index($0)]) }
        case .number:
            unreadableNumber(String(decoding: bytes[node.range], as: UTF8.self), at: steps).map { [$0] } ?? []
        case .text, .truth, .null: []
        }
    }

    private func unreadableNumber(_ text: String, at steps: [Step]) -> UnreadableNumber? {
        let number = Double(text) ?? .infinity
        let figures = text.prefix { $0 != "e" && $0 != "E" }
        let isLost = number == 0 && figures.contains { ("1"..."9").contains($0) }
        let isReadable =
            switch Self.path(steps) {
            // The only fraction, and the only number of 64 bits without a sign.
            case "limits.seconds": number.isFinite
            case "seed": UInt64(text) != nil || UInt64(exactly: number) != nil
            default: Int(text) != nil || Int(exactly: number) != nil
            }
        guard isLost || !isReadable else { return nil }
        return UnreadableNumber(steps: steps, text: text, isTooLarge: abs(number) >= 1e18)
    }

    /// Where this document has keys, with a value other than null, that another lacks at the same place; keys in order.
    func keys(missingIn other: JSONTree) -> [[Step]] {
        var found: [[Step]] = []
        Self.compare(root, other.root, at: [], &found)
        return found
    }

    private static func compare(_ node: Node, _ other: Node?, at steps: [Step], _ found: inout [[Step]]) {
        switch (node.value, other?.value) {
        case (.object(let members), .object(let others)):
            for (key, inner) in members.sorted(by: { $0.key < $1.key }) {
                if case .null = inner.value { continue }
                if others[key] == nil { found.append(steps + [.key(key)]) }
                compare(inner, others[key], at: steps + [.key(key)], &found)
            }
        case (.list(let nodes), .list(let others)):
            for (index, pair) in zip(nodes, others).enumerated() {
                compare(pair.0, pair.1, at: steps + [.index(index)], &found)
            }
        default: break
        }
    }
}
