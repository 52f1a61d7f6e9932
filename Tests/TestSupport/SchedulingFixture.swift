public import ProgrammeModel

/// Scenarios for the schedule: random small ones with every kind of trouble, and one of a whole municipality's size.
public enum SchedulingFixture {
    /// A scenario and who sits where in it.
    public struct Instance: Sendable {
        public var scenario: Scenario
        /// The cohort of each manager; nil for one without a seat.
        public var cohortOf: [Int?]

        public init(scenario: Scenario, cohortOf: [Int?]) {
            self.scenario = scenario
            self.cohortOf = cohortOf
        }
    }

    /// 480 managers in 10 departments, 23 cohorts in 5 rounds, 4 modules, 14 consultants who are free for about 75 % of
    /// half-days in blocks: 4 half-days a week, 8 a month and 10 cohorts at most. Managers are dealt out in turn, so
    /// that every cohort mixes all departments.
    public static func municipality(seed: UInt64) -> Instance {
        var random = SeededGenerator(seed: seed)
        let horizon = DayRange(Fixture.day("2015-08-17"), Fixture.day("2017-12-22"))
        let windows = ["2015-10-05", "2016-02-15", "2016-05-09", "2016-10-03", "2017-02-13"]
        let sizes = [5, 5, 4, 5, 4]
        let rounds = windows.enumerated().map { position, first in
            let opening = Fixture.day(first)
            return Round(
                id: Round.ID("\(position + 1)"), name: "Omgång \(position + 1)",
                window: DayRange(opening, opening.advanced(by: position == 2 ? 109 : 53)),
                introductionWindow: DayRange(opening.advanced(by: -28), opening.advanced(by: -10)))
        }
        let cohorts = sizes.enumerated().flatMap { round, count in
            (0..<count).map { Cohort(id: Cohort.ID("\(round + 1)\(letter($0))"), round: Round.ID("\(round + 1)")) }
        }
        let programme = Programme(
            name: "Kommun", horizon: horizon,
            closures: [
                Closure(name: "Sommar", when: [.weeks(first: 26, last: 32, year: nil)]),
                Closure(name: "Jul", when: [.yearly(fromMonth: 12, fromDay: 21, toMonth: 1, toDay: 6)]),
            ],
            groupCalendars: [
                GroupCalendar(
                    name: "Höstlov", audience: GroupCalendar.Audience(departments: ["F0", "F1"]),
                    when: [.weeks(first: 44, last: 44, year: nil)]),
                GroupCalendar(
                    name: "Nämnd", audience: GroupCalendar.Audience(levels: [1, 2]),
                    when: [.monthly(nth: 2, weekday: .tuesday)], halves: [.pm]),
            ],
            modules: [
                TrainingModule(id: "helhet", name: "Del av helhet", halfDays: 3),
                TrainingModule(id: "ledare", name: "Klar ledare", halfDays: 4, consultants: 2),
                TrainingModule(id: "chef", name: "Säker chef", halfDays: 2),
                TrainingModule(id: "utvecklare", name: "Initiativrik utvecklare", halfDays: 3),
            ],
            rounds: rounds, cohorts: cohorts,
            introduction: IntroductionTerms(hosts: ["C000"], hostsNeeded: 1, venue: "sal"))
        let shares = [30, 20, 14, 10, 8, 6, 5, 3, 2, 2]
        let managers = (0..<480).map { position in
            let level = position < 12 ? 1 : (position < 92 ? 2 : 3)
            return manager(position, department: department(position, shares), level: level)
        }
        let order = managers.indices.sorted { (managers[$0].department, $0) < (managers[$1].department, $1) }
        var cohortOf: [Int?] = Array(repeating: nil, count: managers.count)
        for (turn, member) in order.enumerated() { cohortOf[member] = turn % cohorts.count }
        let consultants = (0..<14).map {
            Consultant(
                id: Consultant.ID("K\($0)"), name: "Konsult \($0)", firstDay: horizon.first, lastDay: horizon.last,
                maxPerWeek: 4, maxPerMonth: 8, maxCohorts: 10)
        }
        let scenario = Scenario(
            programme: programme, managers: managers, consultants: consultants,
            qualifications: qualifications(consultants, programme.modules, &random),
            absences: blocks(consultants, horizon, &random),
            venues: [
                Venue(id: "sal", name: "Salen", seats: 140), Venue(id: "a", name: "A", seats: 30),
                Venue(id: "b", name: "B", seats: 26), Venue(id: "c", name: "C", seats: 40),
            ])
        return Instance(scenario: scenario, cohortOf: cohortOf)
    }

    private static func letter(_ position: Int) -> String { ["a", "b", "c", "d", "e"][position % 5] }

    private static func department(_ position: Int, _ shares: [Int]) -> Int {
        var rest = (position * 37) % 100
        for (department, share) in shares.enumerated() {
            if rest < share { return department }
            rest -= share
        }
        return shares.count - 1
    }

    private static func manager(_ position: Int, department: Int, level: Int) -> Manager {
        let number = String(position)
        let id = "C" + String(repeating: "0", count: max(0, 3 - number.count)) + number
        return Manager(
            id: Manager.ID(id), name: "Chef \(position)", department: "F\(department)", level: level)
    }

    /// Two or three modules each, every module with enough people.
    private static func qualifications(
        _ consultants: [Consultant], _ modules: [TrainingModule], _ random: inout SeededGenerator
    ) -> [Qualification] {
        consultants.enumerated().flatMap { position, consultant in
            let first = position % modules.count
            let count = 2 + random.index(below: 2)
            return (0..<count).map { step in
                Qualification(
                    consultant: consultant.id, module: modules[(first + step) % modules.count].id,
                    isLead: position < modules.count && step == 0)
            }
        }
    }

    /// Away in blocks of one to ten days, a quarter of the time.
    private static func blocks(
        _ consultants: [Consultant], _ horizon: DayRange, _ random: inout SeededGenerator
    ) -> [Absence] {
        consultants.flatMap { consultant in
            var absences: [Absence] = []
            var day = horizon.first.advanced(by: random.index(below: 15))
            while day < horizon.last {
                let last = day.advanced(by: random.index(below: 10))
                absences.append(
                    Absence(who: consultant.id.text, first: HalfDay(day, .am), last: HalfDay(last, .pm)))
                day = last.advanced(by: 3 + random.index(below: 27))
            }
            return absences
        }
    }
}
