import ArgumentParser
import Foundation
import MunicipalityGenerator
import PlanFiles
import ProgrammeModel

/// Makes a synthetic municipality.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: say(
            sv: "Skapar ett påhittat planeringsunderlag, till exempel för att prova programmet.",
            en: "Makes a synthetic scenario, for instance to try the program."),
        usage: say(
            sv: "fardplan generate <sort> --out <mapp> [val]", en: "fardplan generate <kind> --out <folder> [options]"),
        discussion: say(
            sv: """
                Alla namn är slumpade ur vanliga svenska namn. Samma frö ger samma underlag.

                Avslutas med 0 när underlaget är skrivet, 64 vid fel i kommandot, 73 när det inte går att skriva, \
                eller när det redan ligger filer i mappen och --force inte är med, 74 när resultatet inte går att visa.
                """,
            en: """
                All names are drawn from common Swedish names. The same seed gives the same scenario.

                Ends with status 0 when the scenario is written, 64 for wrong usage, 73 when it cannot be written, or \
                when there are files in the folder and --force is not given, 74 when the result cannot be shown.
                """))

    /// What can be made by name.
    enum Kind: Hashable, ExpressibleByArgument {
        case orebro, hard, small, municipality
        case impossible(ImpossibleScenario)

        init?(argument: String) {
            switch argument {
            case "orebro": self = .orebro
            case "hard": self = .hard
            case "small": self = .small
            case "municipality": self = .municipality
            default:
                guard let scenario = ImpossibleScenario(rawValue: argument) else { return nil }
                self = .impossible(scenario)
            }
        }

        static var allValueStrings: [String] {
            ["orebro", "hard", "small", "municipality"] + ImpossibleScenario.allCases.map(\.rawValue)
        }
    }

    @Argument(
        help: ArgumentHelp(
            say(sv: "Vad som skapas; municipality tar --managers.", en: "What to make; municipality takes --managers."),
            valueName: say(sv: "sort", en: "kind")))
    var kind: Kind

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(sv: "Antal chefer, för municipality.", en: "Number of managers, for municipality."),
            valueName: say(sv: "tal", en: "number")))
    var managers: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(sv: "Slumpfrö (förval: 1).", en: "Seed (default: 1)."), valueName: say(sv: "tal", en: "number")),
        transform: Numbers.seed)
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            say(sv: "Mappen som skrivs; ny eller tom.", en: "The folder to write; new or empty."),
            valueName: say(sv: "mapp", en: "folder")))
    var out: String

    @Flag(
        help: ArgumentHelp(
            say(sv: "Skriv över filer som redan ligger i mappen.", en: "Replace files that are already in the folder."))
    )
    var force = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        try FolderArgument.check(out, of: "--out")
        let sizes = MunicipalityProfile.sizes
        if kind == .municipality, !(managers.map(sizes.contains) ?? false) {
            throw ValidationError(
                say(
                    sv: "municipality behöver --managers från \(sizes.lowerBound) till \(sizes.upperBound)",
                    en: "municipality needs --managers from \(sizes.lowerBound) to \(sizes.upperBound)"))
        }
        if kind != .municipality, managers != nil {
            throw ValidationError(
                say(sv: "--managers hör bara till municipality", en: "--managers belongs to municipality only"))
        }
    }

    func run() throws {
        let scenario = try makeScenario()
        let files = ScenarioWriter.files(scenario)
        let output = Output(options: shared)
        let present = try presentFiles(output)
        try output.write(files, to: out)
        warnOfForeignFiles(present.subtracting(files.map(\.name)))
        if shared.json {
            try Console.json(
                Made(status: .written, folder: out, files: files.map(\.name), managers: scenario.managers.count))
        } else if !shared.quiet {
            try Console.out(
                say(
                    sv: "\(scenario.managers.count) chefer, \(scenario.programme.cohorts.count) "
                        + "utvecklingsgrupper i \(out)",
                    en: "\(scenario.managers.count) managers, \(scenario.programme.cohorts.count) cohorts in \(out)"))
            try Console.out(say(sv: "Planera: fardplan plan \(out)", en: "Plan it: fardplan plan \(out)"))
        }
    }

    /// What lies in the folder and can be seen there; ends the program if that is anything and must not be replaced.
    private func presentFiles(_ output: Output) throws -> Set<String> {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: out)) ?? []
        let present = Set(names.filter { !$0.hasPrefix(".") })
        guard present.isEmpty || force else {
            try output.fail(
                LocalisedText(
                    sv: "det ligger redan filer i \(out); inget är skrivet. Ange en ny mapp, eller --force för att "
                        + "skriva över dem",
                    en: "there are files in \(out) already; nothing was written. Give a new folder, or --force to "
                        + "replace them"))
        }
        return present
    }

    /// A table that only the earlier scenario had is read with the new one, whose people it does not know.
    private func warnOfForeignFiles(_ names: Set<String>) {
        guard !names.isEmpty, !shared.quiet else { return }
        let list = names.sorted().joined(separator: ", ")
        Console.error(
            say(
                sv: "Obs: i \(out) ligger också filer som inte hör till det nya underlaget: \(list)",
                en: "Note: \(out) also holds files that do not belong to the new scenario: \(list)"))
    }

    private func makeScenario() throws -> Scenario {
        switch kind {
        case .orebro: return MunicipalityGenerator(profile: .orebro, seed: seed).scenario()
        case .hard: return MunicipalityGenerator(profile: .hard, seed: seed).scenario()
        case .small: return MunicipalityGenerator(profile: .small, seed: seed).scenario()
        case .impossible(let kind): return kind.scenario(seed: seed)
        case .municipality:
            guard let managers, let profile = MunicipalityProfile(managers: managers) else {
                throw ExitCode(ExitStatus.badData)
            }
            return MunicipalityGenerator(profile: profile, seed: seed).scenario()
        }
    }

    private struct Made: Encodable {
        let status: Ending.Status
        let folder: String
        let files: [String]
        let managers: Int
    }
}
