import ProgrammeModel

/// Every word that pages and summaries say by themselves.
enum Wording {
    // MARK: Nouns with numbers

    static let managers = counted("chef", "chefer", "manager", "managers")
    static let members = counted("deltagare", "deltagare", "member", "members")
    static let cohorts = counted("utvecklingsgrupp", "utvecklingsgrupper", "cohort", "cohorts")
    static let rounds = counted("omgång", "omgångar", "round", "rounds")
    static let modules = counted("modul", "moduler", "module", "modules")
    static let sessions = counted("modultillfälle", "modultillfällen", "session", "sessions")
    static let introductions = counted("introduktion", "introduktioner", "introduction", "introductions")
    static let halfDays = counted("halvdag", "halvdagar", "half-day", "half-days")
    static let breaches = counted("avvikelse", "avvikelser", "breach", "breaches")
    static let exempt = counted("undantagen", "undantagna", "exempt", "exempt")

    /// A length in days takes the plural for everything but one day exactly.
    static let days = counted("dag", "dagar", "day", "days")

    // MARK: Headings

    static let plan = LocalisedText(sv: "Plan", en: "Plan")
    static let skip = LocalisedText(sv: "Till innehållet", en: "Skip to content")
    static let contents = LocalisedText(sv: "Innehåll", en: "Contents")
    static let overview = LocalisedText(sv: "Översikt", en: "Overview")
    static let warnings = LocalisedText(
        sv: "Varningar om underlaget", en: "Warnings about the scenario")
    static let quality = LocalisedText(sv: "Vad planen är värd", en: "What the plan is worth")
    static let chart = LocalisedText(sv: "Vecka för vecka", en: "Week by week")
    static let sessionList = LocalisedText(sv: "Modultillfällen", en: "Sessions")
    static let milestones = LocalisedText(sv: "Milstolpar", en: "Milestones")
    static let mix = LocalisedText(sv: "Förvaltningarna i utvecklingsgrupperna", en: "Departments in the cohorts")
    static let load = LocalisedText(sv: "Konsulternas belastning", en: "Consultant load")
    static let rosters = LocalisedText(sv: "Utvecklingsgrupperna", en: "Cohorts")
    static let waiting = LocalisedText(sv: "Väntelista", en: "Waiting list")
    static let making = LocalisedText(sv: "Så gjordes planen", en: "How the plan was made")

    // MARK: Column heads and labels

    static let manager = LocalisedText(sv: "Chef", en: "Manager")
    static let name = LocalisedText(sv: "Namn", en: "Name")
    static let title = LocalisedText(sv: "Titel", en: "Title")
    static let department = LocalisedText(sv: "Förvaltning", en: "Department")
    static let unit = LocalisedText(sv: "Enhet", en: "Unit")
    static let level = LocalisedText(sv: "Nivå", en: "Level")
    static let boss = LocalisedText(sv: "Närmaste chef", en: "Boss")
    static let cohort = LocalisedText(sv: "Utvecklingsgrupp", en: "Cohort")
    static let module = LocalisedText(sv: "Modul", en: "Module")
    static let round = LocalisedText(sv: "Omgång", en: "Round")
    static let milestone = LocalisedText(sv: "Milstolpe", en: "Milestone")
    static let due = LocalisedText(sv: "Senast", en: "Due")
    static let concerns = LocalisedText(sv: "Gäller", en: "For")
    static let who = LocalisedText(sv: "Vem", en: "Who")
    static let when = LocalisedText(sv: "När", en: "When")
    static let consultants = LocalisedText(sv: "Konsulter", en: "Consultants")
    static let consultant = LocalisedText(sv: "Konsult", en: "Consultant")
    static let venue = LocalisedText(sv: "Lokal", en: "Venue")
    static let introduction = LocalisedText(sv: "Gemensam introduktion", en: "Joint introduction")
    static let all = LocalisedText(sv: "alla", en: "all")
    static let total = LocalisedText(sv: "Alla", en: "All")
    static let joined = LocalisedText(sv: "Anställd", en: "Joined")
    static let reason = LocalisedText(sv: "Orsak", en: "Reason")
    static let period = LocalisedText(sv: "Period", en: "Period")
    static let priorityClass = LocalisedText(sv: "Klass", en: "Class")
    static let value = LocalisedText(sv: "Värde", en: "Value")
    static let bound = LocalisedText(sv: "Undre gräns", en: "Bound")
    static let gap = LocalisedText(sv: "Gap", en: "Gap")
    static let scope = LocalisedText(sv: "Gäller", en: "Scope")
    static let method = LocalisedText(sv: "Metod", en: "Method")
    static let noBound = LocalisedText(sv: "ingen gräns funnen", en: "no bound found")
    static let leastThereIs = LocalisedText(sv: "0 är minst", en: "0 is the least")
    static let audited = LocalisedText(sv: "omräknad i granskningen", en: "recomputed by the audit")
    static let rule = LocalisedText(sv: "Regel", en: "Rule")
    static let count = LocalisedText(sv: "Antal", en: "Count")
    static let countedUnit = LocalisedText(sv: "Räknas i", en: "Counted in")
    static let weight = LocalisedText(sv: "Vikt", en: "Weight")
    static let penalty = LocalisedText(sv: "Straffpoäng", en: "Penalty")
    static let evenShare = LocalisedText(sv: "Jämn andel", en: "Even share")
    static let pairs = LocalisedText(sv: "Par", en: "Pairs")
    static let evenPairs = LocalisedText(sv: "Vid jämn spridning", en: "If spread evenly")
    static let beyond = LocalisedText(sv: "Utöver jämn spridning", en: "Beyond even spread")
    static let split = LocalisedText(sv: "Halvdagar per modul", en: "Half-days by module")
    static let sum = LocalisedText(sv: "Summa", en: "Sum")
    static let busiestWeek = LocalisedText(sv: "Mest på en vecka", en: "Most in a week")
    static let busiestMonth = LocalisedText(sv: "Mest på en månad", en: "Most in a month")
    static let ofLimit = LocalisedText(sv: "av högst", en: "of at most")

    private static func counted(_ sv: String, _ svMany: String, _ en: String, _ enMany: String) -> CountedText {
        CountedText(one: LocalisedText(sv: sv, en: en), many: LocalisedText(sv: svMany, en: enMany))
    }
}
