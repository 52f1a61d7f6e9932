import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

/// What is said of a certificate that proves nothing: what is wrong, not just that something is.
@Suite("A certificate that proves nothing is told why")
struct CertificateReasonTests {
    private func fault(
        _ method: Bound.Method, prices: BoundCertificate? = nil, schedule: ScheduleCertificate? = nil,
        rosters: RosterCertificate? = nil, _ change: Example.Change = { _, _ in }
    ) throws -> BoundFault? {
        try Example.audit { scenario, plan in
            change(&scenario, &plan)
            plan.bounds = [
                Bound(
                    priorityClass: method == .prices ? .mix : .consultants, scope: .whole, value: 0, method: method,
                    isAudited: true, certificate: prices, schedule: schedule, rosters: rosters)
            ]
        }.boundFaults.first
    }

    private func expect(
        _ fault: BoundFault?, _ reason: BoundFault.Reason, _ found: String? = nil, sv: String, en: String,
        at place: SourceLocation = #_sourceLocation
    ) {
        #expect(fault?.reason == reason, sourceLocation: place)
        #expect(fault?.found == found, sourceLocation: place)
        #expect(fault?.message.sv.hasSuffix(" " + sv) == true, sourceLocation: place)
        #expect(fault?.message.en.hasSuffix(" " + en) == true, sourceLocation: place)
    }

    private func seats(_ change: (inout BoundCertificate) -> Void) -> BoundCertificate {
        var prices = BoundCertificate(
            denominator: 1, total: 0, charged: 0, limits: [], seats: .init([0, 0]), values: [:])
        change(&prices)
        return prices
    }

    @Test("by the name that the scenario does not have")
    func names() throws {
        func expect(_ name: String, _ fault: BoundFault?, at place: SourceLocation = #_sourceLocation) {
            self.expect(
                fault, .unknownName, name,
                sv: "går inte att räkna om: den har ett pris för \"\(name)\", som inte finns i underlaget.",
                en: "cannot be added up: it has a price of \"\(name)\", which the scenario does not have.", at: place)
        }
        expect("Ö", try fault(.prices, prices: seats { $0.values["department-mix"] = ["Ö": .init([1])] }))
        expect("mix:öga", try fault(.prices, prices: seats { $0.values["mix:öga"] = [:] }))
        let dates = ScheduleCertificate.StaffPrices(halfDays: ["2001-01-01 am": 1, "2001-01-02 am": 1])
        expect(
            "2001-01-01 am",
            try fault(
                .itineraries,
                schedule: .init(
                    denominator: 1, total: 0, limits: [], consultants: ["K1": dates], venues: [:], departments: [:])))
        expect("9", try fault(.rosters, rosters: .init(denominator: 1, total: 0, cohorts: ["9": 0, "99": 0])))
        expect("m", try fault(.rosters, rosters: .init(denominator: 1, total: 0, sessions: ["1": ["m": .init()]])))
    }

    @Test("by a name of any length and with any letters, as far as a sentence bears it")
    func strangeNames() throws {
        let name = "\u{1B}[2J" + String(repeating: "x", count: 100_000)
        let shown = "\u{FFFD}[2J" + String(repeating: "x", count: 55) + "…"
        expect(
            try fault(.rosters, rosters: .init(denominator: 1, total: 0, cohorts: [name: 0])), .unknownName, name,
            sv: "går inte att räkna om: den har ett pris för \"\(shown)\", som inte finns i underlaget.",
            en: "cannot be added up: it has a price of \"\(shown)\", which the scenario does not have.")
    }

    @Test("by the number that is out of range")
    func numbers() throws {
        func expect(_ number: Int, _ fault: BoundFault?, at place: SourceLocation = #_sourceLocation) {
            self.expect(
                fault, .outOfRange, String(number),
                sv: "går inte att räkna om: talet \(number) ligger utanför det tillåtna.",
                en: "cannot be added up: the number \(number) is out of range.", at: place)
        }
        expect(.min, try fault(.prices, prices: seats { $0.seats = .init([1, .min]) }))
        expect(-7, try fault(.rosters, rosters: .init(denominator: 1, total: 0, cohorts: ["1": -2, "2": -7])))
        let sal = ["2016-02-01 am": -3]
        expect(
            -3,
            try fault(
                .itineraries,
                schedule: .init(
                    denominator: 1, total: 0, limits: [], consultants: [:], venues: ["sal": sal], departments: [:])))
    }

    @Test("by its denominator")
    func denominators() throws {
        let none = ScheduleCertificate(
            denominator: 0, total: 0, limits: [], consultants: [:], venues: [:], departments: [:])
        for (number, fault) in [
            (0, try fault(.prices, prices: seats { $0.denominator = 0 })), (0, try fault(.itineraries, schedule: none)),
            (.max, try fault(.rosters, rosters: .init(denominator: .max, total: 0))),
        ] {
            expect(
                fault, .denominator, String(number),
                sv: "går inte att räkna om: nämnaren \(number) ligger utanför det tillåtna.",
                en: "cannot be added up: the denominator \(number) is out of range.")
        }
    }

