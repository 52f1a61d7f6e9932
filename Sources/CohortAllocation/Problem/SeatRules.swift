import ProgrammeModel

/// The hard rules that can close a seat to a person, alone or because of others.
struct SeatRules: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let bossFirst = SeatRules(rawValue: 1)
    static let bossApart = SeatRules(rawValue: 2)
    static let together = SeatRules(rawValue: 4)
    static let apart = SeatRules(rawValue: 8)
    static let leadershipFirst = SeatRules(rawValue: 16)
    static let joinedInTime = SeatRules(rawValue: 32)
    static let pinned = SeatRules(rawValue: 64)
    static let cohortSize = SeatRules(rawValue: 128)
    static let cover = SeatRules(rawValue: 512)
    /// Rules that keep people off the waiting list, and costs that a scenario has made hard.
    static let others = SeatRules(rawValue: 256)

    /// All but the others, in the order in which messages name them.
    static let named: [(rules: SeatRules, code: RuleCode)] = [
        (.bossFirst, "boss-first"), (.bossApart, "boss-apart"), (.together, "together"), (.apart, "apart"),
        (.cover, "cover"),
        (.leadershipFirst, "leadership-first"), (.joinedInTime, "joined-in-time"), (.pinned, "pinned"),
        (.cohortSize, "cohort-size"),
    ]

    /// The rules that a scenario has as hard ones.
    init(binding book: RuleBook) {
        self = .others
        for (rules, code) in Self.named where book[code]?.strength.isBinding ?? false { insert(rules) }
    }

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The codes, in the order of messages; the others have none.
    var codes: [RuleCode] { Self.named.filter { contains($0.rules) }.map(\.code) }
}

extension SeatProblem {
    /// The hard rules that keep a person out of a slot, whoever else sits there.
    func closers(of person: Int, inSlot slot: Int) -> SeatRules {
        var closers: SeatRules = []
        func close(_ charge: Charge?, _ rule: SeatRules, if isBroken: Bool) {
            if isBroken, charge?.level == CostLevels.hard { closers.insert(rule) }
        }
        let manager = people[person]
        let latest = index.latestRound[manager]
        if pinnedCohort[person] >= 0, slotOfPlace[Int(pinnedCohort[person])] != slot { closers.insert(.pinned) }
        close(charges.pinned, .pinned, if: pinnedRound[person].map { $0.round != slot } ?? false)
        guard slot < roundCount else {
            close(charges.waitingList, .others, if: !index.mayWait(manager))
            close(charges.leadershipFirst, .leadershipFirst, if: latest != nil)
            close(charges.unplaced, .others, if: true)
            return closers
        }
        close(charges.leadershipFirst, .leadershipFirst, if: latest.map { slot > $0 } ?? false)
        close(charges.joinedInTime, .joinedInTime, if: !index.hasDatesInTime(manager, round: slot))
        close(charges.skippedRounds, .others, if: index.skippedRounds(manager: manager, round: slot) > 0)
        close(charges.waitingTime, .others, if: SlotRules.leastWaitingWeeks(manager, slot, index) > 0)
        return closers
    }
}
