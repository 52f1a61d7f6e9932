import Testing
import Yams

@testable import PlanFiles

@Suite("Text in YAML")
struct YAMLScalarTests {
    @Test(
        "safe text stands bare",
        arguments: ["Grund", "a", "Omgång 1", "Vård- och omsorg (norr)", "k/l.m_n-o", "École é", "notes", "M01"])
    func plain(_ text: String) {
        // É is no letter of ours: such names are right with quotes too.
        let isQuoted = text.hasPrefix("É")
        #expect(YAMLScalar.quoted(text) == (isQuoted ? "\"\(text)\"" : text))
    }

    @Test(
        "whatever could be taken for something else stands in quotes",
        arguments: [
            "", " a", "a ", "1", "01", "2016-01-11", "yes", "No", "ON", "off", "true", "False", "null", "~", "y", "N",
            "a: b", "a #b", "a,b", "[a]", "{a}", "- a", "&a", "*a", "!a", "|", "> a", "%a", "@a", "`a", "'a'", "\"a\"",
            "a\\b",
            "a\nb", "a\tb", "1e3", ".5", "-1", "a:", "?", "Å\u{308}", "a\u{85}b", "a\u{2028}b", "a\u{FEFF}b", "a\u{0}b",
            "a\u{7F}", "名",
            "a\r\nb", "😀",
        ])
    func quoted(_ text: String) throws {
        let written = YAMLScalar.quoted(text)
        #expect(written.hasPrefix("\"") && written.hasSuffix("\""))
        #expect(!written.contains("\n"))
        try expectSame(text, written)
    }

    private func expectSame(_ text: String, _ written: String) throws {
        let document = "k: \(written)\nf: [\(written), {m: \(written)}]\n\(YAMLScalar.key(text)): last\n"
        let node = try #require(try Yams.compose(yaml: document))
        let expected = Array(text.unicodeScalars)
        for found in [node["k"], node["f"]?[0], node["f"]?[1]?["m"]] {
            #expect(found?.string.map { Array($0.unicodeScalars) } == expected)
            #expect(found?.tag == Tag(.str))
        }
        let key = node.mapping?.keys.first { $0.string.map { Array($0.unicodeScalars) } == expected }
        #expect(key != nil)
    }

    // Without a byte-order mark: Yams drops one that begins a value.
    @Test("random text comes back as it was, as value, in lists, in mappings and as key", arguments: 1...60)
    func random(_ seed: Int) throws {
        let pool = Array("abyn0123 -:#,[]{}&*!|>'\"%@`\\~?.\n\t\r\u{1}\u{85}\u{2028}åÄö=<".unicodeScalars)
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        for _ in 0..<20 {
            var text = ""
            for _ in 0..<6 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.unicodeScalars.append(pool[Int(state >> 33) % pool.count])
            }
            try expectSame(text, YAMLScalar.quoted(text))
        }
    }

    @Test("long values are broken over lines and stay the same")
    func layout() throws {
        let words = (1...40).map { "ord\($0)" }
        let node = YAMLNode.map([
            ("list", .list(words.map(YAMLNode.text))),
            ("maps", .list([.map(words.map { ($0, .list([.map([("k", .text("v"))])])) }), .map([]), .list([])])),
        ])
        let lines = node.lines(key: "root")
        #expect(lines.allSatisfy { $0.count <= YAMLNode.width })
        let root = try #require(try Yams.compose(yaml: lines.joined(separator: "\n"))?["root"])
        #expect(root["list"]?.sequence?.map(\.string) == words)
        #expect(root["maps"]?[0]?.mapping?.keys.map(\.string) == words)
        #expect(root["maps"]?[0]?["ord40"]?[0]?["k"]?.string == "v")
        #expect(root["maps"]?[1]?.mapping?.isEmpty == true)
        #expect(root["maps"]?[2]?.sequence?.isEmpty == true)
    }
}
