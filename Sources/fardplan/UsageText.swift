import Foundation
import ProgrammeModel

/// The words that the argument parser brings along, in Swedish.
///
/// The parser has broken the lines before, so that a translation is never longer than what it replaces where lines
/// are full, and a blank in a pattern may be a line break.
enum UsageText {
    static func translated(_ text: String, to language: Language) -> String {
        guard language == .swedish else { return text }
        return swedish.reduce(text) {
            $0.replacingOccurrences(of: $1.pattern, with: $1.template, options: .regularExpression)
        }
    }

    /// In this order; `$1` stands for what the brackets of the pattern have found.
    private static let swedish: [(pattern: String, template: String)] = [
        ("(?m)^OVERVIEW: ", ""),
        ("(?m)^USAGE: ", "ANVÄNDNING: "),
        ("(?m)^Usage: ", "Användning: "),
        ("(?m)^Help:  ", "Hjälp:  "),
        ("(?m)^ARGUMENTS:$", "ARGUMENT:"),
        ("(?m)^OPTIONS:$", "VAL:"),
        ("(?m)^SUBCOMMANDS:$", "KOMMANDON:"),
        ("<subcommand>", "<kommando>"),
        ("Show help information\\.", "Visa hjälp."),
        ("Show the version\\.", "Visa versionen."),
        ("(?m)^  See '(.+)' for detailed help\\.$", "  Se '$1' för utförlig hjälp."),
        ("(?m)^  See '(.+)' for more information\\.$", "  Se '$1' för mer information."),
        ("\\(values:", "(värden:"),
        ("([(;]\\s*)default:", "$1förval:"),
        ("(?m)^Error: ", "Fel: "),
        ("Missing expected argument '", "det saknas ett argument: '"),
        ("Missing value for '", "det saknas ett värde för '"),
        ("Unknown option '", "okänt val '"),
        ("Did you mean '(.+)'\\?", "Menade du '$1'?"),
        ("Unexpected argument '", "oväntat argument '"),
        ("([0-9]+) unexpected arguments: '", "$1 oväntade argument: '"),
        (
            "The option '(.+)' does not take any value, but '(.*)' was specified\\.",
            "'$1' tar inget värde, men fick '$2'."
        ),
        ("The value '(.*)' is invalid for '", "värdet '$1' går inte för '"),
        ("Please provide one of (.+) or '", "Välj bland $1 och '"),
        ("Please provide one of (.+) and '", "Välj bland $1 och '"),
    ]
}
