import ProgrammeModel

/// Whole sentences and the labels of key figures.
extension Wording {
    // MARK: Key figures

    static let placed = LocalisedText(sv: "chefer har plats", en: "managers placed")
    static let onWaitingList = LocalisedText(sv: "på väntelistan", en: "on the waiting list")
    static let firstAndLastDay = LocalisedText(sv: "första och sista dag", en: "first and last day")
    static let rulesKept = LocalisedText(sv: "bindande regler hålls", en: "binding rules kept")
    static let attendance = LocalisedText(sv: "planerad närvaro", en: "planned attendance")
    static let accepted = LocalisedText(sv: "Granskningen godkänner planen", en: "The audit accepts the plan")
    static let refused = LocalisedText(sv: "Granskningen underkänner planen", en: "The audit refuses the plan")
    static let auditNote = LocalisedText(
        sv: "Granskningen räknar om varje regel och hela poängen för sig, utan hjälp av det som gjorde planen.",
        en: "The audit recomputes every rule and the whole score by itself, without help from what made the plan.")

    // MARK: Worth

    static let scoreNote = LocalisedText(
        sv: """
            Lägre är bättre. Klasserna står med den viktigaste först: en bättre klass 1 går före allt som följer. En undre \
            gräns är ett värde som ingen plan kan komma under, så länge de viktigare klasserna är minst lika bra. \
            Gapet är (värde − gräns) / värde: det kan bero på planen, eller på att gränsen inte är skarp. ”Med dessa \
            utvecklingsgrupper” talar om planer där samma chefer sitter tillsammans; en annan indelning kan ge ett \
            lägre värde. En gräns följer av räkning, eller av priser på platser, halvdagar eller modultillfällen som \
            granskningen lägger ihop.
            """,
        en: """
            Lower is better. Classes stand in order of importance: a better class 1 goes before all that follows. A \
            bound is a value that no plan can be below while the more important classes are at least as good. The gap \
            is (value − bound) / value: it may come of the plan, or of a bound that is not sharp. “With these \
            cohorts” speaks of plans in which the same managers sit together; another division may have a lower value. \
            A bound follows from counting, or from prices of seats, half-days or sessions that the audit adds up.
            """)
    static let ruleNote = LocalisedText(
        sv: """
            Varje regel räknar sina enheter, som står under ”Räknas i”, och straffpoängen är antal gånger vikt. Ett par \
            är två i samma utvecklingsgrupp som har samma förvaltning, enhet eller vad regeln annars jämför.
            """,
        en: """
            Each rule counts its units, which stand under “Counted in”; the penalty is count times weight. A pair is \
            two members of a cohort who share the department, the unit or whatever else the rule compares.
            """)
    static let classTable = LocalisedText(
        sv: "Poäng per klass, med undre gräns", en: "Score by class, with its bound")
    static let ruleTable = LocalisedText(sv: "Straffpoäng per regel", en: "Penalties by rule")
    static let noRules = LocalisedText(sv: "ingen regel räknas här", en: "no rule is counted here")

    // MARK: Chart

    static let chartTitle = LocalisedText(
        sv: "Veckoschema för alla utvecklingsgrupper", en: "Week-by-week schedule of all cohorts")
    static let chartDescription = LocalisedText(
        sv: """
            En rad per utvecklingsgrupp, en kolumn per vecka. Samma uppgifter står med datum i listan över \
            modultillfällen.
            """,
        en: "One row for each cohort, one column for each week. The list of sessions has the same facts with dates.")
    static let scrollHint = LocalisedText(sv: "Kan rullas i sidled", en: "Scrolls sideways")
    static let legend = LocalisedText(sv: "Teckenförklaring", en: "Legend")
    static let legendIntroduction = LocalisedText(sv: "gemensam introduktion", en: "joint introduction")
    static let legendWindow = LocalisedText(
        sv: "omgångens fönster för första modultillfället", en: "the round's window for first sessions")
    static let legendClosure = LocalisedText(sv: "stängt", en: "closed")

