import PlanAudit
import ProgrammeModel
import TestSupport
import Testing

@Suite("The audit in words")
struct AuditTextTests {
    /// The line of each damage that its rule says first, then the verdicts on the wide examples, each with the first
    /// line of every code.
    static func lines(_ language: Language) throws -> [String] {
        let damages = try Damage.all.compactMap { damage in
            AuditText.lines(try damage.report(), language: language).first { $0.hasPrefix(damage.rule.text + ":") }
        }
        let wide = try Wide.changes.flatMap { change in
            var seen = Set<Substring>()
            return AuditText.lines(try Example.audit(change), language: language).filter { line in
                seen.insert(line.prefix { $0 != ":" }).inserted
            }
        }
        return damages + wide
    }
}

extension AuditTextTests {
    @Test("says what it always said, in Swedish and in English", arguments: Language.allCases)
    func goldens(language: Language) throws {
        let golden = language == .swedish ? AuditGoldens.swedish : AuditGoldens.english
        let expected = golden.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let found = try Self.lines(language)
        for (position, pair) in zip(found, expected).enumerated() { #expect(pair.0 == pair.1, "line \(position + 1)") }
        #expect(found.count == expected.count)
    }

    @Test("gives one line a fault, without line breaks, whatever a name holds")
    func oneLine() throws {
        let report = try Example.audit {
            $0["M08"].name = "Åsa\nÖberg\r\nLind"
            $1.unseat("M08")
        }
        let lines = AuditText.lines(report, language: .swedish)
        #expect(lines.count == 1 + report.breaches.count + report.scoreFaults.count)
        #expect(lines.allSatisfy { !$0.contains(where: \.isNewline) })
        #expect(lines.contains { $0.contains("Åsa Öberg Lind (M08)") })
    }

    @Test("shows no control character and no endless name, whatever the plan names")
    func strangeNames() throws {
        let name = "\u{1B}[2J\u{9B}" + String(repeating: "x", count: 100_000)
        let changes: [Example.Change] = [
            {
                $0["M08"].name = "\u{1B}[2J" + $0["M08"].name; $1.unseat("M08")
            },
            { $1.seat(Manager.ID(name), in: "A") },
            { $1.rosters.append(Roster(cohort: Cohort.ID(name), round: Round.ID(name), members: [])) },
            { $1.sessions[0].id = Session.ID(name) },
            { $1.sessions[0].module = TrainingModule.ID(name) },
            { $1.introductions[0].round = Round.ID(name) },
        ]
        var other = try Fixture.plan()
        other.scenario.hash = name
        for report in try changes.map(Example.audit) + [PlanAuditor(Fixture.scenario()).audit(other)] {
            let lines = AuditText.lines(report, language: .english)
            #expect(lines.count > 1)
            #expect(lines.allSatisfy { $0.count < 500 })
            #expect(!lines.joined().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
            #expect(lines.contains { $0.contains("\u{FFFD}[2J") })
        }
    }

    @Test("follows the order of the rule page")
    func order() throws {
        let page = RuleBook().all.map(\.code).filter { MixAttribute(code: $0) == nil }
        for damage in Damage.all {
            let codes = try damage.report().breaches.compactMap { page.firstIndex(of: $0.rule) }
            #expect(codes == codes.sorted(), "\(damage.name)")
        }
    }
}
