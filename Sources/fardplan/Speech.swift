import Foundation
import ProgrammeModel

/// The language of everything the program says, chosen before any argument is parsed: help speaks it too.
enum Speech {
    static let language = chosen(
        arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

    /// `--language sv|en` if it is there, else the locale's language: Swedish, or English for all others.
    static func chosen(arguments: [String], environment: [String: String]) -> Language {
        for (position, argument) in arguments.enumerated() {
            if argument == "--language", arguments.indices.contains(position + 1),
                let language = Language(rawValue: arguments[position + 1])
            {
                return language
            }
            if argument.hasPrefix("--language="), let language = Language(rawValue: String(argument.dropFirst(11))) {
                return language
            }
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return (locale ?? "").lowercased().hasPrefix("sv") ? .swedish : .english
    }
}

/// A text in the language of the run.
func say(sv: String, en: String) -> String { LocalisedText(sv: sv, en: en)[Speech.language] }

/// The words that the argument parser brings along, in Swedish.
enum UsageText {
    private static let swedish: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "ANVÄNDNING: "), ("Usage: ", "Användning: "), ("ARGUMENTS:", "ARGUMENT:"),
        ("OPTIONS:", "VAL:"), ("SUBCOMMANDS:", "KOMMANDON:"), ("<subcommand>", "<kommando>"),
        ("Show help information.", "Visa hjälp."), ("Show the version.", "Visa versionen."),
        ("See '", "Se '"), ("' for detailed help.", "' för utförlig hjälp."),
        ("' for more information.", "' för mer information."), ("Help:", "Hjälp:"),
        ("(default: ", "(utan val: "), ("(values: ", "(värden: "), ("; default: ", "; utan val: "),
        ("Error: Missing expected argument", "Fel: det saknas ett argument:"),
        ("Error: Missing value for", "Fel: det saknas ett värde för"),
        ("Error: Unknown option", "Fel: okänt val"), ("Error: Unexpected argument", "Fel: oväntat argument"),
        ("Error: The value", "Fel: värdet"), ("is invalid for", "går inte för"), ("Error: ", "Fel: "),
        ("Did you mean", "Menade du"), ("Please provide one of", "Välj bland"),
        ("subcommand", "kommando"),
    ]

    static func translated(_ text: String, to language: Language) -> String {
        guard language == .swedish else { return text }
        return swedish.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}