    // MARK: Lists

    static let sessionNote = LocalisedText(
        sv:
            "Inom parentes står halvdagen då modultillfället börjar och halvdagen då det slutar. Den konsult som leder står först.",
        en:
            "In brackets: the half-day on which the session begins and the one on which it ends. The leading consultant "
            + "comes first.")
    static let milestoneNote = LocalisedText(
        sv: """
            Datumen följer av modultillfällena och räknas i arbetsdagar. En överenskommelse sluts mellan chefen och närmaste \
            chef, och färdplanen delas med närmaste chef. Statusrapporten går till styrgruppen. Avstämningen är mellan \
            projektledaren och modulansvarig konsult. En rad per chef finns i milestones.csv.
            """,
        en: """
            Dates follow from the sessions and are counted in working days. An agreement is made by manager and boss, and \
            the road map is shared with the boss. Status reports go to the steering group. Check-ins are between project \
            leader and module lead. milestones.csv has a row for each manager.
            """)
    static let milestoneTable = LocalisedText(sv: "Milstolpar", en: "Milestones in")
    static let nobodyToMeetOne = LocalisedText(
        sv: "har vid någon milstolpe ingen närmaste chef i underlaget: utse någon att träffa.",
        en: "has no boss in the scenario at some milestone: name somebody to meet.")
    static let nobodyToMeetMany = LocalisedText(
        sv: "har vid någon milstolpe ingen närmaste chef i underlaget: utse någon att träffa för var och en.",
        en: "have no boss in the scenario at some milestone: name somebody for each of them to meet.")
    static let mixNote = LocalisedText(
        sv: """
            Antal deltagare från varje förvaltning i varje utvecklingsgrupp. +1 betyder en fler än den jämna andelen uppåt \
            avrundad, −1 en färre än den nedåt avrundad; rutor utan tecken är jämnt fördelade.
            """,
        en: """
            Members of each department in each cohort. +1 means one more than the even share rounded up, −1 one fewer \
            than it rounded down; cells without a sign are evenly spread.
            """)
    static let mixTable = LocalisedText(
        sv: "Deltagare per förvaltning och utvecklingsgrupp", en: "Members by department and cohort")
    static let pairNote = LocalisedText(
        sv:
            "Ett par är två i samma utvecklingsgrupp med samma värde. Vid jämn spridning över utvecklingsgrupperna är paren så få som möjligt.",
        en: "A pair is two members of a cohort who share the value. Spread evenly over the cohorts, pairs are fewest.")
    static let pairTable = LocalisedText(sv: "Lika par per blandningsregel", en: "Equal pairs by mix rule")
    static let loadTable = LocalisedText(
        sv: "Halvdagar i modultillfällen per konsult", en: "Half-days in sessions by consultant")
    static let barNote = LocalisedText(
        sv: "Strecket i stapeln visar den jämna andelen", en: "The line in each bar marks the even share")
    static let rosterNote = LocalisedText(
        sv: "Varje utvecklingsgrupp står för sig, med sina modultillfällen överst.",
        en: "Each cohort stands alone, with its sessions on top.")
    static let sessionsOf = LocalisedText(sv: "Utvecklingsgruppens modultillfällen", en: "Sessions of the cohort")
    static let membersOf = LocalisedText(sv: "Deltagare", en: "Members")
    static let nobodyWaits = LocalisedText(
        sv: "Alla har plats; ingen väntar.", en: "Everybody has a seat; nobody waits.")
    static let waitingTable = LocalisedText(sv: "Chefer utan plats", en: "Managers without a seat")
    static let exemptOne = LocalisedText(
        sv: "är undantagen och ska inte placeras; skälet skrivs inte ut.",
        en: "is exempt and not to be placed; the reason is not printed.")
    static let exemptMany = LocalisedText(
        sv: "är undantagna och ska inte placeras; skälen skrivs inte ut.",
        en: "are exempt and not to be placed; the reasons are not printed.")

