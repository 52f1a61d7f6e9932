/// A piece of a page.
///
/// Names of elements and attributes and everything written unescaped are literals of the source (`StaticString`), so
/// that nothing a planner hands in can become markup. Pages come out as well-formed XML that HTML reads alike.
indirect enum Node: Sendable {
    /// Escaped when written.
    case text(String)
    case element(Element)
    case group([Node])
    /// Written as it stands: style sheets.
    case verbatim(StaticString)

    struct Element: Sendable {
        var name: StaticString
        var attributes: [Attribute]
        var children: [Node]
    }

    struct Attribute: Sendable {
        var name: StaticString
        var value: String
    }

    static let nothing = Node.group([])
}

/// Attributes in the order in which they are written; those whose value is nil are left out.
typealias Attributes = KeyValuePairs<StaticString, String?>

/// An element with its content.
func tag(_ name: StaticString, _ attributes: Attributes = [:], @NodeBuilder _ content: () -> Node = { .nothing })
    -> Node
{
    let present = attributes.compactMap { name, value in value.map { Node.Attribute(name: name, value: $0) } }
    return .element(Node.Element(name: name, attributes: present, children: [content()]))
}

@resultBuilder
enum NodeBuilder {
    static func buildExpression(_ text: String) -> Node { .text(text) }
    static func buildExpression(_ node: Node) -> Node { node }
    static func buildExpression(_ nodes: [Node]) -> Node { .group(nodes) }
    static func buildBlock(_ nodes: Node...) -> Node { .group(nodes) }
    static func buildOptional(_ node: Node?) -> Node { node ?? .nothing }
    static func buildEither(first node: Node) -> Node { node }
    static func buildEither(second node: Node) -> Node { node }
    static func buildArray(_ nodes: [Node]) -> Node { .group(nodes) }
}
