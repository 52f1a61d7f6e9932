import ProgrammeModel
import Testing

@testable import PlanFiles

@Suite("Delimited text")
struct DelimitedTextTests {
    private func rows(_ text: String, _ delimiter: Character = ",") -> [[String]] {
        DelimitedText(Array(text.utf8), delimiter: delimiter.asciiValue ?? 44).rows.map(\.cells)
    }

    @Test("cells are split at the delimiter and trimmed of spaces and no-break spaces")
    func plain() {
        #expect(rows("a,b\n c , \u{A0}d\u{A0}\n") == [["a", "b"], ["c", "d"]])
        #expect(rows("a;b,c", ";") == [["a", "b,c"]])
        #expect(rows("a\tb\t", "\t") == [["a", "b", ""]])
        #expect(rows("") == [])
    }

    @Test("quotes hold delimiters, line breaks and doubled quotes")
    func quoted() {
        #expect(rows("\"a,b\",\"c \"\"d\"\"\"\n") == [["a,b", "c \"d\""]])
        #expect(rows("\"a\nb\", \"\" ,c\n") == [["a\nb", "", "c"]])
        #expect(rows("a \"b\" c\n") == [["a \"b\" c"]])
    }

    @Test("lines end in LF, CR or CRLF, and rows know the line they begin on")
    func lines() {
        let text = DelimitedText(Array("a\r\nb\rc\n\"d\r\ne\rf\"\ng".utf8), delimiter: 44)
        #expect(text.rows.map(\.line) == [1, 2, 3, 4, 7])
        #expect(text.rows.map(\.cells) == [["a"], ["b"], ["c"], ["d\r\ne\rf"], ["g"]])
    }

    @Test("a quote that never closes spoils its own line only")
    func unterminated() {
        let text = DelimitedText(Array("a,b\n\"c,d\ne,f\n".utf8), delimiter: 44)
        #expect(text.faults.map(\.line) == [2])
        #expect(text.faults.first?.text.code == "unterminated-quote")
        #expect(text.rows.map(\.isBroken) == [false, true, false])
        #expect(text.rows.last?.cells == ["e", "f"])
    }

    @Test("text after a closing quote is a fault of its row")
    func stray() {
        let text = DelimitedText(Array("\"a\"b,c\nd,e\n".utf8), delimiter: 44)
        #expect(text.faults.map(\.text.code) == ["stray-quote"])
        #expect(text.rows.map(\.isBroken) == [true, false])
    }

    @Test("what the writer writes is read as it was", arguments: 0..<200)
    func roundTrip(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let signs = ["a", "Ö", "\"", ",", ";", "\n", "\r\n", " b", "\u{301}", "x", "\t", "'"]
        func cell() -> String {
            (0..<random.index(below: 6)).map { _ in signs[random.index(below: signs.count)] }.joined()
        }
        let table = (0..<1 + random.index(below: 5)).map { _ in (0..<3).map { _ in cell() } }
        var writer = DelimitedWriter(header: table[0])
        for row in table.dropFirst() { writer.append(row) }
        let text = DelimitedText(Array(writer.text.utf8), delimiter: 44)
        #expect(text.faults.isEmpty)
        #expect(text.rows.map(\.cells) == table.map { $0.map(\.trimmed) })
    }
}
