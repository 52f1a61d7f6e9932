/// Whether the cohorts of a round together cost some amount beyond their cheapest itineraries, whichever weeks they take.
///
/// All choices of weeks are gone through that could cost less: what each cohort pays beyond its cheapest itinerary, and
/// what sessions cost beyond an even share over the weeks in use. Both only grow with every cohort that has its weeks.
struct WeekClaim {
    /// Choices beyond which nothing is shown.
    private static let most = 20_000_000

    private let cohorts: [CohortWeeks]
    private let room: WeekRoom
    private let amount: Int
    /// What a session beyond the share costs; nil where none may be.
    private let price: Int?
    private let sessions: Int
    private var held: [Int: Int] = [:]
    private var taken: [Int: [Int: Int]] = [:]
    private var looked = 0

    /// - Parameter cohorts: all choices of each that cost less than the amount.
    static func isShown(_ amount: Int, _ cohorts: [CohortWeeks], _ room: WeekRoom, price: Int?, modules: Int) -> Bool {
        var claim = WeekClaim(
            cohorts: cohorts.sorted { $0.choices.count < $1.choices.count }, room: room, amount: amount, price: price,
            sessions: cohorts.count * modules)
        return !claim.isRefuted(from: 0, paid: 0, notBefore: 0) && claim.looked < most
    }

    private init(cohorts: [CohortWeeks], room: WeekRoom, amount: Int, price: Int?, sessions: Int) {
        self.cohorts = cohorts
        self.room = room
        self.amount = amount
        self.price = price
        self.sessions = sessions
    }

    /// - Parameter first: a cohort with the same choices as the one before takes none of the earlier ones.
    private mutating func isRefuted(from cohort: Int, paid: Int, notBefore first: Int) -> Bool {
        guard cohort < cohorts.count else { return true }
        let isAlike = cohort > 0 && cohorts[cohort] == cohorts[cohort - 1]
        for (position, choice) in cohorts[cohort].choices.enumerated() where !isAlike || position >= first {
            guard paid + choice.extra < amount else { return false }
            looked += 1
            guard looked < Self.most else { return false }
            let fits = hold(choice, 1)
            defer { _ = hold(choice, -1) }
            guard fits, let uneven, paid + choice.extra + uneven < amount else { continue }
            if isRefuted(from: cohort + 1, paid: paid + choice.extra, notBefore: position) { return true }
        }
        return false
    }

    /// Adds the sessions of a choice or takes them away; whether there is room for them.
    private mutating func hold(_ choice: CohortWeeks.Choice, _ sign: Int) -> Bool {
        var fits = true
        for (module, week) in choice.weeks.enumerated() {
            held[week, default: 0] += sign
            taken[week, default: [:]][module, default: 0] += sign
            if let count = taken[week]?[module], count > room.most(module, week) { fits = false }
        }
        return fits
    }

    /// What sessions beyond an even share cost already; nil where there are some and may be none.
    private var uneven: Int? {
        let counts = held.values.filter { $0 > 0 }
        let share = counts.isEmpty ? 0 : (sessions + counts.count - 1) / counts.count
        let beyond = counts.reduce(0) { $0 + max(0, $1 - share) }
        guard let price else { return beyond == 0 ? 0 : nil }
        return beyond * price
    }
}
