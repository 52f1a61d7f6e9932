import MunicipalityGenerator
import ProgrammeModel
import Testing

@Suite("The municipality whose dates are hard to find")
struct HardProfileTests {
    private let scenario = MunicipalityGenerator(profile: .hard, seed: 1).scenario()
    private let usual = MunicipalityGenerator(profile: .orebro, seed: 1).scenario()

    @Test("has the people, cohorts and venues of the reference")
    func people() {
        #expect(scenario.managers == usual.managers && scenario.venues == usual.venues)
        #expect(scenario.programme.cohorts == usual.programme.cohorts)
    }

    @Test("has windows of six weeks, one consultant a session and departments that spare one in ten")
    func programme() {
        #expect(scenario.programme.rounds.allSatisfy { $0.window.dayCount == 6 * 7 - 2 })
        #expect(
            zip(scenario.programme.rounds, usual.programme.rounds).allSatisfy { $0.window.first == $1.window.first })
        #expect(scenario.programme.modules.map(\.consultants) == [1, 1, 1, 1])
        #expect(scenario.programme.rules.departmentStaffed.percent == 10)
    }

    @Test("has fourteen consultants for three cohorts each, half of whom master everything, free 55 % of the time")
    func consultants() {
        #expect(scenario.consultants.count == 14)
        #expect(scenario.consultants.allSatisfy { [$0.maxPerWeek, $0.maxPerMonth, $0.maxCohorts] == [4, 6, 3] })
        let modules = scenario.consultants.map { one in scenario.qualifications.count { $0.consultant == one.id } }
        #expect(modules.count { $0 == 4 } == 7 && modules.allSatisfy { $0 >= 2 })
        let calendar = scenario.programme.calendar
        for consultant in scenario.consultants {
            guard let first = consultant.firstDay, let last = consultant.lastDay else { continue }
            let halfDays = stride(from: first, through: last, by: 1).filter(calendar.isWorking)
                .flatMap { [HalfDay($0, .am), HalfDay($0, .pm)] }
            let blocks = scenario.absences.filter { $0.who == consultant.id.text }
            let free = halfDays.count { halfDay in !blocks.contains { $0.first <= halfDay && halfDay <= $0.last } }
            #expect((51...59).contains(free * 100 / halfDays.count))
        }
    }
}
