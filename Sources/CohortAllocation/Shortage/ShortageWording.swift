import ProgrammeModel

/// The texts of shortages.
enum ShortageWording {
    static func noPlace(_ people: [String]) -> Shortfall {
        let count = people.count
        return Shortfall(
            rule: "one-cohort", needed: count, available: 0,
            message: LocalisedText(
                sv: "\(managersSv(count)) kan inte sitta i någon omgång och får inte vänta: \(list(people, .swedish))",
                en: "\(managers(count)) can sit in no round and may not wait: \(list(people, .english))"),
            fix: LocalisedText(
                sv: "Ändra datum eller låsning, gör regeln mjuk, tillåt väntelista eller undanta dem.",
                en: "Change dates or a pin, make the rule soft, allow the waiting list, or exempt them."))
    }

    static func seats(needed: Int, _ seats: SeatCount) -> Shortfall {
        let available = seats.most
        let cohorts = seats.cohorts
        let each = each(seats.maxima)
        let missing = needed - available
        return Shortfall(
            rule: "cohort-size", needed: needed, available: available,
            message: LocalisedText(
                sv:
                    "\(managersSv(needed)) ska ha plats men \(cohortsSv(cohorts)) med högst \(each) har \(seatsSv(available)): "
                    + "\(missing) fattas",
                en: "\(managers(needed)) need a seat but \(cohortsOf(cohorts)) of at most \(each) have "
                    + "\(seatsOf(available)): \(missing) short"),
            fix: moreSeats(missing, seats))
    }

    static func seatsInRounds(
        rule: RuleCode, needed: Int, _ seats: SeatCount, rounds: [String]
    ) -> Shortfall {
        let available = seats.most
        let cohorts = seats.cohorts
        let each = each(seats.maxima)
        let missing = needed - available
        return Shortfall(
            rule: rule, needed: needed, available: available,
            message: LocalisedText(
                sv:
                    "\(managersSv(needed)) kan bara sitta i \(list(rounds, .swedish)), vars \(cohortsSv(cohorts)) med högst "
                    + "\(each) har \(seatsSv(available)): \(missing) fattas",
                en: "\(managers(needed)) can sit only in \(list(rounds, .english)), whose \(cohortsOf(cohorts)) of at "
                    + "most \(each) have \(seatsOf(available)): \(missing) short"),
            fix: LocalisedText(
                sv: "Lägg fler utvecklingsgrupper där, höj max, eller låt fler sitta i en annan omgång.",
                en: "Put more cohorts there, raise max, or let more of them sit in another round."))
    }

    static func people(available: Int, _ seats: SeatCount) -> Shortfall {
        let needed = seats.least
        let cohorts = seats.cohorts
        let each = each(seats.minima)
        return Shortfall(
            rule: "cohort-size", needed: needed, available: available,
            message: LocalisedText(
                sv:
                    "\(cohortsSv(cohorts)) med minst \(each) behöver \(managersSv(needed)) men bara \(available) kan sitta i "
                    + "någon: \(needed - available) fattas",
                en: "\(cohortsOf(cohorts)) of at least \(each) need \(managers(needed)) but only \(available) can sit "
                    + "in one: \(needed - available) short"),
            fix: LocalisedText(sv: "Ta bort utvecklingsgrupper eller sänk min.", en: "Remove cohorts or lower min."))
    }

    static func peopleInRounds(available: Int, _ seats: SeatCount, rounds: [String]) -> Shortfall {
        let needed = seats.least
        let cohorts = seats.cohorts
        let each = each(seats.minima)
        return Shortfall(
            rule: "cohort-size", needed: needed, available: available,
            message: LocalisedText(
                sv:
                    "\(cohortsSv(cohorts)) i \(list(rounds, .swedish)) med minst \(each) behöver \(managersSv(needed)) men "
                    + "bara \(available) kan sitta där: \(needed - available) fattas",
                en: "\(cohortsOf(cohorts)) in \(list(rounds, .english)) of at least \(each) need \(managers(needed)) "
                    + "but only \(available) can sit there: \(needed - available) short"),
            fix: LocalisedText(
                sv: "Flytta utvecklingsgrupper till en annan omgång eller sänk min.",
                en: "Move cohorts to another round or lower min."))
    }

    static func pins(cohort: String, needed: Int, available: Int) -> Shortfall {
        Shortfall(
            rule: "pinned", needed: needed, available: available,
            message: LocalisedText(
                sv: "\(managersSv(needed)) är låsta till utvecklingsgrupp \(cohort), som rymmer \(available)",
                en: "\(managers(needed)) are pinned to cohort \(cohort), which holds \(available)"),
            fix: LocalisedText(
                sv: "Ta bort \(needed - available) av låsningarna eller höj max.",
                en: "Remove \(needed - available) of the pins or raise max."))
    }

