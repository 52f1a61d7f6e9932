import Foundation
import Testing

extension CommandLineTests {
    @Test(
        "a fault of usage names the option, the limit and the value, in both languages",
        arguments: [
            (["plan", "x", "--threads", "-1"], "--threads must be from 1 to 256, not -1", "inte -1"),
            (["plan", "x", "--threads=-1"], "--threads must be from 1 to 256, not -1", "inte -1"),
            (["plan", "x", "--work", "-5"], "--work must be from 1 to 100000000, not -5", "--work ska vara från 1"),
            (["plan", "x", "--seconds", "-2"], "--seconds must be more than 0", "--seconds ska vara mer än 0"),
            (
                ["plan", "x", "--seed", "18446744073709551616"], "a seed is at most 18446744073709551615",
                "ett frö är högst 18446744073709551615"
            ),
            (["plan", "x", "--seed", "-2"], "a seed is a whole number, at least 0", "ett frö är ett heltal, minst 0"),
            (["generate", "municipality", "--managers", "-3", "--out", "x"], "needs --managers from", "behöver"),
            (["plan", "x", "--out", ""], "--out is empty: give a folder", "--out är tomt: ange en mapp"),
            (["generate", "small", "--out", ""], "--out is empty: give a folder", "--out är tomt: ange en mapp"),
            (["plan", ""], "<folder> is empty: give a folder", "<mapp> är tomt: ange en mapp"),
            (["paln"], "there is no command \"paln\"; the commands are plan", "det finns inget kommando \"paln\""),
            (["plan", "x", "--wrok", "3"], "Unknown option '--wrok'. Did you mean", "okänt val '--wrok'. Menade du"),
            (["plan", "x", "y", "z"], "2 unexpected arguments: 'y', 'z'", "2 oväntade argument: 'y', 'z'"),
            (["plan"], "Missing expected argument '<folder>'", "det saknas ett argument: '<mapp>'"),
            (["plan", "x", "--out"], "Missing value for '--out <folder>'", "det saknas ett värde för '--out <mapp>'"),
            (["plan", "x", "--engine", "y"], "Please provide one of 'auto', 'glpk'", "'glpk' och 'heuristic'"),
            (["plan", "x", "--json=3"], "does not take any value, but '3'", "'--json' tar inget värde, men fick '3'"),
        ])
    func wrongUsage(arguments: [String], english: String, swedish: String) throws {
        let run = try Program(arguments)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: "))
        #expect(run.errors.contains(english), "\(run.errors)")
        let said = try Program(arguments + ["--language", "sv"])
        if arguments.last != "--out" {
            #expect(said.status == 64)
            #expect(said.errors.contains(swedish), "\(said.errors)")
        }
        let local = try Program(arguments, language: "sv_SE.UTF-8")
        #expect(local.errors.hasPrefix("Fel: "))
        #expect(local.errors.contains(swedish), "\(local.errors)")
        #expect(local.output.isEmpty)
    }

    @Test("outside a terminal progress is one line a phase, and none with --quiet")
    func progress() throws {
        try withFolder { folder in
            let plan = ["plan", scenario("small"), "--out", folder, "--work", "20"]
            let lines = try Program(plan).errors.split(separator: "\n")
            // A machine that is busy may skip a phase that is over at once; members are refined before and after dates,
            // because of a date that is pinned.
            #expect(lines.count <= 6)
            #expect(lines.last == "auditing the plan ...")
            #expect(lines.allSatisfy { $0.hasSuffix(" ...") })
            #expect(try Program(plan + ["--quiet"]).errors.isEmpty)
        }
    }
}
