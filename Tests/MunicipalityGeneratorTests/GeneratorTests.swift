import MunicipalityGenerator
import ProgrammeModel
import Testing

@Suite("The generator")
struct GeneratorTests {
    @Test("same profile and seed, same scenario", arguments: [MunicipalityProfile.orebro, .small])
    func repeatable(profile: MunicipalityProfile) throws {
        let first = MunicipalityGenerator(profile: profile, seed: 5).scenario()
        let second = MunicipalityGenerator(profile: profile, seed: 5).scenario()
        #expect(first == second)
        #expect(try first.fingerprint() == second.fingerprint())
    }

    @Test("another seed gives other people, another organisation and other consultants")
    func seedsDiffer() {
        let first = MunicipalityGenerator(profile: .orebro, seed: 1).scenario()
        let second = MunicipalityGenerator(profile: .orebro, seed: 2).scenario()
        #expect(first.managers.map(\.name) != second.managers.map(\.name))
        #expect(first.managers.map(\.boss) != second.managers.map(\.boss))
        #expect(first.absences != second.absences)
        #expect(first.programme.cohorts == second.programme.cohorts)
        #expect(first.programme.rounds == second.programme.rounds)
    }

    @Test("what is drawn for one part does not change when another part does")
    func partsAreIndependent() {
        var profile = MunicipalityProfile.orebro
        profile.consultants = 16
        profile.venues = 3
        let usual = MunicipalityGenerator(profile: .orebro, seed: 1).scenario()
        let changed = MunicipalityGenerator(profile: profile, seed: 1).scenario()
        #expect(usual.managers == changed.managers)
        #expect(usual.consultants.count == 14 && changed.consultants.count == 16)
    }

    @Test("the roster of seed 1 is the same on every machine and does not change unnoticed")
    func pinnedRoster() {
        let managers = MunicipalityGenerator(profile: .orebro, seed: 1).scenario().managers
        let text = managers.map { manager in
            let boss = manager.boss?.text ?? ""
            let joined = manager.joined?.description ?? ""
            return [manager.id.text, manager.name, manager.department, manager.unit ?? "", boss, joined].joined(
                separator: "|")
        }.joined(separator: "\n")
        // Fowler, Noll and Vo's hash, 64 bits, 1a.
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        #expect(hash == 11_384_618_851_628_627_330)
    }

    @Test("any size from 60 to 100,000 and no other", arguments: [0, 59, 60, 100_000, 100_001])
    func sizes(managers: Int) {
        #expect((MunicipalityProfile(managers: managers) != nil) == (60...100_000).contains(managers))
    }

    @Test(
        "every size keeps the proportions, one tree and the cohorts filled",
        arguments: [60, 61, 94, 95, 119, 120, 199, 200, 299, 300, 480, 999, 2_000, 5_000, 20_000])
    func proportions(managers: Int) throws {
        let profile = try #require(MunicipalityProfile(managers: managers))
        let scenario = MunicipalityGenerator(profile: profile, seed: 9).scenario()
        let size = scenario.programme.rules.cohortSize
        #expect(scenario.managers.count == managers)
        #expect(Set(scenario.managers.map(\.department)).count == profile.departments.count)
        #expect((6...40).contains(profile.departments.count))
        let placeable = managers - profile.exempt - profile.leavers
        #expect(scenario.programme.cohorts.count * size.min <= placeable)
        #expect(scenario.programme.cohorts.count * size.max >= managers)
        #expect(managers < 200 || size.min == 20)
        #expect(scenario.programme.cohorts.count { $0.round == scenario.programme.rounds[0].id } >= 3)
        #expect(Set(scenario.programme.cohorts.map(\.id)).count == scenario.programme.cohorts.count)
        #expect(Set(scenario.venues.map(\.id)).count == scenario.venues.count)
        let positions = Dictionary(uniqueKeysWithValues: scenario.managers.enumerated().map { ($1.id, $0) })
        #expect(scenario.managers.count { $0.boss == nil } == 1)
        // A boss stands before the reports, so that nobody leads an own boss.
        let isOrdered = scenario.managers.enumerated().allSatisfy { position, manager in
            manager.boss.map { (positions[$0] ?? .max) < position } ?? true
        }
        #expect(isOrdered)
        let spans = Dictionary(grouping: scenario.managers.compactMap(\.boss), by: { $0 }).values.map(\.count)
        #expect((spans.max() ?? 0) <= 60)
        let women = scenario.managers.count { $0.value(of: "gender") == "K" } * 100 / managers
        #expect((60...75).contains(women))
    }

    @Test("a large municipality has no faults either")
    func largeIsValid() throws {
        let profile = try #require(MunicipalityProfile(managers: 2_000))
        let faults = MunicipalityGenerator(profile: profile, seed: 1).scenario().faults()
        #expect(faults.map { "\($0.code) \($0.place) \($0.value)" } == [])
    }
}
