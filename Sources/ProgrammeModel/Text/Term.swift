/// A word of the planning domain, in the form each language's reader expects.
///
/// The one glossary: pages, tables and messages take headings from here, so that a noun keeps one meaning.
public enum Term: String, CaseIterable, Sendable {
    case programme, scenario, variant, manager, newcomer, level, department, area, unit, boss
    case cohort, round, trainingModule, session, introduction, practicePeriod, agreement, roadMap
    case catchUp, attendance, consultant, moduleLead, venue, halfDay, pin, change, freezeDate, plan
    case breach, acceptedBreach, waitingList, exempt, steeringGroup, statusReport, checkIn, evaluation, invitation

    /// The word in both languages, lower case, singular.
    public var text: LocalisedText {
        switch self {
        case .programme: LocalisedText(sv: "program", en: "programme")
        case .scenario: LocalisedText(sv: "planeringsunderlag", en: "scenario")
        case .variant: LocalisedText(sv: "alternativ", en: "variant")
        case .manager: LocalisedText(sv: "chef", en: "manager")
        case .newcomer: LocalisedText(sv: "ny chef", en: "newcomer")
        case .level: LocalisedText(sv: "chefsnivå", en: "level")
        case .department: LocalisedText(sv: "förvaltning", en: "department")
        case .area: LocalisedText(sv: "verksamhet", en: "area")
        case .unit: LocalisedText(sv: "enhet", en: "unit")
        case .boss: LocalisedText(sv: "närmaste chef", en: "boss")
        case .cohort: LocalisedText(sv: "utvecklingsgrupp", en: "cohort")
        case .round: LocalisedText(sv: "omgång", en: "round")
        case .trainingModule: LocalisedText(sv: "modul", en: "module")
        case .session: LocalisedText(sv: "modultillfälle", en: "session")
        case .introduction: LocalisedText(sv: "gemensam introduktion", en: "introduction")
        case .practicePeriod: LocalisedText(sv: "tillämpningsperiod", en: "practice period")
        case .agreement: LocalisedText(sv: "överenskommelse", en: "agreement")
        case .roadMap: LocalisedText(sv: "färdplan", en: "road map")
        case .catchUp: LocalisedText(sv: "ta igen", en: "catch-up")
        case .attendance: LocalisedText(sv: "närvaro", en: "attendance")
        case .consultant: LocalisedText(sv: "konsult", en: "consultant")
        case .moduleLead: LocalisedText(sv: "modulansvarig konsult", en: "module lead")
        case .venue: LocalisedText(sv: "lokal", en: "venue")
        case .halfDay: LocalisedText(sv: "halvdag", en: "half-day")
        case .pin: LocalisedText(sv: "låsning", en: "pin")
        case .change: LocalisedText(sv: "ändring", en: "change")
        case .freezeDate: LocalisedText(sv: "fryst till och med", en: "freeze date")
        case .plan: LocalisedText(sv: "plan", en: "plan")
        case .breach: LocalisedText(sv: "avvikelse", en: "breach")
        case .acceptedBreach: LocalisedText(sv: "godkänd avvikelse", en: "accepted breach")
        case .waitingList: LocalisedText(sv: "väntelista", en: "waiting list")
        case .exempt: LocalisedText(sv: "undantagen", en: "exempt")
        case .steeringGroup: LocalisedText(sv: "styrgrupp", en: "steering group")
        case .statusReport: LocalisedText(sv: "statusrapport", en: "status report")
        case .checkIn: LocalisedText(sv: "avstämning", en: "check-in")
        case .evaluation: LocalisedText(sv: "utvärdering", en: "evaluation")
        case .invitation: LocalisedText(sv: "kallelse", en: "invitation")
        }
    }
}
