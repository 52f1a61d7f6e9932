/// Headers under which Swedish and English exports have what our columns hold.
///
/// Only hints come of it: a column is read under our name when the planner says so.
enum LikelyHeaders {
    /// The one of some of our columns that a header is likely to stand for; nil for none.
    ///
    /// Capitals, blanks and signs between words do not matter.
    static func column(of header: String, among columns: [String]) -> String? {
        let words = letters(of: header)
        return columns.first { column in column != header && (headers[column] ?? []).contains(words) }
    }

    private static func letters(of header: String) -> String { header.lowercased().filter { $0.isLetter } }

    /// By our column, in small letters without blanks.
    private static let headers: [String: Set<String>] = [
        "id": [
            "id", "anstnr", "anstnummer", "anställningsnummer", "personalnummer", "personalid", "chefsid", "chefid",
            "användarid", "employeeid", "employeenumber", "managerid", "staffid", "userid",
        ],
        "name": ["name", "namn", "förochefternamn", "fullständigtnamn", "fullname"],
        "department": ["department", "förvaltning", "förvaltningsnamn", "sektor", "division"],
        "unit": ["unit", "enhet", "enhetsnamn", "avdelning", "arbetsplats", "workplace"],
        "level": ["level", "nivå", "chefsnivå", "ledningsnivå", "managementlevel"],
        "boss": [
            "boss", "chef", "chefensid", "närmastechef", "närmstachef", "närmastechefsid", "närmastechefid",
            "överordnad", "överordnadchef", "rapporterartill", "manager", "nearestboss", "linemanager", "supervisor",
            "reportsto", "managersid",
        ],
        "joined": [
            "joined", "anställd", "anställdsedan", "anställningsdatum", "anstdatum", "anställningsstart", "började",
            "börjar",
            "startdatum", "tillträde", "tillträdesdatum", "chefsedan", "hired", "hiredate", "hiredon", "startdate",
            "joindate", "employedsince",
        ],
        "left": [
            "left", "slutar", "slutat", "slutdatum", "slutade", "avgångsdatum", "anställningslut", "enddate",
            "leavedate", "leavingdate", "leaves",
        ],
        "title": ["title", "titel", "befattning", "tjänst", "roll", "jobtitle", "position"],
        "email": ["email", "epost", "epostadress", "mejl", "mejladress", "mail", "mailadress", "emailaddress"],
        "area": ["area", "verksamhet", "verksamhetsområde", "område", "fieldofwork"],
        "cover_for": ["coverfor", "ersätter", "ersättareför", "deputyfor", "standinfor"],
        "exempt": ["exempt", "undantagen", "undantag", "ejaktuell"],
    ]
}
