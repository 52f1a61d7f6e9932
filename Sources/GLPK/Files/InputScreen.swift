#if GLPK

    /// What is looked at, and changed, in the bytes of a file before GLPK has them.
    struct InputScreen {
        /// What goes to GLPK, with as many lines as came in.
        private(set) var bytes: [UInt8]

        /// Which way the objective is to go where GLPK would not know.
        private(set) var sense: LinearProgram.Sense?

        /// What the aliases of the file stand for; nil for files without any.
        private(set) var names: [String: String]?

        init(_ input: [UInt8], _ format: LinearProgram.FileFormat) {
            bytes = Array(input.starts(with: [0xEF, 0xBB, 0xBF]) ? input.dropFirst(3) : input[...])
            names = Self.aliases(in: bytes, Array(format.comment.utf8))
            if format == .mpsFixed || format == .mpsFree { takeSense() }
        }

        /// The lines of the comments that a file begins with.
        private static func aliases(in bytes: [UInt8], _ comment: [UInt8]) -> [String: String]? {
            let heading = Array((Alias.heading).utf8)
            var names: [String: String]?
            var start = 0
            while start < bytes.count, bytes[start...].starts(with: comment) {
                let end = endOfLine(in: bytes, from: start)
                let content = trimmed(bytes[(start + comment.count)..<end])
                if content.elementsEqual(heading) {
                    names = [:]
                } else if names != nil, let (alias, name) = meaning(of: content) {
                    names?[alias] = name
                }
                start = end + 1
            }
            return names
        }

        /// A line such as `c~A =Malm%C3%B6`.
        private static func meaning(of line: ArraySlice<UInt8>) -> (alias: String, name: String)? {
            guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { return nil }
            let escaped = line[(blank + 1)...]
            guard escaped.first == UInt8(ascii: "="), let name = EscapedName.unescape(escaped.dropFirst()) else {
                return nil
            }
            return (String(decoding: line[..<blank], as: UTF8.self), name)
        }

        private static func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
            bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        }

        private static func isBlank(_ byte: UInt8) -> Bool {
            byte == 32 || byte == 9 || byte == 13
        }

        private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            var line = line.drop(while: isBlank)
            while let last = line.last, isBlank(last) { line.removeLast() }
            return line
        }

        /// Turns the `OBJSENSE` section, which GLPK does not know, into comments.
        private mutating func takeSense() {
            var start = 0
            var isInside = false
            while start < bytes.count {
                let end = Self.endOfLine(in: bytes, from: start)
                let words = bytes[start..<end].split(whereSeparator: Self.isBlank)
                    .map { String(decoding: $0, as: UTF8.self).uppercased() }
                let isHeading = !words.isEmpty && bytes[start] != 32 && bytes[start] != 9
                if isHeading, words[0] == "ROWS" { return }
                if isHeading, words[0] == "OBJSENSE" {
                    isInside = words.count == 1
                    if words.count > 1, !take(words[1]) { return }
                    bytes[start] = UInt8(ascii: "*")
                } else if isInside, !words.isEmpty, words[0].first != "*" {
                    guard take(words[0]) else { return }
                    bytes[start] = UInt8(ascii: "*")
                    isInside = false
                }
                start = end + 1
            }
        }

        /// Whether a word names a sense.
        private mutating func take(_ word: String) -> Bool {
            switch word {
            case "MAX", "MAXIMIZE", "MAXIMISE": sense = .maximise
            case "MIN", "MINIMIZE", "MINIMISE": sense = .minimise
            default: return false
            }
            return true
        }
    }

#endif
