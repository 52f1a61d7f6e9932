import Foundation
import Testing

extension CommandLineTests {
    @Test("generate writes into a new or an empty folder, and over files only when told to")
    func generateKeepsFiles() throws {
        try withFolder { folder in
            let target = folder + "/scenario"
            try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
            #expect(try Program(["generate", "small", "--out", target]).status == 0)
            let settings = target + "/programme.yaml"
            try "mine".write(toFile: settings, atomically: true, encoding: .utf8)
            let refused = try Program(["generate", "small", "--out", target])
            #expect(refused.status == 73)
            #expect(
                refused.errors == """
                    error: there are files in \(target) already; nothing was written. Give a new folder, or --force to \
                    replace them

                    """)
            #expect(try String(contentsOfFile: settings, encoding: .utf8) == "mine")
            let forced = try Program(["generate", "orebro", "--out", target, "--force"])
            #expect(forced.status == 0)
            #expect(try String(contentsOfFile: settings, encoding: .utf8) != "mine")
            #expect(
                forced.errors == """
                    Note: \(target) also holds files that do not belong to the new scenario: pairs.csv, pins.csv

                    """)
        }
    }

    @Test("what cannot be shown ends with status 74", arguments: [["--help"], ["generate", "small", "--force"]])
    func fullDevice(arguments: [String]) throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        try withFolder { folder in
            let arguments = arguments + (arguments.count > 1 ? ["--out", folder] : [])
            let run = try Program(arguments, output: .file("/dev/full"))
            #expect(run.status == 74)
            #expect(run.errors == "error: the result could not be written to standard output: the disk is full\n")
        }
    }

    @Test("a reader that has gone away changes neither status nor messages")
    func closedPipe() throws {
        try withFolder { folder in
            let run = try Program(["generate", "small", "--out", folder], output: .closedPipe)
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(FileManager.default.fileExists(atPath: folder + "/programme.yaml"))
            #expect(try Program(["--help"], output: .closedPipe).status == 0)
        }
    }

    @Test("an ending without a plan says that older files are older, and a plan removes the program's own")
    func olderFiles() throws {
        try withFolder { folder in
            let out = folder + "/out"
            let impossible = ["plan", scenario("impossible/want-of-seats"), "--out", out]
            #expect(try !Program(impossible).errors.contains("earlier run"))
            #expect(try Program(["plan", scenario("small"), "--out", out, "--work", "20"]).status == 0)
            let note = """
                Note: the files in \(out) are from an earlier run, not from this one: plan.json, rosters.csv, \
                sessions.csv, waiting.csv, report.html

                """
            #expect(try Program(impossible).errors.hasSuffix(note))
            #expect(try Program(["plan", folder + "/nowhere", "--out", out]).errors.hasSuffix(note))
            let timeless = ["plan", scenario("orebro"), "--out", out, "--seconds", "0.001"]
            let late = try Program(timeless)
            #expect(late.status == 3)
            #expect(late.errors.hasSuffix(note))
            #expect(try Program(impossible, language: "sv").errors.contains("från en tidigare körning"))
            for arguments in [impossible, timeless, ["plan", folder + "/nowhere", "--out", out]] {
                let files = try Program(arguments + ["--json"]).object()["older_files"] as? [String]
                #expect(files?.count == 5)
                #expect(files?.first == out + "/plan.json")
            }
            try Data("{}".utf8).write(to: URL(filePath: out + "/refused-plan.json"))
            #expect(try Program(impossible).errors.contains("refused-plan.json"))
            #expect(try Program(["plan", scenario("small"), "--out", out, "--work", "20"]).status == 0)
            #expect(!FileManager.default.fileExists(atPath: out + "/refused-plan.json"))
        }
    }

    @Test("a file in place of a folder and a folder in place of a file are alike 66, with a hint")
    func wrongKind() throws {
        let settings = scenario("small") + "/programme.yaml"
        let plan = try Program(["plan", settings])
        #expect(plan.status == 66)
        #expect(plan.errors.contains("is a file, not a folder"))
        #expect(plan.errors.contains("give its folder: \(scenario("small"))\n"))
        let audit = try Program(["audit", scenario("small"), scenario("small")])
        #expect(audit.status == 66)
        #expect(audit.errors.contains("give the plan in it: \(scenario("small"))/plan.json\n"))
    }

    @Test("what audit is given is no plan: 65; a plan of another scenario: 4")
    func auditStatuses() throws {
        try withFolder { folder in
            #expect(try Program(["plan", scenario("small"), "--out", folder, "--work", "20"]).status == 0)
            let other = try Program(["audit", scenario("orebro"), folder + "/plan.json"])
            #expect(other.status == 4)
            #expect(other.output.contains("scenario-hash"))
            #expect(try Program(["audit", scenario("small"), folder + "/rosters.csv"]).status == 65)
            #expect(try Program(["audit", scenario("small"), folder + "/none.json"]).status == 66)
        }
    }
}
