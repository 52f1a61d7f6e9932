import MunicipalityGenerator
import ProgrammeModel
import Testing

@Suite("The small scenario", .serialized)
struct SmallScenarioTests {
    private let scenario = MunicipalityGenerator(profile: .small, seed: 1).scenario()
    private var programme: Programme { scenario.programme }

    @Test("has 60 managers and three cohorts of 18 to 22 in two rounds")
    func size() {
        #expect(scenario.managers.count == 60)
        #expect(programme.cohorts.map(\.round.text) == ["1", "1", "2"])
        #expect(programme.rules.cohortSize.min == 18 && programme.rules.cohortSize.max == 22)
    }

    @Test("has a pin of each kind, pairs together and apart, of managers and of consultants, and no other pairs")
    func pinsAndPairs() {
        #expect(Set(scenario.pins.map(\.kind)) == Set(Pin.Kind.allCases))
        #expect(scenario.pins.count == Pin.Kind.allCases.count)
        #expect(scenario.pairs.map(\.rule) == [.together, .apart, .pairing, .pairing])
        #expect(scenario.pairs.map { $0.weight.signum() } == [1, 1, 1, -1])
        #expect(Set(scenario.pairs.flatMap { [$0.first, $0.second] }).count == 8)
    }

    @Test("has absences of managers, consultants, venues and a host from outside the roster, few enough to read")
    func absences() {
        let who = Set(scenario.absences.map(\.who))
        let outside = Set(programme.introduction?.hosts ?? []).subtracting(scenario.managers.map(\.id.text))
        #expect(!who.isDisjoint(with: scenario.managers.map(\.id.text)))
        #expect(!who.isDisjoint(with: scenario.consultants.map(\.id.text)))
        #expect(!who.isDisjoint(with: scenario.venues.map(\.id.text)))
        #expect(outside.count == 1 && outside.isSubset(of: who))
        #expect(scenario.absences.count <= 8)
    }

    @Test("has a newcomer, a leaver and an exempt manager")
    func people() throws {
        let index = try ScenarioIndex(scenario)
        #expect(scenario.managers.indices.count { index.isNewcomer($0) } == 1)
        #expect(scenario.managers.count { $0.left != nil } == 1)
        #expect(scenario.managers.count { $0.isExempt } == 1)
    }

    @Test("has a calendar for each kind of audience and every way of naming days")
    func calendars() {
        let audiences = programme.groupCalendars.map(\.audience)
        #expect(audiences.contains { !$0.departments.isEmpty })
        #expect(audiences.contains { !$0.areas.isEmpty })
        #expect(audiences.contains { !$0.units.isEmpty })
        #expect(audiences.contains { !$0.levels.isEmpty })
        #expect(audiences.contains { !$0.attributes.isEmpty })
        #expect(audiences.contains { $0.roles == [.host] } && audiences.contains { $0.roles == [.consultant] })
        let patterns = programme.groupCalendars.flatMap(\.when) + programme.closures.flatMap(\.when)
        let kinds = patterns.map { pattern in
            switch pattern {
            case .dates: 0
            case .weeks: 1
            case .monthly: 2
            case .yearly: 3
            }
        }
        #expect(Set(kinds) == [0, 1, 2, 3])
        #expect(programme.groupCalendars.contains { $0.halves == [.pm] })
        #expect(Set(programme.groupCalendars.map(\.effect)) == [.away, .avoid])
    }

    @Test("has a module with a night, in a venue of its kind with beds for a cohort")
    func night() throws {
        let module = try #require(programme.modules.first { $0.isOvernight })
        let venue = try #require(scenario.venues.first { $0.kind == module.venueKind })
        #expect(module.venueKind != nil && venue.beds ?? 0 >= programme.rules.cohortSize.max)
    }

    @Test("every group calendar marks somebody")
    func audiencesExist() {
        let hosts = Set(programme.introduction?.hosts ?? [])
        for calendar in programme.groupCalendars {
            let managers = scenario.managers.contains {
                calendar.audience.includes($0, isHost: hosts.contains($0.id.text))
            }
            #expect(managers || calendar.audience.includes(role: .consultant), "\(calendar.name)")
            #expect(!calendar.when.flatMap { $0.days(in: programme.horizon) }.isEmpty, "\(calendar.name)")
        }
    }

