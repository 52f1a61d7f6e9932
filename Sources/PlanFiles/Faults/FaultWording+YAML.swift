import ProgrammeModel

// MARK: What is wrong with a line of YAML

extension FaultText {
    static let emptyProgramme = FaultText(
        "yaml-syntax", sv: "filen är tom", en: "the file is empty",
        fixSv: "skriv programmet i den; fardplan generate ger ett exempel att utgå från",
        fixEn: "write the programme in it; fardplan generate gives an example to start from")

    /// - Parameters:
    ///   - problem: the words of the YAML parser.
    ///   - context: what the parser was about, in its words.
    ///   - line: the line where it stopped.
    static func yamlSyntax(_ problem: String, context: String, line: String) -> FaultText {
        if line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") { return yamlTab }
        if context.contains("quoted scalar") { return yamlQuote }
        return yamlProblems.first { problem.contains($0.words) }?.text ?? yamlUnclear
    }

    private static func yaml(sv: String, en: String, fixSv: String, fixEn: String) -> FaultText {
        FaultText("yaml-syntax", sv: sv, en: en, fixSv: fixSv, fixEn: fixEn)
    }

    private static let yamlTab = yaml(
        sv: "raden är indragen med tabb", en: "the line is indented with a tab",
        fixSv: "dra in med blanksteg, två för varje nivå", fixEn: "indent with spaces, two for each level")

    private static let yamlQuote = yaml(
        sv: "ett citattecken stängs inte rätt", en: "a quote is not closed properly",
        fixSv: "skriv samma citattecken i början och slutet av texten",
        fixEn: "write the same quotation mark at the beginning and the end of the text")

    private static let yamlUnclear = yaml(
        sv: "raden går inte att tyda", en: "the line cannot be understood",
        fixSv: "kontrollera indrag, kolon och citattecken på raden och raden ovanför",
        fixEn: "check indents, colons and quotes of the line and the one above it")

    private static let yamlBracket = yaml(
        sv: "en parentes [ eller { stängs inte, eller ett kommatecken saknas",
        en: "a bracket [ or { is not closed, or a comma is missing",
        fixSv: "stäng den med ] eller }, och sätt kommatecken mellan värdena",
        fixEn: "close it with ] or }, and put commas between the values")

    private static let yamlProblems: [(words: String, text: FaultText)] = [
        (
            "mapping values are not allowed",
            yaml(
                sv: "ett kolon står där det inte kan stå, eller raden är för långt indragen",
                en: "a colon stands where it cannot, or the line is indented too far",
                fixSv: "ge raden samma indrag som sina grannar, och sätt citattecken om text som innehåller kolon",
                fixEn: "indent the line as its neighbours, and put quotes around text that holds a colon")
        ),
        (
            "could not find expected ':'",
            yaml(
                sv: "raden har inget kolon efter sin nyckel", en: "the line has no colon after its key",
                fixSv: "skriv nyckel: värde, med blanksteg efter kolonet",
                fixEn: "write key: value, with a space after the colon")
        ),
        ("did not find expected ','", yamlBracket), ("did not find the expected ','", yamlBracket),
        (
            "did not find expected key",
            yaml(
                sv: "raden har ett annat indrag än sina grannar", en: "the line is not indented as its neighbours",
                fixSv: "dra in rader som hör ihop lika långt", fixEn: "indent lines that belong together alike")
        ),
        (
            "did not find expected '-'",
            yaml(
                sv: "listans rader är olika långt indragna", en: "the lines of the list are not indented alike",
                fixSv: "börja varje rad i listan med \"- \", lika långt in",
                fixEn: "begin every line of the list with \"- \", indented alike")
        ),
        (
            "block sequence entries are not allowed",
            yaml(
                sv: "en rad i en lista står där ingen lista kan stå", en: "a line of a list stands where no list can",
                fixSv: "skriv listan på raderna under nyckeln", fixEn: "write the list on the lines below its key")
        ),
        (
            "cannot start any token",
            yaml(
                sv: "ett värde börjar med ett tecken som betyder något särskilt",
                en: "a value begins with a character that has a special meaning",
                fixSv: "sätt citattecken om värdet", fixEn: "put quotes around the value")
        ),
        (
            "control characters are not allowed",
            yaml(
                sv: "raden innehåller ett styrtecken", en: "the line holds a control character",
                fixSv: "ta bort det, eller skriv om raden", fixEn: "remove it, or write the line anew")
        ),
        (
            "undefined alias",
            yaml(
                sv: "ett värde börjar med *, som betyder något särskilt",
                en: "a value begins with *, which has a special meaning",
                fixSv: "sätt citattecken om värdet", fixEn: "put quotes around the value")
        ),
    ]
}

// MARK: What is expected in the place of a value

extension FaultText {
    /// - Parameter key: the key whose value is no list.
    static func notAList(_ key: String) -> FaultText {
        let example = listExamples[key] ?? "[a, b]"
        return FaultText(
            "wrong-type", sv: "\"\(key)\" ska vara en lista", en: "\"\(key)\" is to be a list",
            fixSv: "skriv till exempel\n\(example)", fixEn: "write for example\n\(example)")
    }

    private static let listExamples = [
        "cohorts": "cohorts:\n  - {id: G01, round: 1}",
        "modules": "modules:\n  - {id: start, half-days: 3}",
        "rounds": "rounds:\n  - {id: 1, window: {first: 2026-02-02, last: 2026-03-27}, cohorts: 4}",
        "closures": "closures:\n  - {name: Sommar, weeks: 26-32}",
        "group-calendars": "group-calendars:\n  - {name: Sportlov, for: {department: Skola}, weeks: 8}",
        "classes": "classes: [1, 2, 3, 4, 5, 6]",
        "lines": "lines:\n  - {level: 1, round: 1}",
    ]
}
