public import ProgrammeModel

extension ImpossibleScenario {
    /// What the scenario is short of.
    public var name: LocalisedText {
        switch self {
        case .wantOfSeats: LocalisedText(sv: "för få platser", en: "too few seats")
        case .wantOfConsultantDays: LocalisedText(sv: "för få konsultdagar", en: "too few consultant days")
        case .wantOfModuleDays:
            LocalisedText(sv: "för få konsultdagar för en modul", en: "too few consultant days for one module")
        case .wantOfDaysInRound:
            LocalisedText(sv: "för få konsultdagar i en omgång", en: "too few consultant days in one round")
        case .lowWeeklyLimits: LocalisedText(sv: "för låga tak per vecka", en: "limits a week that are too low")
        case .lowMonthlyLimits: LocalisedText(sv: "för låga tak per månad", en: "limits a month that are too low")
        case .wantOfQualified: LocalisedText(sv: "för få behöriga konsulter", en: "too few qualified consultants")
        case .lowCohortLimits:
            LocalisedText(sv: "för låga tak i antal utvecklingsgrupper", en: "limits in cohorts that are too low")
        case .neverTogether:
            LocalisedText(sv: "konsulter som aldrig är lediga samtidigt", en: "consultants never free together")
        case .shortWindow: LocalisedText(sv: "för kort fönster", en: "a window that is too short")
        case .closedWindow: LocalisedText(sv: "stängt fönster", en: "a window that is closed")
        case .wantOfTime: LocalisedText(sv: "för långa mellanrum", en: "gaps that are too long")
        case .smallVenues: LocalisedText(sv: "för små lokaler", en: "venues that are too small")
        case .wantOfVenueDays: LocalisedText(sv: "för få lokaldagar", en: "too few venue days")
        case .hostsApart:
            LocalisedText(sv: "värdar som aldrig är lediga samtidigt", en: "hosts never free together")
        case .lateIntroduction: LocalisedText(sv: "för sen introduktion", en: "an introduction that is too late")
        case .crowdedHall: LocalisedText(sv: "för få halvdagar i salen", en: "too few half-days in the hall")
        }
    }
}
