import ProgrammeModel

/// Prices that could be anything prove nothing, and a slip in one of them would not be seen.
extension PriceSheet {
    /// Whether some price could be one nearer to 0 with both sums as they are; sums must have been added up.
    ///
    /// A price above 0 takes off as much for each who may be there, one below 0 only what a size that must be reached
    /// adds. Where neither is so, a price matters by those who pay it: below 0 by somebody whose one cheapest slot it
    /// makes, above 0 by somebody to whom the slot is among the cheapest.
    func hasIdlePrice() -> Bool {
        if (0..<rounds).contains(where: isIdleSeat) { return true }
        return Self.attributes(facts.programme.rules).contains { attribute in
            entries(of: attribute).contains { entry in
                entry.price != 0 && (entry.price < 0 || entry.most == 0 || entry.cohorts == 0)
                    && !isPaid(entry.price, by: entry.team, in: entry.round)
            }
        }
    }

    private func isIdleSeat(_ round: Int) -> Bool {
        let price = certificate.seats[round]
        let sizes = sizes(of: round)
        return price != 0 && (price < 0 ? sizes.least : sizes.most) == 0
            && !isPaid(price, by: Array(ledger.people.indices), in: round)
    }

    private func isPaid(_ price: Int, by team: [Int], in round: Int) -> Bool {
        team.contains { person in
            let first = person * ledger.slots
            guard ledger.isOpen[first + round] else { return false }
            let others = (first..<first + ledger.slots).filter { $0 != first + round && ledger.isOpen[$0] }
            let own = charged[first + round]
            return others.allSatisfy { price > 0 ? own <= charged[$0] : own < charged[$0] }
        }
    }

    /// Whether a limit's price could be one less with both sums as they are.
    static func hasIdleLimit(
        _ facts: ScenarioFacts, _ ledger: SeatLedger, _ priorityClass: PriorityClass, _ certificate: BoundCertificate,
        _ own: Sums
    ) -> Bool {
        certificate.limits.indices.contains { position in
            guard certificate.limits[position].price > 0 else { return false }
            var less = certificate
            less.limits[position].price -= 1
            guard let sums = try? sums(facts, ledger, priorityClass, less) else { return false }
            return sums.total == own.total && sums.charged == own.charged
        }
    }
}
