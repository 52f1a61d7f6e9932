import PlanFiles
import ProgrammeModel
import TestSupport
import Testing

@Suite("Exports read as they are")
struct MappingTests {
    /// An export with two lines above the header, `;`, Windows-1252, own words for levels, and a column to leave out.
    private static let export = """
        Chefsregister;;;;;;;;;
        Uttaget 2015-06-01;;;;;;;;;
        Anst.nr;Förnamn;Efternamn;Förvaltning;Avdelning;Nivå;Chef;Anställd;Kön;Personnr
        M1;Anna;Berg;Kommunledning;Kansli;Direktör;;2009-04-01;K;1
        M2;Omar;Lind;Skola;Öster;Chef;M1;2016-01-11;M;2
        M3;Åsa;;Skola;Väster;Enhetschef;M2;;;3
        """

    private static let mapping = """
        files:
          managers:
            file: chefer.txt
            delimiter: semicolon
            encoding: windows-1252
            header-row: 3
            columns:
              id: Anst.nr
              name: [Förnamn, Efternamn]
              department: Förvaltning
              unit: [Förvaltning, Avdelning]
              level: Nivå
              boss: Chef
              joined: Anställd
              gender: Kön
            defaults: {title: chef, gender: okänt}
            values:
              level: {Direktör: 1, Chef: 2, Enhetschef: 3}
            ignore: [Personnr]
        """

    private func folder(_ mapping: String = mapping, _ export: String = export) -> FolderFixture {
        FolderFixture().without("managers.csv").yaml(adding: mapping)
            .with("chefer.txt", bytes: export.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    }

    @Test(
        "the delimiter is found below lines of heading, whatever ends a line", arguments: ["\n", "\r\n", "\r"])
    func foundDelimiter(lineEnd: String) throws {
        let expected = try folder().load().scenario.managers
        let mapping = Self.mapping.replacing("    delimiter: semicolon\n", with: "")
        let export = Self.export.replacing("\n", with: lineEnd)
        #expect(try folder(mapping, export).load().scenario.managers == expected)
    }

    @Test("headers, joined columns, values, defaults and columns to leave out")
    func export() throws {
        let managers = try folder().load().scenario.managers
        #expect(
            managers == [
                Manager(
                    id: "M1", name: "Anna Berg", department: "Kommunledning", unit: "Kommunledning / Kansli", level: 1,
                    joined: Fixture.day("2009-04-01"), title: "chef", attributes: ["gender": "K"]),
                Manager(
                    id: "M2", name: "Omar Lind", department: "Skola", unit: "Skola / Öster", level: 2, boss: "M1",
                    joined: Fixture.day("2016-01-11"), title: "chef", attributes: ["gender": "M"]),
                Manager(
                    id: "M3", name: "Åsa", department: "Skola", unit: "Skola / Väster", level: 3, boss: "M2",
                    title: "chef", attributes: ["gender": "okänt"]),
            ])
    }

    @Test("faults speak of the export's own lines and headers")
    func faults() throws {
        let export = Self.export.replacing("2016-01-11", with: "2016-02-30").replacing("Enhetschef", with: "Vikarie")
            .replacing(";M1;", with: ";M9;")
        let faults = try folder(Self.mapping, export).faults()
        #expect(faults.map(\.code) == ["no-such-date", "boss-outside", "not-a-number"])
        #expect(faults.map(\.row) == [5, 5, 6])
        #expect(faults.map(\.column) == ["Anställd", "Chef", "Nivå"])
        #expect(faults.allSatisfy { $0.file == "chefer.txt" })
    }

    @Test("a mapping may not name what is not there")
    func unknownHeader() throws {
        let faults = try folder(Self.mapping.replacing("level: Nivå", with: "level: Niva")).faults()
        #expect(faults.map(\.code).contains("unknown-header"))
        #expect(faults.first { $0.code == "unknown-header" }?.fix.en == "did you mean \"Nivå\"?")
        #expect(
            try folder(Self.mapping.replacing("file: chefer.txt", with: "file: chefer.csv")).summary()
                == ["missing-file chefer.csv"])
    }

    @Test("other tables take no further columns, unless they are left out in writing")
    func extraColumns() throws {
        let venues = "id,namn,seats\nsal,Salen,140\nrum,Rummet,30\n"
        let folder = FolderFixture().with("venues.csv", venues)
        let fault = try folder.faults().first
        #expect(fault?.code == "unknown-column" && fault?.column == "namn" && fault?.fix.en == "did you mean \"name\"?")
        #expect(try folder.yaml(adding: "files: {venues: {ignore: namn}}").load().scenario.venues[0].name == "sal")
        #expect(
            try folder.yaml(adding: "files: {venues: {columns: {name: namn}}}").load().scenario.venues[0].name
                == "Salen")
    }

    @Test("a further column of managers that looks like a slip is a warning")
    func slip() throws {
        let loaded = try FolderFixture().replacing(",joined,", in: "managers.csv", by: ",joind,").load()
        #expect(loaded.warnings.map(\.code) == ["unlikely-attribute"])
        #expect(loaded.scenario.managers[1].attributes["joind"] == "2016-01-11")
    }

    @Test(
        "a column whose header likely means one of ours is a warning with the mapping",
        arguments: [
            ("Närmaste chef", "boss"), ("CHEF", "boss"), ("Boss", "boss"), ("manager", "boss"),
            ("chefens id", "boss"), ("reports to", "boss"),
        ])
    func likelyBoss(header: String, column: String) throws {
        let loaded = try FolderFixture().replacing(",boss,", in: "managers.csv", by: ",\(header),").load()
        #expect(loaded.warnings.map(\.code) == ["no-bosses", "unlikely-attribute"])
        let warning = try #require(loaded.warnings.last)
        #expect(warning.message.en == "the column \"\(header)\" is read as an attribute, not as boss")
        #expect(warning.fix.sv == "är den boss, skriv files: {managers: {columns: {boss: \(header)}}}")
    }

    @Test("anställd and hired are taken for joined, and only while there is no such column")
    func likelyJoined() throws {
        for header in ["Anställd", "hired", "Anst.datum", "startdatum"] {
            let loaded = try FolderFixture().replacing(",joined,", in: "managers.csv", by: ",\(header),").load()
            #expect(loaded.warnings.map(\.code) == ["unlikely-attribute"])
        }
        let both = try FolderFixture().replacing(",gender", in: "managers.csv", by: ",hired").load()
        #expect(both.warnings.filter { $0.code == "unlikely-attribute" }.isEmpty)
    }

    @Test("a needed column under a Swedish header is named in the fix")
    func likelyNeeded() throws {
        let faults = try FolderFixture().replacing("department", in: "managers.csv", by: "Förvaltning").faults()
        let fault = try #require(faults.first { $0.code == "missing-column" })
        #expect(fault.fix.en.hasSuffix("files: {managers: {columns: {department: Förvaltning}}}"))
    }
}
