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

    @Test("what counting disproves is told apart from faults of the files")
    func infeasible() throws {
        func isInfeasible(_ text: String, _ sizing: GroupSizing, apart: String) throws -> Bool {
            do {
                _ = try read(text, sizing) { $0.apart = [apart] }
                return false
            } catch let error as PeopleFileError {
                return error.isInfeasible
            }
        }
        let text = "name,p\nA,9\nB,9\nC,9\nD,\n"
        #expect(try isInfeasible(text, .groups(2), apart: "p"))
        #expect(try !isInfeasible(text, .groups(2), apart: "q"))
        #expect(try isInfeasible(text, .groups(9), apart: "p"))
        #expect(try !isInfeasible(text, .groups(3), apart: "p"))
        // 1-2 people in a group allow 4 groups, though 2 come first.
        #expect(try !isInfeasible(text, .within(1...2), apart: "p"))
    }

    @Test("those to be apart are told once an option: the option, the greatest value and the groups that suffice")
    func tooFewGroups() throws {
        let text = "name,boss\nA,Eva\nB,Eva\nC,Bo\nD,Bo\nE,Bo\nF,Kim\n"
        let found = try faults(text, .groups(1)) { $0.apart = ["boss"] }
        #expect(found.map(\.code) == ["apart-too-many"])
        #expect(found[0].value == "Bo" && found[0].column == "boss" && found[0].row == 4)
        let message = "--apart boss \"Bo\": 3 are to be apart but there is 1 group at most (and 1 more with over 1): "
        #expect(found[0].message.en == message + "C, D, E")
        #expect(found[0].fix.en.hasPrefix("make 3 groups at least (--groups 3)"))
    }

    @Test("a pair that clashes is told in its file, with the people through whom the two are together")
    func clash() throws {
        let pairs = "first,second,rule\nA,B,together\nB,C,together\nC,A,apart\n"
        let found = try faults("id,x\nA,1\nB,2\nC,3\nD,4\n", .groups(1), pairs: pairs)
        let clash = try #require(found.first { $0.code == "pairs-clash" })
        #expect(URL(filePath: clash.file).lastPathComponent == "pairs.csv" && clash.row == 4)
        #expect(clash.message.en.contains("\"C\" – \"B\" – \"A\""), "\(clash.message.en)")
        let mixed = try faults("id,t\nA,1\nB,1\n", .groups(1), pairs: "first,second,rule\nA,B,apart\n") {
            $0.together = ["t"]
        }
        #expect(
            mixed.contains { $0.code == "pairs-clash" && $0.row == 2 && $0.message.en.contains("--together t \"1\"") })
    }

    @Test("a column named twice, or together and apart, is one fault")
    func columnTwice() throws {
        let text = "name,g\n" + (0..<40).map { "P\($0),\($0 % 3)\n" }.joined()
        let twice = try faults(text) { $0.mixes = [.init(column: "g", weight: 1), .init(column: "g", weight: 2)] }
        #expect(twice.map(\.code) == ["column-twice"] && twice[0].message.en == "--mix names \"g\" twice")
        let both = try faults(text) {
            $0.together = ["g"]
            $0.apart = ["g"]
        }
        #expect(both.map(\.code) == ["column-clash"])
    }

    @Test("names of people and earlier divisions are not mixed unless they are asked for")
    func leftOut() throws {
        let text = "id,Förnamn,team,group,e-post\n1,Eva,x,1,a\n2,Eva,x,1,a\n3,Bo,y,2,b\n4,Bo,y,2,b\n"
        let file = try read(text)
        #expect(file.people.attributes.map(\.name) == ["team"])
        #expect(file.leftOut == ["Förnamn", "group", "e-post"])
        let asked = try read(text) { $0.mixes = [.init(column: "group", weight: 1)] }
        #expect(asked.people.attributes.map(\.name) == ["group"] && asked.leftOut.isEmpty)
    }

    @Test("values that differ in capitals alone are warned of in the columns that count")
    func alikeValues() throws {
        let text = "id,d,e\n1,Vård,x\n2,vård,X\n3,Skola,x\n4,Vård,x\n"
        let file = try read(text) { $0.mixes = [.init(column: "d", weight: 1)] }
        #expect(file.warnings.map(\.code) == ["alike-values"] && file.warnings[0].column == "d")
        #expect(file.warnings[0].message.en == "\"Vård\" and \"vård\" count as different values")
    }

    @Test("an earlier division counts once however often it is given, and whom it does not share is told")
    func pastTwice() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let (first, second) = (folder.path + "/first.csv", folder.path + "/second.csv")
        try Data("id,Grupp\n1,a\n2,a\n3,b\n4,b\n9,b\n".utf8).write(to: URL(filePath: first))
        try Data("id,group,group_2\n4,1,1\n3,1,2\n2,2,1\n1,2,2\n".utf8).write(to: URL(filePath: second))
        let file = try read("id,x\n1,a\n2,b\n3,c\n4,d\n") { $0.past = [first, second] }
        #expect(file.people.meetings.map { $0.people.sorted() } == [[0, 1], [2, 3], [1, 3], [0, 2]])
        #expect(file.warnings.map(\.code) == ["some-unknown"])
        #expect(file.warnings[0].message.en == "1 of 5 ids in \(first) are not among the people: 9")
        try Data("id,bord\n1,2\n".utf8).write(to: URL(filePath: first))
        let found = try faults("id,x\n1,a\n2,b\n") { $0.past = [first] }
        #expect(found.map(\.code) == ["missing-column"] && found[0].fix.en.contains("rename the column"))
    }

    @Test("misspelt columns, wrong numbers of cells and ids that stand twice are told at once")
    func faultsOfShape() throws {
        let found = try faults("id,dept\n1,x\n2\n1,y\n") { $0.mixes = [.init(column: "dpt", weight: 1)] }
        #expect(Set(found.map(\.code)) == ["unknown-header", "too-few-cells", "duplicate-id"], "\(found)")
    }

    @Test("a compressed file is called so")
    func compressed() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path + "/people.csv.gz"
        try Data([0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 250]).write(to: URL(filePath: path))
        #expect {
            try PeopleFile.read(PeopleQuestion(file: path, sizing: .near(2)))
        } throws: { error in
            (error as? PeopleFileError)?.faults.first?.fix.en == "unpack it first: gunzip FILE"
        }
    }

    @Test("a file is known as a division by what it holds, not by its name")
    func divisions() throws {
        func isDivision(_ text: String) -> Bool { AssignmentText.isDivision([UInt8](text.utf8)) }
        #expect(isDivision("0\n1\n0\n") && isDivision("id,group\nA,1\n") && isDivision("id;group;group_2\r\nA;1;2\r\n"))
        #expect(isDivision(""))
        for text in ["id,name\nA,1\n", "hello\n", "0\nx\n", "id,group\nA,north\n", "id,group_x\nA,1\n"] {
            #expect(!isDivision(text), "\(text)")
        }
        let table = try read("id,x\n1,a\n2,b\n").table([0, 1])
        #expect(AssignmentText.isDivision([UInt8](table)))
    }

    @Test("no people, no header and no file are faults")
    func nothing() throws {
        #expect(try faults("").map(\.code) == ["missing-header"])
        #expect(try faults("name,a\n").map(\.code) == ["no-rows"])
        let question = PeopleQuestion(file: "/nowhere/people.csv", sizing: .near(2))
        #expect(throws: PeopleFileError.self) { try PeopleFile.read(question) }
    }
}
