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

    /// Some of an earlier division are not among the people.
    static func someUnknown(_ names: [String], of all: Int, file: String) -> FaultText {
        FaultText(
            "some-unknown", .warning,
            sv: "\(names.count) av \(all) beteckningar i \(file) finns inte bland personerna: \(list(names))",
            en: "\(names.count) of \(all) ids in \(file) are not among the people: \(list(names))",
            fixSv: "de räknas inte; rätta dem om de är felskrivna",
            fixEn: "they are passed over; correct them if they are misspelt")
    }

    static func noGroupColumn(headers: [String]) -> FaultText {
        let columns = headers.prefix(20).joined(separator: ", ")
        return FaultText(
            "missing-column", sv: "ingen kolumn med grupper: den heter group, grupp, cohort eller group_2",
            en: "no column with groups: it is called group, grupp, cohort or group_2",
            fixSv: "döp om kolumnen med grupperna till group; kolumnerna är \(columns)",
            fixEn: "rename the column with the groups to group; the columns are \(columns)")
    }

    static func columnTwice(_ column: String, option: String) -> FaultText {
        FaultText(
            "column-twice", sv: "\(option) nämner \"\(column)\" två gånger",
            en: "\(option) names \"\(column)\" twice", fixSv: "ange den en gång",
            fixEn: "give it once")
    }

    static func columnTogetherAndApart(_ column: String) -> FaultText {
        FaultText(
            "column-clash", sv: "både --together och --apart nämner \"\(column)\"",
            en: "both --together and --apart name \"\(column)\"", fixSv: "ta bort den ena av de två",
            fixEn: "take one of the two back")
    }

    /// Values that a person would read as one.
    static func alikeValues(_ values: [String]) -> FaultText {
        let sv = values.map { "\"\($0)\"" }.joined(separator: " och ")
        let en = values.map { "\"\($0)\"" }.joined(separator: " and ")
        return FaultText(
            "alike-values", .warning, sv: "\(sv) räknas som olika värden", en: "\(en) count as different values",
            fixSv: "skriv dem lika om de är samma", fixEn: "write them alike if they are the same")
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

    /// - Parameter by: what joins them: an option with its value, lines of a file.
    static func togetherTooMany(_ names: [String], most: Int, by origins: [String]) -> FaultText {
        FaultText(
            "together-too-many",
            sv:
                "\(list(origins)): \(names.count) ska vara tillsammans men en grupp rymmer högst \(most): \(list(names))",
            en: "\(list(origins)): \(names.count) are to be together but a group holds \(most) at most: "
                + list(names),
            fixSv: "tillåt grupper om \(names.count), eller dela upp dem",
            fixEn: "allow groups of \(names.count), or split them up")
    }

    /// - Parameter others: further sets of the same option that are too many, none of them greater.
    static func apartTooMany(_ names: [String], groups: Int, by origin: String, others: Int) -> FaultText {
        let count = names.count
        let there = groups == 1 ? "is 1 group" : "are \(groups) groups"
        let more = LocalisedText(
            sv: others == 0 ? "" : " (och \(others) till med fler än \(groups))",
            en: others == 0 ? "" : " (and \(others) more with over \(groups))")
        return FaultText(
            "apart-too-many",
            sv:
                "\(origin): \(count) ska vara isär men det blir högst \(groups) grupp\(groups == 1 ? "" : "er")\(more.sv): \(list(names))",
            en: "\(origin): \(count) are to be apart but there \(there) at most\(more.en): \(list(names))",
            fixSv: "gör minst \(count) grupper (--groups \(count)), eller låt några vara i samma",
            fixEn: "make \(count) groups at least (--groups \(count)), or let some of them share one")
    }

    /// - Parameters:
    ///   - by: what keeps the two apart.
    ///   - chain: the people through whom they are together, the two at its ends.
    ///   - origins: what joins each of the chain with the next.
    static func togetherAndApart(
        _ first: String, _ second: String, by origin: String, chain: [String], origins: [String]
    ) -> FaultText {
        let links = chain.map { "\"\($0)\"" }.joined(separator: " – ")
        return FaultText(
            "pairs-clash",
            sv: "\"\(first)\" och \"\(second)\" ska vara isär (\(origin)) men är tillsammans genom \(links) "
                + "(\(origins.joined(separator: ", ")))",
            en: "\"\(first)\" and \"\(second)\" are to be apart (\(origin)) but are together by \(links) "
                + "(\(origins.joined(separator: ", ")))",
            fixSv: "ta bort något av det", fixEn: "take one of these back")
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", ..." : "")
    }
}
