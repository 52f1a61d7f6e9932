import ProgrammeModel

/// A table of the scenario folder, its cells under our column names.
struct Table {
    /// One row: cells by our column, blank ones left out.
    struct Row {
        let line: Int
        let cells: [String: String]
    }

    let layout: TableLayout
    let file: String
    private(set) var rows: [Row] = []
    /// Our column to the header as the file writes it.
    private(set) var headers: [String: String] = [:]
    /// A fault of the file as a whole, or broken rows: rows are missing, and names they hold are not unknown.
    private(set) var isIncomplete = false
    /// What stands between the cells.
    private(set) var delimiter = UInt8(ascii: ",")

    private let settings: TableSettings
    private let log: FaultLog
    private var positions: [(column: String, cells: [Int])] = []

    /// Our columns as the file has them, from left to right where it maps none.
    var columns: [String] { positions.map(\.column) }

    /// The most rows and columns of a table.
    static let maxRows = 1_000_000
    static let maxColumns = 1000

    /// - Parameter bytes: the whole file.
    init(_ layout: TableLayout, settings: TableSettings, file: String, bytes: [UInt8], log: FaultLog) {
        self.layout = layout
        self.file = file
        self.settings = settings
        self.log = log
        let decoded = DecodedText(bytes, encoding: settings.encoding)
        for fault in decoded.faults { add(fault.text, line: fault.line) }
        guard !decoded.bytes.isEmpty else {
            if decoded.faults.isEmpty { add(layout.missingHeader) }
            isIncomplete = true
            return
        }
        read(decoded.bytes)
        if decoded.faults.contains(where: { $0.text.severity == .error }) { isIncomplete = true }
    }

    private func add(_ text: FaultText, line: Int? = nil, column: String? = nil, value: String = "") {
        log.add(text, in: file, row: line, column: column, value: value)
    }

    private mutating func read(_ bytes: [UInt8]) {
        let (delimiter, hasSeparatorLine) = delimiter(of: bytes)
        self.delimiter = delimiter
        let text = DelimitedText(bytes, delimiter: delimiter, maxRows: Self.maxRows + 1000)
        for fault in text.faults { add(fault.text, line: fault.line, value: fault.value) }
        if !text.faults.isEmpty { isIncomplete = true }
        var rows = text.rows.dropFirst(hasSeparatorLine ? 1 : 0)
        if let headerRow = settings.headerRow { rows = rows.drop { $0.line < headerRow } }
        rows = rows.drop(while: \.isBlank)
        guard let header = rows.first else {
            add(layout.missingHeader)
            isIncomplete = true
            return
        }
        let body = rows.dropFirst().filter { !$0.isBlank }
        if body.count > Self.maxRows { add(.tooLarge(file, FaultText.rows, Self.maxRows)) }
        if header.cells.count > Self.maxColumns { add(.tooLarge(file, FaultText.columns, Self.maxColumns)) }
        guard findColumns(header, body) else {
            isIncomplete = true
            return
        }
        for row in body.prefix(Self.maxRows) { append(row, width: header.cells.count) }
        if body.isEmpty, let row = layout.rowOfEach {
            add(.noRows(file, row))
            isIncomplete = true
        }
    }

