/// Looks for weeks in which the cohorts of a round together cost less than some amount beyond their cheapest
/// itineraries.
///
/// All choices of weeks are gone through that could cost less by every set of charges: what each cohort pays beyond its
/// cheapest itinerary, less what a set is credited, and what sessions cost beyond an even share over the weeks in use.
/// All of that only grows with every cohort that has its weeks.
struct WeekRefutation {
    /// The weeks of one cohort's sessions, module by module, and what it pays in them, set by set.
    struct Choice: Equatable {
        let weeks: [Int]
        let extras: [Int]
    }

    private let cohorts: [[Choice]]
    private let isAlike: [Bool]
    private let amount: Int
    /// What a session beyond the share costs; nil where none may be.
    private let price: Int?
    /// For each cohort and set what it and those after it pay at least.
    private let ahead: [[Int]]
    /// Sessions in each week, and in how many more of a module there is room, module by module.
    private var held: [Int]
    private var room: [[Int]]
    private var looksLeft: Int

    /// Whether there are none for certain.
    ///
    /// - Parameter cohorts: for each its choices that could be part of what costs less; week numbers.
    /// - Parameter credits: set by set.
    /// - Parameter looks: ways of cohorts that may be gone through, counted down.
    static func isImpossible(
        _ amount: Int, _ cohorts: [[Choice]], credits: [Int], _ room: WeekRoom, price: Int?, looks: inout Int
    ) -> Bool {
        guard !cohorts.contains(where: \.isEmpty) else { return true }
        var search = WeekRefutation(amount, cohorts, credits: credits, room, price: price, looks: looks)
        let isRefuted = search.isRefuted(from: 0, paid: credits.map { -$0 }, notBefore: 0)
        looks = search.looksLeft
        return !isRefuted && looks > 0
    }

    private init(
        _ amount: Int, _ cohorts: [[Choice]], credits: [Int], _ room: WeekRoom, price: Int?, looks: Int
    ) {
        looksLeft = looks
        let weeks = Set(cohorts.joined().flatMap(\.weeks)).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(weeks, weeks.indices))
        // Those with the same choices side by side.
        let sorted = cohorts.sorted { a, b in
            guard a.count == b.count, let different = zip(a, b).first(where: { $0 != $1 }) else {
                return a.count < b.count
            }
            let (one, other) = (different.0.weeks + different.0.extras, different.1.weeks + different.1.extras)
            return one.lexicographicallyPrecedes(other)
        }
        self.amount = amount
        self.price = price
        isAlike = sorted.indices.map { $0 > 0 && sorted[$0] == sorted[$0 - 1] }
        self.cohorts = sorted.map { own in
            own.map { Choice(weeks: $0.weeks.compactMap { places[$0] }, extras: $0.extras) }
        }
        var ahead = [credits.map { _ in 0 }]
        for own in sorted.reversed() {
            let later = ahead.last ?? []
            ahead.append(later.indices.map { set in later[set] + (own.lazy.map { $0.extras[set] }.min() ?? 0) })
        }
        self.ahead = ahead.reversed()
        held = Array(repeating: 0, count: weeks.count)
        let modules = sorted.first?.first?.weeks.count ?? 0
        self.room = (0..<modules).map { module in weeks.map { room.most(module, $0) } }
    }

    /// - Parameter first: a cohort with the same choices as the one before takes none of the earlier ones.
    private mutating func isRefuted(from cohort: Int, paid: [Int], notBefore first: Int) -> Bool {
        guard cohort < cohorts.count else { return true }
        for (position, choice) in cohorts[cohort].enumerated() where !isAlike[cohort] || position >= first {
            guard looksLeft > 0 else { return false }
            looksLeft -= 1
            let sums = zip(paid, choice.extras).map { $0 + $1 }
            let outlook = zip(sums, ahead[cohort + 1]).reduce(Int.min) { max($0, $1.0 + $1.1) }
            guard outlook < amount else { continue }
            let fits = hold(choice, 1)
            defer { _ = hold(choice, -1) }
            guard fits, let uneven, outlook + uneven < amount else { continue }
            if isRefuted(from: cohort + 1, paid: sums, notBefore: position) { return true }
        }
        return false
    }

    /// Adds the sessions of a choice or takes them away; whether there is room for them.
    private mutating func hold(_ choice: Choice, _ sign: Int) -> Bool {
        var fits = true
        for (module, week) in choice.weeks.enumerated() {
            held[week] += sign
            room[module][week] -= sign
            if room[module][week] < 0 { fits = false }
        }
        return fits
    }

    /// What sessions beyond an even share cost already; nil where there are some and may be none.
    private var uneven: Int? {
        let used = held.count { $0 > 0 }
        let sessions = cohorts.count * room.count
        let share = used == 0 ? sessions : (sessions + used - 1) / used
        let beyond = held.reduce(0) { $0 + max(0, $1 - share) }
        guard let price else { return beyond == 0 ? 0 : nil }
        return beyond * price
    }
}
