import ProgrammeModel
import Testing

@Suite("Nearest names")
struct NearestNameTests {
    @Test(
        "a slip finds the one name that was meant",
        arguments: [
            ("Skolla", ["Vård", "Skola", "Kultur"], "Skola"), ("skola", ["Skola", "Skolan"], "Skola"),
            ("cohort-sise", ["cohort-size", "classes"], "cohort-size"), ("G1", ["G01", "G02", "G10"], "G01"),
            ("Skolla", ["Skola", "Skola"], "Skola"), ("rum-7", ["rum-007", "rum-8"], "rum-007"),
        ])
    func found(name: String, known: [String], nearest: String) {
        #expect(NearestName.of(name, among: known) == nearest)
    }

    @Test(
        "there is no hint where it would be a guess",
        arguments: [
            ("M05", ["M01", "M02"]), ("M999", ["M001", "M998"]), ("Z", ["A", "B"]), ("katt", ["hatt", "natt"]),
            ("Skola", []), ("hund", ["Förvaltningen för utbildning"]), ("", ["A"]), ("2017", ["2016"]),
        ])
    func none(name: String, known: [String]) {
        #expect(NearestName.of(name, among: known) == nil)
    }
}
