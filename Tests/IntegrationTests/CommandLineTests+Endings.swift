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
                sessions.csv, waiting.csv, milestones.csv, report.html

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
                #expect(files?.count == 6)
                #expect(files?.first == out + "/plan.json")
            }
            try Data("{}".utf8).write(to: URL(filePath: out + "/refused-plan.json"))
            #expect(try Program(impossible).errors.contains("refused-plan.json"))
            #expect(try Program(["plan", scenario("small"), "--out", out, "--work", "20"]).status == 0)
            #expect(!FileManager.default.fileExists(atPath: out + "/refused-plan.json"))
        }
    }

    @Test("a folder that cannot be written is told before any search, and nothing is left where one can")
    func checkedFirst() throws {
        try withFolder { folder in
            try Data().write(to: URL(filePath: folder + "/file"))
            let run = try Program(["plan", scenario("orebro"), "--out", folder + "/file/out"])
            #expect(run.status == 73)
            #expect(run.errors == "error: cannot write \(folder)/file/out: a file is where a folder is needed\n")
            let impossible = ["plan", scenario("impossible/want-of-seats"), "--out", folder + "/a/b/c"]
            #expect(try Program(impossible).status == 2)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
            try FileManager.default.createDirectory(
                atPath: folder + "/out/report.html", withIntermediateDirectories: true)
            let blocked = try Program(["plan", scenario("orebro"), "--out", folder + "/out"])
            #expect(blocked.status == 73)
            #expect(blocked.errors.contains("report.html: there is a folder in its place"))
            #expect(!blocked.errors.contains("..."), "no phase has begun")
        }
    }

    @Test("a plan of another scenario, or one that somebody has changed, is kept under another name")
    func earlierPlan() throws {
        try withFolder { folder in
            let again = ["plan", scenario("small"), "--out", folder, "--work", "20"]
            #expect(try Program(again).status == 0)
            #expect(try !Program(again).errors.contains("Note:"))
            let document = folder + "/plan.json"
            let plan = try String(contentsOfFile: document, encoding: .utf8)
            let changed = plan.replacing(/"hash" : "[0-9a-f]{4}/, with: "\"hash\" : \"0000")
            try changed.write(toFile: document, atomically: true, encoding: .utf8)
            #expect(
                try Program(again).errors.hasSuffix(
                    "Note: the plan.json that lay in \(folder) belongs to another scenario; "
                        + "it is kept as plan-earlier.json\n"))
            #expect(try String(contentsOfFile: folder + "/plan-earlier.json", encoding: .utf8) == changed)
            #expect(try String(contentsOfFile: document, encoding: .utf8) == plan)
            try "{".write(toFile: document, atomically: true, encoding: .utf8)
            #expect(try Program(again, language: "sv").errors.hasSuffix("kvar som plan-earlier-2.json\n"))
        }
    }

    @Test("audit --rescore writes a plan with the right score, if it keeps every rule")
    func rescore() throws {
        try withFolder { folder in
            let small = scenario("small")
            #expect(try Program(["plan", small, "--out", folder, "--work", "20", "--excel"]).status == 0)
            let table = try #require(FileManager.default.contents(atPath: folder + "/rosters.csv"))
            #expect(Array(table).starts(with: Array("\u{FEFF}cohort;round;manager;".utf8)))
            let plan = try String(contentsOfFile: folder + "/plan.json", encoding: .utf8)
            let stale = folder + "/stale.json"
            try plan.replacing(/"units" : \d+/, with: "\"units\" : 987654", maxReplacements: 1)
                .write(toFile: stale, atomically: true, encoding: .utf8)
            let audit = try Program(["audit", small, stale])
            #expect(audit.status == 4)
            #expect(audit.output.contains("every rule is kept: only the score in the file is wrong or out of date"))
            #expect(
                audit.errors == "Count it anew into a new file: fardplan audit \(small) \(stale) --rescore NEW_PLAN\n")
            let mended = folder + "/mended.json"
            let run = try Program(["audit", small, stale, "--rescore", mended])
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.hasSuffix("The plan with its score counted anew: \(mended)\n"))
            #expect(
                run.errors.wholeMatch(of: /Without bounds [^\n]*\(with these cohorts, [^\n]*\.\n/) != nil,
                "\(run.errors)")
            #expect(try Program(["audit", small, stale, "--rescore", mended, "--quiet"]).errors.isEmpty)
            let object = try Program(["audit", small, stale, "--rescore", mended, "--json"]).object()
            #expect((object["bounds_left_out"] as? [String: String])?["en"].map { $0 + "\n" } == run.errors)
            #expect(try Program(["audit", small, mended, "--json"]).object()["bounds_left_out"] == nil)
            #expect(try Program(["audit", small, mended]).status == 0)
            let due = try #require(plan.firstRange(of: /"due" : "\d{4}-\d\d-\d\d"/))
            try plan.replacingCharacters(in: due, with: "\"due\" : \"2015-01-07\"")
                .write(toFile: stale, atomically: true, encoding: .utf8)
            let late = try Program(["audit", small, stale])
            #expect(late.status == 4)
            #expect(late.output.contains("only the milestones in the file are wrong or out of date"))
            #expect(late.errors.hasPrefix("Count it anew into a new file: fardplan audit "))
            #expect(try Program(["audit", small, stale, "--rescore", mended]).status == 0)
            let rows = try String(contentsOfFile: mended, encoding: .utf8)
            #expect(rows.contains(plan[due]) && !rows.contains("2015-01-07"))
            let broken = folder + "/broken.json"
            let session = try #require(plan.firstRange(of: /"start" : "\d{4}-\d\d-\d\d [ap]m"/))
            try plan.replacingCharacters(in: session, with: "\"start\" : \"2015-12-25 am\"")
                .write(toFile: broken, atomically: true, encoding: .utf8)
            let refused = try Program(["audit", small, broken, "--rescore", folder + "/none.json", "--json"])
            #expect(refused.status == 4)
            #expect(!FileManager.default.fileExists(atPath: folder + "/none.json"))
            #expect(try Program(["audit", small, stale, "--rescore", ""]).status == 64)
        }
    }

    @Test("audit --rescore writes over no file of the run, and over others only if they are plans")
    func rescoreOver() throws {
        try withFolder { folder in
            let small = scenario("small")
            #expect(try Program(["plan", small, "--out", folder, "--work", "20"]).status == 0)
            let plan = folder + "/plan.json"
            let before = FileManager.default.contents(atPath: plan)
            let same = try Program(["audit", small, plan, "--rescore", folder + "/./plan.json"])
            #expect(same.status == 73 && same.errors.contains("is read by this run"), "\(same.errors)")
            #expect(FileManager.default.contents(atPath: plan) == before)
            let other = folder + "/notes.txt"
            try "keep this\n".write(toFile: other, atomically: true, encoding: .utf8)
            let kept = try Program(["audit", small, plan, "--rescore", other])
            #expect(kept.status == 73 && kept.errors.contains("is no plan; nothing was written"), "\(kept.errors)")
            #expect(try String(contentsOfFile: other, encoding: .utf8) == "keep this\n")
            let made = try Program(["audit", small, plan, "--rescore", folder + "/new/plan.json"])
            #expect(made.status == 0 && made.errors.contains("Note: made the folder"), "\(made.errors)")
            let again = try Program(["audit", small, plan, "--rescore", folder + "/new/plan.json"])
            #expect(again.status == 0 && again.errors.contains("Note: replaced"), "\(again.errors)")
        }
    }

    @Test("the faults of an audit do not end in what was not written")
    func auditWritesNothing() throws {
        let run = try Program(["audit", scenario("small"), scenario("small") + "/managers.csv"])
        #expect(run.status == 65)
        #expect(run.errors.hasSuffix("\nErrors: 1.\n"))
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
