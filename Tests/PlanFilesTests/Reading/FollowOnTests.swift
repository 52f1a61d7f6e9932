import PlanFiles
import ProgrammeModel
import Testing

@Suite("Faults that only follow from others")
struct FollowOnTests {
    @Test("a row that cannot be read does not make its id unknown elsewhere")
    func lostRow() throws {
        let folder = FolderFixture().replacing("M2,Omar Lind,Skola,", in: "managers.csv", by: "M2,Omar Lind,,")
        #expect(try folder.summary() == ["blank-cell managers.csv:3 [department]"])
    }

    @Test("a cell that cannot be read leaves the rest of its row to be judged")
    func spoiltCell() throws {
        let folder = FolderFixture().replacing(
            "M2,Omar Lind,Skola,Öster,2,M1", in: "managers.csv", by: "M2,Omar Lind,Skola,Kansli,x,M3")
        #expect(
            try folder.summary() == [
                "not-a-number managers.csv:3 [level]", "unit-in-two-departments managers.csv:3 [unit]",
                "boss-cycle managers.csv:3 [boss]",
            ])
    }

    @Test("an unknown name is told beside faults that have nothing to do with it")
    func unrelated() throws {
        let folder = FolderFixture().yaml("seed: 7", "seeed: 7").yaml("venue: sal", "venue: sahl")
            .replacing("round,M1,1", in: "pins.csv", by: "round,M1,9")
        #expect(
            try folder.summary() == [
                "unknown-key programme.yaml:2 seeed", "unknown-name programme.yaml:18 introduction.venue",
                "unknown-name pins.csv:2 [value]",
            ])
    }

    @Test("a horizon that cannot be read puts no window outside it")
    func horizon() throws {
        let folder = FolderFixture().yaml("first: 2016-01-11, last: 2016-12-16", "first: 2016-01-11, last: 2016-12-36")
        #expect(try folder.summary() == ["no-such-date programme.yaml:3 horizon.last"])
    }

    @Test("a round that cannot be read keeps the places of those after it")
    func positions() throws {
        let folder = FolderFixture().yaml("window: {first: 2016-02-01, last: 2016-03-25}", "window: soon")
            .yaml("2016-05-02..2016-06-24", "2016-06-24..2016-05-02")
        #expect(
            try folder.summary() == [
                "not-a-range programme.yaml:14 rounds[0].window", "backwards programme.yaml:17 rounds[1].window",
            ])
    }

    @Test("a module or cohort without an id makes nothing that names it unknown")
    func modules() throws {
        #expect(
            try FolderFixture().yaml("{id: klar, half-days: 4}", "{half-days: 4}").summary()
                == ["missing-key programme.yaml:10 modules[1].id"])
        #expect(
            try FolderFixture().yaml("cohorts: 1", "cohorts: en").replacing(
                "round,M1,1", in: "pins.csv", by: "cohort,M1,G03"
            )
            .summary() == ["not-a-number programme.yaml:16 rounds[0].cohorts"])
    }

    @Test("a venue or manager that cannot be read may have what a module or a calendar asks for")
    func askedFor() throws {
        let kind = FolderFixture().yaml("{id: klar, half-days: 4}", "{id: klar, half-days: 4, venue-kind: internat}")
        #expect(try kind.summary() == ["unknown-name programme.yaml:10 modules[1].venue-kind"])
        #expect(
            try kind.replacing("rum,,,,30,4", in: "venues.csv", by: "rum,,,internat,,4").summary()
                == ["blank-cell venues.csv:3 [seats]"])
        let hosts = FolderFixture().yaml("for: {department: Skola}", "for: {role: host}, effect: avoid")
        #expect(try hosts.summary() == [])
        #expect(
            try hosts.yaml("hosts: [M1, utomstående]", "hosts: [utomstående]").summary()
                == ["nobody-avoids programme.yaml:7 group-calendars[0].effect"])
        #expect(
            try hosts.yaml("hosts: [M1, utomstående]", "hosts: {M1: 1}").summary().allSatisfy {
                !$0.hasPrefix("nobody-avoids")
            })
    }

    @Test("min is not above a max that could not be read")
    func limits() throws {
        #expect(
            try FolderFixture().yaml("{min: 1, max: 5}", "{min: 30, max: many}").summary()
                == ["not-a-number programme.yaml:20 rules.cohort-size.max"])
    }

    @Test("a table that is not there makes no name unknown")
    func missingTable() throws {
        #expect(try FolderFixture().without("consultants.csv").summary() == ["missing-file consultants.csv"])
    }

    @Test("a file of any bytes at all is one fault")
    func anyBytes() throws {
        let bytes = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 181 &+ $0 >> 3) }
        #expect(try FolderFixture().with("managers.csv", bytes: bytes).summary() == ["not-text managers.csv:1"])
    }

    @Test("a file in UTF-16 is one fault")
    func utf16() throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in FolderFixture.managers.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
        #expect(try FolderFixture().with("managers.csv", bytes: bytes).summary() == ["unreadable-bytes managers.csv:1"])
    }
}
