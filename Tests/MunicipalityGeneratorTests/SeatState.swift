import ProgrammeModel

/// Seats as the plain planner gives them: bosses first, then those with the fewest cohorts to choose from, each into the
/// emptiest; who finds no seat makes one other person move.
struct SeatState {
    private let index: ScenarioIndex
    private(set) var members: [[Int]]
    private(set) var waiting: [Int] = []
    private var cohortOf: [Int?]
    private let isBoss: [Bool]
    /// For each manager the first day without the person, or without a report who must not sit in an earlier round.
    ///
    /// Reports who leave before any cohort is through do not count.
    private let firstLeaving: [Day?]
    /// Members of each department that a cohort of each round can have without emptying it.
    private let staffLimits: [[Int]]

    private var scenario: Scenario { index.scenario }
    private var programme: Programme { index.scenario.programme }

    init(index: ScenarioIndex) {
        let scenario = index.scenario
        var firstLeaving = scenario.managers.map(\.left)
        var isBoss = scenario.managers.map { _ in false }
        for (manager, person) in scenario.managers.enumerated() {
            guard let boss = index.boss[manager] else { continue }
            isBoss[boss] = true
            guard let left = person.left, !index.mayWait(manager) else { continue }
            firstLeaving[boss] = min(left, firstLeaving[boss] ?? left)
        }
        self.index = index
        self.isBoss = isBoss
        self.firstLeaving = firstLeaving
        members = scenario.programme.cohorts.map { _ in [] }
        cohortOf = scenario.managers.map { _ in nil }
        staffLimits = scenario.programme.rounds.map { round in
            index.employedByDepartment(on: round.window.last).map {
                scenario.programme.rules.departmentStaffed.limit(
                    employed: $0, cohorts: scenario.programme.cohorts.count)
            }
        }
    }

    /// Seats everybody, then evens out.
    mutating func fill() {
        for level in Set(scenario.managers.map(\.level)).sorted() {
            let people = scenario.managers.indices.filter {
                scenario.managers[$0].level == level && !scenario.managers[$0].isExempt
            }
            let choices = people.map { (person: $0, cohorts: openCohorts($0).count) }
            for choice in choices.sorted(by: { ($0.cohorts, $0.person) < ($1.cohorts, $1.person) }) {
                if !seat(choice.person), !makeRoom(for: choice.person) { waiting.append(choice.person) }
            }
        }
        for cohort in members.indices {
            while members[cohort].count < programme.rules.cohortSize.min, fetchOne(to: cohort) {}
        }
    }

    private mutating func seat(_ person: Int, except avoided: Int? = nil) -> Bool {
        let open = openCohorts(person).filter { $0 != avoided && hasRoom($0, for: person) }
        guard let chosen = open.min(by: { rank($0, person).lexicographicallyPrecedes(rank($1, person)) }) else {
            return false
        }
        move(person, to: chosen)
        return true
    }

    private mutating func move(_ person: Int, to cohort: Int?) {
        if let old = cohortOf[person] { members[old].removeAll { $0 == person } }
        cohortOf[person] = cohort
        if let cohort { members[cohort].append(person) }
    }

    /// Lets one member without reports change cohorts so that a person finds a seat.
    private mutating func makeRoom(for person: Int) -> Bool {
        for cohort in openCohorts(person) {
            for member in members[cohort] where !isBoss[member] && !isPaired(member) {
                move(member, to: nil)
                if hasRoom(cohort, for: person), seat(member, except: cohort) {
                    move(person, to: cohort)
                    return true
                }
                move(member, to: cohort)
            }
        }
        return false
    }

