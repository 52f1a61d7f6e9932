import ProgrammeModel

/// The consultants of a programme: contracts, qualifications and the half-days on which they are taken.
struct ConsultantPool {
    private(set) var consultants: [Consultant] = []
    private(set) var qualifications: [Qualification] = []
    private(set) var absences: [Absence] = []

    /// Two or three modules each, by position in the programme. Every five in a row cover all modules, the two-consultant
    /// second module the most.
    private static let repertoires = [[0, 1], [1, 2, 3], [1, 3], [0, 1, 2], [0, 2], [1, 3], [0, 2, 3]]
    private static let longestAbsence = 10

    init(
        _ profile: MunicipalityProfile, _ timetable: Timetable, _ modules: [TrainingModule],
        _ calendar: WorkingCalendar, _ random: inout SeededGenerator
    ) {
        let ids = Numbering.ids("K", count: profile.consultants)
        var order = Array(0..<profile.consultants)
        random.shuffle(&order)
        for (position, id) in ids.enumerated() {
            let contract = Self.contract(order[position], timetable)
            consultants.append(
                Consultant(
                    id: Consultant.ID(id), name: Names.draw(isWoman: random.index(below: 2) == 0, &random),
                    firstDay: contract.first, lastDay: contract.last, maxPerWeek: profile.halfDaysPerWeek,
                    maxPerMonth: profile.halfDaysPerMonth, maxCohorts: profile.cohortsPerConsultant))
            let halfDays = calendar.halfDays(in: contract)
            absences += AwayBlocks.scatter(
                who: id, over: halfDays, percent: Self.percent(profile.consultantAwayPercent, &random),
                longest: Self.longestAbsence, &random)
        }
        let isAllRounder = order.map { $0 < profile.allRounders }
        qualify(order, isAllRounder, modules, timetable)
    }

    /// Every fifth consultant joins with the second or third round, every fifth leaves before one of the last two; so
    /// everybody is there for three rounds at least. In a short programme all stay throughout.
    private static func contract(_ number: Int, _ timetable: Timetable) -> DayRange {
        let rounds = timetable.rounds
        let horizon = timetable.horizon
        guard rounds.count >= 5 else { return horizon }
        switch number % 10 {
        case 2, 7:
            let round = rounds[number % 10 == 2 ? 1 : 2]
            return DayRange(round.introductionWindow?.first ?? round.window.first, horizon.last)
        case 4, 9:
            let round = rounds[rounds.count - (number % 10 == 4 ? 1 : 2)]
            return DayRange(horizon.first, round.window.first.advanced(by: -3))
        default:
            return horizon
        }
    }

    private static func percent(_ usual: Int, _ random: inout SeededGenerator) -> Int {
        usual == 0 ? 0 : usual - 3 + random.index(below: 7)
    }

    /// The first consultant of a module who stays throughout and leads no other module is its lead.
    private mutating func qualify(
        _ order: [Int], _ isAllRounder: [Bool], _ modules: [TrainingModule], _ timetable: Timetable
    ) {
        func masters(_ position: Int, _ module: Int) -> Bool {
            isAllRounder[position] || Self.repertoires[order[position] % Self.repertoires.count].contains(module)
        }
        var leads: [Int: Int] = [:]
        for module in modules.indices {
            let able = consultants.indices.filter { masters($0, module) }
            leads[module] =
                able.first { !leads.values.contains($0) && consultants[$0].covers(timetable.horizon) } ?? able.first
        }
        for (position, consultant) in consultants.enumerated() {
            for (module, definition) in modules.enumerated() where masters(position, module) {
                qualifications.append(
                    Qualification(
                        consultant: consultant.id, module: definition.id, isLead: leads[module] == position))
            }
        }
    }
}

extension Consultant {
    fileprivate func covers(_ range: DayRange) -> Bool {
        (firstDay.map { $0 <= range.first } ?? true) && (lastDay.map { $0 >= range.last } ?? true)
    }
}