    static func block(_ people: [String], available: Int) -> Shortfall {
        Shortfall(
            rule: "together", needed: people.count, available: available,
            message: LocalisedText(
                sv: "\(managersSv(people.count)) ska sitta tillsammans men en utvecklingsgrupp rymmer \(available): "
                    + list(people, .swedish),
                en: "\(managers(people.count)) are to sit together but a cohort holds \(available): "
                    + list(people, .english)),
            fix: LocalisedText(sv: "Ta bort par eller höj max.", en: "Remove pairs or raise max."))
    }

    static func blockWithoutRound(_ people: [String]) -> Shortfall {
        Shortfall(
            rule: "together", needed: 1, available: 0,
            message: LocalisedText(
                sv: "ingen utvecklingsgrupp är öppen för alla som ska sitta tillsammans: \(list(people, .swedish))",
                en: "no cohort is open to all who are to sit together: \(list(people, .english))"),
            fix: LocalisedText(
                sv: "Ta bort ett par, en låsning eller ändra datum.", en: "Remove a pair or a pin, or change dates."))
    }

    static func clique(_ people: [String], _ rules: CliqueRules, available: Int) -> Shortfall {
        let soft = rules.sufficient.isEmpty ? rules.all.map(\.rule) : rules.sufficient
        let isOneEnough = !rules.sufficient.isEmpty
        func choice(_ language: Language) -> String {
            rules.all.count == 1
                ? LocalisedText(sv: "regeln", en: "the rule")[language]
                : TangleWording.choice(soft.map { "\($0.code)" }, isOneEnough: isOneEnough, language)
        }
        return Shortfall(
            rule: soft.first?.code ?? "apart", needed: people.count, available: available,
            message: LocalisedText(
                sv:
                    "\(managersSv(people.count)) ska alla sitta isär men bara \(cohortsSv(available)) är öppna för dem: "
                    + list(people, .swedish) + pairs(rules, .swedish),
                en: "\(managers(people.count)) are all to sit apart but only \(cohortsOf(available)) "
                    + "\(available == 1 ? "is" : "are") open to them: \(list(people, .english))"
                    + pairs(rules, .english)),
            fix: LocalisedText(
                sv: "Lägg till en utvecklingsgrupp i deras omgångar eller gör \(choice(.swedish)) mjuk.",
                en: "Add a cohort to their rounds or make \(choice(.english)) soft."))
    }

    /// The pairs of each rule, where there are several rules.
    private static func pairs(_ rules: CliqueRules, _ language: Language) -> String {
        guard rules.all.count > 1 else { return "" }
        return rules.all.map { "; \(TangleWording.names([$0.rule], language)): \(list($0.pairs, language))" }.joined()
    }

    static func bossTooLate(
        boss: String, report: String, first: Int, last: Int, firstName: String, lastName: String
    ) -> Shortfall {
        Shortfall(
            rule: "boss-first", needed: first, available: last,
            message: LocalisedText(
                sv: "\(report) kan sitta senast i \(lastName) men chefen \(boss) tidigast i \(firstName)",
                en:
                    "\(report) can sit in \(lastName) at the latest but the boss \(boss) in \(firstName) at the earliest"
            ),
            fix: LocalisedText(
                sv: "Ändra en låsning eller ett datum, eller gör regeln mjuk.",
                en: "Change a pin or a date, or make the rule soft."))
    }

    static func department(_ name: String, needed: Int, cap: Int, cohorts: Int) -> Shortfall {
        let available = cap * cohorts
        return Shortfall(
            rule: "department-cap", needed: needed, available: available,
            message: LocalisedText(
                sv:
                    "förvaltningen \(name) har \(managersSv(needed)) att placera men högst \(cap) per utvecklingsgrupp i "
                    + "\(cohortsSv(cohorts)) ger \(seatsSv(available))",
                en: "department \(name) has \(managers(needed)) to seat but at most \(cap) each in "
                    + "\(cohortsOf(cohorts)) gives \(seatsOf(available))"),
            fix: LocalisedText(
                sv: "Höj taket till \((needed + cohorts - 1) / max(1, cohorts)).",
                en: "Raise the cap to \((needed + cohorts - 1) / max(1, cohorts))."))
    }

    static func crowded(
        _ name: String, _ rule: DepartmentStaffedRule, needed: Int, available: Int, cohorts: Int, rounds: [String],
        isWhole: Bool
    ) -> Shortfall {
        let missing = needed - available
        let who = (
            sv: isWhole ? "som ska ha plats" : "som bara kan sitta i \(list(rounds, .swedish))",
            en: isWhole ? "who need a seat" : "who can sit only in \(list(rounds, .english))"
        )
        return Shortfall(
            rule: rule.code, needed: needed, available: available,
            message: LocalisedText(
                sv: "förvaltningen \(name) har \(managersSv(needed)) \(who.sv), men med "
                    + "\(TangleWording.names([rule], .swedish)) kan \(cohortsSv(cohorts)) ha högst \(available) av dem: "
                    + "\(missing) fattas",
                en: "department \(name) has \(managers(needed)) \(who.en), but with "
                    + "\(TangleWording.names([rule], .english)) \(cohortsOf(cohorts)) can have at most \(available) of "
                    + "them: \(missing) short"),
            fix: LocalisedText(
                sv: "Höj percent, lägg till en utvecklingsgrupp, eller låt fler av dem vänta eller sitta i en annan "
                    + "omgång.",
                en: "Raise percent, add a cohort, or let more of them wait or sit in another round."))
    }