    // MARK: Making

    static let requested = LocalisedText(sv: "Önskad motor", en: "Engine asked for")
    static let allocation = LocalisedText(sv: "Vem som sitter var", en: "Who sits where")
    static let schedule = LocalisedText(sv: "När modultillfällena hålls", en: "When sessions are held")
    static let notes = LocalisedText(sv: "Att veta", en: "Note")
    static let stopped = LocalisedText(sv: "Varför körningen slutade", en: "Why the run stopped")
    static let seed = LocalisedText(sv: "Frö", en: "Seed")
    static let workLimit = LocalisedText(sv: "Arbetsgräns", en: "Work limit")
    static let timeLimit = LocalisedText(sv: "Tidsgräns", en: "Time limit")
    static let seconds = LocalisedText(sv: "sekunder", en: "seconds")
    static let none = LocalisedText(sv: "ingen", en: "none")
    static let scenario = LocalisedText(sv: "Planeringsunderlag", en: "Scenario")
    static let scenarioHash = LocalisedText(sv: "Underlagets kontrollsumma", en: "Scenario hash")
    static let schemaVersion = LocalisedText(sv: "Version av planfilen", en: "Plan file version")
    static let repeatable = LocalisedText(
        sv: "Går att upprepa: samma underlag, frö och arbetsgräns ger samma plan.",
        en: "Repeatable: the same scenario, seed and work limit give the same plan.")
    static let notRepeatable = LocalisedText(
        sv: "Går inte säkert att upprepa: klockan eller en person avslutade körningen.",
        en: "Not surely repeatable: the clock or a person ended the run.")
    static let repeatability = LocalisedText(sv: "Upprepning", en: "Repeatability")

    // MARK: Terminal

    static let managersLabel = LocalisedText(sv: "Chefer", en: "Managers")
    static let cohortsLabel = LocalisedText(sv: "Utvecklingsgrupper", en: "Cohorts")
    static let whoBriefly = LocalisedText(sv: "Indelning", en: "Allocation")
    static let whenBriefly = LocalisedText(sv: "Tidläggning", en: "Scheduling")
    static let stoppedBriefly = LocalisedText(sv: "Stopp", en: "Stopped")
    static let repeatableBriefly = LocalisedText(sv: "går att upprepa", en: "repeatable")
    static let notRepeatableBriefly = LocalisedText(sv: "går inte säkert att upprepa", en: "not surely repeatable")
    static let scopeAndMethod = LocalisedText(sv: "Gräns för; metod", en: "Scope; method")
    static let boundBriefly = LocalisedText(sv: "Gräns", en: "Bound")
    static let moreTime = LocalisedText(
        sv: "mer tid kan ge en bättre plan: höj --seconds", en: "more time may give a better plan: raise --seconds")
    static let auditBriefly = LocalisedText(sv: "Granskning", en: "Audit")
    static let acceptedBriefly = LocalisedText(sv: "godkänd", en: "accepted")
    static let refusedBriefly = LocalisedText(sv: "underkänd", en: "refused")
    static let filesBriefly = LocalisedText(sv: "Filer", en: "Files")

    static func moreWork(than work: Int) -> LocalisedText {
        LocalisedText(
            sv: "mer arbete kan ge en bättre plan: höj --work över \(work)",
            en: "more work may give a better plan: raise --work above \(work)")
    }

    static func text(of choice: EngineChoice) -> LocalisedText {
        switch choice {
        case .auto: LocalisedText(sv: "bästa tillgängliga", en: "best available")
        case .glpk: LocalisedText(sv: "GLPK", en: "GLPK")
        case .heuristic: LocalisedText(sv: "inbyggd sökning", en: "native search")
        }
    }
}
