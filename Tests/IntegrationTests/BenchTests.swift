import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

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

    @Test("with --json every bench prints one object with its figures and files, and nothing else")
    func figures() throws {
        try withFolder { folder in
            let tiny = folder + "/tiny.txt"
            try "4 2 ss 2 2 2 2\n0 1 1.5\n0 2 4\n0 3 2\n1 2 2\n1 3 5\n2 3 1\n"
                .write(toFile: tiny, atomically: true, encoding: .utf8)
            let small = ["--scenario", scenario("small"), "--seeds", "1"]
            let schedules = try Program(
                [
                    "bench", "scheduling", "--work", "9", "--out", folder + "/dates", "--json", "--commit", "1a2b3c4",
                    "--threads", "1",
                ] + small
            ).object()
            #expect(schedules["status"] as? String == "written" && schedules["folder"] as? String == folder + "/dates")
            #expect(schedules["files"] as? [String] == ["scheduling.md"])
            #expect(schedules["commit"] as? String == "1a2b3c4" && schedules["threads"] as? Int == 1)
            let searches = try #require(schedules["figures"] as? [[String: Any]])
            #expect(searches.map { $0["search"] as? String } == ["classes", "sum"])
            for search in searches {
                let (value, bound) = (search["value"] as? Int ?? 0, search["bound"] as? Int ?? 0)
                #expect(bound > 0 && bound <= value && search["work"] as? Int == 9)
                let gap = try #require(search["regret_gap"] as? Double)
                #expect(abs(gap * Double(value) - Double(value - bound)) < 1e-6)
                #expect((search["notes"] as? [Any])?.isEmpty == true)
            }
            let allocation = try Program(
                [
                    "bench", "allocation", "--mdgp-folder", folder, "--seconds", "0.1", "--work", "5", "--out",
                    folder + "/seats", "--json",
                ] + small
            ).object()
            #expect(allocation["status"] as? String == "written")
            #expect((allocation["files"] as? [String])?.contains("allocation.md") == true)
            #expect(allocation["commit"] as? String == "unknown" && allocation["threads"] as? Int == 2)
            let seats = try #require(allocation["figures"] as? [String: [[String: Any]]])
            #expect(seats["pairs"]?.map { $0["value"] as? Double } == [9])
            #expect(seats["scenarios"]?.map { $0["managers"] as? Int } == [60])
            let kernel = try Program(["bench", "kernel", tiny, "--work", "1", "--json"]).object()
            #expect(kernel["status"] as? String == "grouped" && kernel["value"] as? Double == 9)
            let export = folder + "/numbers.json"
            let numbers = try Program(
                ["bench", "allocation", "--scenario", scenario("orebro"), "--export", export, "--json"]
            ).object()
            #expect(numbers["status"] as? String == "written" && numbers["files"] as? [String] == ["numbers.json"])
            #expect(numbers["commit"] as? String == "unknown" && numbers["figures"] == nil)
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
                "bench", "scheduling", "--scenario", scenario("small"), "--seeds", "1,2", "--work", "9,30", "--rounds",
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
            #expect(text.contains("](scheduling-work.svg)") && !text.contains("scheduling-sizes.svg"))
            let picture = try String(contentsOfFile: folder + "/scheduling-work.svg", encoding: .utf8)
            // The gap, the same for the search for classes, and three curves of value and bound: two points each.
            #expect(picture.components(separatedBy: "<polyline").count - 1 == 5)
            #expect(picture.components(separatedBy: "<circle").count - 1 == 10)
        }
    }

    @Test("synthetic municipalities have work of their own, and a picture over their size")
    func sizes() throws {
        try withFolder { folder in
            let sizes = ["bench", "scheduling", "--seeds", "1", "--managers", "90,60", "--out", folder]
            let run = try Program(sizes + ["--managers-work", "40,30"])
            #expect(run.status == 0, "\(run.errors)")
            let text = try String(contentsOfFile: folder + "/scheduling.md", encoding: .utf8)
            #expect(text.contains("| synthetic 60 | all | 60 | 3 | 1 | sum | 30 |"), "\(text)")
            #expect(text.contains("| synthetic 90 | all | 90 | 4 | 1 | sum | 40 |"), "\(text)")
            #expect(text.contains("](scheduling-sizes.svg)") && !text.contains("scheduling-work.svg"))
            #expect(try Program(sizes + ["--managers-work", "40"]).status == 64)
        }
    }

    @Test("a scenario folder of any name gives well-formed pictures")
    func awkwardName() throws {
        try withFolder { folder in
            let awkward = folder + "/R&D <1"
            try FileManager.default.copyItem(atPath: scenario("small"), toPath: awkward)
            let run = try Program([
                "bench", "scheduling", "--scenario", awkward, "--seeds", "1", "--work", "9,30", "--out", folder,
            ])
            #expect(run.status == 0, "\(run.errors)")
            let picture = try Data(contentsOf: URL(filePath: folder + "/scheduling-work.svg"))
            #expect(XMLParser(data: picture).parse())
            #expect(String(decoding: picture, as: UTF8.self).contains(": R&amp;D &lt;1</text>"))
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

    @Test("a schedule without all its sessions is not exported, nor is its scenario", arguments: ["en", "sv"])
    func incompleteSchedule(language: String) throws {
        try withFolder { folder in
            let municipality = folder + "/municipality"
            #expect(try Program(["generate", "municipality", "--managers", "60", "--out", municipality]).status == 0)
            let file = folder + "/one.json"
            // The search is over before its first step.
            let run = try Program([
                "bench", "scheduling", "--scenario", municipality, "--seeds", "1", "--work", "60", "--seconds",
                "0.000001", "--round", "1", "--export", file, "--language", language,
            ])
            #expect(run.status == 64, "\(run.errors)")
            let words = language == "sv" ? "alla tillfällen fick ingen tid" : "not every session found a time"
            #expect(run.errors.contains(words), "\(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: file))
            #expect(!FileManager.default.fileExists(atPath: file + ".scenario"))
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