    /// The delimiter of the settings or of an Excel `sep=` line, or the one that the header holds most of.
    private func delimiter(of bytes: [UInt8]) -> (UInt8, hasSeparatorLine: Bool) {
        // A carriage return ends a line by itself only where no line feed does.
        let end: UInt8 = bytes.contains(10) ? 10 : 13
        let lines = bytes.split(
            separator: end, maxSplits: (settings.headerRow ?? 1) + 20, omittingEmptySubsequences: false
        ).map { line in line.filter { $0 != 13 } }
        let first = (lines.first ?? []).filter { $0 != 34 && $0 != 32 }
        if String(decoding: first.prefix(4), as: UTF8.self).lowercased() == "sep=", let sign = first.dropFirst(4).first
        {
            return (settings.delimiter ?? sign, true)
        }
        if let chosen = settings.delimiter { return (chosen, false) }
        let candidates: [UInt8] = [44, 59, 9]
        let header = lines.dropFirst((settings.headerRow ?? 1) - 1).first { !$0.isEmpty } ?? []
        var isQuoted = false
        var counts: [UInt8: Int] = [:]
        for byte in header {
            if byte == 34 { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        return (candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 44, false)
    }

    private mutating func append(_ row: DelimitedText.Row, width: Int) {
        guard !row.isBroken else { return }
        let used = (row.cells.lastIndex { !$0.isEmpty } ?? -1) + 1
        let value = row.cells.joined(separator: " | ")
        if used > width { add(.tooManyCells(used, header: width), line: row.line, value: value) }
        if row.cells.count < width { add(.tooFewCells(row.cells.count, header: width), line: row.line, value: value) }
        guard used <= width, row.cells.count >= width else {
            isIncomplete = true
            return
        }
        var cells: [String: String] = [:]
        for (column, positions) in positions {
            let parts = positions.map { row.cells[$0] }.filter { !$0.isEmpty }
            let text = parts.joined(separator: column == "name" ? " " : " / ")
            let ours = settings.values[column]?[text] ?? text
            if !ours.isEmpty { cells[column] = ours }
        }
        for (column, value) in settings.defaults where cells[column] == nil { cells[column] = value }
        rows.append(Row(line: row.line, cells: cells))
    }
}

extension Table {
    /// Finds where our columns stand; false when a required one is missing.
    private mutating func findColumns(_ header: DelimitedText.Row, _ body: [DelimitedText.Row]) -> Bool {
        var found: [String: Int] = [:]
        for (position, name) in header.cells.enumerated() {
            if name.isEmpty {
                let hasContent = body.contains { position < $0.cells.count && !$0.cells[position].isEmpty }
                if hasContent { add(.blankHeader(position + 1), line: header.line) }
            } else if found[name] != nil {
                add(.duplicateHeader(name), line: header.line, column: name)
            } else {
                found[name] = position
            }
        }
        let names = header.cells.filter { !$0.isEmpty }
        var taken = Set(settings.ignored)
        for name in settings.ignored where found[name] == nil {
            add(.unknownHeader(name, file: file, headers: names), line: header.line, value: name)
        }
        for (column, theirs) in settings.columns.sorted(by: { $0.key < $1.key }) {
            for name in theirs where found[name] == nil {
                add(.unknownHeader(name, file: file, headers: names), line: header.line, value: name)
            }
            positions.append((column, theirs.compactMap { found[$0] }))
            headers[column] = theirs.joined(separator: " / ")
            taken.formUnion(theirs)
        }
        takeUnmapped(names.filter { !taken.contains($0) }, found, header.line)
        let known = Set(positions.filter { !$0.cells.isEmpty }.map(\.column)).union(settings.defaults.keys)
        let missing = layout.required.filter { !known.contains($0) && settings.columns[$0] == nil }
        for column in missing {
            add(layout.missingColumn(column, headers: names), line: header.line, value: column)
        }
        return layout.required.allSatisfy(known.contains)
    }

    private mutating func takeUnmapped(_ names: [String], _ found: [String: Int], _ line: Int) {
        for name in names {
            guard let position = found[name] else { continue }
            let isOurs = layout.columns.contains(name) && settings.columns[name] == nil
            if isOurs || layout.takesAttributes {
                guard settings.columns[name] == nil else { continue }
                positions.append((name, [position]))
                headers[name] = name
            } else {
                add(layout.unknownColumn(name), line: line, column: name, value: name)
            }
            guard !isOurs, layout.takesAttributes else { continue }
            let missing = layout.columns.filter { found[$0] == nil && settings.columns[$0] == nil }
            if let meant = LikelyHeaders.column(of: name, among: missing) {
                add(.mappableAttribute(name, column: meant), line: line, column: name)
            } else if let nearest = NearestName.of(name, among: missing), nearest.count > 3 {
                add(.unlikelyAttribute(name, nearest: nearest), line: line, column: name)
            }
        }
    }
}
