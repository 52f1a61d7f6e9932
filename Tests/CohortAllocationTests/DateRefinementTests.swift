import ProgrammeModel
import TestSupport
import Testing

@testable import CohortAllocation

@Suite("Exchanges that see the dates")
struct DateRefinementTests {
    private struct Case {
        let index: ScenarioIndex
        let allocation: Allocation
        let sessions: [Session]

        init(seed: UInt64, isLoose: Bool = false) throws {
            var random = SeededGenerator(seed: seed)
            var scenario = Fixture.scenario()
            for _ in 0..<60 {
                let first = Fixture.day("2016-02-01").advanced(by: random.index(below: 200))
                scenario.absences.append(
                    Absence(
                        who: scenario.managers[random.index(below: scenario.managers.count)].id.text,
                        first: HalfDay(first, .am), last: HalfDay(first.advanced(by: random.index(below: 6)), .pm)))
            }
            for (position, department) in ["Skola", "Vård"].enumerated() where seed % 3 > position {
                let first = Fixture.day("2016-02-01").advanced(by: random.index(below: 200))
                scenario.programme.groupCalendars.append(
                    GroupCalendar(
                        name: "Tät tid", audience: .init(departments: [department]), effect: .avoid,
                        when: [.dates(DayRange(first, first.advanced(by: 40)))]))
            }
            if seed % 5 == 4 { scenario.programme.rules.busyTime.strength = .hard }
            scenario.managers[8].joined = Fixture.day("2016-01-20")
            scenario.managers[14].left = Fixture.day("2016-10-01")
            scenario.programme.rules.participantClash.attendance = 1 + random.index(below: 2)
            scenario.programme.rules.departmentStaffed.percent = [20, 40, 60][random.index(below: 3)]
            scenario.programme.rules.waitingList.mode = .anyone
            if random.index(below: 3) == 0 { scenario.programme.rules.joinedInTime.strength = .soft }
            for position in [2, 9, 14] {
                scenario.managers[position].coverFor = [scenario.managers[position + 1 + random.index(below: 8)].id]
            }
            if random.index(below: 2) == 0 { scenario.programme.rules.cover.strength = .soft }
            if isLoose {
                scenario.programme.rules.bossApart.strength = .off
                scenario.programme.rules.departmentStaffed.strength = .off
                scenario.programme.rules.participantClash.attendance = 10
            }
            index = try ScenarioIndex(scenario)
            allocation = CohortAllocator(index).allocate(
                seed: seed, work: 1, engine: .heuristic, control: RunControl())
            sessions = Self.sessions(index, &random)
        }

        private static func sessions(_ index: ScenarioIndex, _ random: inout SeededGenerator) -> [Session] {
            let programme = index.scenario.programme
            return programme.cohorts.indices.flatMap { cohort in
                let window = programme.rounds[index.roundOfCohort[cohort]].window
                let first = index.starts[0].filter { window.contains($0.day) }
                let start = first[random.index(below: first.count)]
                let second = index.starts[1].filter {
                    (21...70).contains(index.calendar.practiceDays(from: start.day.advanced(by: 2), to: $0.day))
                }
                return [
                    Session(
                        cohort: programme.cohorts[cohort].id, module: "grund", start: start, halfDays: 3,
                        consultants: ["K1"]),
                    Session(
                        cohort: programme.cohorts[cohort].id, module: "klar",
                        start: second[random.index(below: second.count)], halfDays: 4, consultants: ["K2"]),
                ]
            }
        }

        func judgement(_ allocation: Allocation) throws -> (view: PlanView, judgement: PlanJudgement) {
            let plan = Plan(
                scenario: ScenarioReference(name: "", hash: ""), seed: 0, limits: PlanLimits(work: 0),
                engine: EngineReport(requested: .auto, allocation: .native, schedule: .native),
                outcome: PlanOutcome(stopped: .workLimit), rosters: allocation.rosters(index), sessions: sessions,
                introductions: [], waiting: allocation.waitingList(index), score: Score(classes: []), bounds: [])
            let view = try PlanView(plan, index)
            return (view, PlanJudgement(view))
        }

        func refined(work: Int = 3, threads: Int = 1) -> Allocation {
            CohortAllocator(index).refine(
                allocation, sessions: sessions, introductions: [], seed: 3, work: work,
                control: RunControl(threads: threads))
        }
    }