    @Test("by sums that become too large")
    func sums() throws {
        let fault = try fault(.rosters, rosters: .init(denominator: 1_000_000, total: 0)) { scenario, _ in
            scenario.programme.rules.consultantLoad.terms.weight = 1_000_000_000_000
        }
        expect(
            fault, .outOfRange, sv: "går inte att räkna om: summorna blir för stora.",
            en: "cannot be added up: its sums become too large.")
    }

    @Test("by a class that it may not take for granted")
    func limits() throws {
        let late = BoundCertificate.Limit(priorityClass: .consultants, atMost: 9_000_000, price: 1)
        expect(
            try fault(.prices, prices: seats { $0.limits = [late] }), .limitClass, "6",
            sv: "förutsätter klass 6, som inte är viktigare eller nämns två gånger.",
            en: "takes class 6 for granted, which is not more important or is named twice.")
    }

    @Test("by there being too much to look through")
    func work() throws {
        let modules = (0..<27).map {
            TrainingModule(id: TrainingModule.ID("x\($0)"), name: "X", halfDays: 1, consultants: 1)
        }
        func expect(_ fault: BoundFault?, at place: SourceLocation = #_sourceLocation) {
            self.expect(
                fault, .tooMuch, sv: "går inte att räkna om: det är för mycket att gå igenom.",
                en: "cannot be added up: there is too much to look through.", at: place)
        }
        expect(
            try fault(.rosters, rosters: .init(denominator: 1, total: 0)) { scenario, _ in
                scenario.programme.modules += modules
                scenario.programme.rules.practiceGap.min = 0
                scenario.qualifications += modules.map { Qualification(consultant: "K3", module: $0.id) }
            })
        let nothing = ScheduleCertificate(
            denominator: 1, total: 0, limits: [], consultants: [:], venues: [:], departments: [:])
        expect(
            try fault(.itineraries, schedule: nothing) { scenario, _ in
                scenario.programme.modules += (0..<4).flatMap { round in
                    modules.map { module in
                        var module = module
                        module.id = TrainingModule.ID("\(module.id)-\(round)")
                        return module
                    }
                }
            })
    }

    private func schedule(
        _ consultants: [String: ScheduleCertificate.StaffPrices] = [:],
        spread: [String: ScheduleCertificate.RoundClaim] = [:]
    ) -> ScheduleCertificate {
        ScheduleCertificate(
            denominator: 1, total: 0, limits: [], consultants: consultants, venues: [:], departments: [:],
            spread: spread)
    }

    @Test("by rules, limits and modules that do not bear it")
    func ground() throws {
        let assistant = RosterCertificate(denominator: 1, total: 0, sessions: ["1": ["grund": .init(assistant: 1)]])
        for fault in [
            try fault(.rosters, rosters: .init(denominator: 1, total: 0)) { scenario, _ in
                scenario.programme.rules.set("session-staff", strength: .soft, terms: PenaltyTerms(.clashes))
            },
            try fault(.rosters, rosters: assistant),
            try fault(.itineraries, schedule: schedule(["K1": .init(cohort: 1)])) { scenario, _ in
                scenario.consultants[0].maxCohorts = nil
            },
            try fault(.itineraries, schedule: schedule(spread: ["1": .init(extra: 1)])),
        ] {
            expect(
                fault, .unfounded,
                sv: "bevisar inget: den vilar på regler eller gränser som saknas eller inte måste hållas, eller på "
                    + "konsulter som ingen modul begär.",
                en: "proves nothing: it rests on rules or limits that are not there or need not be kept, or on "
                    + "consultants whom no module asks for.")
        }
    }

    @Test("by somebody or something that has no choice")
    func choices() throws {
        let rosters = RosterCertificate(denominator: 1, total: 0)
        for fault in [
            try fault(.prices, prices: seats { _ in }) { scenario, _ in
                scenario.pins = ["1", "2"].map { Pin(kind: .round, who: "M02", value: $0) }
            },
            try fault(.prices, prices: seats { _ in }) { scenario, plan in
                scenario.programme.cohorts = []
                (plan.rosters, plan.sessions) = ([], [])
            },
            try fault(.itineraries, schedule: schedule()) { scenario, _ in scenario.qualifications = [] },
            try fault(.itineraries, schedule: schedule()) { scenario, plan in
                scenario.programme.modules = []
                plan.sessions = []
            },
            try fault(.rosters, rosters: rosters) { scenario, plan in
                scenario.consultants = []
                plan.sessions = []
            },
        ] {
            expect(
                fault, .noChoice,
                sv: "bevisar inget: någon chef kan varken få plats eller vänta, någon utvecklingsgrupp har ingen väg "
                    + "genom sina modultillfällen, eller så finns inga grupper, moduler eller konsulter.",
                en: "proves nothing: a manager can neither have a seat nor wait, a cohort has no way through its "
                    + "sessions, or there are no cohorts, modules or consultants.")
        }
    }

    @Test("by what is not there")
    func rest() throws {
        let rosters = RosterCertificate(denominator: 1, total: 0)
        for fault in [
            try fault(.prices), try fault(.itineraries, rosters: rosters),
            try fault(.prices, prices: seats { $0.seats = .init([1, 2, 3]) }),
        ] {
            expect(
                fault, .certificate,
                sv: "priser saknas, eller hör inte till metoden, omfattningen eller omgångarna.",
                en: "its prices are missing, or are not of its method, scope or rounds.")
        }
    }
}
