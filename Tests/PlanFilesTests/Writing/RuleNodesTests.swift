import ProgrammeModel
import Testing

@testable import PlanFiles

@Suite("Rules in programme.yaml")
struct RuleNodesTests {
    /// The lines of a book that the usual book does not have.
    private func lines(_ change: (inout RuleBook) -> Void) -> [String] {
        var book = RuleBook()
        change(&book)
        let usual = RuleNodes(RuleBook()).pairs.flatMap { $0.value.lines(key: $0.key) }
        return RuleNodes(book).pairs.flatMap { $0.value.lines(key: $0.key) }.filter { !usual.contains($0) }
    }

    @Test("the usual book names only the settings that everybody asks for")
    func usualBook() {
        #expect(
            RuleNodes(RuleBook()).pairs.flatMap { $0.value.lines(key: $0.key) } == [
                "cohort-size: {min: 20, max: 25}", "joined-in-time: {notice: 28, late-entry: 0}",
                "practice-gap: {min: 21, max: 70, preferred: 35}",
            ])
    }

    @Test("a changed strength is a word, with its settings a mapping")
    func strengths() {
        #expect(lines { $0.bossFirst.strength = .soft } == ["boss-first: soft"])
        #expect(lines { $0.weekday.strength = .hard } == ["weekday: hard"])
        #expect(lines { $0.cohortSize.strength = .soft } == ["cohort-size: {strength: soft, min: 20, max: 25}"])
        #expect(lines { $0.waitingList.mode = .anyone } == ["waiting-list: anyone"])
        #expect(
            lines {
                $0.departmentCap.strength = .hard
                $0.departmentCap.max = 4
            } == ["department-cap: {strength: hard, max: 4}"])
    }

    @Test("terms are written where they are not those that the strength brings")
    func terms() {
        #expect(lines { $0.unplaced.terms.weight = 9 } == ["unplaced: {weight: 9}"])
        #expect(lines { $0.bossFirst.terms = PenaltyTerms(.mix, weight: 2) } == ["boss-first: {weight: 2, class: 4}"])
        #expect(lines { $0.set("venue-free", strength: .soft) } == ["venue-free: soft"])
        #expect(
            lines { $0.set("venue-free", strength: .soft, terms: PenaltyTerms(.mix)) } == [
                "venue-free: {strength: soft, class: 4}"
            ])
        #expect(lines { $0.participantClash.strength = .soft } == ["participant-clash: soft"])
        #expect(
            lines { $0.practiceGap.strength = .soft }
                == ["practice-gap: {strength: soft, min: 21, max: 70, preferred: 35}"])
    }

    @Test("declined rules and rules switched off are off")
    func off() {
        #expect(lines { $0.declinedRules = ["notice", "catch-up"] } == ["notice: off", "catch-up: off"])
        #expect(lines { $0.finish.strength = .off } == ["finish: off"])
        #expect(lines { $0.departmentCap.max = 4 }.isEmpty)
        #expect(
            lines {
                $0.departmentCap.max = 4
                $0.declinedRules = ["department-cap"]
            } == ["department-cap: {strength: off, max: 4}"])
    }

    @Test("own settings are written where they differ")
    func settings() {
        #expect(lines { $0.participantClash.attendance = 2 } == ["participant-clash: {attendance: 2}"])
        #expect(lines { $0.departmentStaffed.percent = 30 } == ["department-staffed: {percent: 30}"])
        #expect(
            lines { $0.leadershipFirst.lines = [.init(level: 1, round: "1"), .init(level: 2, round: "vår")] }
                == ["leadership-first: {lines: [{level: 1, round: \"1\"}, {level: 2, round: vår}]}"])
        #expect(lines { $0.leadershipFirst.lines = [] } == ["leadership-first: {lines: []}"])
    }

    @Test("mix rules that are gone are off, new ones follow, changed ones say what changed")
    func mixes() {
        #expect(
            lines { book in
                book.mixes.removeFirst(2)
                book.mixes[0].terms.weight = 7
                book.mixes[1].strength = .hard
                book.mixes.append(MixRule(.attribute("yrke"), weight: 1))
                book.mixes.append(MixRule(.attribute("a: b"), weight: 2))
            } == [
                "department-mix: off", "area-mix: off", "level-mix: {weight: 7}", "unit-mix: hard",
                "mix:yrke: soft", "\"mix:a: b\": {weight: 2}",
            ])
    }
}
