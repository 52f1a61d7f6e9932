import ProgrammeModel

// MARK: Tables of people to group

extension FaultText {
    static let missingHeaderRow = FaultText(
        "missing-header", sv: "tabellen har ingen rubrikrad", en: "the table has no header row",
        fixSv: "skriv kolumnernas namn på första raden", fixEn: "write the names of the columns on the first line")

    static func missingColumn(_ column: String, headers: [String]) -> FaultText {
        let nearest = NearestName.of(column, among: headers)
        return FaultText(
            "missing-column", sv: "kolumnen \"\(column)\" saknas", en: "the column \"\(column)\" is missing",
            fixSv: nearest.map { "döp om \"\($0)\" om det är den" } ?? "lägg till den",
            fixEn: nearest.map { "rename \"\($0)\" if that is meant" } ?? "add it")
    }

    static func unknownColumn(_ header: String, known: [String]) -> FaultText {
        let hint = FaultWording.hint(for: header, among: known)
        return FaultText(
            "unknown-column", sv: "tabellen har ingen kolumn \"\(header)\"",
            en: "the table has no column \"\(header)\"", fixSv: "ta bort den; " + hint.sv,
            fixEn: "remove it; " + hint.en)
    }

    static func noPeople(_ file: String) -> FaultText {
        FaultText(
            "no-rows", sv: "\(file) har en rubrikrad men inga rader under den",
            en: "\(file) has a header but no rows below it", fixSv: "fyll på med en rad för var och en",
            fixEn: "fill it with a row for each person")
    }

    /// - Parameter option: that names the column.
    static func noSuchColumn(_ name: String, of option: String, headers: [String]) -> FaultText {
        let hint = FaultWording.hint(for: name, among: headers)
        return FaultText(
            "unknown-header", sv: "\(option) nämner \"\(name)\", men ingen kolumn heter så",
            en: "\(option) names \"\(name)\", but no column is called so", fixSv: hint.sv, fixEn: hint.en)
    }

    /// Files name people, and nothing says which column does.
    static func noKeyColumn(headers: [String]) -> FaultText {
        let list = headers.prefix(20).joined(separator: ", ")
        return FaultText(
            "missing-column", sv: "ingen kolumn är känd för att namnge personerna",
            en: "no column is known to name the people", fixSv: "säg vilken det är: --id KOLUMN; kolumnerna är \(list)",
            fixEn: "say which one does: --id COLUMN; the columns are \(list)")
    }

    static func personTwice(_ key: String) -> FaultText {
        FaultText(
            "duplicate-id", sv: "\"\(key)\" står mer än en gång", en: "\"\(key)\" stands more than once",
            fixSv: "ta bort den ena, eller ange med --id en kolumn där alla är olika",
            fixEn: "remove one of them, or give a column in which all differ by --id")
    }

    static func unknownPerson(_ key: String, nearest: String?) -> FaultText {
        FaultText(
            "unknown-name", sv: "\"\(key)\" finns inte bland personerna", en: "\"\(key)\" is not among the people",
            fixSv: nearest.map { "menades \"\($0)\"?" } ?? "ta bort raden, eller rätta namnet",
            fixEn: nearest.map { "did you mean \"\($0)\"?" } ?? "remove the row, or correct the name")
    }

    static func nobodyKnown(_ column: String) -> FaultText {
        FaultText(
            "nobody-known", .warning, sv: "ingen i kolumnen \"\(column)\" finns bland personerna",
            en: "nobody in the column \"\(column)\" is among the people",
            fixSv: "använd samma beteckningar i båda filerna", fixEn: "use the same ids in both files")
    }

    static let pairWithOneself = FaultText(
        "pair-of-one", sv: "paret är samma person två gånger", en: "the pair is the same person twice",
        fixSv: "rätta det ena namnet", fixEn: "correct one of the names")
}

// MARK: Groups that people cannot be divided into

extension FaultText {
    static func noNumberOfGroups(_ people: Int, _ limits: ClosedRange<Int>) -> FaultText {
        let few = max(1, people / max(1, limits.lowerBound))
        func sizes(_ groups: Int) -> String {
            let (least, most) = (people / groups, (people + groups - 1) / groups)
            return least == most ? "\(least)" : "\(least)-\(most)"
        }
        return FaultText(
            "impossible-sizes",
            sv: "\(people) personer går inte att dela i grupper om \(limits.lowerBound) till \(limits.upperBound)",
            en: "\(people) people cannot be divided into groups of \(limits.lowerBound) to \(limits.upperBound)",
            fixSv: "--groups \(few) ger grupper om \(sizes(few)), --groups \(few + 1) om \(sizes(few + 1))",
            fixEn: "--groups \(few) gives groups of \(sizes(few)), --groups \(few + 1) of \(sizes(few + 1))")
    }

    static func tooManyGroups(_ groups: Int, people: Int) -> FaultText {
        FaultText(
            "impossible-sizes", sv: "\(people) personer räcker inte till \(groups) grupper",
            en: "\(people) people are too few for \(groups) groups",
            fixSv: "skriv högst \(people) grupper", fixEn: "write \(people) groups at most")
    }

    static func groupTooLarge(_ size: Int, most: Int) -> FaultText {
        FaultText(
            "impossible-sizes", sv: "en grupp skulle få ha \(size) personer, fler än \(most)",
            en: "a group could have \(size) people, more than \(most)",
            fixSv: "ange fler eller mindre grupper", fixEn: "ask for more groups, or smaller ones")
    }

    static func sizesDoNotFit(_ people: Int, least: Int, most: Int) -> FaultText {
        FaultText(
            "impossible-sizes", sv: "\(people) personer, men grupperna rymmer från \(least) till \(most)",
            en: "\(people) people, but the groups hold from \(least) to \(most)",
            fixSv: "ändra --sizes så att summan stämmer", fixEn: "change --sizes so that the sum is right")
    }

    static func togetherTooMany(_ names: [String], most: Int) -> FaultText {
        FaultText(
            "together-too-many",
            sv: "\(names.count) ska vara tillsammans men en grupp rymmer högst \(most): \(list(names))",
            en: "\(names.count) are to be together but a group holds \(most) at most: \(list(names))",
            fixSv: "tillåt större grupper, eller dela upp dem", fixEn: "allow larger groups, or split them up")
    }

    static func apartTooMany(_ names: [String], groups: Int) -> FaultText {
        FaultText(
            "apart-too-many",
            sv: "\(names.count) ska vara isär men det blir \(groups) grupper: \(list(names))",
            en: "\(names.count) are to be apart but there are \(groups) groups: \(list(names))",
            fixSv: "gör fler grupper, eller låt några vara i samma",
            fixEn: "make more groups, or let some of them share one")
    }

    static func togetherAndApart(_ first: String, _ second: String) -> FaultText {
        FaultText(
            "pairs-clash",
            sv: "\"\(first)\" och \"\(second)\" ska vara både tillsammans och isär",
            en: "\"\(first)\" and \"\(second)\" are to be both together and apart",
            fixSv: "ta bort det ena", fixEn: "take one of the two back")
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", ..." : "")
    }
}
