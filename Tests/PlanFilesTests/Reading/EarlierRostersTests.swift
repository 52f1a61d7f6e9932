import PlanFiles
import ProgrammeModel
import Testing

@Suite("People who have met, lone values and sizes of cohorts in the folder")
struct EarlierRostersTests {
    private func rule(_ line: String) -> FolderFixture {
        FolderFixture().yaml("  department-cap: {max: 2}", "  department-cap: {max: 2}\n  \(line)")
    }

    private static let rosters = """
        cohort,round,manager,name,department,unit,level,boss
        G01,1,M1,Anna Berg,Kommunledning,Kansli,1,
        G02,1,M3,,,,,
        G01,1,M2,,,,,
        G01,1,M1,,,,,

        """

    @Test("earlier rosters switch the rule on; everybody is once in a cohort")
    func earlier() throws {
        let folder = rule("new-acquaintances: {earlier-rosters: [förra.csv, ny.csv]}")
            .with("förra.csv", Self.rosters).with("ny.csv", "manager;cohort\nM3;G01\nM9;G01\n")
        let loaded = try folder.load()
        #expect(loaded.scenario.earlierCohorts == [["M1", "M2"], ["M3"], ["M3", "M9"]])
        #expect(loaded.scenario.programme.rules.newAcquaintances.strength == .soft)
        #expect(loaded.scenario.programme.rules.newAcquaintances.terms == PenaltyTerms(.clashes))
        #expect(loaded.warnings.isEmpty)
    }

    @Test("pairs who have met switch the rule on where nothing is said of it")
    func pairs() throws {
        let past = "first,second,rule,weight\nM1,M2,new-acquaintances,3\n"
        let silent = try FolderFixture().with("pairs.csv", past).load().scenario
        #expect(silent.programme.rules.newAcquaintances.strength == .soft)
        #expect(silent.pairs.map(\.weight) == [3])
        let off = try rule("new-acquaintances: off").with("pairs.csv", past).load().scenario
        #expect(off.programme.rules.newAcquaintances.strength == .off)
        #expect(try FolderFixture().load().scenario.programme.rules.newAcquaintances.strength == .off)
        let hard = try rule("new-acquaintances: {strength: hard, earlier-rosters: förra.csv}")
            .with("förra.csv", Self.rosters).load().scenario
        #expect(hard.programme.rules.newAcquaintances.strength == .hard && hard.earlierCohorts.count == 2)
    }

    @Test("faults name the file")
    func faults() throws {
        let named = rule("new-acquaintances: {earlier-rosters: förra.csv}")
        #expect(try named.summary() == ["missing-file förra.csv"])
        #expect(
            try named.with("förra.csv", "cohort,person\nG01,M1\n").summary().allSatisfy { $0.contains("förra.csv") })
        #expect(
            try named.with("förra.csv", "cohort,manager\nG01,\n").summary() == ["blank-cell förra.csv:2 [manager]"])
        #expect(
            try named.with("förra.csv", "cohort,manager\nG01,X1\n").summary()
                == ["nobody-known programme.yaml:22 rules.new-acquaintances.earlier-rosters"])
    }

    @Test("lone values by attribute, hard unless they say otherwise")
    func loneValues() throws {
        let hard = try rule("no-lone:gender: {min: 3}").load().scenario.programme.rules.noLones
        #expect(hard == [NoLoneRule(.attribute("gender"), min: 3)])
        var soft = NoLoneRule(.team)
        soft.strength = .soft
        soft.terms.weight = 4
        #expect(try rule("no-lone:boss: {strength: soft, weight: 4}").load().scenario.programme.rules.noLones == [soft])
        #expect(try rule("no-lone:department: off").load().scenario.programme.rules.noLones == [])
        #expect(try rule("no-lone: {min: 2}").summary() == ["no-attribute programme.yaml:22 rules.no-lone"])
        #expect(try rule("no-lone:kön: hard").summary() == ["unknown-name programme.yaml:22 rules.no-lone:kön"])
        #expect(
            try rule("no-lone:gender: {min: 1}").summary()
                == ["out-of-range programme.yaml:22 rules.no-lone:gender.min"])
    }

    @Test("cohorts with sizes of their own")
    func sizes() throws {
        let counts = FolderFixture().yaml("    cohorts: 1\n", "").yaml(", cohorts: 2}", "}")
        let scenario = try counts.yaml(
            adding: "cohorts: [{id: A, round: 1, min: 2, max: 3}, {id: B, round: 2, max: 4}]"
        )
        .load().scenario
        #expect(scenario.programme.cohorts.map(\.min) == [2, nil] && scenario.programme.cohorts.map(\.max) == [3, 4])
        #expect(
            try counts.yaml(adding: "cohorts: [{id: A, round: 1, min: 6}, {id: B, round: 2}]").summary()
                == ["min-above-max programme.yaml:21 cohorts[0].min"])
    }
}
