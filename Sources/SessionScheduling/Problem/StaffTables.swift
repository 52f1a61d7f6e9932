import ProgrammeModel

/// What does not change about the consultants while sessions are laid out.
struct StaffTables: Sendable {
    /// One bit for each half-day away, a row of words for each consultant.
    let away: [UInt64]
    let words: Int
    /// Half-days at most a week and a month, cohorts at most; a number out of reach for no limit.
    let maxPerWeek: [Int]
    let maxPerMonth: [Int]
    let maxCohorts: [Int]
    /// Half-days of each consultant if all work were shared evenly, rounded up.
    let share: Int
    /// For each start of a module, the consultants who may take part as far as qualification and absences go.
    let open: [OpenStaff]
    /// Consultant and module, row by row.
    let isQualified: [Bool]
    /// Whether a consultant answers for a module, row by row, and whether anybody does.
    private let isLead: [Bool]
    let hasLead: [Bool]
    private let modules: Int

    /// Lists of consultants, one for each start of a module.
    struct OpenStaff: Sendable {
        var first: [Int32] = [0]
        var consultants: [Int32] = []
        /// One bit for each start, a row of words for each consultant.
        private var bits: [UInt64]
        private let words: Int

        init(consultants count: Int, starts: Int) {
            words = (starts + 63) / 64
            bits = Array(repeating: 0, count: count * words)
        }

        mutating func add(_ consultant: Int, at start: Int) {
            consultants.append(Int32(consultant))
            bits[consultant * words + (start >> 6)] |= 1 << UInt64(start & 63)
        }

        subscript(start: Int) -> Range<Int> { Int(first[start])..<Int(first[start + 1]) }

        @inline(__always)
        func contains(_ consultant: Int, at start: Int) -> Bool {
            bits[consultant * words + (start >> 6)] >> UInt64(start & 63) & 1 == 1
        }
    }

    var count: Int { maxPerWeek.count }

    init(_ index: ScenarioIndex, _ timeline: Timeline, _ tariff: Tariff, _ size: ScheduleSize) {
        let consultants = index.scenario.consultants
        let outOfReach = Int(Int32.max)
        words = timeline.words
        away = index.consultantAway.flatMap { $0.row(on: timeline) }
        maxPerWeek = consultants.map { $0.maxPerWeek ?? outOfReach }
        maxPerMonth = consultants.map { $0.maxPerMonth ?? outOfReach }
        maxCohorts = consultants.map { $0.maxCohorts ?? outOfReach }
        share = consultants.isEmpty ? 0 : (size.consultantHalfDays + consultants.count - 1) / consultants.count
        modules = size.modules
        isQualified = index.isQualified.flatMap { $0 }
        isLead = consultants.indices.flatMap { one in index.moduleLeads.map { $0.contains(one) } }
        hasLead = index.moduleLeads.map { !$0.isEmpty }

        let away = away
        let words = words
        let modules = index.scenario.programme.modules
        open = modules.indices.map { module in
            let able = consultants.indices.filter { !tariff.qualified.binds || index.isQualified[$0][module] }
            var open = OpenStaff(consultants: consultants.count, starts: index.starts[module].count)
            for (position, start) in index.starts[module].enumerated() {
                let offset = timeline.offset(of: start)
                for consultant in able {
                    let missed = bits(
                        of: away, row: consultant * words, from: offset, length: modules[module].halfDays)
                    if missed == 0 || !tariff.available.binds { open.add(consultant, at: position) }
                }
                open.first.append(Int32(open.consultants.count))
            }
            return open
        }
    }

    @inline(__always)
    func isQualified(_ consultant: Int, _ module: Int) -> Bool { isQualified[consultant * modules + module] }

    /// Whether a consultant answers for a module; nobody (-1) does not.
    @inline(__always)
    func answers(_ consultant: Int32, for module: Int) -> Bool {
        consultant >= 0 && isLead[Int(consultant) * modules + module]
    }
}
