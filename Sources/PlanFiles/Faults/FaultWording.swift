import ProgrammeModel

/// What a fault says, without its place.
struct FaultText {
    let code: String
    var severity = ScenarioFault.Severity.error
    let message: LocalisedText
    let fix: LocalisedText

    init(
        _ code: String, _ severity: ScenarioFault.Severity = .error, sv: String, en: String, fixSv: String,
        fixEn: String
    ) {
        self.code = code
        self.severity = severity
        message = LocalisedText(sv: sv, en: en)
        fix = LocalisedText(sv: fixSv, en: fixEn)
    }
}

/// The words around a fault.
enum FaultWording {
    static let place = LocalisedText(sv: "plats", en: "at   ")
    static let value = LocalisedText(sv: "värde", en: "value")
    static let fix = LocalisedText(sv: "rätta", en: "fix  ")
    static let otherRow = LocalisedText(sv: "och rad", en: "and line")
    static let column = LocalisedText(sv: "kolumn", en: "column")

    static func severity(_ severity: ScenarioFault.Severity) -> LocalisedText {
        switch severity {
        case .error: LocalisedText(sv: "fel", en: "error")
        case .warning: LocalisedText(sv: "varning", en: "warning")
        }
    }

    /// "Did you mean", or a list of what there is.
    static func hint(for name: String, among known: [String]) -> LocalisedText {
        if let nearest = NearestName.of(name, among: known) {
            return LocalisedText(sv: "menades \"\(nearest)\"?", en: "did you mean \"\(nearest)\"?")
        }
        let list = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", ..." : "")
        return LocalisedText(sv: "välj bland: \(list)", en: "choose from: \(list)")
    }
}

// MARK: Files and bytes

extension FaultText {
    static func missingFile(_ file: String) -> FaultText {
        FaultText(
            "missing-file", sv: "filen \(file) finns inte", en: "there is no file \(file)",
            fixSv: "lägg filen där, eller rätta sökvägen", fixEn: "put the file there, or correct its path")
    }

    static func unreadableFile(_ file: String) -> FaultText {
        FaultText(
            "unreadable-file", sv: "filen \(file) går inte att läsa", en: "the file \(file) cannot be read",
            fixSv: "kontrollera att du får läsa den", fixEn: "check that you may read it")
    }

    static func folderForFile(_ file: String) -> FaultText {
        FaultText(
            "unreadable-file", sv: "\(file) är en mapp; här väntas en fil",
            en: "\(file) is a folder; a file is expected here",
            fixSv: "ange en fil i mappen", fixEn: "name a file in the folder")
    }

    static func specialFile(_ file: String) -> FaultText {
        FaultText(
            "unreadable-file", sv: "\(file) är ingen vanlig fil, utan en enhet eller ett rör",
            en: "\(file) is no ordinary file but a device or a pipe",
            fixSv: "spara innehållet i en fil, och ange den", fixEn: "save its content in a file, and name that")
    }

    static func missingProgramme(_ file: String, folder: String) -> FaultText {
        FaultText(
            "missing-file", sv: "mappen \(folder) har ingen \(file): är det en mapp med planeringsunderlag?",
            en: "the folder \(folder) has no \(file): is this a scenario folder?",
            fixSv: "ange mappen där \(file) ligger, eller skapa ett underlag med fardplan generate",
            fixEn: "name the folder that holds \(file), or make a scenario with fardplan generate")
    }

    static func tooLarge(_ file: String, _ what: LocalisedText, _ limit: Int) -> FaultText {
        FaultText(
            "too-large", sv: "\(file) har fler än \(limit) \(what.sv)", en: "\(file) has more than \(limit) \(what.en)",
            fixSv: "kontrollera att det är rätt fil, eller dela den",
            fixEn: "check that it is the right file, or split it")
    }

    static let bytes = LocalisedText(sv: "byte", en: "bytes")
    static let rows = LocalisedText(sv: "rader", en: "rows")
    static let columns = LocalisedText(sv: "kolumner", en: "columns")

