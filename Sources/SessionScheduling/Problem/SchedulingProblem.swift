import ProgrammeModel

/// A scenario and its cohorts as numbers: all that the search reads, and never changes.
final class SchedulingProblem: Sendable {
    let index: ScenarioIndex
    let timeline: Timeline
    let tariff: Tariff
    let size: ScheduleSize
    let staff: StaffTables
    let pairing: PairingTables
    let departments: DepartmentTables
    let covers: CoverTables
    let venues: VenueTables
    let pins: PinTable
    let cohorts: [CohortSlots]
    let cohortsOfRound: [[Int]]
    let introductions: IntroductionOptions
    let modules: [ModuleTerms]
    /// For each module the half-days on which its sessions may start, from the start of the horizon.
    let startOffsets: [[Int]]
    /// The cost of a gap by its days, from ``leastGap`` on; in a hard rule nothing lies outside.
    let gapCost: [Int]
    let leastGap: Int
    let finder: SlotFinder

    /// What the kernel asks of a module.
    struct ModuleTerms: Sendable {
        let halfDays: Int
        let consultants: Int
    }

    /// - Parameter cohortOf: the cohort of each manager, nil for one without a seat.
    /// - Parameter weights: nil for the order of the priority classes, else their weights in one sum.
    /// - Parameter isRelaxed: whether rules that no itinerary can be charged for by itself are left out, as in bounds.
    /// - Parameter countsRosters: whether what ``RosterBounds`` counts has prices.
    init(
        _ index: ScenarioIndex, cohortOf: [Int?], weights: [(priorityClass: PriorityClass, weight: Int)]? = nil,
        isRelaxed: Bool = false, countsRosters: Bool = true
    ) {
        let programme = index.scenario.programme
        var members: [[Int]] = Array(repeating: [], count: programme.cohorts.count)
        for (manager, cohort) in cohortOf.enumerated() {
            if let cohort { members[cohort].append(manager) }
        }
        let timeline = Timeline(index.calendar)
        let size = ScheduleSize(index)
        let tariff = Tariff(programme.rules, size, weights: weights, isRelaxed: isRelaxed, countsRosters: countsRosters)
        let pins = PinTable(index, timeline)
        let departments = DepartmentTables(index, timeline)
        let covers = CoverTables(index, timeline, cohortOf: cohortOf, cohorts: members.count)
        let finder = SlotFinder(
            index: index, timeline: timeline, tariff: tariff, departments: departments, covers: covers, pins: pins)
        self.finder = finder
        self.index = index
        self.timeline = timeline
        self.size = size
        self.tariff = tariff
        self.pins = pins
        self.departments = departments
        self.covers = covers
        staff = StaffTables(index, timeline, tariff, size)
        pairing = PairingTables(index, tariff)
        venues = VenueTables(index, timeline)
        cohorts = members.indices.map { finder.slots(of: $0, members[$0]) }
        cohortsOfRound = programme.rounds.indices.map { round in
            members.indices.filter { index.roundOfCohort[$0] == round }
        }
        introductions = IntroductionOptions(index, timeline, tariff, pins, members: members)
        modules = programme.modules.map { ModuleTerms(halfDays: $0.halfDays, consultants: $0.consultants) }
        startOffsets = index.starts.map { $0.map(timeline.offset(of:)) }
        (leastGap, gapCost) = Self.gapCosts(programme.rules.practiceGap, tariff, days: timeline.days)
    }

    /// Some cohorts of another problem alone, each with its sessions in given weeks, module by module: for ``Pricing``. The
    /// kernel looks pins up by a cohort's place, which is another here.
    init(_ other: SchedulingProblem, cohorts chosen: [Int], in weeks: [[Int]]) {
        index = other.index
        timeline = other.timeline
        tariff = other.tariff
        size = other.size
        staff = other.staff
        pairing = other.pairing
        departments = other.departments
        covers = other.covers
        venues = other.venues
        pins = other.pins
        introductions = other.introductions
        modules = other.modules
        startOffsets = other.startOffsets
        gapCost = other.gapCost
        leastGap = other.leastGap
        finder = other.finder
        let timeline = timeline
        let cohorts = zip(chosen, weeks).map { cohort, weeks in
            var own = other.cohorts[cohort]
            for module in own.slots.indices {
                own.slots[module].removeAll { Int(timeline.weekOf[Int($0.firstDay)]) != weeks[module] }
            }
            return own
        }
        self.cohorts = cohorts
        cohortsOfRound = other.cohortsOfRound.indices.map { round in
            cohorts.indices.filter { cohorts[$0].round == round }
        }
    }

    private static func gapCosts(_ rule: PracticeGapRule, _ tariff: Tariff, days: Int) -> (Int, [Int]) {
        let least = tariff.gap.binds ? max(0, rule.min) : 0
        let most = tariff.gap.binds ? min(rule.max, days) : days
        guard least <= most else { return (least, []) }
        return (least, (least...most).map { rule.weeksOff(days: $0) * tariff.gap.price })
    }

    /// Whether cohorts together never cost less than the sum of what each costs alone.
    ///
    /// Not where an excess counts once however many cohorts share it, nor where fewer consultants may cost less.
    var addsUp: Bool { tariff.department.price == 0 && tariff.limit.price == 0 && tariff.staff.price == 0 }
}
