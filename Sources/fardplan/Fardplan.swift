import ArgumentParser
import Foundation
import ProgrammeModel

/// The command line: parses, calls, prints. No rule lives here.
@main
struct Fardplan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fardplan",
        abstract: say(
            sv: "Planerar ledarprogram: vem sitter i vilken grupp, när hålls varje tillfälle, var och med vem.",
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
        subcommands: [PlanCommand.self, AuditCommand.self, GenerateCommand.self])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            finish(error)
        }
    }

    /// Prints what an error says, in the reader's language, and ends with its status.
    private static func finish(_ error: any Error) -> Never {
        let status = exitCode(for: error).rawValue
        let text = UsageText.translated(fullMessage(for: error), to: Speech.language)
        if !text.isEmpty {
            if status == 0 { Console.out(text) } else { Console.error(text) }
        }
        Foundation.exit(status)
    }
}
