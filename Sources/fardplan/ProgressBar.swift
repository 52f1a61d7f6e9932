import Foundation
import ProgrammeModel

/// How far a run is, on standard error: a line that is written over and over on a terminal, elsewhere a line a phase.
struct ProgressBar {
    /// Where the line goes.
    enum Place {
        case terminal, log, silent

        static var standardError: Place { Console.isErrorTerminal ? .terminal : .log }
    }

    private let place: Place
    private let language: Language
    private let width = 24
    private var last = ""

    init(_ place: Place, language: Language) {
        self.place = place
        self.language = language
    }

    mutating func show(_ progress: PlanProgress) {
        let line =
            switch place {
            case .terminal: Self.line(progress, width: width, language: language)
            case .log: progress.phase.text[language] + " ..."
            case .silent: ""
            }
        guard line != last else { return }
        switch place {
        case .terminal: Console.error(raw: "\r\u{1B}[K" + line)
        case .log: Console.error(line)
        case .silent: break
        }
        last = line
    }

    func clear() { if place == .terminal { Console.error(raw: "\r\u{1B}[K") } }

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
