import PlanFiles
import ProgrammeModel
import TestSupport
import Testing

@Suite("Scenario folder, written")
struct ScenarioWriterTests {
    private func texts(_ scenario: Scenario) -> [String: String] {
        let files = ScenarioWriter.files(scenario).map { ($0.name, String(decoding: $0.data, as: UTF8.self)) }
        return Dictionary(uniqueKeysWithValues: files)
    }

    @Test("optional tables are written only where they have rows")
    func names() {
        var scenario = Fixture.scenario()
        let always = ["programme.yaml", "managers.csv", "consultants.csv", "qualifications.csv"]
        #expect(ScenarioWriter.files(scenario).map(\.name) == always + ["venues.csv"])
        let halfDay = Fixture.halfDay("2016-02-01 pm")
        scenario.absences = [Absence(who: "M01", first: halfDay, last: halfDay.advanced(by: 1))]
        scenario.pins = [Pin(kind: .sessionConsultants, who: "A/klar", value: "K1|K2")]
        scenario.pairs = [Pair(first: "M01", second: "M02", rule: .past, weight: -2)]
        #expect(
            ScenarioWriter.files(scenario).map(\.name)
                == always + ["absences.csv", "venues.csv", "pins.csv", "pairs.csv"])
        let texts = texts(scenario)
        #expect(
            texts["absences.csv"]
                == "who,start_date,start_half,end_date,end_half\nM01,2016-02-01,pm,2016-02-02,am\n")
        #expect(texts["pins.csv"] == "kind,who,value\nsession-consultants,A/klar,K1|K2\n")
        #expect(texts["pairs.csv"] == "first,second,rule,weight\nM01,M02,new-acquaintances,-2\n")
        #expect(
            texts["venues.csv"] == "id,name,place,kind,seats,beds\nsal,Stora salen,,,140,\nrum,Lilla rummet,,,30,\n")
    }

    @Test("managers have the fixed columns, then their attributes; empty optional columns are left out")
    func managers() {
        var scenario = Fixture.scenario()
        scenario.managers = [
            Manager(id: "a", name: "Berg, Bo", department: "Vård", level: 1, attributes: ["yrke": "", "gender": "K"]),
            Manager(
                id: "b", name: "Ek", department: "Skola", level: 2, boss: "a", joined: Fixture.day("2015-01-02"),
                coverFor: ["a", "c"], attributes: ["age": "40"]),
        ]
        #expect(
            texts(scenario)["managers.csv"] == """
                id,name,department,level,boss,joined,left,cover_for,age,gender
                a,"Berg, Bo",Vård,1,,,,,,K
                b,Ek,Skola,2,a,2015-01-02,,a|c,40,

                """)
        scenario.managers = [
            Manager(
                id: "c", name: "Al", department: "Vård", unit: "U", level: 3, left: Fixture.day("2016-02-29"),
                title: "T", email: "c@example.org", area: "A", exempt: "pension")
        ]
        #expect(
            texts(scenario)["managers.csv"] == """
                id,name,department,unit,level,boss,joined,left,title,email,area,exempt
                c,Al,Vård,U,3,,,2016-02-29,T,c@example.org,A,pension

                """)
    }

    @Test("consultants and qualifications")
    func consultants() {
        var scenario = Fixture.scenario()
        scenario.consultants = [scenario.consultants[0], Consultant(id: "K9", name: "Ny")]
        scenario.qualifications = Array(scenario.qualifications.prefix(2))
        #expect(
            texts(scenario)["consultants.csv"] == """
                id,name,first_day,last_day,max_per_week,max_per_month,max_cohorts
                K1,Konsult K1,2016-01-11,2016-12-16,6,16,4
                K9,Ny,,,,,

                """)
        #expect(texts(scenario)["qualifications.csv"] == "consultant,module,lead\nK1,grund,yes\nK1,klar,no\n")
    }

    @Test("the same scenario gives the same bytes")
    func isStable() {
        let first = ScenarioWriter.files(Fixture.scenario()).map(\.data)
        #expect(ScenarioWriter.files(Fixture.scenario()).map(\.data) == first)
    }
}
