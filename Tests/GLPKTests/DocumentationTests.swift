#if GLPK
    import Foundation
    import Testing

    @Suite("Documentation")
    struct DocumentationTests {
        private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/GLPK").standardized

        private static var enumCase: Regex<Substring> { #/^case\b.*/# }
        private static var requirement: Regex<Substring> {
            #/^(?:func|var|init|associatedtype|static|mutating|consuming)\b.*/#
        }

        /// Declarations without a documentation comment above them and their attributes.
        ///
        /// A declaration is public by its first word, or as a case of a public enumeration or a requirement of a public
        /// protocol: one level in, before the brace that closes it.
        private func undocumented(_ text: String) -> [String] {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            var enclosing: (indentation: Int, isEnum: Bool)?
            var found: [String] = []
            for (number, line) in lines.enumerated() {
                let indentation = line.prefix { $0 == " " }.count
                var words = line.dropFirst(indentation)
                if words.hasPrefix("@") { words.trimPrefix(#/(@\w+(\([^)]*\))? )+/#) }
                if indentation == enclosing?.indentation, words.hasPrefix("}") { enclosing = nil }
                let isMember = enclosing.map {
                    indentation == $0.indentation + 4 && words.contains($0.isEnum ? Self.enumCase : Self.requirement)
                }
                let isPublic = words.hasPrefix("public ") && !words.hasPrefix("public import ")
                if isPublic || isMember == true {
                    let above = lines[..<number].reversed().first { !$0.contains(#/^ *@/#) }
                    if above?.contains(#/^ *\/\/\//#) != true { found.append("\(number + 1): \(words)") }
                }
                if isPublic, let kind = words.firstMatch(of: #/^public (?:indirect )?(enum|protocol) .*\{$/#) {
                    enclosing = (indentation, kind.1 == "enum")
                }
            }
            return found
        }

        @Test("every public symbol of the library has a documentation comment")
        func everySymbol() throws {
            let files = try #require(FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
            var count = 0
            for case let file as URL in files where file.pathExtension == "swift" {
                let missing = undocumented(try String(contentsOf: file, encoding: .utf8))
                #expect(missing.isEmpty, "\(file.lastPathComponent)")
                count += 1
            }
            #expect(count > 40)
        }

        @Test("the check finds what has none")
        func check() {
            let text = """
                /// Has one.
                @frozen
                public enum Kind {
                    /// Has one.
                    case first
                    case second

                    func inside() {
                        switch self {
                            case .first: break
                        }
                    }
                }
                @inlinable public func bare() {}
                private enum Hidden {
                    case third
                }
                """
            #expect(undocumented(text) == ["6: case second", "14: public func bare() {}"])
        }
    }

#endif