    @Test(
        "has a worked holiday, a day off, restricted starts, a leadership team, lines, a cap and a mix of an own attribute"
    )
    func settings() throws {
        let lifted = try #require(programme.liftedDays.first)
        let off = try #require(programme.daysOff.first)
        #expect(programme.calendar.isWorking(lifted) && !programme.calendar.isWorking(off))
        #expect(SwedishHolidays.publicHolidays(lifted.year).contains { $0.day == lifted })
        #expect(programme.modules[0].starts == [.am])
        #expect(programme.cohorts.count { $0.isLeadershipTeam } == 1)
        #expect(programme.rules.leadershipFirst.lines?.count == 2)
        #expect(programme.rules.departmentCap.strength == .hard)
        #expect(programme.rules.mixes.contains { $0.attribute == .attribute("network") })
        #expect(programme.rules.joinedInTime.lateEntry == 1)
        #expect(programme.rules.classOrder != PriorityClass.all)
        #expect(programme.rules.all.allSatisfy { type(of: $0).definition.isSupported || $0.strength == .off })
    }
}

@Suite("Impossible scenarios")
struct ImpossibleScenarioTests {
    @Test("one has five managers too many for its seats, and nobody may wait", arguments: 1...4 as ClosedRange<UInt64>)
    func wantOfSeats(seed: UInt64) throws {
        let scenario = ImpossibleScenario.wantOfSeats.scenario(seed: seed)
        let index = try ScenarioIndex(scenario)
        let seats = scenario.programme.cohorts.count * scenario.programme.rules.cohortSize.max
        let mustSit = scenario.managers.indices.count { !scenario.managers[$0].isExempt && !index.mayWait($0) }
        #expect(mustSit == 80 && seats == 75)
    }

    @Test("one has four consultant half-days too few, and seats for all", arguments: 1...4 as ClosedRange<UInt64>)
    func wantOfConsultantDays(seed: UInt64) throws {
        let scenario = ImpossibleScenario.wantOfConsultantDays.scenario(seed: seed)
        let index = try ScenarioIndex(scenario)
        let perCohort = scenario.programme.modules.reduce(0) { $0 + $1.halfDays * $1.consultants }
        let free = scenario.consultants.indices.reduce(0) { total, consultant in
            let days = stride(from: index.calendar.horizon.first, through: index.calendar.horizon.last, by: 1)
            return total
                + days.filter(index.calendar.isWorking).flatMap { [HalfDay($0, .am), HalfDay($0, .pm)] }
                .count { !index.consultantAway[consultant].contains($0) }
        }
        #expect(perCohort * scenario.programme.cohorts.count == 48 && free == 44)
        let size = scenario.programme.rules.cohortSize
        let seats = scenario.programme.cohorts.count * size.min...scenario.programme.cohorts.count * size.max
        #expect(seats.contains(scenario.managers.count))
    }

    @Test("with what is short mended, the plain planner plans them")
    func mended() throws {
        var seats = ImpossibleScenario.wantOfSeats.scenario(seed: 1)
        seats.programme.rules.cohortSize.max = 28
        seats.venues = seats.venues.map { venue in
            var venue = venue
            venue.seats = max(venue.seats, 28) + (venue.id == seats.programme.introduction?.venue ? 40 : 0)
            return venue
        }
        var days = ImpossibleScenario.wantOfConsultantDays.scenario(seed: 1)
        days.absences = []
        for scenario in [seats, days] {
            let planner = try PlainPlanner(scenario)
            let found = planner.plan()
            let plan = try #require(found)
            let judgement = PlanJudgement(try PlanView(plan, planner.index))
            #expect(judgement.breaches.map { "\($0.rule) \($0.count)" } == [])
        }
    }

    @Test("each has a name in both languages and one for its folder")
    func names() {
        for scenario in ImpossibleScenario.allCases {
            #expect(scenario.name.sv != scenario.name.en)
            #expect(scenario.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
        }
    }
}
