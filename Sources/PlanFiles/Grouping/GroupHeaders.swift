/// Which columns of a table of people hold something else than what groups could mix.
enum GroupHeaders {
    /// A division: `group`, `group_2`, ... as this program adds them, and what others call theirs.
    static func isDivision(_ header: String) -> Bool { divisions.contains(letters(of: header)) }

    /// What tells people from each other, even where some share it.
    static func namesPeople(_ header: String) -> Bool {
        let likely = ["id", "name", "email"]
        return likely.contains(header.lowercased()) || LikelyHeaders.column(of: header, among: likely) != nil
            || partsOfNames.contains(letters(of: header))
    }

    private static func letters(of header: String) -> String { header.lowercased().filter(\.isLetter) }

    private static let divisions: Set<String> = [
        "group", "groupid", "groupno", "groupnr", "groupnumber", "cohort", "grupp", "gruppid", "gruppnr",
        "gruppnummer", "utvecklingsgrupp", "kohort",
    ]
    private static let partsOfNames: Set<String> = [
        "förnamn", "efternamn", "tilltalsnamn", "firstname", "givenname", "lastname", "surname", "familyname",
    ]
}
