import Foundation

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

    /// Nil for text that is no JSON.
    private let root: Any?

    init(_ data: Data) { root = try? JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed]) }

    /// Steps as a person reads them: `sessions[3].start`.
    static func path(_ steps: [Step]) -> String {
        steps.reduce(into: "") { text, step in
            if case .key = step, !text.isEmpty { text += "." }
            text += step.text
        }
    }

    /// The value at the end of some steps, on one line; empty where nothing stands.
    func fragment(at steps: [Step]) -> String {
        var value = root
        for step in steps {
            switch step {
            case .key(let key): value = (value as? [String: Any])?[key]
            case .index(let index): value = (value as? [Any]).flatMap { $0.indices.contains(index) ? $0[index] : nil }
            }
        }
        guard let value else { return "" }
        if let text = value as? String { return text }
        let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
        let data = try? JSONSerialization.data(withJSONObject: value, options: options)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// A number that no plan can hold: the decoder calls the whole file broken for it, and says no place.
    struct UnreadableNumber {
        let steps: [Step]
        let text: String
        /// Too large, not a fraction or a sign where none can stand.
        let isTooLarge: Bool
    }

    /// The first such number, keys in order.
    var unreadableNumber: UnreadableNumber? { Self.unreadableNumber(root, at: []) }

    private static func unreadableNumber(_ value: Any?, at steps: [Step]) -> UnreadableNumber? {
        if let map = value as? [String: Any] {
            return map.sorted { $0.key < $1.key }.lazy
                .compactMap { unreadableNumber($0.value, at: steps + [.key($0.key)]) }.first
        }
        if let list = value as? [Any] {
            return list.enumerated().lazy.compactMap { unreadableNumber($1, at: steps + [.index($0)]) }.first
        }
        guard let number = value as? NSNumber else { return nil }
        let text = number.stringValue
        switch steps.last?.text {
        // The only fraction, and the only number of 64 bits without a sign.
        case "seconds": return nil
        case "seed": if UInt64(text) != nil { return nil }
        default: if Int(text) != nil { return nil }
        }
        return UnreadableNumber(steps: steps, text: text, isTooLarge: abs(number.doubleValue) >= 1e18)
    }

    /// Where this document has keys, with a value other than null, that another lacks at the same place; keys in order.
    func keys(missingIn other: JSONTree) -> [[Step]] {
        var found: [[Step]] = []
        Self.compare(root, other.root, at: [], &found)
        return found
    }

    private static func compare(_ value: Any?, _ other: Any?, at steps: [Step], _ found: inout [[Step]]) {
        if let map = value as? [String: Any], let others = other as? [String: Any] {
            for (key, inner) in map.sorted(by: { $0.key < $1.key }) where !(inner is NSNull) {
                if others[key] == nil { found.append(steps + [.key(key)]) }
                compare(inner, others[key], at: steps + [.key(key)], &found)
            }
        } else if let list = value as? [Any], let others = other as? [Any] {
            for (index, pair) in zip(list, others).enumerated() {
                compare(pair.0, pair.1, at: steps + [.index(index)], &found)
            }
        }
    }
}
