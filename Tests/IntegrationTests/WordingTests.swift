import ArgumentParser
import Foundation
import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@testable import fardplan

/// What the commands say, word for word. `RECORD_GOLDENS=1` records it anew; the difference is reviewed like code.
@Suite("Wording")
struct WordingTests {
    @Test("the help of every command is the recorded one, at most 80 columns wide", arguments: Language.allCases)
    func help(language: Language) throws {
        var text = ""
        for arguments in [[], ["plan"], ["audit"], ["group"], ["generate"]] {
            let run = try Program(arguments + ["--help", "--language", language.rawValue])
            #expect(run.status == 0)
            text += "$ fardplan \((arguments + ["--help"]).joined(separator: " "))\n\(run.output)\n"
        }
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        try expect(text, matches: "help.\(language.rawValue).txt")
    }

    @Test("Swedish help keeps no English word of the parser")
    func swedishHelp() throws {
        for command in ["plan", "audit", "group", "generate"] {
            let help = try Program([command, "--help"], language: "sv_SE.UTF-8").output
            for word in [
                "default", "values", "OPTIONS", "USAGE", "ARGUMENTS", "Show ", "<folder>", "<kind>", "<number>",
            ] {
                #expect(!help.contains(word), "\(command): \(word)")
            }
        }
    }

    @Test("what plan says when there is none is the recorded text", arguments: Language.allCases)
    func endings(language: Language) throws {
        let options = try SharedOptions.parse(["--language", language.rawValue])
        let words = PlanWords(options: options, olderFiles: [])
        let scenario = Fixture.scenario()
        var plan = try Fixture.plan()
        plan.sessions[0].start = HalfDay(try #require(Day(year: 2015, month: 12, day: 25)), .am)
        let shortfall = Shortfall(
            rule: "cohort-size", needed: 24, available: 20,
            message: LocalisedText(sv: "4 platser fattas", en: "4 seats short"),
            fix: LocalisedText(sv: "lägg till en grupp", en: "add a cohort"))
        let obstacle = LocalisedText(sv: "ett hinder", en: "an obstacle")
        let parts: [[String]] = [
            words.lines(ofShortfalls: [shortfall]), words.lines(of: .timeLimit, [obstacle]),
            words.lines(of: .cancelled, []), words.lines(of: .notFound, Array(repeating: obstacle, count: 22)),
            words.lines(
                ofRefused: PlanAuditor(scenario).audit(plan), file: "out/prov/refused-plan.json", folder: "prov"),
            [PlanFolder.note(on: ["out/prov/plan.json", "out/prov/report.html"])?[language] ?? ""],
            [LostOutput(code: ENOSPC).message[language], LostOutput(code: EIO).message[language]],
        ]
        try expect(
            parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n",
            matches: "endings.\(language.rawValue).txt")
    }

    @Test("the summary of plan is the recorded one but for its folder", arguments: Language.allCases)
    func summary(language: Language) throws {
        try withFolder { folder in
            let arguments = ["--out", folder, "--engine", "heuristic", "--work", "20", "--language", language.rawValue]
            let run = try Program(["plan", scenario("small"), "--seed", "1"] + arguments)
            try expect(
                run.output.replacingOccurrences(of: folder, with: "FOLDER"), matches: "summary.\(language.rawValue).txt"
            )
        }
    }

    @Test("a plan that chooses its cohorts says of how many, and the audit accepts it", arguments: Language.allCases)
    func openCohorts(language: Language) throws {
        let scenario = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scenarios/open").path
        try withFolder { folder in
            let arguments = ["--out", folder, "--engine", "heuristic", "--work", "20", "--language", language.rawValue]
            let run = try Program(["plan", scenario] + arguments)
            #expect(run.status == 0, "\(run.errors)")
            let audit = try Program(["audit", scenario, folder + "/plan.json", "--language", language.rawValue])
            #expect(audit.status == 0)
            let rosters = try String(contentsOfFile: folder + "/rosters.csv", encoding: .utf8)
            try expect(
                run.output.replacingOccurrences(of: folder, with: "FOLDER") + "\n" + audit.output + "\n" + rosters,
                matches: "open.\(language.rawValue).txt")
        }
    }

    @Test("the table and the summary of group are the recorded ones", arguments: Language.allCases)
    func grouped(language: Language) throws {
        try withFolder { folder in
            let people = folder + "/people.csv"
            try GroupedPeople.table.write(toFile: people, atomically: true, encoding: .utf8)
            let arguments = ["--groups", "3", "--together", "friends", "--language", language.rawValue]
            let out = folder + "/out.csv"
            let run = try Program(["group", people, "--out", out] + arguments)
            #expect(run.status == 0)
            let summary = run.output.replacingOccurrences(of: folder, with: "FOLDER")
            let table = try String(contentsOfFile: out, encoding: .utf8)
            try expect(table + "\n" + summary, matches: "group.\(language.rawValue).txt")
        }
    }

    private func expect(_ text: String, matches name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" { try Data(text.utf8).write(to: file) }
        let recorded = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = zip(lines, recorded).enumerated().first { $0.element.0 != $0.element.1 }
        let place = first.map { "line \($0.offset + 1): \($0.element.0) instead of \($0.element.1)" }
        #expect(first == nil, "\(name), \(place ?? "")")
        #expect(lines.count == recorded.count, "\(name) has another number of lines")
    }
}
