import Foundation
import Testing

@Suite("Command line")
struct CommandLineTests {
    @Test("plan writes six files, and audit accepts the plan in both languages")
    func planAndAudit() throws {
        try withFolder { folder in
            let plan = try Program(["plan", scenario("small"), "--out", folder, "--work", "100"])
            #expect(plan.status == 0, "\(plan.errors)")
            #expect(plan.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains(folder) })
            let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(
                files == [
                    "milestones.csv", "plan.json", "report.html", "rosters.csv", "sessions.csv", "waiting.csv",
                ])
            let milestones = try String(contentsOfFile: folder + "/milestones.csv", encoding: .utf8)
            #expect(milestones.matches(of: /(?m)^road-map,/).count == 59)
            #expect(milestones.matches(of: /(?m)^status-report,/).count == 8)
            let document = folder + "/plan.json"
            let english = try Program(["audit", scenario("small"), document])
            #expect(english.status == 0)
            #expect(english.output == "The plan is accepted: every rule is kept and the score is right.\n")
            let swedish = try Program(["audit", scenario("small"), document], language: "sv_SE.UTF-8")
            #expect(swedish.status == 0)
            #expect(swedish.output.contains("godkän"))
        }
    }

    @Test("a plan changed by hand is refused with status 4, and the same plan comes twice")
    func changedByHand() throws {
        try withFolder { folder in
            for name in ["a", "b"] {
                let threads = name == "a" ? "1" : "2"
                let run = try Program(
                    ["plan", scenario("small"), "--out", "\(folder)/\(name)", "--work", "50", "--threads", threads])
                #expect(run.status == 0)
            }
            let first = try String(contentsOfFile: "\(folder)/a/plan.json", encoding: .utf8)
            #expect(try String(contentsOfFile: "\(folder)/b/plan.json", encoding: .utf8) == first)
            let document = "\(folder)/changed.json"
            let session = try #require(first.firstRange(of: /"start" : "\d{4}-\d\d-\d\d [ap]m"/))
            try first.replacingCharacters(in: session, with: "\"start\" : \"2015-12-25 am\"")
                .write(toFile: document, atomically: true, encoding: .utf8)
            let audit = try Program(["audit", scenario("small"), document])
            #expect(audit.status == 4)
            #expect(audit.output.contains("working-time"))
            #expect(audit.output.contains("2015-12-25"))
        }
    }

    @Test(
        "what cannot be planned ends with status 2 and says what is short",
        arguments: [
            ("want-of-seats", "en", "5 short"), ("want-of-seats", "sv", "75"),
            ("want-of-consultant-days", "en", "Short by 12"), ("want-of-consultant-days", "sv", "högst 12"),
        ])
    func impossible(name: String, language: String, words: String) throws {
        try withFolder { folder in
            let run = try Program(
                ["plan", scenario("impossible/\(name)"), "--out", folder + "/out", "--language", language])
            #expect(run.status == 2)
            #expect(run.errors.contains(words), "\(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
        }
    }

    @Test("a missing folder is 66, bad data 65, wrong usage 64, a file in the way 73")
    func statuses() throws {
        try withFolder { folder in
            #expect(try Program(["plan", folder + "/nowhere"]).status == 66)
            #expect(try Program(["plan"]).status == 64)
            #expect(try Program(["plan", scenario("small"), "--work", "0"]).status == 64)
            #expect(try Program(["plan", scenario("small"), "--engine", "magic"]).status == 64)
            #expect(try Program(["--help"]).status == 0)
            let bad = folder + "/bad"
            try FileManager.default.copyItem(atPath: scenario("small"), toPath: bad)
            try "id,department,level,left\nM1,Skola,1,2026-02-30\nM1,Skola,x,\n"
                .write(toFile: bad + "/managers.csv", atomically: true, encoding: .utf8)
            let run = try Program(["plan", bad, "--out", folder + "/out"])
            #expect(run.status == 65)
            for words in ["managers.csv:2", "2026-02-30", "managers.csv:3", "duplicate-id", "\"x\" is no whole number"]
            {
                #expect(run.errors.contains(words), "\(words) in \(run.errors)")
            }
            #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
            try Data().write(to: URL(filePath: folder + "/file"))
            #expect(try Program(["generate", "small", "--out", folder + "/file"]).status == 73)
        }
    }

    @Test("the committed scenarios are what the generator makes of seed 1")
    func committedScenarios() throws {
        try withFolder { folder in
            let made = [
                ("orebro", "orebro"), ("hard", "hard"), ("small", "small"),
                ("want-of-seats", "impossible/want-of-seats"),
                ("want-of-consultant-days", "impossible/want-of-consultant-days"),
            ]
            for (kind, path) in made {
                #expect(try Program(["generate", kind, "--out", "\(folder)/\(kind)", "--quiet"]).status == 0)
                let names = try FileManager.default.contentsOfDirectory(atPath: scenario(path)).sorted()
                #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(kind)").sorted() == names)
                for name in names {
                    let committed = FileManager.default.contents(atPath: "\(scenario(path))/\(name)")
                    #expect(
                        FileManager.default.contents(atPath: "\(folder)/\(kind)/\(name)") == committed,
                        "\(path)/\(name)")
                }
            }
        }
    }

    @Test("json goes to standard output alone")
    func json() throws {
        try withFolder { folder in
            let run = try Program(["plan", scenario("small"), "--out", folder, "--work", "20", "--json"])
            let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            #expect(object?["status"] as? String == "planned")
            let short = try Program(["plan", scenario("impossible/want-of-seats"), "--json"])
            let shortage = try JSONSerialization.jsonObject(with: Data(short.output.utf8)) as? [String: Any]
            #expect(shortage?["status"] as? String == "infeasible")
        }
    }
}
