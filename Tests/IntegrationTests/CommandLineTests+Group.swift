import Foundation
import Testing

/// A school class to group.
enum GroupedPeople {
    static let table = """
        name,class,gender,friends,noisy
        Anna,7A,F,1,
        Bo,7A,M,1,x
        Cia,7B,F,,x
        Dan,7B,M,,
        Eva,7A,F,,
        Fia,7B,F,2,
        Gun,7A,F,2,
        Hal,7B,M,,x
        Ida,7A,F,,
        Jon,7C,M,,

        """
}

extension CommandLineTests {
    private func withPeople(_ body: (_ people: String, _ folder: String) throws -> Void) throws {
        try withFolder { folder in
            let people = folder + "/people.csv"
            try GroupedPeople.table.write(toFile: people, atomically: true, encoding: .utf8)
            try body(people, folder)
        }
    }

    @Test("group adds a column to the table: on standard output, or in a file with the summary on standard output")
    func groupPeople() throws {
        try withPeople { people, folder in
            let run = try Program([
                "group", people, "--groups", "3", "--together", "friends", "--apart", "noisy", "--work", "1",
            ])
            #expect(run.status == 0, "\(run.errors)")
            let rows = run.output.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            #expect(rows.map { $0.dropLast().joined(separator: ",") + "\n" }.joined() == GroupedPeople.table)
            let groups = rows.dropFirst().compactMap { Int($0.last ?? "") }
            #expect(groups.count == 10 && Set(groups) == [1, 2, 3])
            #expect(groups[0] == groups[1] && groups[5] == groups[6])
            #expect(Set([groups[1], groups[2], groups[7]]).count == 3)
            #expect(run.errors.contains("Proven: no division"))

            let out = folder + "/out.csv"
            let written = try Program(
                [
                    "group", people, "--groups", "3", "--together", "friends", "--apart", "noisy", "--work", "1",
                    "--out", out,
                ])
            #expect(written.status == 0 && written.output.contains("10 people in 3 groups of 3–4"))
            #expect(try String(contentsOfFile: out, encoding: .utf8) == run.output)
        }
    }