    static let undecodableByte = FaultText(
        "unreadable-bytes", sv: "raden innehåller tecken som inte går att tyda",
        en: "the line holds bytes that cannot be read",
        fixSv: "spara om filen som UTF-8", fixEn: "save the file again as UTF-8")

    static let miscalledUTF8 = FaultText(
        "miscalled-encoding", .warning, sv: "filen sägs vara windows-1252 men är skriven i UTF-8, och läses så",
        en: "the file is called windows-1252 but is written in UTF-8, and is read so",
        fixSv: "ta bort raden encoding, eller skriv encoding: utf-8",
        fixEn: "remove the line encoding, or write encoding: utf-8")

    static let zeroByte = FaultText(
        "unreadable-bytes", sv: "raden innehåller nolltecken (NUL)", en: "the line holds zero bytes (NUL)",
        fixSv: "spara om filen som text i UTF-8", fixEn: "save the file again as text in UTF-8")

    /// Of tables and of programme.yaml alike.
    static func otherKind(_ kind: FileKind) -> FaultText {
        if kind == .compressed { return compressed }
        return FaultText(
            "not-text", sv: "filen verkar vara \(kind.name.sv), inte text",
            en: "the file seems to be \(kind.name.en), not text",
            fixSv: "spara tabellen som CSV UTF-8 i programmet som skrev den, eller ta rätt fil",
            fixEn: "save the table as CSV UTF-8 in the program that wrote it, or take the right file")
    }

    private static let compressed = FaultText(
        "not-text", sv: "filen är komprimerad, inte text", en: "the file is compressed, not text",
        fixSv: "packa upp den först: gunzip FIL", fixEn: "unpack it first: gunzip FILE")

    static let sixteenBit = FaultText(
        "unreadable-bytes", sv: "filen är skriven i UTF-16", en: "the file is written in UTF-16",
        fixSv: "spara om filen som UTF-8 (CSV UTF-8 i Excel)", fixEn: "save the file as UTF-8 (CSV UTF-8 in Excel)")
}

// MARK: programme.yaml

extension FaultText {
    static func duplicateKey(_ key: String, other line: Int) -> FaultText {
        let key = ShownText.name(key)
        return FaultText(
            "duplicate-key", sv: "\"\(key)\" står redan på rad \(line)",
            en: "\"\(key)\" already stands on line \(line)",
            fixSv: "ta bort den ena", fixEn: "remove one of them")
    }

    static func unknownKey(_ key: String, known: [String]) -> FaultText {
        let hint = FaultWording.hint(for: key, among: known)
        return FaultText(
            "unknown-key", sv: "det finns inget som heter \"\(key)\" här", en: "there is no key \"\(key)\" here",
            fixSv: hint.sv, fixEn: hint.en)
    }

    static func missingKey(_ key: String, example: String) -> FaultText {
        FaultText(
            "missing-key", sv: "\"\(key)\" saknas", en: "\"\(key)\" is missing",
            fixSv: "skriv till exempel \(example)",
            fixEn: "write for example \(example)")
    }

    static func notAMapping(keys: [String]) -> FaultText {
        let list = keys.prefix(12).joined(separator: ", ")
        return FaultText(
            "wrong-type", sv: "här väntas namngivna värden", en: "named values are expected here",
            fixSv: "skriv nyckel: värde, med någon av nycklarna \(list)",
            fixEn: "write key: value, with keys of \(list)")
    }

    static let notAText = FaultText(
        "wrong-type", sv: "här väntas ett enda värde", en: "a single value is expected here",
        fixSv: "skriv ett ord eller ett tal", fixEn: "write one word or number")

    static let alwaysRule = FaultText(
        "always-rule", sv: "regeln gäller alltid och kan inte ställas in",
        en: "the rule always holds and cannot be changed", fixSv: "ta bort raden", fixEn: "remove the line")

    static func strengthMissing(_ code: RuleCode) -> FaultText {
        FaultText(
            "missing-key", sv: "\(code) är av tills \"strength\" säger hard eller soft",
            en: "\(code) is off until \"strength\" says hard or soft",
            fixSv: "lägg till strength: hard", fixEn: "add strength: hard")
    }