    /// Fetches a member from the largest cohort that can spare one, over another cohort if it must be.
    private mutating func fetchOne(to cohort: Int) -> Bool {
        let donors = members.indices.sorted { (-members[$0].count, $0) < (-members[$1].count, $1) }
            .filter { members[$0].count > programme.rules.cohortSize.min }
        for donor in donors {
            if let member = members[donor].first(where: { canChange($0, to: cohort) }) {
                move(member, to: cohort)
                return true
            }
        }
        for donor in donors {
            for between in members.indices where between != cohort && between != donor {
                for member in members[donor] where canChange(member, to: between) {
                    guard let other = members[between].first(where: { canChange($0, to: cohort) }) else { continue }
                    move(other, to: cohort)
                    move(member, to: between)
                    return true
                }
            }
        }
        return false
    }

    private func canChange(_ member: Int, to cohort: Int) -> Bool {
        guard !isPaired(member), isOpen(cohort, to: member), hasRoom(cohort, for: member) else { return false }
        guard isBoss[member] else { return true }
        let sameRound = cohortOf[member].map { index.roundOfCohort[$0] } == index.roundOfCohort[cohort]
        return sameRound && !members[cohort].contains { index.boss[$0] == member }
    }

    /// A boss in the last round leaves the reports little choice, one in a leadership team much; the emptiest is best.
    private func rank(_ cohort: Int, _ person: Int) -> [Int] {
        let isLast = isBoss[person] && index.roundOfCohort[cohort] == programme.rounds.count - 1
        let isTeam = isBoss[person] && programme.cohorts[cohort].isLeadershipTeam
        return [isLast ? 1 : 0, isTeam ? 0 : 1, members[cohort].count, colleagues(of: person, in: cohort), cohort]
    }

    private func colleagues(of person: Int, in cohort: Int) -> Int {
        members[cohort].count { index.departmentOf[$0] == index.departmentOf[person] }
    }

    private func hasRoom(_ cohort: Int, for person: Int) -> Bool {
        let cap = programme.rules.departmentCap
        let colleagues = colleagues(of: person, in: cohort)
        return members[cohort].count < programme.rules.cohortSize.max
            && colleagues < staffLimits[index.roundOfCohort[cohort]][index.departmentOf[person]]
            && (!cap.strength.isBinding || colleagues < cap.max)
    }

    private func isPaired(_ person: Int) -> Bool {
        index.togetherPairs.contains { $0.first == person || $0.second == person }
    }

    /// Cohorts that are open to a person and to everybody who must sit together with that person.
    private func openCohorts(_ person: Int) -> [Int] {
        let pairs = index.togetherPairs.filter { $0.first == person || $0.second == person }
        let group = [person] + pairs.map { $0.first == person ? $0.second : $0.first }
        let seated = group.compactMap { cohortOf[$0] }.first
        return programme.cohorts.indices.filter { cohort in
            (seated ?? cohort) == cohort && group.allSatisfy { isOpen(cohort, to: $0) }
        }
    }

    private func isOpen(_ cohort: Int, to person: Int) -> Bool {
        let round = index.roundOfCohort[cohort]
        let window = programme.rounds[round].window
        let manager = scenario.managers[person]
        if let latest = index.latestRound[person], round > latest { return false }
        if let joined = manager.joined,
            joined.advanced(by: programme.rules.joinedInTime.notice) > window.first
        {
            return false
        }
        if let left = firstLeaving[person], left <= window.last.advanced(by: 7 * 28) { return false }
        for pin in scenario.pins where pin.who == manager.id.text {
            if pin.kind == .cohort, pin.value != programme.cohorts[cohort].id.text { return false }
            if pin.kind == .round, pin.value != programme.rounds[round].id.text { return false }
        }
        let parted = index.apartPairs + index.coverPairs.map { ($0.first, $0.second) }
        for pair in parted where pair.first == person || pair.second == person {
            if cohortOf[pair.first == person ? pair.second : pair.first] == cohort { return false }
        }
        guard let boss = index.boss[person], let bosses = cohortOf[boss] else { return true }
        if index.roundOfCohort[bosses] > round, index.bossFirstBinds(boss: boss, reportInRound: round) { return false }
        return bosses != cohort || !index.bossApartBinds(manager: person, boss: boss, cohort: cohort)
    }
}
