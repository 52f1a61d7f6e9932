import ArgumentParser
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
        discussion: say(
            sv: "Alla namn är slumpade ur vanliga svenska namn. Samma frö ger samma underlag.",
            en: "All names are drawn from common Swedish names. The same seed gives the same scenario."))

    /// What can be made by name.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case orebro, small, municipality
        case wantOfSeats = "want-of-seats"
        case wantOfConsultantDays = "want-of-consultant-days"
    }

    @Argument(
        help: ArgumentHelp(
            say(
                sv: "Vad som skapas; municipality tar --managers.", en: "What to make; municipality takes --managers."))
    )
    var kind: Kind

    @Option(help: ArgumentHelp(say(sv: "Antal chefer, för municipality.", en: "Number of managers, for municipality.")))
    var managers: Int?

    @Option(help: ArgumentHelp(say(sv: "Slumpfrö.", en: "Seed.")))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp(say(sv: "Mappen som skrivs.", en: "The folder to write.")))
    var out: String

    @OptionGroup var shared: SharedOptions

    func validate() throws {
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
        try Output(options: shared).write(files, to: out)
        if shared.json {
            try Console.json(
                Made(status: "written", folder: out, files: files.map(\.name), managers: scenario.managers.count))
        } else if !shared.quiet {
            Console.out(
                say(
                    sv: "\(scenario.managers.count) chefer, \(scenario.programme.cohorts.count) grupper i \(out)",
                    en: "\(scenario.managers.count) managers, \(scenario.programme.cohorts.count) cohorts in \(out)"))
            Console.out(say(sv: "Planera: fardplan plan \(out)", en: "Plan it: fardplan plan \(out)"))
        }
    }

    private func makeScenario() throws -> Scenario {
        switch kind {
        case .orebro: return MunicipalityGenerator(profile: .orebro, seed: seed).scenario()
        case .small: return MunicipalityGenerator(profile: .small, seed: seed).scenario()
        case .wantOfSeats: return ImpossibleScenario.wantOfSeats.scenario(seed: seed)
        case .wantOfConsultantDays: return ImpossibleScenario.wantOfConsultantDays.scenario(seed: seed)
        case .municipality:
            guard let managers, let profile = MunicipalityProfile(managers: managers) else {
                throw ExitCode(ExitStatus.badData)
            }
            return MunicipalityGenerator(profile: profile, seed: seed).scenario()
        }
    }

    private struct Made: Encodable {
        let status: String
        let folder: String
        let files: [String]
        let managers: Int
    }
}
