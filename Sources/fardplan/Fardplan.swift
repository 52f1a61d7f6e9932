import ArgumentParser
import Foundation
import ProgrammeModel

/// The command line: parses, calls, prints. No rule lives here.
@main
struct Fardplan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fardplan",
        abstract: say(
            sv: "Planerar ledarprogram: vem sitter i vilken utvecklingsgrupp, när hålls varje "
                + "modultillfälle, var och med vem.",
            en: "Plans leadership programmes: who sits in which cohort, when is each session, where and with whom."),
        discussion: say(
            sv: """
                Exempel:
                  fardplan generate small --out mitt-underlag
                  fardplan plan mitt-underlag
                  fardplan audit mitt-underlag out/mitt-underlag/plan.json
                """,
            en: """
                Examples:
                  fardplan generate small --out my-scenario
                  fardplan plan my-scenario
                  fardplan audit my-scenario out/my-scenario/plan.json
                """),
        version: "0.1.0",
        subcommands: [
            PlanCommand.self, AuditCommand.self, GroupCommand.self, GenerateCommand.self, BenchCommand.self,
        ])

    static func main() async {
        Console.prepare()
        do {
            var command = try parsed()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            finish(error)
        }
    }

    private static func parsed() throws -> any ParsableCommand {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        if let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"),
            !(names + ["help"]).contains(first)
        {
            let shown = configuration.subcommands.filter { $0.configuration.shouldDisplay }
            let known = shown.compactMap { $0.configuration.commandName }.joined(separator: ", ")
            throw ValidationError(
                say(
                    sv: "det finns inget kommando \"\(first)\"; kommandona är \(known)",
                    en: "there is no command \"\(first)\"; the commands are \(known)"))
        }
        // The parser judges values before it tells of options that it does not know; a misspelt option is why some are
        // missing.
        _ = try UsageChecks.$areDeferred.withValue(true) { try parseAsRoot() }
        return try parseAsRoot()
    }

    /// Prints what an error says, in the reader's language, and ends with its status.
    private static func finish(_ error: any Error) -> Never {
        do {
            // A command that ends with a status has said everything.
            if !(error is ExitCode || error is LostOutput) { try explain(error) }
        } catch {
            quit(error)
        }
        quit(error)
    }

    /// Ends the program with an error's status.
    private static func quit(_ error: any Error) -> Never {
        guard let lost = error as? LostOutput else { Foundation.exit(exitCode(for: error).rawValue) }
        Console.error(say(sv: "fel: ", en: "error: ") + lost.message[Speech.language])
        Foundation.exit(ExitStatus.lostOutput)
    }

    private static func explain(_ error: any Error) throws {
        let text = UsageText.translated(fullMessage(for: error), to: Speech.language)
        let status = exitCode(for: error)
        if status == .success {
            try Console.out(text)
        } else if CommandLine.arguments.contains("--json") {
            try Console.json(Ending(status: Ending.Status(exit: status.rawValue), reason: reason(for: error)))
        } else {
            Console.error(text)
        }
    }

    /// What is wrong with the arguments, in both languages: they are parsed once more in each.
    private static func reason(for error: any Error) -> LocalisedText {
        LocalisedText(sv: reason(for: error, in: .swedish), en: reason(for: error, in: .english))
    }

    private static func reason(for error: any Error, in language: Language) -> String {
        Speech.$language.withValue(language) { UsageText.translated(message(for: parsingError ?? error), to: language) }
    }

    private static var parsingError: (any Error)? {
        do {
            _ = try parsed()
            return nil
        } catch {
            return error
        }
    }
}
