import ProgrammeModel
import Yams

/// Where every value of programme.yaml stands, and the log of its faults.
final class YAMLSource {
    let file: String
    let log: FaultLog
    private var marks: [String: Mark] = [:]

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
        return LocatedFault(
            fault.code, fault.severity, file: file, row: mark?.line, character: mark?.column, path: path,
            value: fault.value, message: fault.message, fix: fault.fix)
    }

    func add(_ text: FaultText, at path: String, mark: Mark? = nil, value: String = "") {
        let mark = mark ?? self.mark(of: path)
        log.add(
            LocatedFault(
                text.code, text.severity, file: file, row: mark?.line, character: mark?.column, path: path,
                value: value, message: text.message, fix: text.fix))
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
            let path = self.path.isEmpty ? name : "\(self.path).\(name)"
            if known.contains(name) || isOpen(name) {
                values[name] = YAMLValue(node, path: path, source: source)
                keys.append(name)
            } else {
                source.add(.unknownKey(name, known: known), at: path, mark: key.mark, value: name)
            }
        }
        return YAMLFields(parent: self, values: values, keys: keys)
    }

    /// The items of a list; a fault and nothing for anything else.
    func list() -> [YAMLValue] {
        guard let sequence = node.sequence else {
            if !isBlank { fault(.notAList) }
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
        parent.source.add(.missingKey(key, example: example), at: parent.path, mark: parent.node.mark)
        return nil
    }
}
