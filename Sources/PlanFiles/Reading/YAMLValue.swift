import ProgrammeModel
import Yams

/// Where every value of programme.yaml stands, and the log of its faults.
final class YAMLSource {
    let file: String
    let log: FaultLog
    private var marks: [String: Mark] = [:]
    /// Paths of keys that are missing, unknown or hold what cannot be read.
    private(set) var spoilt: Set<String> = []
    /// Keys that stood twice, by the stand-in of the earlier one.
    fileprivate var standIns: [String: String] = [:]

    init(file: String, log: FaultLog) {
        self.file = file
        self.log = log
    }

    func note(_ path: String, _ mark: Mark?) { if let mark { marks[path] = mark } }

    /// The place of a path, or of the nearest one above it.
    func mark(of path: String) -> Mark? {
        var path = Substring(path)
        while true {
            if let mark = marks[String(path)] { return mark }
            guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return marks[""] }
            path = path[..<cut]
        }
    }

    /// The place of a fault that the scenario found in the programme.
    func locate(_ fault: ScenarioFault, _ path: String) -> LocatedFault {
        let mark = mark(of: path)
        var otherRow: Int?
        if case .programme(let other) = fault.otherPlace { otherRow = self.mark(of: other)?.line }
        return LocatedFault(
            fault.code, fault.severity, file: file, row: mark?.line, otherRow: otherRow, character: mark?.column,
            path: path, value: fault.value, message: fault.message, fix: fault.fix)
    }

    func spoil(_ path: String) { spoilt.insert(path) }

    func add(_ text: FaultText, at path: String, mark: Mark? = nil, value: String = "") {
        let mark = mark ?? self.mark(of: path)
        if text.severity == .error, !path.isEmpty { spoil(path) }
        log.add(text.located(in: file, row: mark?.line, character: mark?.column, path: path, value: value))
    }
}

extension YAMLSource {
    /// The root of a text; nil, with a fault, when it is no YAML.
    func root(of text: String) -> Node? {
        var text = text
        while true {
            do {
                if let root = try Yams.compose(yaml: text) { return root }
                add(.emptyProgramme, at: "")
                return nil
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let renamed = renaming(keys, at: context.mark, in: text) else {
                    add(.duplicateKey(keys.first ?? "", other: context.mark.line), at: "", mark: context.mark)
                    return nil
                }
                text = renamed
            } catch YamlError.reader(let problem, _, _, _) {
                let row = Self.control(in: text)
                let line = row.map { Self.line($0, of: text) } ?? ""
                log.add(.yamlSyntax(problem, context: "", line: line), in: file, row: row, value: line.trimmed)
                return nil
            } catch {
                let (problem, context, mark) = Self.explain(error)
                let line = mark.map { Self.line($0.line, of: text) } ?? ""
                add(.yamlSyntax(problem, context: context, line: line), at: "", mark: mark, value: line.trimmed)
                return nil
            }
        }
    }

    private static func explain(_ error: any Error) -> (problem: String, context: String, mark: Mark?) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            (problem, context?.text ?? "", context.flatMap(opening) ?? mark)
        default: ("\(error)", "", nil)
        }
    }

    /// Where something begins that does not end: a quote, a bracket, a key without a colon. Better to look there than
    /// where the parser gave up.
    private static func opening(_ context: YamlError.Context) -> Mark? {
        let openings = ["quoted scalar", "flow sequence", "flow mapping", "simple key"]
        return openings.contains(where: context.text.contains) ? context.mark : nil
    }

    /// The line of the first control character, which the parser refuses without saying where it stands.
    private static func control(in text: String) -> Int? {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).firstIndex { line in
            line.unicodeScalars.contains { $0.value < 32 && $0 != "\t" || $0.value == 127 }
        }.map { $0 + 1 }
    }

    private static func line(_ number: Int, of text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        return lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
    }

    /// The key that a stand-in took the place of; nil for an ordinary key.
    func original(of key: String) -> String? { standIns[key] }

    /// Yams refuses a text in which a key stands twice, and names the first place of one such key. That key gets a
    /// stand-in of the same length, from Unicode's private use area, so that everything else can be read.
    private func renaming(_ keys: [String], at mark: Mark, in text: String) -> String? {
        var scalars = Array(text.unicodeScalars)
        guard let marker = Unicode.Scalar(0xE000 + UInt32(standIns.count)), standIns.count < 1000 else { return nil }
        for key in keys {
            guard let range = Self.range(of: key, at: mark, in: scalars) else { continue }
            let standIn = String(String.UnicodeScalarView(Array(repeating: marker, count: range.count)))
            scalars.replaceSubrange(range, with: standIn.unicodeScalars)
            standIns[standIn] = key
            return String(String.UnicodeScalarView(scalars))
        }
        return nil
    }

    /// Where a key's letters stand that begin at a mark, or after a quote that does.
    private static func range(of key: String, at mark: Mark, in scalars: [Unicode.Scalar]) -> Range<Int>? {
        let letters = Array(key.unicodeScalars)
        guard !letters.isEmpty else { return nil }
        var start = 0
        for _ in 1..<max(1, mark.line) {
            guard let end = scalars[start...].firstIndex(where: { $0 == "\n" || $0 == "\r" }) else { return nil }
            let isPair = scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n"
            start = end + (isPair ? 2 : 1)
        }
        start += max(0, mark.column - 1)
        return (start...start + 1).map { $0..<$0 + letters.count }.first {
            $0.upperBound <= scalars.count && Array(scalars[$0]) == letters
        }
    }
}

