import Foundation
import ProgrammeModel

/// The language of everything the program says, chosen before any argument is parsed: help speaks it too.
enum Speech {
    @TaskLocal static var language = chosen(
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
