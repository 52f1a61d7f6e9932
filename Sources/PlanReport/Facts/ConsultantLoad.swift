import ProgrammeModel

/// What one consultant has to do in a plan.
struct ConsultantLoad: Sendable {
    let consultant: Consultant
    /// Half-days in sessions by module, in the order of the programme.
    let halfDaysByModule: [Int]
    /// Sessions led, and sessions assisted in.
    let led: Int
    let assisted: Int
    let cohorts: Int
    /// The most half-days of any ISO week and of any calendar month.
    let busiestWeek: Int
    let busiestMonth: Int

    var halfDays: Int { halfDaysByModule.reduce(0, +) }

    init(_ consultant: Consultant, in facts: PlanFacts) {
        self.consultant = consultant
        let own = facts.sessions.filter { $0.consultants.contains(consultant.id) }
        var byModule = Array(repeating: 0, count: facts.programme.modules.count)
        var weeks: [Int: Int] = [:]
        var months: [Int: Int] = [:]
        for session in own {
            if let module = facts.modulePosition(session.module) { byModule[module] += session.halfDays }
            for offset in 0..<max(0, session.halfDays) {
                let day = session.start.advanced(by: offset).day
                weeks[day.weekNumber, default: 0] += 1
                months[day.monthNumber, default: 0] += 1
            }
        }
        halfDaysByModule = byModule
        led = own.count { $0.consultants.first == consultant.id }
        assisted = own.count - led
        cohorts = Set(own.map(\.cohort)).count
        busiestWeek = weeks.values.max() ?? 0
        busiestMonth = months.values.max() ?? 0
    }

    /// Everybody's load, in the order of names.
    static func all(in facts: PlanFacts) -> [ConsultantLoad] {
        NameOrder.sorted(facts.scenario.consultants.map { ConsultantLoad($0, in: facts) }) {
            ($0.consultant.name, $0.consultant.id.text)
        }
    }

    /// The even share of all half-days, rounded up as the rule has it; 0 without consultants.
    static func evenShare(of loads: [ConsultantLoad]) -> Int {
        guard !loads.isEmpty else { return 0 }
        return (loads.reduce(0) { $0 + $1.halfDays } + loads.count - 1) / loads.count
    }
}
