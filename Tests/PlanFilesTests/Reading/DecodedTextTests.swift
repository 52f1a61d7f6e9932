import ProgrammeModel
import Testing

@testable import PlanFiles

@Suite("Bytes of text")
struct DecodedTextTests {
    @Test("UTF-8 is read with and without a byte-order mark")
    func utf8() {
        #expect(DecodedText(Array("Öster ☂".utf8)).text == "Öster ☂")
        #expect(DecodedText([0xEF, 0xBB, 0xBF] + Array("Öster".utf8)).text == "Öster")
        #expect(DecodedText([]).text.isEmpty)
    }

    @Test("what is no UTF-8 is Windows-1252, byte by byte")
    func windows1252() {
        let decoded = DecodedText([0x80, 0x20, 0xC5, 0xE4, 0xF6, 0x20, 0x93, 0x94, 0xFF])
        #expect(decoded.text == "€ Åäö “”ÿ")
        #expect(decoded.faults.isEmpty)
    }

    @Test("every byte of Windows-1252 but five stands for something", arguments: 0x80...0xFF)
    func single(_ byte: Int) {
        let decoded = DecodedText([UInt8(byte)], encoding: .windows1252)
        let isHole = [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
        #expect(decoded.faults.isEmpty != isHole)
        #expect((decoded.text == "\u{FFFD}") == isHole)
        #expect(decoded.text.unicodeScalars.count == 1)
    }

    @Test("undefined and zero bytes are told once for each line, whatever the line ends in")
    func faults() {
        let bytes: [UInt8] = Array("a\r\nb".utf8) + [0x81, 0x8D] + Array("\rc\n".utf8) + [0] + Array("\nd".utf8)
        let decoded = DecodedText(bytes)
        #expect(decoded.faults.map(\.line) == [2, 4])
        #expect(decoded.text == "a\r\nb\u{FFFD}\u{FFFD}\rc\n\u{FFFD}\nd")
        #expect(decoded.faults.allSatisfy { $0.text.code == "unreadable-bytes" })
    }

    @Test("a byte-order mark or the word of the planner leaves no room for Windows-1252")
    func invalidUTF8() {
        #expect(DecodedText([0xEF, 0xBB, 0xBF, 0x41, 0xE4, 0x42]).faults.map(\.line) == [1])
        #expect(DecodedText([0x41, 0xE4, 0x42], encoding: .utf8).text == "A\u{FFFD}B")
    }

    @Test("UTF-8 that is called Windows-1252 is read as UTF-8, with one warning that names the fix")
    func miscalled() throws {
        let decoded = DecodedText(Array("id\nÅsa\nÖrjan\n".utf8), encoding: .windows1252)
        #expect(decoded.text == "id\nÅsa\nÖrjan\n")
        #expect(decoded.faults.map(\.line) == [2])
        let text = try #require(decoded.faults.first?.text)
        #expect(text.code == "miscalled-encoding")
        #expect(text.severity == .warning)
        #expect(text.message.en == "the file is called windows-1252 but is written in UTF-8, and is read so")
        #expect(text.fix.en == "remove the line encoding, or write encoding: utf-8")
        #expect(DecodedText(Array("id\n".utf8), encoding: .windows1252).faults.isEmpty)
        #expect(DecodedText(Array("\u{FEFF}Åsa".utf8), encoding: .windows1252).text == "Åsa")
    }

    @Test("UTF-16 is refused as a whole", arguments: [[0xFF, 0xFE, 0x41, 0x00], [0xFE, 0xFF, 0x00, 0x41]])
    func utf16(_ bytes: [UInt8]) {
        let decoded = DecodedText(bytes)
        #expect(decoded.bytes.isEmpty)
        #expect(decoded.faults.map(\.line) == [1])
    }
}
