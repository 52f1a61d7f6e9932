#if GLPK

    /// Stand-ins for what a format cannot name, and the comments that tell what they stand for.
    ///
    /// A column that has no name, or one that the format has no room for, is written as `c~` with its position in base
    /// 36, a row as `r~`. `s~` and the position of a row is a column that takes the sum of that row, for bounds that
    /// the format cannot put on the row itself; `k~` is a column fixed at one, whose cost is the constant of the
    /// objective. A file with any of them begins with a comment line `glpk-aliases 1`, and has a comment line
    /// `c~A =Malm%C3%B6` for each name that an alias stands for: the bytes of its UTF-8, those other than letters,
    /// digits and `_.-()[],` in hexadecimal behind a per cent sign. Without the first line aliases are names like
    /// any other; without the line of its own an alias stands for no name at all.
    struct Alias: Hashable {
        enum Kind: String {
            case column = "c~"
            case row = "r~"
            case sum = "s~"
        }

        /// The column whose cost is the constant of the objective.
        static let constant = "k~"

        /// The first line of the comments.
        static let heading = "glpk-aliases 1"

        let kind: Kind
        let index: Int

        /// At most eight characters for every program that GLPK takes.
        var text: String { kind.rawValue + String(index, radix: 36, uppercase: true) }

        /// Whether a name might be taken for an alias.
        static func looksLikeOne(_ name: String) -> Bool {
            name == constant || Kind(rawValue: String(name.prefix(2))) != nil
        }

        /// Whether a name is an alias of a kind.
        static func isOne(_ name: String, _ kind: Kind) -> Bool {
            name.hasPrefix(kind.rawValue)
        }
    }

    /// Names as bytes that stand in a comment of any format.
    enum EscapedName {
        private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-()[],".utf8)

        static func escape(_ name: String) -> String {
            var text: [UInt8] = []
            for byte in name.utf8 {
                if plain.contains(byte) {
                    text.append(byte)
                } else {
                    let digits = String(byte, radix: 16, uppercase: true)
                    text += "%".utf8
                    text += (digits.utf8.count == 1 ? "0" + digits : digits).utf8
                }
            }
            return String(decoding: text, as: UTF8.self)
        }

        /// Nil for text that no name escapes to.
        static func unescape(_ text: some Sequence<UInt8>) -> String? {
            var bytes: [UInt8] = []
            var rest = text.makeIterator()
            while let byte = rest.next() {
                if byte == UInt8(ascii: "%") {
                    guard let high = rest.next(), let low = rest.next() else { return nil }
                    let digits = String(decoding: [high, low], as: UTF8.self)
                    guard let value = UInt8(digits, radix: 16) else { return nil }
                    bytes.append(value)
                } else if plain.contains(byte) {
                    bytes.append(byte)
                } else {
                    return nil
                }
            }
            return String(validating: bytes, as: UTF8.self)
        }
    }

#endif
