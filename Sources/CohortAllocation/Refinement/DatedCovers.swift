import ProgrammeModel

/// What given dates make of people who cover for each other and sit in different cohorts, or in one that their
/// employment may still keep from breaking the rule.
///
/// Of the others in one cohort the seats already tell.
struct DatedCovers: Sendable {
    let charge: Charge?
    private let problem: SeatProblem
    /// The half-days of each cohort's sessions, ascending; one held twice stands once.
    private let halfDays: [[HalfDay]]
    /// Those whom each person covers for, or is covered by: a person's lie side by side.
    private var starts: [Int] = [0]
    private var partners: [Partner] = []
    /// For each two cohorts, row by row, whether their sessions share half-days.
    private var meets: [Bool] = []

    private struct Partner: Sendable {
        let person: Int
        /// Whether sharing a cohort is counted with the seats.
        let isSeated: Bool
    }

    /// - Parameter gatherings: the sessions of each cohort.
    init(_ problem: SeatProblem, _ gatherings: [[DatedSeats.Gathering]]) {
        let index = problem.index
        self.problem = problem
        charge = index.coverPairs.isEmpty ? nil : Charge(index.scenario.programme.rules.cover, problem.levels)
        guard charge != nil else {
            halfDays = []
            return
        }
        let ordinals = gatherings.map { sessions in
            Set(sessions.flatMap { session in (0..<session.length).map { session.start.ordinal + $0 } })
        }
        halfDays = ordinals.map { $0.sorted().map(HalfDay.init(ordinal:)) }
        meets = ordinals.flatMap { own in ordinals.map { !own.isDisjoint(with: $0) } }
        var lists: [[Partner]] = Array(repeating: [], count: problem.people.count)
        for pair in index.coverPairs {
            let (first, second) = (problem.personOf[pair.first], problem.personOf[pair.second])
            guard first >= 0, second >= 0 else { continue }
            let isSeated = index.coverPartsCohorts(pair)
            lists[first].append(Partner(person: second, isSeated: isSeated))
            lists[second].append(Partner(person: first, isSeated: isSeated))
        }
        for list in lists {
            partners += list
            starts.append(partners.count)
        }
    }

    /// What an exchange of two people changes under some weights.
    ///
    /// - Parameter place: that of everybody before the exchange.
    func price(_ a: Int, _ b: Int, _ from: Int, _ to: Int, _ place: [Int32], _ weights: LevelWeights) -> Int {
        guard let charge else { return 0 }
        let units = moved(a, from, to, without: b, place) + moved(b, to, from, without: a, place)
        return units * charge.amount * weights[charge.level]
    }

    /// The two of an exchange share as many half-days afterwards as before.
    private func moved(_ person: Int, _ from: Int, _ to: Int, without other: Int, _ place: [Int32]) -> Int {
        var change = 0
        for partner in partners[starts[person]..<starts[person + 1]] where partner.person != other {
            let theirs = Int(place[partner.person])
            change += units(person, to, partner, theirs) - units(person, from, partner, theirs)
        }
        return change
    }

    /// All units of some seats.
    func units(_ place: [Int32]) -> Int {
        guard charge != nil else { return 0 }
        return place.indices.reduce(0) { sum, person in
            partners[starts[person]..<starts[person + 1]].reduce(sum) { sum, partner in
                guard partner.person > person else { return sum }
                return sum + units(person, Int(place[person]), partner, Int(place[partner.person]))
            }
        }
    }

    private func units(_ person: Int, _ own: Int, _ partner: Partner, _ theirs: Int) -> Int {
        let cohorts = halfDays.count
        guard own < cohorts, theirs < cohorts, own != theirs || !partner.isSeated, meets[own * cohorts + theirs] else {
            return 0
        }
        let managers = problem.index.scenario.managers
        let (one, other) = (managers[problem.people[person]], managers[problem.people[partner.person]])
        let later = halfDays[theirs]
        var next = 0
        return halfDays[own].count { halfDay in
            while next < later.count, later[next] < halfDay { next += 1 }
            return next < later.count && later[next] == halfDay && one.isEmployed(on: halfDay.day)
                && other.isEmployed(on: halfDay.day)
        }
    }
}
