/// A value of programme.yaml, laid out as a person would: on one line where it is short, a line for each part else.
indirect enum YAMLNode {
    /// As it stands in the file, quotes included.
    case scalar(String)
    case list([YAMLNode])
    case map([(key: String, value: YAMLNode)])

    /// Lines are broken rather than made longer, where they can be.
    static let width = 100

    static func text(_ text: String) -> YAMLNode { .scalar(YAMLScalar.quoted(text)) }
    static func number(_ number: some BinaryInteger) -> YAMLNode { .scalar(String(number)) }
    static func flag(_ flag: Bool) -> YAMLNode { .scalar(flag ? "true" : "false") }

    /// One value alone, several as a list.
    static func oneOrMany(_ nodes: [YAMLNode]) -> YAMLNode { nodes.count == 1 ? nodes[0] : .list(nodes) }

    /// The value on one line.
    var flow: String {
        switch self {
        case .scalar(let text): text
        case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
        case .map(let pairs):
            "{" + pairs.map { "\(YAMLScalar.key($0.key)): \($0.value.flow)" }.joined(separator: ", ") + "}"
        }
    }

    /// The lines of `key: value`.
    /// - Parameter isOpen: a map or list gets a line for each of its parts, however short it is.
    func lines(key: String, isOpen: Bool = false) -> [String] {
        let key = YAMLScalar.key(key) + ":"
        let line = "\(key) \(flow)"
        switch self {
        case .scalar: return [line]
        case .list(let items):
            if items.isEmpty || (!isOpen && line.count <= Self.width) { return [line] }
            return [key] + items.flatMap(\.itemLines).map { "  " + $0 }
        case .map(let pairs):
            if pairs.isEmpty || (!isOpen && line.count <= Self.width) { return [line] }
            return [key] + pairs.flatMap { $0.value.lines(key: $0.key) }.map { "  " + $0 }
        }
    }

    /// The lines of `- value`.
    private var itemLines: [String] {
        guard case .map(let pairs) = self, !pairs.isEmpty, flow.count + 4 > Self.width else { return ["- " + flow] }
        let lines = pairs.flatMap { $0.value.lines(key: $0.key) }
        return lines.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }
}