    static let cohortsTwice = FaultText(
        "cohorts-twice", sv: "utvecklingsgrupperna står både som antal i omgången och i listan cohorts",
        en: "the cohorts stand both as a count of the round and in the list cohorts",
        fixSv: "behåll det ena", fixEn: "keep one of the two")
}

extension FaultText {
    static func tooManyCohorts(_ total: Int) -> FaultText {
        FaultText(
            "too-many-cohorts",
            sv: "omgångarna har \(total) utvecklingsgrupper tillsammans; högst \(Programme.mostCohorts) går",
            en: "the rounds have \(total) cohorts together; \(Programme.mostCohorts) are possible at most",
            fixSv: "rätta antalet utvecklingsgrupper i omgångarna",
            fixEn: "correct the number of cohorts of the rounds")
    }
}

extension FaultText {
    static func leastAboveMost(_ least: Int, _ most: Int) -> FaultText {
        FaultText(
            "min-above-max", sv: "minst \(least) utvecklingsgrupper är fler än högst \(most)",
            en: "at least \(least) cohorts are more than at most \(most)",
            fixSv: "sänk least eller höj most", fixEn: "lower least or raise most")
    }
}

// MARK: Values, in any file

extension FaultText {
    static func notANumber(_ text: String) -> FaultText {
        FaultText(
            "not-a-number", sv: "\"\(text)\" är inget heltal", en: "\"\(text)\" is no whole number",
            fixSv: "skriv ett heltal med siffror, högst en miljard",
            fixEn: "write a whole number in digits, a billion at most")
    }

    static func outOfRange(_ value: Int, _ range: ClosedRange<Int>) -> FaultText {
        FaultText(
            "out-of-range", sv: "\(value) ligger utanför det möjliga", en: "\(value) is out of range",
            fixSv: "skriv \(range.lowerBound) till \(range.upperBound)",
            fixEn: "write \(range.lowerBound) to \(range.upperBound)")
    }

    static func notASeed(_ text: String) -> FaultText {
        FaultText(
            "not-a-number", sv: "\"\(text)\" är inget slumpfrö", en: "\"\(text)\" is no seed",
            fixSv: "skriv ett heltal från 0 till 18446744073709551615",
            fixEn: "write a whole number from 0 to 18446744073709551615")
    }

    static func notYesOrNo(_ text: String) -> FaultText {
        FaultText(
            "not-yes-or-no", sv: "\"\(text)\" är varken ja eller nej", en: "\"\(text)\" is neither yes nor no",
            fixSv: "skriv yes eller no", fixEn: "write yes or no")
    }

    static func notAChoice(_ text: String, among known: [String]) -> FaultText {
        let hint = FaultWording.hint(for: text, among: known)
        return FaultText(
            "not-a-choice", sv: "\"\(text)\" går inte att välja här", en: "\"\(text)\" cannot be chosen here",
            fixSv: hint.sv, fixEn: hint.en)
    }

    static func clockTimesBackwards(_ text: String) -> FaultText {
        FaultText(
            "backwards", sv: "klockslagen \"\(text)\" slutar inte efter sin början",
            en: "the clock times \"\(text)\" do not end after their start",
            fixSv: "byt plats på klockslagen", fixEn: "swap the times")
    }

    /// A half in a table, which may be written in either language.
    static func notAHalf(_ text: String) -> FaultText {
        FaultText(
            "not-a-choice", sv: "\"\(text)\" går inte att välja här", en: "\"\(text)\" cannot be chosen here",
            fixSv: FaultWording.hint(for: text, among: ["fm", "em"]).sv,
            fixEn: FaultWording.hint(for: text, among: ["am", "pm"]).en)
    }

