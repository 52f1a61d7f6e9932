import Foundation
import Testing

@testable import PlanFiles

/// The decoder reads the same texts later: both must have the same.
@Suite("Escapes of JSON")
struct JSONTextTests {
    private func decoder(_ text: [UInt8]) -> String? {
        try? JSONDecoder().decode(String.self, from: Data([0x22] + text + [0x22]))
    }

    @Test(
        "escapes mean what they mean to the decoder",
        arguments: [
            #"\"\\\/\b\f\n\r\t"#, #"\u0041\u00e5\u00E5\u20ac"#, #"\ud83d\ude00"#, #"\uD83D\uDE00x"#, #"\u0000"#,
            #"\uFFFF\ufeff"#, #"Å\u0041\u030A"#, #"\\u0041"#,
        ])
    func same(_ text: String) throws {
        let decoded = try #require(JSONText.decoded(Array(text.utf8)[...]))
        let expected = try #require(decoder(Array(text.utf8)))
        #expect(decoded.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(
        "half a pair, and what is no escape, is refused as the decoder refuses it",
        arguments: [
            #"\ud800"#, #"\udc00"#, #"\ud800x"#, #"\ud800\n"#, #"\ud800\u0041"#, #"\ud800\ud800"#, #"\ud83d\\ude00"#,
            #"\x"#, #"\u12"#, #"\u12g4"#, #"\u+123"#, #"\u"#, #"\U0041"#,
        ])
    func refused(_ text: String) {
        #expect(JSONText.decoded(Array(text.utf8)[...]) == nil)
        #expect(decoder(Array(text.utf8)) == nil)
    }

    @Test("bytes that are not UTF-8 are refused, before and after an escape")
    func notUTF8() {
        for bytes: [UInt8] in [[0xC3], [0xC3, 0x5C, 0x6E], [0x5C, 0x6E, 0xA5], [0xED, 0xA0, 0x80]] {
            #expect(JSONText.decoded(bytes[...]) == nil)
        }
    }

    @Test("every unit of UTF-16 alone is read or refused as the decoder has it")
    func units() throws {
        for unit in stride(from: 0, through: 0xFFFF, by: 0x81) {
            let text = #"\u"# + String(0x10000 + unit, radix: 16).dropFirst()
            #expect(JSONText.decoded(Array(text.utf8)[...]) == decoder(Array(text.utf8)), "\(text)")
        }
    }
}
