import MunicipalityGenerator
import ProgrammeModel
import Testing

@Suite("The roster of the reference municipality")
struct RosterTests {
    private static let seeds: [UInt64] = [1, 2, 3]

    private static func managers(_ seed: UInt64) -> [Manager] {
        MunicipalityGenerator(profile: .orebro, seed: seed).scenario().managers
    }

    @Test("has 12, 80 and 388 managers on three levels", arguments: seeds)
    func levels(seed: UInt64) {
        let managers = Self.managers(seed)
        #expect((1...3).map { level in managers.count { $0.level == level } } == [12, 80, 388])
    }

    @Test("has ten departments of very unequal size", arguments: seeds)
    func departments(seed: UInt64) throws {
        let sizes = Dictionary(grouping: Self.managers(seed), by: \.department).mapValues(\.count)
        #expect(sizes.count == 10)
        let school = try #require(sizes["Förskole- och skolförvaltningen"])
        #expect(school == sizes.values.max())
        #expect((140...200).contains(school))
        #expect(sizes.values.allSatisfy { $0 >= 4 })
        #expect(sizes.values.count { $0 < 10 } >= 2)
    }

    @Test("bosses form one tree: a level up, in the same department but for the heads of department", arguments: seeds)
    func tree(seed: UInt64) throws {
        let managers = Self.managers(seed)
        let byID = Dictionary(uniqueKeysWithValues: managers.map { ($0.id, $0) })
        #expect(byID.count == managers.count)
        #expect(managers.count { $0.boss == nil } == 1)
        #expect(managers.first?.title == "Kommundirektör")
        for manager in managers.dropFirst() {
            let boss = try #require(manager.boss.flatMap { byID[$0] })
            if manager.level == 1 {
                #expect(boss.id == managers.first?.id)
            } else {
                #expect(boss.level == manager.level - 1)
                #expect(boss.department == manager.department)
            }
        }
    }

    @Test(
        "every unit lies in one department; a unit head has at most a dozen reports, and nearly all have some",
        arguments: seeds)
    func units(seed: UInt64) {
        let managers = Self.managers(seed)
        let units = Dictionary(grouping: managers) { $0.unit ?? "" }
        #expect(units[""] == nil)
        #expect(units.values.allSatisfy { Set($0.map(\.department)).count == 1 })
        let reports = Dictionary(grouping: managers.filter { $0.level == 3 }, by: \.boss)
        #expect(reports.values.allSatisfy { $0.count <= 12 && Set($0.map(\.unit)).count == 1 })
        #expect(reports.count == 80)
        #expect(Set(reports.values.map(\.count)).count >= 5)
    }

    @Test("the share of women is the published one by level, and two thirds in all", arguments: seeds)
    func women(seed: UInt64) {
        let managers = Self.managers(seed)
        #expect((40...50).contains(Self.womenPercent(managers.filter { $0.level == 1 })))
        #expect((58...62).contains(Self.womenPercent(managers.filter { $0.level == 2 })))
        #expect((62...70).contains(Self.womenPercent(managers)))
        let heads = managers.filter { $0.title == "Rektor" && $0.department == "Förskole- och skolförvaltningen" }
        #expect((60...80).contains(Self.womenPercent(heads)))
        let technical = managers.filter { $0.area == "teknik" && $0.level > 1 }
        let care = managers.filter { $0.area == "vård" && $0.level > 1 }
        #expect(Self.womenPercent(technical) + 25 < Self.womenPercent(care))
        #expect(managers.allSatisfy { ["K", "M"].contains($0.value(of: "gender")) })
    }

    private static func womenPercent(_ managers: [Manager]) -> Int {
        managers.count { $0.value(of: "gender") == "K" } * 100 / max(1, managers.count)
    }

    @Test("names are put together from the lists, by gender; addresses lead nowhere", arguments: seeds)
    func names(seed: UInt64) {
        for manager in Self.managers(seed) {
            let parts = manager.name.split(separator: " ").map(String.init)
            let first = manager.value(of: "gender") == "K" ? Names.women : Names.men
            #expect(parts.count == 2 && first.contains(parts[0]) && Names.surnames.contains(parts[1]))
            #expect(manager.email == "\(manager.id.text.lowercased())@example.se")
        }
    }

    @Test("the lists hold at least sixty different names each")
    func lists() {
        for list in [Names.women, Names.men, Names.surnames] {
            #expect(Set(list).count == list.count && list.count >= 60)
        }
    }

    @Test("years of service fall off by 13 % a year")
    func turnover() throws {
        let opening = try #require(Day(iso: "2015-08-31"))
        var here = [0, 0, 0, 0]
        for seed in 1...8 as ClosedRange<UInt64> {
            let old = Self.managers(seed).filter { ($0.joined ?? opening.advanced(by: -9_999)) < opening }
            for years in 0..<4 {
                here[years] += old.count {
                    ($0.joined ?? opening.advanced(by: -9_999)) < opening.advanced(by: -30 - 365 * years)
                }
            }
        }
        for (one, next) in zip(here, here.dropFirst()) {
            #expect((110...150).contains(1_000 - next * 1_000 / one), "\(here)")
        }
    }

    @Test("twenty newcomers join one after another within 15 months, in time for a round", arguments: seeds)
    func newcomers(seed: UInt64) throws {
        let scenario = MunicipalityGenerator(profile: .orebro, seed: seed).scenario()
        let index = try ScenarioIndex(scenario)
        let newcomers = scenario.managers.indices.filter(index.isNewcomer)
        let days = newcomers.compactMap { scenario.managers[$0].joined }.sorted()
        let opening = try #require(scenario.programme.rounds.first).window.first
        #expect(newcomers.count == 20)
        #expect(newcomers.count { scenario.managers[$0].level == 3 } == 18)
        #expect(days.allSatisfy { $0.weekday == .monday && $0 <= opening.advanced(by: 456) })
        #expect(Set(days.map(\.monthNumber)).count >= 10)
        for newcomer in newcomers {
            #expect(scenario.programme.rounds.indices.contains { index.canJoinInTime(newcomer, round: $0) })
            #expect(!scenario.managers[newcomer].isExempt && scenario.managers[newcomer].left == nil)
        }
    }

    @Test("two leavers fit into no round, four into the first; five are exempt with a reason", arguments: seeds)
    func leaversAndExempt(seed: UInt64) throws {
        let scenario = MunicipalityGenerator(profile: .orebro, seed: seed).scenario()
        let index = try ScenarioIndex(scenario)
        let leavers = scenario.managers.indices.filter { scenario.managers[$0].left != nil }
        #expect(leavers.count == 6)
        #expect(leavers.count { index.mayWait($0) } == 2)
        #expect(leavers.count { index.canJoinInTime($0, round: 0) } == 4)
        #expect(leavers.allSatisfy { index.latestRound[$0] == nil })
        #expect(scenario.managers.count { !($0.exempt ?? "").isEmpty } == 5)
    }
}
