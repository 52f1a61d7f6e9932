import Foundation
import Testing

extension CommandLineTests {
    @Test("warnings about a scenario stand in the JSON of its plan, and on the page, whatever is asked for")
    func warnings() throws {
        try withFolder { folder in
            let copy = folder + "/scenario"
            try FileManager.default.copyItem(atPath: scenario("small"), toPath: copy)
            let roster = try String(contentsOfFile: copy + "/managers.csv", encoding: .utf8)
            try roster.replacing(",boss,", with: ",Närmaste chef,", maxReplacements: 1)
                .write(toFile: copy + "/managers.csv", atomically: true, encoding: .utf8)
            let run = try Program(["plan", copy, "--out", folder + "/out", "--work", "20", "--json", "--quiet"])
            #expect(run.status == 0, "\(run.errors)")
            let warnings = try #require(try run.object()["warnings"] as? [[String: Any]])
            #expect(warnings.compactMap { $0["code"] as? String } == ["no-bosses", "unlikely-attribute"])
            #expect(warnings.allSatisfy { $0["severity"] as? String == "warning" && $0["fix"] != nil })
            let page = try String(contentsOfFile: folder + "/out/report.html", encoding: .utf8)
            #expect(page.contains("Warnings about the scenario"))
            #expect(page.contains("is read as an attribute, not as boss (managers.csv:1)"))
            let plain = try Program(["plan", scenario("small"), "--out", folder + "/out", "--work", "20", "--json"])
            #expect((try plain.object()["warnings"] as? [Any])?.isEmpty == true)
            let quiet = try String(contentsOfFile: folder + "/out/report.html", encoding: .utf8)
            #expect(!quiet.contains("Warnings about the scenario"))
        }
    }

    @Test("with --json every ending is one object with a word for its status, and says why")
    func everyEndingInJSON() throws {
        try withFolder { folder in
            let out = folder + "/out"
            let file = folder + "/file"
            try Data().write(to: URL(filePath: file))
            let small = scenario("small")
            let bad = folder + "/bad"
            try FileManager.default.createDirectory(atPath: bad, withIntermediateDirectories: true)
            try "modules: 3\n".write(toFile: bad + "/programme.yaml", atomically: true, encoding: .utf8)
            let endings: [(arguments: [String], status: Int32, word: String, key: String)] = [
                (["plan", small, "--out", out, "--work", "20"], 0, "planned", "files"),
                (["plan", scenario("impossible/want-of-seats")], 2, "infeasible", "shortfalls"),
                (["plan", scenario("orebro"), "--out", out, "--seconds", "0.001"], 3, "not-found", "obstacles"),
                (["plan", small, "--threads", "-1"], 64, "wrong-usage", "reason"),
                (["plan"], 64, "wrong-usage", "reason"),
                (["paln"], 64, "wrong-usage", "reason"),
                (["plan", bad], 65, "bad-data", "faults"),
                (["plan", folder + "/none"], 66, "missing-file", "faults"),
                (["plan", small, "--out", file, "--work", "20"], 73, "cannot-write", "reason"),
                (["generate", "small", "--out", file], 73, "cannot-write", "reason"),
                (["generate", "small", "--out", folder + "/new"], 0, "written", "files"),
                (["audit", small, out + "/plan.json"], 0, "accepted", "counts"),
                (["audit", scenario("orebro"), out + "/plan.json"], 4, "refused", "malformed"),
            ]
            for ending in endings {
                let run = try Program(ending.arguments + ["--json"])
                #expect(run.status == ending.status, "\(ending.arguments): \(run.errors)")
                let object = try run.object()
                #expect(object["status"] as? String == ending.word, "\(ending.arguments)")
                #expect(object[ending.key] != nil, "\(ending.arguments)")
            }
        }
    }

    @Test("reasons in JSON are in both languages, whatever the reader's")
    func reasonsInJSON() throws {
        let run = try Program(["plan", "x", "--seed", "-1", "--json"], language: "sv_SE.UTF-8")
        #expect(
            try run.object()["reason"] as? [String: String] == [
                "sv": "värdet '-1' går inte för '--seed <tal>': ett frö är ett heltal, minst 0",
                "en": "The value '-1' is invalid for '--seed <number>': a seed is a whole number, at least 0",
            ])
    }

    @Test("the audit counts rules of every strength, and calls breaches only what binds")
    func auditInJSON() throws {
        try withFolder { folder in
            #expect(try Program(["plan", scenario("small"), "--out", folder, "--work", "20"]).status == 0)
            let object = try Program(["audit", scenario("small"), folder + "/plan.json", "--json"]).object()
            #expect((object["breaches"] as? [Any])?.isEmpty == true)
            let counts = try #require(object["counts"] as? [[String: Any]])
            #expect(counts.allSatisfy { Set($0.keys) == ["rule", "strength", "count", "units"] })
            #expect(counts.contains { $0["strength"] as? String == "soft" && $0["count"] as? Int ?? 0 > 0 })
        }
    }
}
