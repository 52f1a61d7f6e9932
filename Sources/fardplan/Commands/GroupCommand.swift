import ArgumentParser
import Foundation
import PlanFiles
import Planning
import ProgrammeModel

/// Divides people or elements into groups, without a programme.
struct GroupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group",
        abstract: say(
            sv: "Delar in i blandade grupper utan program och datum.",
            en: "Divides into mixed groups, without programme and dates."),
        usage: say(
            sv: """
                fardplan group <personer> --size <storlek> [val]
                fardplan group --mdgp <fil> [val]
                """,
            en: """
                fardplan group <people> --size <size> [options]
                fardplan group --mdgp <file> [options]
                """),
        discussion: say(
            sv: """
                Personerna står i en CSV-fil med en rubrikrad, en rad var. Grupperna blandas efter dess kolumner, och \
                programmet bevisar hur mycket bättre de kan bli. Utan --out skrivs tabellen till standard ut.

                Med --json är groups ett tal för varje rad, räknat från first_group: 1 för personer, 0 för --mdgp; people \
                är vad raderna heter.

                Avslutas med 0 när det finns grupper, 2 när räkning visar att inga kan finnas, 3 när inga hittades \
                inom gränserna, 64 vid fel i kommandot, 65 vid fel i filerna, 66 när en fil saknas, 73 när filen inte \
                går att skriva eller inte får ersättas, 74 när resultatet inte går att visa, 130 när körningen \
                avbröts, 1 vid fel i programmet.
                """,
            en: """
                The people stand in a CSV file with a header, a row each. The groups are mixed by its columns, and the \
                program proves how much better they can get. Without --out the table goes to standard output.

                With --json, groups is a number for every row, counted from first_group: 1 for people, 0 for --mdgp; \
                people is what the rows are called.

                Ends with status 0 when there are groups, 2 when counting shows that none can exist, 3 when none were \
                found within the limits, 64 for wrong usage, 65 for faults in the files, 66 for a missing file, 73 \
                when the file cannot be written or must not be replaced, 74 when the result cannot be shown, 130 when \
                the run was interrupted, 1 for a fault of the program.
                """))

    @Argument(
        help: ArgumentHelp(
            say(
                sv: "Tabellen med personerna: CSV med komma, semikolon eller tabb.",
                en: "The table of people: CSV with comma, semicolon or tab."),
            valueName: say(sv: "personer", en: "people")))
    var people: String?

    @OptionGroup var sizing: SizingOptions

    @OptionGroup var columns: ColumnOptions

    @Option(
        help: ArgumentHelp(
            say(
                sv: "I stället för personer: en fil i MDGPLIB:s format, med en vikt för varje par och gruppernas "
                    + "storlekar.",
                en: "In place of people: a file in the format of MDGPLIB, with a weight for every pair and the "
                    + "groups' sizes."),
            valueName: say(sv: "fil", en: "file")))
    var mdgp: String?

    @Option(
        help: ArgumentHelp(
            say(
                sv: "Filen för indelningen: tabellen med kolumnen group, från 1, eller för --mdgp gruppens nummer för "
                    + "varje element, från 0. En tidigare indelning där ersätts.",
                en: "The file for the division: the table with a column group, from 1, or for --mdgp the number of "
                    + "each element's group, from 0. An earlier division there is replaced."),
            valueName: say(sv: "fil", en: "file")))
    var out: String?

    @Flag(
        help: ArgumentHelp(
            say(
                sv: "Skriv över filen i --out även om den inte är en tidigare indelning.",
                en: "Replace the file of --out even if it is no earlier division.")))
    var force = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(sv: "Slumpfrö (förval: 1).", en: "Seed (default: 1)."), valueName: say(sv: "tal", en: "number")),
        transform: Numbers.seed)
    var seed: UInt64 = 1

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(
                sv: "Arbetsgräns i miljoner prövade byten: samma gräns ger samma grupper på alla datorer (förval: "
                    + "efter antalet personer; 4000 för --mdgp).",
                en: "Work limit in millions of exchanges: the same limit gives the same groups on every machine "
                    + "(default: by the number of people; 4000 for --mdgp)."),
            valueName: say(sv: "tal", en: "number")))
    var work: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(
                sv: "Tidsgräns i sekunder, läsningen inräknad; gäller i stället för --work.",
                en: "Time limit in seconds, reading included; holds in place of --work."),
            valueName: say(sv: "sekunder", en: "seconds")))
    var seconds: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            say(
                sv: "Antal trådar (förval: en per processor, högst 16).",
                en: "Threads (default: one for each processor, at most 16)."),
            valueName: say(sv: "tal", en: "number")))
    var threads: Int?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if !UsageChecks.areDeferred { try checkSource() }
        for (path, option) in [(people, say(sv: "<personer>", en: "<people>")), (mdgp, "--mdgp"), (out, "--out")] {
            try FolderArgument.check(path, of: option)
        }
        if let work { try Numbers.check(work, of: "--work", in: 1...1_000_000_000) }
        try Numbers.check(seconds: seconds)
        try Numbers.check(threads: threads)
    }

    /// Either people with one way to say how many groups, or a file of pair weights, which says so itself.
    private func checkSource() throws {
        guard (people == nil) != (mdgp == nil) else {
            throw ValidationError(
                say(
                    sv: "ange en tabell med personer, eller --mdgp med en fil: det ena av de två",
                    en: "give a table of people, or --mdgp with a file: one of the two"))
        }
        if mdgp != nil, sizing.chosen != nil || columns.isGiven {
            throw ValidationError(
                say(
                    sv: "filen till --mdgp säger själv hur stora grupperna är; val för personer hör inte dit",
                    en: "the file of --mdgp says itself how large the groups are; options for people do not belong"))
        }
        if people != nil, sizing.chosen == nil {
            throw ValidationError(
                say(
                    sv: "säg hur grupperna ska vara: --size 20, --size 20-25, --groups 8 eller --sizes 20,20,18-24",
                    en: "say what groups you want: --size 20, --size 20-25, --groups 8 or --sizes 20,20,18-24"))
        }
    }

    func run() async throws {
        let start = ContinuousClock.now
        if let mdgp {
            try await group(elementsIn: mdgp, since: start)
        } else if let people, let sizing = sizing.chosen {
            try await group(peopleIn: people, sizing, since: start)
        }
    }
}

// MARK: What both ways of grouping do alike

extension GroupCommand {
    var inputs: Inputs { Inputs(options: shared, isWriting: out != nil) }

    /// The limits of a run that began with the program; work is in thousands.
    func limits(usualWork: Int, since start: ContinuousClock.Instant) -> PlanLimits {
        PlanLimits(
            work: work.map { $0 * 1000 } ?? usualWork,
            seconds: seconds.map { $0 - (ContinuousClock.now - start) / .seconds(1) })
    }

    /// The file of the division; nil where it goes to standard output.
    func output(reading inputs: [String]) -> ResultFile? {
        out.map {
            ResultFile(
                kind: .division, path: $0, option: "--out", inputs: inputs, isForced: force, options: shared)
        }
    }
}