    @Test("group tells every fault of its files with status 65, and writes nothing")
    func groupFaults() throws {
        try withPeople { people, folder in
            let pairs = folder + "/pairs.csv"
            try "first,second,rule\nAna,Bo,apart\n".write(toFile: pairs, atomically: true, encoding: .utf8)
            let out = folder + "/out.csv"
            let run = try Program(
                ["group", people, "--size", "5", "--mix", "clas=3", "--pairs", pairs, "--out", out])
            #expect(run.status == 65)
            for words in ["did you mean \"class\"?", "pairs.csv:2", "did you mean \"Anna\"?", "Nothing was written"] {
                #expect(run.errors.contains(words), "\(words) in \(run.errors)")
            }
            #expect(!FileManager.default.fileExists(atPath: out))
            #expect(try Program(["group", folder + "/none.csv", "--size", "5"]).status == 66)
            #expect(
                try Program(["group", people, "--size", "5", "--work", "1", "--out", folder + "/no/way/out.csv"]).status
                    == 0)
            #expect(try Program(["group", people, "--size", "5", "--out", people + "/out.csv"]).status == 73)
        }
    }

    @Test(
        "group says how its options go together, in both languages",
        arguments: [
            (["group"], "a table of people, or --mdgp", "en tabell med personer, eller --mdgp"),
            (["group", "x", "--mdgp", "y"], "one of the two", "det ena av de två"),
            (["group", "x"], "say what groups you want: --size 20", "säg hur grupperna ska vara: --size 20"),
            (["group", "x", "--siz", "3"], "Unknown option '--siz'", "okänt val '--siz'"),
            (["group", "--mdgp", "x", "--size", "3"], "says itself how large", "säger själv hur stora"),
            (["group", "x", "--size", "3", "--groups", "2"], "only one of --groups", "bara ett av --groups"),
            (["group", "x", "--size", "25-20"], "\"25-20\" is no size", "\"25-20\" är ingen storlek"),
            (["group", "x", "--groups", "0"], "--groups must be from 1", "--groups ska vara från 1"),
            (["group", "x", "--size", "3", "--mix", "a=0"], "the weight must be", "vikten ska vara"),
        ])
    func groupUsage(arguments: [String], english: String, swedish: String) throws {
        let run = try Program(arguments)
        #expect(run.status == 64 && run.errors.contains(english), "\(run.errors)")
        let local = try Program(arguments, language: "sv_SE.UTF-8")
        #expect(local.status == 64 && local.errors.contains(swedish), "\(local.errors)")
    }

    @Test("a second division lets those who shared a group in the first meet as little as possible")
    func groupAgain() throws {
        try withPeople { people, folder in
            let first = folder + "/first.csv"
            let sizes = ["--sizes", "3,3,4", "--work", "1"]
            #expect(try Program(["group", people, "--mix", "class", "--out", first] + sizes).status == 0)
            let again = try Program(
                ["group", first, "--mix", "class", "--past", first, "--out", folder + "/second.csv"] + sizes)
            #expect(again.status == 0 && again.output.contains("have met before"), "\(again.output)\(again.errors)")
            #expect(again.output.contains("column group_2"))
        }
    }

    @Test("group ends with 2 where counting disproves what is asked for; json holds groups, figures and bound")
    func groupAnswers() throws {
        try withPeople { people, folder in
            let pairs = folder + "/pairs.csv"
            let rows = ["Anna,Bo", "Bo,Cia", "Anna,Cia"].map { $0 + ",apart\n" }.joined()
            try ("first,second,rule\n" + rows).write(toFile: pairs, atomically: true, encoding: .utf8)
            let none = try Program(["group", people, "--groups", "2", "--pairs", pairs])
            #expect(none.status == 2 && none.errors.contains("more than the groups"), "\(none.errors)")
            let apart = ["group", people, "--groups", "2", "--apart", "class"]
            let few = try Program(apart)
            #expect(few.status == 2 && few.errors.contains("--apart class \"7A\": 5 are to be apart"), "\(few.errors)")
            #expect(try Program(apart + ["--json"]).object()["status"] as? String == "infeasible")
            let answer = try Program(["group", people, "--size", "5", "--work", "1", "--json"]).object()
            #expect(answer["status"] as? String == "grouped")
            #expect((answer["groups"] as? [Int])?.count == 10)
            let mixed = (answer["mixed"] as? [[String: Any]])?.map { $0["attribute"] as? String }
            #expect(mixed == ["class", "gender", "friends"])
            #expect(
                answer["people"] as? [String]
                    == "Anna Bo Cia Dan Eva Fia Gun Hal Ida Jon".split(separator: " ").map(String.init))
            #expect(answer["first_group"] as? Int == 1)
            #expect(try #require(answer["bound"] as? Int) <= (try #require(answer["value"] as? Int)))
        }
    }

    @Test("group writes over no file of the run, and over others only if they are divisions or it is told to")
    func groupOver() throws {
        try withPeople { people, folder in
            let ask = ["group", people, "--groups", "3", "--work", "1"]
            let over = try Program(ask + ["--force", "--out", folder + "/./people.csv"])
            #expect(over.status == 73 && over.errors.contains("is read by this run"), "\(over.errors)")
            #expect(try String(contentsOfFile: people, encoding: .utf8) == GroupedPeople.table)
            let other = folder + "/notes.txt"
            try "keep this\n".write(toFile: other, atomically: true, encoding: .utf8)
            let kept = try Program(ask + ["--out", other])
            #expect(kept.status == 73 && kept.errors.contains("--force"), "\(kept.errors)")
            #expect(try String(contentsOfFile: other, encoding: .utf8) == "keep this\n")
            #expect(try Program(ask + ["--out", other, "--force"]).status == 0)
            let again = try Program(ask + ["--out", other])
            #expect(again.status == 0 && again.errors.contains("Note: replaced"), "\(again.errors)")
            let made = try Program(ask + ["--out", folder + "/new/out.csv"])
            #expect(made.status == 0 && made.errors.contains("Note: made the folder"), "\(made.errors)")
        }
    }

    @Test("group says which columns it mixes when nobody does, and which not")
    func groupMixes() throws {
        try withPeople { people, folder in
            let first = folder + "/first.csv"
            let run = try Program(["group", people, "--groups", "3", "--work", "1", "--out", first])
            #expect(run.errors.contains("Mixing: class, gender, friends."), "\(run.errors)")
            let again = try Program(["group", first, "--groups", "3", "--work", "1"])
            #expect(again.errors.contains("Not mixing group:"), "\(again.errors)")
        }
    }

    @Test("teams that six groups cannot hold are held by seven of the same sizes")
    func groupTeams() throws {
        try withFolder { folder in
            // Teams of 7 fill groups of 20-25 to 21: six groups of them hold too few.
            let rows = (0..<147).map { "P\($0),T\($0 / 7),\($0 % 2)\n" }.joined()
            let people = folder + "/people.csv"
            try ("id,team,kind\n" + rows).write(toFile: people, atomically: true, encoding: .utf8)
            let run = try Program(["group", people, "--size", "20-25", "--together", "team", "--work", "1"])
            #expect(run.status == 0 && run.errors.contains("147 people in 7 groups of 21"), "\(run.errors)")
        }
    }
}