    /// Tells a date that does not exist from something that is no date.
    static func notADate(_ text: String) -> FaultText {
        let digits = text.utf8.filter { (48...57).contains($0) }.count
        guard text.utf8.count == 10, digits == 8, text.split(separator: "-").count == 3 else {
            return FaultText(
                "not-a-date", sv: "\"\(text)\" är inget datum", en: "\"\(text)\" is no date",
                fixSv: "skriv år-månad-dag, som 2016-02-29", fixEn: "write year-month-day, like 2016-02-29")
        }
        return FaultText(
            "no-such-date", sv: "datumet \(text) finns inte", en: "there is no date \(text)",
            fixSv: "rätta dag eller månad", fixEn: "correct its day or month")
    }

    static func notARange(_ text: String) -> FaultText {
        FaultText(
            "not-a-range", sv: "\"\(text)\" är inte två datum", en: "\"\(text)\" is not two dates",
            fixSv: "skriv första..sista, som 2016-02-01..2016-03-25",
            fixEn: "write first..last, like 2016-02-01..2016-03-25")
    }

    static func notWeeks(_ text: String) -> FaultText {
        FaultText(
            "not-weeks", sv: "\"\(text)\" är inga veckor", en: "\"\(text)\" is no weeks",
            fixSv: "skriv 8 eller 26-32 för varje år, 2016-W08 eller 2016-W26..2016-W32 för ett",
            fixEn: "write 8 or 26-32 for every year, 2016-W08 or 2016-W26..2016-W32 for one")
    }

    static func notMonthly(_ text: String) -> FaultText {
        FaultText(
            "not-monthly", sv: "\"\(text)\" är ingen veckodag i månaden", en: "\"\(text)\" is no weekday of the month",
            fixSv: "skriv som first tuesday eller last friday", fixEn: "write it like first tuesday or last friday")
    }

    static func notYearly(_ text: String) -> FaultText {
        FaultText(
            "not-yearly", sv: "\"\(text)\" är inga årliga datum", en: "\"\(text)\" is no yearly dates",
            fixSv: "skriv månad-dag, som 04-30 eller 12-21..01-06",
            fixEn: "write month-day, like 04-30 or 12-21..01-06")
    }

    static func notClockTimes(_ text: String) -> FaultText {
        FaultText(
            "not-clock-times", sv: "\"\(text)\" är inga klockslag", en: "\"\(text)\" is no clock times",
            fixSv: "skriv som 08:30-12:00", fixEn: "write them like 08:30-12:00")
    }
}

// MARK: Tables

extension FaultText {
    static let unterminatedQuote = FaultText(
        "unterminated-quote", sv: "ett citattecken som öppnas på raden stängs aldrig",
        en: "a quote that opens on the line never closes",
        fixSv: "stäng det, eller skriv dubbla citattecken inne i texten",
        fixEn: "close it, or double the quotes inside the text")

    static let strayQuote = FaultText(
        "stray-quote", sv: "text följer direkt efter ett avslutande citattecken",
        en: "text follows right after a closing quote",
        fixSv: "skriv dubbla citattecken inne i texten", fixEn: "double the quotes inside the text")

    static func tooManyCells(_ count: Int, header: Int) -> FaultText {
        FaultText(
            "too-many-cells", sv: "raden har \(count) \(count == 1 ? "cell" : "celler") men rubrikraden \(header)",
            en: "the row has \(count) cell\(count == 1 ? "" : "s") but the header has \(header)",
            fixSv: "sätt citattecken om text som innehåller skiljetecknet",
            fixEn: "put quotes around text that holds the delimiter")
    }

    static func tooFewCells(_ count: Int, header: Int) -> FaultText {
        FaultText(
            "too-few-cells", sv: "raden har \(count) \(count == 1 ? "cell" : "celler") men rubrikraden \(header)",
            en: "the row has \(count) cell\(count == 1 ? "" : "s") but the header has \(header)",
            fixSv: "fyll på med tomma celler, eller sätt ihop en rad som brutits",
            fixEn: "add blank cells, or join a row that was broken")
    }

    static let missingHeader = FaultText(
        "missing-header", sv: "tabellen har ingen rubrikrad", en: "the table has no header row",
        fixSv: "skriv kolumnernas namn på första raden, eller ange header-row",
        fixEn: "write the names of the columns on the first line, or state header-row")

