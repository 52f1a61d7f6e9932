import ProgrammeModel

/// A JSON document with no meaning put on it: to show what stands somewhere, and to compare keys.
struct JSONTree {
    /// One step from a value to one inside it.
    enum Step: Equatable {
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
        /// The byte where its key begins; nil without a key.
        var key: Int?

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
        /// The bytes where it begins for the second time, and for the first.
        let offset: Int
        let first: Int
    }

    private let bytes: [UInt8]
    private let root: Node
    /// Once each, in the order of the text; those that a person is told of.
    let repeatedKeys: [RepeatedKey]
    /// How many keys more stand more than once.
    let moreRepeatedKeys: Int

    /// - Parameter bytes: UTF-8 without a byte-order mark.
    init(_ bytes: [UInt8]) throws(JSONScanner.Break) {
        self.bytes = bytes
        (root, repeatedKeys, moreRepeatedKeys) = try JSONScanner.read(bytes)
    }

    /// More steps than any plan has between its values.
    private static let mostSteps = 16

    /// Steps as a person reads them: `sessions[3].start`; of very many the first and the last, and no key at full length.
    static func path(_ steps: [Step]) -> String {
        guard steps.count <= mostSteps else {
            return path(Array(steps.prefix(mostSteps / 2))) + "..." + path(Array(steps.suffix(mostSteps / 2)))
        }
        return steps.reduce(into: "") { text, step in
            if case .key = step, !text.isEmpty { text += "." }
            text += ShownText.name(step.text)
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

    /// The value at the end of some steps, or the beginning of a long one, on one line; empty where nothing stands.
    ///
    /// - Parameter isQuoted: whether a text stands in its quotes, as one without letters does in any case.
    func fragment(at steps: [Step], isQuoted: Bool = false) -> String {
        guard let node = node(at: steps) else { return "" }
        if case .text(let text) = node.value, !isQuoted, !text.isEmpty {
            return ShownText.name(text, atMost: Self.mostShown)
        }
        let start = String(decoding: bytes[node.range].prefix(4 * Self.mostShown), as: UTF8.self)
        return ShownText.name(
            start.split(whereSeparator: \.isWhitespace).joined(separator: " "), atMost: Self.mostShown)
    }

    /// The number at the end of some steps, as it is written; nil where none stands.
    func number(at steps: [Step]) -> String? { node(at: steps).flatMap(number) }

    private func node(at steps: [Step]) -> Node? {
        steps.reduce(root as Node?) { node, step in node?[step] }
    }

    private func number(_ node: Node) -> String? {
        guard case .number = node.value else { return nil }
        return String(decoding: bytes[node.range], as: UTF8.self)
    }
}

// MARK: Walks

extension JSONTree {
    /// Visits all numbers, keys in order.
    ///
    /// - Parameter visit: is given a number as it is written, and the steps to it.
    func forEachNumber(_ visit: (_ text: String, _ steps: [Step]) -> Void) {
        var steps: [Step] = []
        walk(root, &steps, visit)
    }

    private func walk(_ node: Node, _ steps: inout [Step], _ visit: (_ text: String, _ steps: [Step]) -> Void) {
        switch node.value {
        case .object(let members):
            for (key, inner) in members.sorted(by: { $0.key < $1.key }) {
                steps.append(.key(key))
                walk(inner, &steps, visit)
                steps.removeLast()
            }
        case .list(let nodes):
            for (index, inner) in nodes.enumerated() {
                steps.append(.index(index))
                walk(inner, &steps, visit)
                steps.removeLast()
            }
        case .number: if let text = number(node) { visit(text, steps) }
        case .text, .truth, .null: break
        }
    }

    /// Visits all keys, with a value other than null, that another document lacks at the same place; keys in order.
    ///
    /// - Parameter visit: is given the steps to the key, itself the last.
    func forEachKey(missingIn other: JSONTree, _ visit: (_ steps: [Step]) -> Void) {
        var steps: [Step] = []
        Self.compare(root, other.root, &steps, visit)
    }

    private static func compare(
        _ node: Node, _ other: Node, _ steps: inout [Step], _ visit: (_ steps: [Step]) -> Void
    ) {
        switch (node.value, other.value) {
        case (.object(let members), .object(let others)):
            for (key, inner) in members.sorted(by: { $0.key < $1.key }) {
                if case .null = inner.value { continue }
                steps.append(.key(key))
                if let twin = others[key] { compare(inner, twin, &steps, visit) } else { visit(steps) }
                steps.removeLast()
            }
        case (.list(let nodes), .list(let others)):
            for (index, pair) in zip(nodes, others).enumerated() {
                steps.append(.index(index))
                compare(pair.0, pair.1, &steps, visit)
                steps.removeLast()
            }
        default: break
        }
    }
}
