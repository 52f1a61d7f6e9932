import Foundation
import Testing

@Suite("Benchmarks of allocation and scheduling")
struct BenchTests {
    @Test("a run writes the report, the plot and the assignments, with values that can be recomputed")
    func report() throws {
        try withFolder { folder in
            try "4 2 ss 2 2 2 2\n0 1 1.5\n0 2 4\n0 3 2\n1 2 2\n1 3 5\n2 3 1\n"
                .write(toFile: folder + "/tiny.txt", atomically: true, encoding: .utf8)
            try "instance,best_of_20\ntiny,8\n"
                .write(toFile: folder + "/published.csv", atomically: true, encoding: .utf8)
            let run = try Program([
                "bench", "allocation", "--mdgp-folder", folder, "--seconds", "0.1", "--seeds", "1,2", "--scenario",
                scenario("small"), "--managers", "60,90", "--work", "5", "--out", folder + "/out",
            ])
            #expect(run.status == 0, "\(run.errors)")
            let text = try String(contentsOfFile: folder + "/out/allocation.md", encoding: .utf8)
            #expect(text.contains("| tiny | 0.1 | 8.000 | 9.000 | 9.000 | +12.5000 | +12.5000 |"), "\(text)")
            #expect(text.contains("| small | 60 | 3 | 2 |") && text.contains("| synthetic | 90 |"))
            let groups = try String(
                contentsOfFile: folder + "/out/assignments/tiny.seed-1.seconds-0.1.txt", encoding: .utf8)
            let lines = groups.split(separator: "\n")
            #expect(lines.count == 4 && lines[0] == lines[2] && lines[1] == lines[3] && lines[0] != lines[1])
            #expect(try String(contentsOfFile: folder + "/out/allocation.svg", encoding: .utf8).hasPrefix("<svg"))
        }
    }

    @Test("an exported scenario has its people, cohorts, attributes and pairs in numbers")
    func export() throws {
        try withFolder { folder in
            let file = folder + "/orebro.json"
            let run = try Program(["bench", "allocation", "--scenario", scenario("orebro"), "--export", file])
            #expect(run.status == 0, "\(run.errors)")
            let data = try #require(FileManager.default.contents(atPath: file))
            let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            // Five of the 480 are exempt.
            #expect(object["people"] as? Int == 475)
            #expect((object["cohorts"] as? [Int])?.count == 23)
            #expect((object["open"] as? [[Int]])?.count == 475)
            #expect((object["apart"] as? [[Int]])?.isEmpty == false)
        }
    }

    @Test("a scenario with rules that the numbers cannot say is not exported")
    func refusedExport() throws {
        try withFolder { folder in
            let file = folder + "/small.json"
            let run = try Program(["bench", "allocation", "--scenario", scenario("small"), "--export", file])
            #expect(run.status == 64 && !FileManager.default.fileExists(atPath: file), "\(run.errors)")
        }
    }

    @Test("schedules are measured whole and round by round, with the search for classes and that for their sum")
    func schedules() throws {
        try withFolder { folder in
            let run = try Program([
                "bench", "scheduling", "--scenario", scenario("small"), "--seeds", "1", "--work", "9,30", "--rounds",
                "--out", folder,
            ])
            #expect(run.status == 0, "\(run.errors)")
            let text = try String(contentsOfFile: folder + "/scheduling.md", encoding: .utf8)
            for start in [
                "| small | all | 60 | 3 | 1 | classes | 9 |", "| small | all | 60 | 3 | 1 | sum | 30 |",
                "| small | 1 | 60 |", "| small | 2 | 60 |",
            ] {
                let rows = text.split(separator: "\n").filter { $0.hasPrefix(start) }
                #expect(!rows.isEmpty, "\(start) in \(text)")
                #expect(rows.allSatisfy { $0.hasSuffix("| 0 |") }, "\(rows)")
            }
            #expect(try String(contentsOfFile: folder + "/scheduling.svg", encoding: .utf8).hasPrefix("<svg"))
        }
    }

    @Test("exported cohorts have their plan beside them, and a round alone its scenario")
    func exportedSchedule() throws {
        try withFolder { folder in
            let municipality = folder + "/municipality"
            #expect(try Program(["generate", "municipality", "--managers", "60", "--out", municipality]).status == 0)
            let export = [
                "bench", "scheduling", "--scenario", municipality, "--seeds", "1", "--work", "60", "--export",
            ]
            let run = try Program(export + [folder + "/one.json", "--round", "1"])
            #expect(run.status == 0, "\(run.errors)")
            let data = try #require(FileManager.default.contents(atPath: folder + "/one.json"))
            let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            #expect(object["weights"] as? [String: Int] == ["3": 100, "5": 10, "6": 1])
            #expect((object["unsaid"] as? [String])?.contains("turnaround") == true && object["value"] as? Int != nil)
            let plan = try #require(object["plan"])
            try JSONSerialization.data(withJSONObject: plan).write(to: URL(filePath: folder + "/plan.json"))
            // The plan's own score is that without the rules that others are not told of.
            let paths = [folder + "/one.json.scenario", folder + "/plan.json", "--rescore", folder + "/counted.json"]
            let audit = try Program(["audit"] + paths)
            #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
        }
    }

    @Test("cohorts whose pins others cannot be told of are not exported")
    func refusedSchedule() throws {
        try withFolder { folder in
            let file = folder + "/small.json"
            let run = try Program([
                "bench", "scheduling", "--scenario", scenario("small"), "--work", "20", "--export", file,
            ])
            #expect(run.status == 64 && !FileManager.default.fileExists(atPath: file), "\(run.errors)")
        }
    }
}
