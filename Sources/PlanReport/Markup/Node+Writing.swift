extension Node {
    /// The node and all below it as markup.
    func markup() -> String {
        var page = ""
        write(to: &page)
        return page
    }

    /// Elements that HTML wants closed in place.
    private static let empty: Set<String> = ["meta", "br"]

    /// Elements that start a line of their own, for people who read the source or compare two pages.
    private static let ownLine: Set<String> = [
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer", "section", "h1", "h2",
        "h3",
        "p", "ul", "ol", "li", "dl", "dt", "dd", "div", "figure", "figcaption", "table", "caption", "thead", "tbody",
        "tr",
        "svg", "g", "rect", "line", "path",
    ]

    private func write(to page: inout String) {
        switch self {
        case .text(let text): page += Escaping.markup(text)
        case .verbatim(let text): page += text.description
        case .group(let nodes): for node in nodes { node.write(to: &page) }
        case .element(let element): Self.write(element, to: &page)
        }
    }

    private static func write(_ element: Element, to page: inout String) {
        let name = element.name.description
        if ownLine.contains(name) { page += "\n" }
        page += "<" + name
        for attribute in element.attributes {
            page += " \(attribute.name)=\"\(Escaping.markup(attribute.value))\""
        }
        if empty.contains(name) {
            page += "/>"
            return
        }
        page += ">"
        for child in element.children { child.write(to: &page) }
        page += "</\(name)>"
    }
}
