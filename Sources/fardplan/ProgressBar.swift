import Foundation
import ProgrammeModel

/// One line on standard error that tells how far a run is; nothing where that is no terminal.
struct ProgressBar {
    private let isShown: Bool
    private let language: Language
    private let width = 24
    private var last = ""

    init(isShown: Bool, language: Language) {
        self.isShown = isShown
        self.language = language
    }

    mutating func show(_ progress: PlanProgress) {
        guard isShown else { return }
        let line = Self.line(progress, width: width, language: language)
        guard line != last else { return }
        Console.error(raw: "\r\u{1B}[K" + line)
        last = line
    }

    func clear() { if isShown { Console.error(raw: "\r\u{1B}[K") } }

    /// At most 79 columns.
    static func line(_ progress: PlanProgress, width: Int, language: Language) -> String {
        let share = min(1, max(0, progress.fraction))
        let filled = Int((share * Double(width)).rounded(.down))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        var line = "\(bar) \(Int(share * 100)) % \(progress.phase.text[language])"
        let best = LocalisedText(sv: "bästa", en: "best")[language]
        let bound = LocalisedText(sv: "undre gräns", en: "bound")[language]
        if let incumbent = progress.incumbent { line += ", \(best) \(incumbent)" }
        if let value = progress.bound { line += ", \(bound) \(value)" }
        return String(line.prefix(79))
    }
}
