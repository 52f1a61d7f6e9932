import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An element of a page read back.
final class PageElement {
    let name: String
    let attributes: [String: String]
    var children: [PageElement] = []
    var text = ""

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// The element and all below it, in order.
    var all: [PageElement] { [self] + children.flatMap(\.all) }
    /// All text below, in no particular order between elements.
    var allText: String { all.map(\.text).joined(separator: " ") }
    func all(_ name: String) -> [PageElement] { all.filter { $0.name == name } }
}

/// Reads a page as XML, which only well-formed markup survives.
final class PageTree: NSObject, XMLParserDelegate {
    private var open: [PageElement] = []
    private(set) var root: PageElement?

    struct NotWellFormed: Error {
        let line: Int
        let reason: String
    }

    static func read(_ page: String) throws -> PageElement {
        let tree = PageTree()
        let parser = XMLParser(data: Data(page.utf8))
        parser.delegate = tree
        guard parser.parse(), let root = tree.root else {
            throw NotWellFormed(line: parser.lineNumber, reason: String(describing: parser.parserError))
        }
        return root
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = PageElement(name: name, attributes: attributes)
        open.last?.children.append(element)
        if open.isEmpty { root = element }
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}
