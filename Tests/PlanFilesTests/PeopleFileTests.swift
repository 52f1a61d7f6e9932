import Foundation
import ProgrammeModel
import Testing

@testable import PlanFiles

@Suite("Tables of people")
struct PeopleFileTests {
    private func read(
        _ text: String, _ sizing: GroupSizing = .near(2), pairs: String? = nil,
        _ change: (inout PeopleQuestion) -> Void = { _ in }
    ) throws -> PeopleFile {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let file = folder.path + "/people.csv"
        try Data(text.utf8).write(to: URL(filePath: file))
        var question = PeopleQuestion(file: file, sizing: sizing)
        if let pairs {
            question.pairs = folder.path + "/pairs.csv"
            try Data(pairs.utf8).write(to: URL(filePath: folder.path + "/pairs.csv"))
        }
        change(&question)
        return try PeopleFile.read(question)
    }

    private func faults(
        _ text: String, _ sizing: GroupSizing = .near(2), pairs: String? = nil,
        _ change: (inout PeopleQuestion) -> Void = { _ in }
    ) throws -> [LocatedFault] {
        do {
            _ = try read(text, sizing, pairs: pairs, change)
            return []
        } catch let error as PeopleFileError {
            return error.faults
        }
    }

    @Test("columns whose values several share are mixed when none is named; ids, names and links are not")
    func chosen() throws {
        let file = try read("id,name,dept,team,pair,empty\n1,A,x,p,1,\n2,B,x,q,1,\n3,C,y,r,,\n4,D,y,s,,\n") {
            $0.together = ["pair"]
        }
        #expect(file.choseMixes)
        #expect(file.people.attributes == [.init(name: "dept", weight: 1, values: ["x", "x", "y", "y"])])
        #expect(file.people.together == [[0, 1]] && file.people.apart.isEmpty)
        #expect(file.people.sizes == [2...2, 2...2])
    }

    @Test("named columns are mixed with their weights, blanks sharing nothing")
    func named() throws {
        let file = try read("name,a,b\nA,x,\nB,x,y\n") { $0.mixes = [.init(column: "b", weight: 7)] }
        #expect(file.people.attributes == [.init(name: "b", weight: 7, values: [nil, "y"])])
    }

    @Test("a table comes back as it was, in its order, with the group; semicolons stay for Excel")
    func table() throws {
        let plain = try read("name\tkön\n\"Å, B\"\tF\nC\tM\n").table([1, 0])
        #expect(String(decoding: plain, as: UTF8.self) == "name,kön,group\n\"Å, B\",F,2\nC,M,1\n")
        let excel = try read("namn;group\nA;1\nB;2\n").table([0, 0])
        #expect(String(decoding: excel, as: UTF8.self) == "\u{FEFF}namn;group;group_2\nA;1;1\nB;2;1\n")
    }

    @Test("pairs name people by the key column")
    func pairs() throws {
        let pairs = "first,second,rule\nC,A,apart\nB,C,together\n"
        let people = try read("namn,x\nA,1\nB,2\nC,3\nD,4\n", pairs: pairs).people
        #expect(people.apart == [[2, 0]] && people.together == [[1, 2]])
    }

