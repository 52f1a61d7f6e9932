/// A table whose first cell of each row names the row.
struct DataTable {
    /// A column's head and how its cells stand.
    enum Column {
        case text(String)
        case number(String)
        /// Cells that are not broken over lines.
        case unbroken(String)

        var head: String {
            switch self {
            case .text(let head), .number(let head), .unbroken(let head): head
            }
        }

        var style: String? {
            switch self {
            case .text: nil
            case .number: "number"
            case .unbroken: "unbroken"
            }
        }
    }

    let caption: String
    /// A style class of its own for the table.
    var style: String?
    /// Whether paper keeps the rows on one page.
    var isKept = false
    let columns: [Column]
    /// As many cells in each as there are columns.
    let rows: [[String]]

    var node: Node {
        tag(
            "div",
            ["class": isKept ? "scroll keep" : "scroll", "role": "region", "tabindex": "0", "aria-label": caption]
        ) {
            tag("table", ["class": style]) {
                tag("caption") { caption }
                tag("thead") {
                    tag("tr") {
                        for column in columns {
                            tag("th", ["scope": "col", "class": column.style]) { column.head }
                        }
                    }
                }
                tag("tbody") {
                    for row in rows { tag("tr") { cells(of: row) } }
                }
            }
        }
    }

    private func cells(of row: [String]) -> [Node] {
        zip(columns, row).enumerated().map { position, cell in
            let (column, text) = cell
            if position == 0 { return tag("th", ["scope": "row", "class": column.style]) { text } }
            return tag("td", ["class": column.style]) { text }
        }
    }
}
