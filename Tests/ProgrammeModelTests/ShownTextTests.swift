import ProgrammeModel
import Testing

@Suite("Text that nobody vouches for")
struct ShownTextTests {
    @Test("a name of up to 60 letters is shown as it is, a longer one ends with an ellipsis")
    func length() {
        let whole = String(repeating: "å", count: 60)
        #expect(ShownText.name(whole) == whole)
        #expect(ShownText.name(whole + "å") == whole.dropLast() + "…")
        #expect(ShownText.name("abcdef", atMost: 3) == "ab…")
        #expect(ShownText.name("") == "")
    }

    @Test("a letter with any number of signs on top is no way around the limit")
    func signs() {
        let shown = ShownText.name("e" + String(repeating: "\u{301}", count: 100_000))
        #expect(shown.unicodeScalars.count == 60)
    }

    @Test("what can steer a terminal is not shown", arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}"])
    func controls(_ control: String) {
        #expect(ShownText.name("a\(control)[2Jb") == "a\u{FFFD}[2Jb")
        #expect(ShownText.visible("a\(control)[2Jb") == "a\u{FFFD}[2Jb")
    }

    @Test("line breaks and tabs are shown as blanks")
    func blanks() { #expect(ShownText.name("a\nb\tc\rd") == "a b c d") }
}
