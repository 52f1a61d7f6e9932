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
    private let words: (PlanProgress.Phase) -> LocalisedText
    private let width = 24
    private var last = ""

    /// - Parameter words: for each phase, where those of planning do not fit.
    init(_ place: Place, language: Language, words: @escaping (PlanProgress.Phase) -> LocalisedText = { $0.text }) {
        self.place = place
        self.language = language
        self.words = words
    }

    mutating func show(_ progress: PlanProgress) {
        let line =
            switch place {
            case .terminal: line(progress)
            case .log: words(progress.phase)[language] + " ..."
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
    private func line(_ progress: PlanProgress) -> String {
        let share = min(1, max(0, progress.fraction))
        let filled = Int((share * Double(width)).rounded(.down))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        var line = "\(bar) \(Int(share * 100)) % \(words(progress.phase)[language])"
        let best = LocalisedText(sv: "bästa", en: "best")[language]
        let bound = LocalisedText(sv: "undre gräns", en: "bound")[language]
        if let incumbent = progress.incumbent { line += ", \(best) \(incumbent)" }
        if let value = progress.bound { line += ", \(bound) \(value)" }
        return String(line.prefix(79))
    }
}