/// One value of programme.yaml with the path that leads to it.
struct YAMLValue {
    let node: Node
    let path: String
    let source: YAMLSource

    init(_ node: Node, path: String, source: YAMLSource) {
        self.node = node
        self.path = path
        self.source = source
        source.note(path, node.mark)
    }

    func fault(_ text: FaultText, value: String = "") { source.add(text, at: path, mark: node.mark, value: value) }

    /// The scalar as it is written; nil, with a fault, for a list or a mapping.
    func text() -> String? {
        guard case .scalar(let scalar) = node else {
            fault(.notAText)
            return nil
        }
        return scalar.string.trimmed
    }

    /// Nothing stands behind the key.
    var isBlank: Bool {
        if case .scalar(let scalar) = node {
            return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
        }
        return false
    }

    /// The word `off` stands there.
    var isOff: Bool { node.scalar?.string.trimmed == "off" }

    var isMapping: Bool { node.mapping != nil }

    /// The values of a mapping whose keys are known; unknown keys are faults.
    func fields(_ known: [String], isOpen: (String) -> Bool = { _ in false }) -> YAMLFields {
        guard let mapping = node.mapping else {
            if !isBlank { fault(.notAMapping(keys: known)) }
            return YAMLFields(parent: self, values: [:], keys: [])
        }
        var values: [String: YAMLValue] = [:]
        var keys: [String] = []
        for (key, node) in mapping {
            let name = key.scalar?.string ?? ""
            if let original = source.original(of: name) {
                let later = Array(mapping).last { $0.key.scalar?.string == original }?.key.mark
                source.add(
                    .duplicateKey(original, other: key.mark?.line ?? 0), at: child(original), mark: later,
                    value: original)
                continue
            }
            let path = child(name)
            if known.contains(name) || isOpen(name) {
                values[name] = YAMLValue(node, path: path, source: source)
                keys.append(name)
            } else {
                source.add(.unknownKey(name, known: known), at: path, mark: key.mark, value: name)
            }
        }
        return YAMLFields(parent: self, values: values, keys: keys)
    }

    /// The value of a key of a mapping, whatever else stands there; nil where it is missing or blank.
    func entry(_ key: String) -> YAMLValue? {
        guard let node = node.mapping?[key] else { return nil }
        let value = YAMLValue(node, path: child(key), source: source)
        return value.isBlank ? nil : value
    }

    /// The last key of the path.
    private var key: String { String(path[(path.lastIndex(of: ".").map(path.index(after:)) ?? path.startIndex)...]) }

    /// The path of a key of the mapping.
    func child(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// The items of a list; a fault and nothing for anything else.
    func list() -> [YAMLValue] {
        guard let sequence = node.sequence else {
            if !isBlank { fault(.notAList(key), value: node.scalar?.string ?? "") }
            return []
        }
        return sequence.enumerated().map { YAMLValue($1, path: "\(path)[\($0)]", source: source) }
    }

    /// The items of a list, or the one value that stands in its place.
    func oneOrMore() -> [YAMLValue] {
        if case .scalar = node { return isBlank ? [] : [self] }
        return list()
    }
}

/// The known keys of a mapping.
struct YAMLFields {
    let parent: YAMLValue
    let values: [String: YAMLValue]
    /// In the order of the file.
    let keys: [String]

    /// The value of a key; nil where it is missing or blank.
    subscript(key: String) -> YAMLValue? { values[key].flatMap { $0.isBlank ? nil : $0 } }

    /// The value of a key that must be there.
    func required(_ key: String, example: String) -> YAMLValue? {
        if let value = self[key] { return value }
        parent.source.add(.missingKey(key, example: example), at: parent.child(key), mark: parent.node.mark)
        return nil
    }
}