    static func blankHeader(_ position: Int) -> FaultText {
        FaultText(
            "blank-header", sv: "kolumn \(position) har innehåll men ingen rubrik",
            en: "column \(position) has content but no header",
            fixSv: "ge kolumnen en rubrik, eller ta bort den", fixEn: "give the column a header, or remove it")
    }

    static func duplicateHeader(_ header: String) -> FaultText {
        FaultText(
            "duplicate-header", sv: "två kolumner heter \"\(header)\"", en: "two columns are called \"\(header)\"",
            fixSv: "döp om den ena", fixEn: "rename one of them")
    }

    static func missingColumn(_ column: String, table: String, headers: [String]) -> FaultText {
        let likely = headers.first { LikelyHeaders.column(of: $0, among: [column]) != nil }
        let meant = (likely ?? NearestName.of(column, among: headers)).map(YAMLScalar.quoted)
        let example = "files: {\(table): {columns: {\(column): \(meant ?? "...")}}}"
        return FaultText(
            "missing-column", sv: "kolumnen \"\(column)\" saknas", en: "the column \"\(column)\" is missing",
            fixSv: "lägg till den, eller säg vilken kolumn det är: \(example)",
            fixEn: "add it, or say which column it is: \(example)")
    }

    static func unknownColumn(_ header: String, table: String, known: [String]) -> FaultText {
        let nearest = NearestName.of(header, among: known)
        let ignore = "files: {\(table): {ignore: [\(header)]}}"
        return FaultText(
            "unknown-column", sv: "tabellen har ingen kolumn \"\(header)\"",
            en: "the table has no column \"\(header)\"",
            fixSv: nearest.map { "menades \"\($0)\"?" } ?? "ta bort den, eller skriv \(ignore)",
            fixEn: nearest.map { "did you mean \"\($0)\"?" } ?? "remove it, or write \(ignore)")
    }

    static func unlikelyAttribute(_ header: String, nearest: String) -> FaultText {
        FaultText(
            "unlikely-attribute", .warning, sv: "kolumnen \"\(header)\" läses som en egenskap",
            en: "the column \"\(header)\" is read as an attribute",
            fixSv: "menades \"\(nearest)\"?", fixEn: "did you mean \"\(nearest)\"?")
    }

    /// A header that exports give to what one of our columns holds.
    static func mappableAttribute(_ header: String, column: String) -> FaultText {
        let mapping = "files: {managers: {columns: {\(column): \(YAMLScalar.quoted(header))}}}"
        return FaultText(
            "unlikely-attribute", .warning, sv: "kolumnen \"\(header)\" läses som en egenskap, inte som \(column)",
            en: "the column \"\(header)\" is read as an attribute, not as \(column)",
            fixSv: "är den \(column), skriv \(mapping)", fixEn: "if it is \(column), write \(mapping)")
    }

    static func unknownHeader(_ header: String, file: String, headers: [String]) -> FaultText {
        let hint = FaultWording.hint(for: header, among: headers)
        return FaultText(
            "unknown-header", sv: "\(file) har ingen kolumn med rubriken \"\(header)\"",
            en: "\(file) has no column with the header \"\(header)\"", fixSv: hint.sv, fixEn: hint.en)
    }

    static func noRows(_ file: String, _ row: LocalisedText) -> FaultText {
        FaultText(
            "no-rows", sv: "\(file) har en rubrikrad men inga rader under den",
            en: "\(file) has a header but no rows below it",
            fixSv: "fyll på med en rad för varje \(row.sv)", fixEn: "fill it with a row for each \(row.en)")
    }

    static let blankCell = FaultText(
        "blank-cell", sv: "cellen är tom", en: "the cell is blank", fixSv: "fyll i den", fixEn: "fill it in")
}

// MARK: plan.json

extension FaultText {
    static func jsonSyntax(_ problem: String) -> FaultText {
        let problem = ShownText.name(problem)
        return FaultText(
            "json-syntax", sv: "filen är inte giltig JSON: \(problem)", en: "the file is not valid JSON: \(problem)",
            fixSv: "skapa planen på nytt, eller hämta den ur en kopia",
            fixEn: "make the plan again, or fetch it from a copy")
    }

