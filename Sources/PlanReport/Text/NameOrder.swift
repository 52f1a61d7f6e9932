/// The order of names in a Swedish list: å, ä, ö after z, other accents aside, capital or small alike.
enum NameOrder {
    /// Whether one name stands before another; equal names are told apart by what comes with them.
    static func precedes(_ a: (name: String, id: String), _ b: (name: String, id: String)) -> Bool {
        let ranks = (a: a.name.map(rank), b: b.name.map(rank))
        if ranks.a != ranks.b { return ranks.a.lexicographicallyPrecedes(ranks.b) }
        return (a.name, a.id) < (b.name, b.id)
    }

    /// Elements in the order of their names, ties by id.
    static func sorted<Element>(_ elements: [Element], by key: (Element) -> (name: String, id: String)) -> [Element] {
        let keyed = elements.map { (element: $0, key: key($0)) }
        return keyed.sorted { precedes($0.key, $1.key) }.map(\.element)
    }

    private static func rank(_ character: Character) -> UInt32 {
        let letter = Character(character.lowercased().first.map(String.init) ?? " ")
        switch letter {
        case " ", "-", "'", "’", ".": return 0
        case "å": return rank(ofLetter: "z") + 1
        case "ä", "æ": return rank(ofLetter: "z") + 2
        case "ö", "ø": return rank(ofLetter: "z") + 3
        case "á", "à", "â", "ã": return rank(ofLetter: "a")
        case "é", "è", "ê", "ë": return rank(ofLetter: "e")
        case "í", "ì", "î", "ï": return rank(ofLetter: "i")
        case "ó", "ò", "ô", "õ": return rank(ofLetter: "o")
        case "ú", "ù", "û": return rank(ofLetter: "u")
        case "ü", "ý": return rank(ofLetter: "y")
        case "ç": return rank(ofLetter: "c")
        case "ñ": return rank(ofLetter: "n")
        default: return letter.unicodeScalars.first.map(rank(ofLetter:)) ?? 0
        }
    }

    /// Leaves room for three letters after z.
    private static func rank(ofLetter scalar: Unicode.Scalar) -> UInt32 { scalar.value + (scalar.value > 0x7A ? 4 : 1) }
}