    static func thinned(
        _ rule: DepartmentStaffedRule, available: Int, _ seats: SeatCount, rounds: [String]
    ) -> Shortfall {
        let needed = seats.least
        let cohorts = seats.cohorts
        let each = each(seats.minima)
        return Shortfall(
            rule: rule.code, needed: needed, available: available,
            message: LocalisedText(
                sv: "\(cohortsSv(cohorts)) i \(list(rounds, .swedish)) med minst \(each) behöver \(managersSv(needed)) "
                    + "men med \(TangleWording.names([rule], .swedish)) ryms bara \(available): \(needed - available) fattas",
                en: "\(cohortsOf(cohorts)) in \(list(rounds, .english)) of at least \(each) "
                    + "\(cohorts == 1 ? "needs" : "need") \(managers(needed)) but with "
                    + "\(TangleWording.names([rule], .english)) only \(available) fit: \(needed - available) short"),
            fix: LocalisedText(sv: "Höj percent eller sänk min.", en: "Raise percent or lower min."))
    }

    static func lone(_ rule: NoLoneRule, _ value: String, _ people: [String], available: Int) -> Shortfall {
        Shortfall(
            rule: rule.code, needed: rule.min, available: available,
            message: LocalisedText(
                sv: "av ”\(value)” i \(rule.attribute.column) ska en utvecklingsgrupp ha ingen eller minst "
                    + "\(rule.min), men högst \(available) kan sitta ihop med \(list(people, .swedish)), som ska ha plats",
                en: "of “\(value)” in \(rule.attribute.column) a cohort is to have none or at least \(rule.min), but "
                    + "at most \(available) can sit with \(list(people, .english)), who must have a seat"),
            fix: available > 1
                ? LocalisedText(
                    sv: "Sänk min till \(available), eller gör regeln mjuk.",
                    en: "Lower min to \(available), or make the rule soft.")
                : LocalisedText(
                    sv: "Gör regeln mjuk, rätta värdet, eller undanta \(people.count == 1 ? "chefen" : "cheferna").",
                    en: "Make the rule soft, correct the value, or exempt "
                        + "\(people.count == 1 ? "the manager" : "the managers")."))
    }

    /// One number, or from the smallest to the largest.
    static func each(_ numbers: ClosedRange<Int>) -> String {
        numbers.lowerBound == numbers.upperBound
            ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)-\(numbers.upperBound)"
    }

    private static func moreSeats(_ missing: Int, _ seats: SeatCount) -> LocalisedText {
        let (cohorts, each) = (seats.cohorts, seats.maxima.upperBound)
        let more = (missing + max(1, each) - 1) / max(1, each)
        guard cohorts > 0 else {
            return LocalisedText(sv: "Lägg till \(cohortsSv(more)).", en: "Add \(cohortsOf(more)).")
        }
        guard seats.hasOneMaximum else {
            return LocalisedText(
                sv: "Lägg till \(cohortsSv(more)), eller höj max med \(missing) sammanlagt.",
                en: "Add \(cohortsOf(more)), or raise max by \(missing) in all.")
        }
        let raised = each + (missing + cohorts - 1) / cohorts
        return LocalisedText(
            sv: "Lägg till \(cohortsSv(more)), eller höj max till \(raised).",
            en: "Add \(cohortsOf(more)), or raise max to \(raised).")
    }

    /// Names with commas, at most ten of them.
    private static func list(_ names: [String], _ language: Language) -> String {
        let shown = names.prefix(10).joined(separator: ", ")
        let rest = names.count - 10
        guard rest > 0 else { return shown }
        return shown + LocalisedText(sv: " och \(rest) till", en: " and \(rest) more")[language]
    }

    static func managersSv(_ count: Int) -> String { count == 1 ? "1 chef" : "\(count) chefer" }
    static func cohortsSv(_ count: Int) -> String {
        count == 1 ? "1 utvecklingsgrupp" : "\(count) utvecklingsgrupper"
    }
    static func seatsSv(_ count: Int) -> String { count == 1 ? "1 plats" : "\(count) platser" }
    static func managers(_ count: Int) -> String { count == 1 ? "1 manager" : "\(count) managers" }
    static func cohortsOf(_ count: Int) -> String { count == 1 ? "1 cohort" : "\(count) cohorts" }
    static func seatsOf(_ count: Int) -> String { count == 1 ? "1 seat" : "\(count) seats" }
}
