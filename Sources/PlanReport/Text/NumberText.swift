import ProgrammeModel

/// Numbers as people write them, from integers alone.
struct NumberText: Sendable {
    let language: Language

    init(_ language: Language) { self.language = language }

    private var decimalMark: String { LocalisedText(sv: ",", en: ".")[language] }
    private var groupMark: String { LocalisedText(sv: "\u{A0}", en: ",")[language] }
    private var percentSign: String { LocalisedText(sv: "\u{A0}%", en: "%")[language] }

    /// A whole number with its thousands apart: "12 345".
    func whole(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "−" : ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { text += groupMark }
            text.append(digit)
        }
        return text
    }

    /// A whole number with its sign, for differences: "+2", "−1", "0".
    func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + whole(number) }

    /// A ratio with one decimal, halves rounded up; `numerator` 0 or more, `denominator` 1 or more.
    func ratio(_ numerator: Int, _ denominator: Int) -> String {
        tenths((numerator * 20 + denominator) / (2 * denominator))
    }

    /// Half-days as days: 3 is "1,5".
    func days(_ halfDays: Int) -> String { halfDays % 2 == 0 ? whole(halfDays / 2) : tenths(halfDays * 5) }

    /// A part of a whole in per cent with one decimal; a part that is not nothing is never written as 0, and one that is
    /// not everything never as 100.
    func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return self.whole(0) + percentSign }
        let rounded = (part * 2000 + whole) / (2 * whole)
        if rounded == 0, part > 0 { return "< " + tenths(1) + percentSign }
        if rounded == 1000, part < whole { return "> " + tenths(999) + percentSign }
        return (rounded % 10 == 0 ? String(rounded / 10) : tenths(rounded)) + percentSign
    }

    /// A part of a whole in per cent, rounded up: in hundredths below one per cent, else in tenths.
    func percentAtMost(_ part: Int, of whole: Int) -> String {
        guard whole > 0, part > 0 else { return self.whole(0) + percentSign }
        let hundredths = (part * 10_000 + whole - 1) / whole
        guard hundredths < 100 else { return tenths((part * 1000 + whole - 1) / whole) + percentSign }
        return self.whole(0) + decimalMark + (hundredths < 10 ? "0" : "") + String(hundredths) + percentSign
    }

    private func tenths(_ tenths: Int) -> String { whole(tenths / 10) + decimalMark + String(tenths % 10) }
}