    static func schemaVersion(_ found: String, known: Int) -> FaultText {
        FaultText(
            "schema-version", sv: "planen har version \(found); det här programmet läser version \(known)",
            en: "the plan is of version \(found); this program reads version \(known)",
            fixSv: "använd samma version av programmet som skrev den, eller planera på nytt",
            fixEn: "use the version of the program that wrote it, or plan again")
    }

    static let jsonEmpty = FaultText(
        "json-syntax", sv: "filen är tom", en: "the file is empty",
        fixSv: "skapa planen på nytt, eller hämta den ur en kopia",
        fixEn: "make the plan again, or fetch it from a copy")

    static let jsonCutShort = FaultText(
        "json-syntax", sv: "filen slutar för tidigt: avbröts kopieringen?",
        en: "the file ends too early: was the copying interrupted?",
        fixSv: "kopiera filen på nytt, eller skapa planen på nytt",
        fixEn: "copy the file again, or make the plan again")

    static let jsonNumber = FaultText(
        "out-of-range", sv: "talet är större än någon plan kan ge", en: "the number is larger than any plan can give",
        fixSv: "skapa planen på nytt, eller hämta den ur en kopia",
        fixEn: "make the plan again, or fetch it from a copy")

    static let jsonMissing = FaultText(
        "missing-key", sv: "ett värde saknas", en: "a value is missing",
        fixSv: "jämför med sidan om plan.json", fixEn: "compare with the page on plan.json")

    static func jsonValue(_ problem: String) -> FaultText {
        let problem = ShownText.name(problem)
        return FaultText(
            "wrong-type", sv: "värdet går inte att läsa: \(problem)", en: "the value cannot be read: \(problem)",
            fixSv: "jämför med sidan om plan.json", fixEn: "compare with the page on plan.json")
    }

    static func jsonUnknownKey(_ key: String) -> FaultText {
        let key = ShownText.name(key)
        return FaultText(
            "unknown-key", sv: "en plan har inget \"\(key)\" här", en: "a plan has no \"\(key)\" here",
            fixSv: "ta bort det", fixEn: "remove it")
    }

    static func moreFaults(_ number: Int) -> FaultText {
        FaultText(
            "more-faults", sv: "... och \(number) fel till", en: "... and \(number) more",
            fixSv: "rätta dem ovan, eller skapa planen på nytt", fixEn: "mend those above, or make the plan again")
    }
}

// MARK: Rules

extension FaultText {
    static let noLoneOfWhat = FaultText(
        "no-attribute", sv: "regeln säger inte vilken egenskap den gäller",
        en: "the rule does not say which attribute it is about",
        fixSv: "skriv till exempel no-lone:gender: {min: 2}", fixEn: "write no-lone:gender: {min: 2} for example")

    static let mixIsNeverHard = FaultText(
        "mix-is-soft", sv: "en blandningsregel kan inte vara hard: par går sällan att undvika helt",
        en: "a mix rule cannot be hard: pairs can rarely be avoided altogether",
        fixSv: "skriv soft med en vikt, eller department-cap för ett tak",
        fixEn: "write soft with a weight, or department-cap for a limit")
}

// MARK: Folders

extension FaultText {
    static func missingFolder(_ path: String) -> FaultText {
        FaultText(
            "missing-folder", sv: "det finns ingen mapp \(path)", en: "there is no folder \(path)",
            fixSv: "rätta sökvägen, eller skapa ett underlag med fardplan generate",
            fixEn: "correct the path, or make a scenario with fardplan generate")
    }

    static func fileForFolder(_ path: String, parent: String) -> FaultText {
        FaultText(
            "not-a-folder", sv: "\(path) är en fil; här väntas mappen med planeringsunderlaget",
            en: "\(path) is a file; the scenario folder is expected here",
            fixSv: "ange mappen som filen ligger i: \(parent)", fixEn: "name the folder that holds the file: \(parent)")
    }
}
