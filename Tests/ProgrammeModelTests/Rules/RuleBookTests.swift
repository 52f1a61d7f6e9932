import ProgrammeModel
import Testing

@Suite("Rule book")
struct RuleBookTests {
    /// The codes of the planning model, section 4.
    private static let modelCodes: [RuleCode] = [
        "one-cohort", "waiting-list", "cohort-size", "leadership-first", "boss-first", "boss-apart", "together",
        "apart", "joined-in-time", "department-cap", "no-lone:gender", "department-mix", "area-mix", "unit-mix",
        "level-mix",
        "team-mix", "mix:gender", "new-acquaintances", "unplaced", "skipped-rounds", "waiting-time", "working-time",
        "module-order", "practice-gap", "round-window", "introduction", "participant-clash", "busy-time", "weekday",
        "spread", "department-staffed", "cover", "consultant-available", "consultant-qualified", "consultant-single",
        "turnaround", "consultant-limit", "session-staff", "venue-free", "venue-seats", "venue-beds", "venue-kind",
        "venue-single", "continuity", "lead-present", "pairing", "consultant-load", "finish", "session-time", "pinned",
        "frozen",
        "notice", "stability-people", "stability-sessions", "catch-up",
    ]

    @Test("the book holds every rule of the model, once")
    func complete() {
        var book = RuleBook()
        book.noLones = [NoLoneRule(.attribute("gender"))]
        let codes = book.all.map(\.code)
        #expect(Set(codes) == Set(Self.modelCodes))
        #expect(codes.count == Self.modelCodes.count)
    }

    @Test("every rule has a name in both languages", arguments: RuleBook().all.map(\.code))
    func names(code: RuleCode) throws {
        let rule = try #require(RuleBook()[code])
        #expect(!rule.name.sv.isEmpty && !rule.name.en.isEmpty)
        #expect(rule.name.sv != rule.name.en || code == "mix:gender")
    }

    @Test("settings reach the rule they name")
    func settings() {
        var book = RuleBook()
        let isKnown = book.set("finish", strength: .soft, terms: PenaltyTerms(.clashes, weight: 7))
        #expect(isKnown)
        #expect(book.finish.terms == PenaltyTerms(.clashes, weight: 7))
        let isUnknown = !book.set("no-such-rule", strength: .off)
        #expect(isUnknown)
    }

    @Test("plans are compared class by class")
    func lexicographic() {
        let book = RuleBook()
        func score(_ unplaced: Int, _ finish: Int) -> Score {
            Score(book: book, units: [(book.unplaced, unplaced), (book.finish, finish)])
        }
        #expect(score(0, 100) < score(1, 0))
        #expect(score(1, 1) < score(1, 2))
        #expect(!(score(1, 1) < score(1, 1)))
    }
}