    @Test("who shared a group in an earlier table has met; others in it are passed over, and pairs add to it")
    func past() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let file = folder.path + "/earlier.csv"
        try Data("id,group,group_2\nB,1,2\nX,1,1\nA,1,1\nC,2,1\n".utf8).write(to: URL(filePath: file))
        let pairs = "first,second,rule,weight\nA,B,met,4\n"
        let text = "id,x\nA,1\nB,2\nC,3\nD,4\n"
        let people = try read(text, pairs: pairs) {
            $0.past = [file]
            $0.meetingWeight = 10
        }.people
        #expect(
            people.meetings == [
                .init(people: [0, 1], weight: 4), .init(people: [1, 0]), .init(people: [0, 2]),
            ])
        #expect(people.meetingWeight == 10)
        #expect(
            try faults(text, pairs: "first,second,rule,weight\nA,B,met,400\n").map(\.code) == ["out-of-range"])
        try Data("id,team\nB,1\n".utf8).write(to: URL(filePath: file))
        #expect(try faults(text) { $0.past = [file] }.map(\.code) == ["missing-column"])
        try Data("id,group\nY,1\n".utf8).write(to: URL(filePath: file))
        #expect(try read(text) { $0.past = [file] }.warnings.map(\.code) == ["nobody-known"])
    }

    @Test("every fault of columns and pairs comes at once, with its line and what would mend it")
    func collected() throws {
        let text = "id,dept\n1,x\n2,y\n1,x\n,y\n"
        let pairs = "first,second,rule\n1,3x,apart\n2,2,together\n1,2,aprt\n"
        let found = try faults(text, pairs: pairs) {
            $0.mixes = [.init(column: "dpt", weight: 1)]
            $0.apart = ["friend"]
        }
        let seen = found.map { "\($0.code) \(URL(filePath: $0.file).lastPathComponent):\($0.row ?? 0)" }
        #expect(
            seen == [
                "unknown-header people.csv:0", "unknown-header people.csv:0", "duplicate-id people.csv:4",
                "blank-cell people.csv:5", "unknown-name pairs.csv:2", "pair-of-one pairs.csv:3",
                "not-a-choice pairs.csv:4",
            ])
        #expect(found[0].fix.en == "did you mean \"dept\"?" && found[0].message.en.contains("--mix names \"dpt\""))
        #expect(found[1].fix.en == "choose from: id, dept")
        #expect(found[2].otherRow == 2)
    }

    @Test("names may stand twice until a file of pairs uses them")
    func namesakes() throws {
        let text = "name,a\nEva,x\nEva,y\n"
        #expect(try faults(text).isEmpty)
        #expect(try faults(text, pairs: "first,second,rule\n").map(\.code) == ["duplicate-id"])
        #expect(try faults(text) { $0.key = "name" }.map(\.code) == ["duplicate-id"])
    }

    @Test("pairs need a column that names the people")
    func noKey() throws {
        let found = try faults("vem,a\nA,x\nB,y\n", pairs: "first,second,rule\nA,B,apart\n")
        #expect(found.map(\.code) == ["missing-column"] && found[0].fix.en.contains("--id COLUMN"))
        let said = try faults("vem,a\nA,x\nB,y\n", .groups(2), pairs: "first,second,rule\nA,B,apart\n") {
            $0.key = "vem"
        }
        #expect(said.isEmpty)
    }

    @Test(
        "sizes that no division has are told with ones that work",
        arguments: [
            (GroupSizing.within(3...3), "--groups 1 gives groups of 5, --groups 2 of 2-3"),
            (.groups(6), "write 5 groups at most"),
            (.each([2...2, 2...2]), "change --sizes so that the sum is right"),
        ])
    func sizes(sizing: GroupSizing, fix: String) throws {
        let found = try faults("a\n1\n2\n3\n4\n5\n", sizing)
        #expect(found.map(\.code) == ["impossible-sizes"] && found[0].fix.en == fix)
    }

    @Test("a group larger than any cohort may be is told in words of groups")
    func tooLarge() throws {
        let rows = (1...10_001).map { "\($0)\n" }.joined()
        let found = try faults("a\n" + rows, .groups(1))
        #expect(found.map(\.code) == ["impossible-sizes"])
        #expect(found.first?.message.en == "a group could have 10001 people, more than 10000")
        #expect(try faults("a\n" + rows, .groups(2)).isEmpty)
    }

    @Test("sets that fit into no group, or contradict each other, are told with their people")
    func sets() throws {
        let text = "name,t,p\nA,1,9\nB,1,9\nC,1,\nD,,9\n"
        let together = try faults(text) { $0.together = ["t"] }
        #expect(together.map(\.code) == ["together-too-many"] && together[0].message.en.hasSuffix(": A, B, C"))
        let apart = try faults(text) { $0.apart = ["p"] }
        #expect(apart.map(\.code) == ["apart-too-many"])
        let both = try faults(text, .groups(1)) {
            $0.together = ["t"]
            $0.apart = ["p"]
        }
        #expect(both.map(\.code) == ["apart-too-many", "pairs-clash"])
    }

    @Test("no people, no header and no file are faults")
    func nothing() throws {
        #expect(try faults("").map(\.code) == ["missing-header"])
        #expect(try faults("name,a\n").map(\.code) == ["no-rows"])
        let question = PeopleQuestion(file: "/nowhere/people.csv", sizing: .near(2))
        #expect(throws: PeopleFileError.self) { try PeopleFile.read(question) }
    }
}