    @Test("no hard rule gets worse and the score no higher", arguments: UInt64(1)...20)
    func neverWorse(seed: UInt64) throws {
        let example = try Case(seed: seed)
        let refined = example.refined()
        let before = try example.judgement(example.allocation).judgement
        let after = try example.judgement(refined).judgement
        let breaches = (before.breaches, after.breaches)
        #expect(breaches.1.reduce(0) { $0 + $1.count } <= breaches.0.reduce(0) { $0 + $1.count })
        if breaches.0.elementsEqual(breaches.1, by: ==) { #expect(!(before.score < after.score)) }
        let rounds = example.index.roundOfCohort
        for (old, new) in zip(example.allocation.cohortOf, refined.cohortOf) {
            #expect(old.map { rounds[$0] } == new.map { rounds[$0] })
        }
        #expect(refined.waiting == example.allocation.waiting)
    }

    @Test("no single exchange within a round is left that would help", arguments: UInt64(5)...7)
    func leavesNoExchange(seed: UInt64) throws {
        let example = try Case(seed: seed)
        let problem = SeatProblem(example.index)
        func values(_ place: [Int32]) -> [Int] {
            let dates = DatedSeats(problem, place, example.sessions).values(place)
            return zip(problem.levelValues(place), dates).map { $0 + $1 }
        }
        var place = Enumeration.places(example.refined(work: 6), problem)
        let best = values(place)
        for a in place.indices {
            for b in place.indices where a < b && place[a] != place[b] {
                guard problem.slotOfPlace[Int(place[a])] == problem.slotOfPlace[Int(place[b])] else { continue }
                place.swapAt(a, b)
                #expect(!values(place).lexicographicallyPrecedes(best), "\(a) and \(b)")
                place.swapAt(a, b)
            }
        }
    }

    @Test("fewer people miss their sessions afterwards")
    func lowersClashes() throws {
        var before = 0
        var after = 0
        for seed in UInt64(1)...8 {
            let example = try Case(seed: seed, isLoose: true)
            let rule = example.index.scenario.programme.rules.participantClash
            before += rule.count(in: try example.judgement(example.allocation).view).units
            after += rule.count(in: try example.judgement(example.refined()).view).units
        }
        #expect(after * 2 < before, "\(after) of \(before)")
    }

    @Test("what dates cost is what the model's rules say", arguments: UInt64(1)...20)
    func countsMatchTheModel(seed: UInt64) throws {
        let example = try Case(seed: seed)
        let index = example.index
        let problem = SeatProblem(index)
        let place = Enumeration.places(example.allocation, problem)
        let values = DatedSeats(problem, place, example.sessions).values(place)
        let view = try example.judgement(example.allocation).view
        let book = index.scenario.programme.rules
        let clash = book.participantClash.count(in: view)
        let joined = book.joinedInTime.count(in: view)
        let isSoft = book.joinedInTime.strength == .soft
        let level = try #require(problem.levels.level(of: .clashes))
        let late = try #require(problem.levels.level(of: .gaps))
        let parted = index.coverPairs.filter { pair in
            view.cohortOf[pair.first] == view.cohortOf[pair.second] && index.coverPartsCohorts(pair)
        }
        // What the seats already tell is not told again.
        let told = parted.reduce(0) { sum, pair in
            let managers = [pair.first, pair.second].map { index.scenario.managers[$0] }
            return sum
                + view.sessions.filter { $0.cohort == view.cohortOf[pair.first] }.reduce(0) { held, session in
                    held
                        + (0..<session.halfDays).count { offset in
                            let day = session.start.advanced(by: offset).day
                            return managers.allSatisfy { $0.isEmployed(on: day) }
                        }
                }
        }
        let cover = book.cover.count(in: view).units - told
        let isCoverSoft = book.cover.strength == .soft
        let busy = book.busyTime.count(in: view)
        let isBusySoft = book.busyTime.strength == .soft
        #expect(values[level] == clash.units + (isSoft ? joined.units : 0) + (isCoverSoft ? cover : 0))
        #expect(values[late] == book.waitingTime.count(in: view).units + (isBusySoft ? busy.units : 0))
        #expect(
            values[CostLevels.hard]
                == clash.breaches + (isSoft ? 0 : joined.breaches) + (isBusySoft ? 0 : busy.breaches)
                + book.departmentStaffed.count(in: view).breaches + (isCoverSoft ? 0 : cover))
    }

    @Test("the same seed and work give the same seats, and no work the given ones")
    func repeats() throws {
        let example = try Case(seed: 4)
        #expect(example.refined() == example.refined(threads: 2))
        #expect(example.refined(work: 0) == example.allocation)
    }
}
