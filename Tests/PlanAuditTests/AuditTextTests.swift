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

    @Test("follows the order of the rule page")
    func order() throws {
        let page = RuleBook().all.map(\.code).filter { MixAttribute(code: $0) == nil }
        for damage in Damage.all {
            let codes = try damage.report().breaches.compactMap { page.firstIndex(of: $0.rule) }
            #expect(codes == codes.sorted(), "\(damage.name)")
        }
    }
}
