/// Two managers who cover for each other, by positions, the smaller one first.
public struct CoverPair: Hashable, Sendable {
    public let first: Int
    public let second: Int
}

extension CoverPair {
    /// Each two managers of whom one is named as the other's cover, once, in order of the roster.
    /// - Complexity: O(*p* log *p*) for *p* names.
    static func all(in scenario: Scenario, _ positions: [Manager.ID: Int]) -> [CoverPair] {
        let found = scenario.namedCovers.compactMap { named -> CoverPair? in
            guard let a = positions[named.first], let b = positions[named.second], a != b else { return nil }
            return CoverPair(first: min(a, b), second: max(a, b))
        }
        return Set(found).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}

extension Scenario {
    /// A row that names a cover.
    struct NamedCover {
        let first: Manager.ID
        let second: Manager.ID
        let place: ScenarioFault.Place
    }

    /// Covers as the roster and the table of pairs name them, one for each mention.
    var namedCovers: [NamedCover] {
        managers.enumerated().flatMap { position, manager in
            manager.coverFor.map {
                NamedCover(
                    first: manager.id, second: $0, place: .row(.managers, position, column: "cover_for"))
            }
        }
            + pairs.enumerated().filter { $0.element.rule == .cover }.map { position, pair in
                NamedCover(
                    first: Manager.ID(pair.first), second: Manager.ID(pair.second),
                    place: .row(.pairs, position, column: "rule"))
            }
    }
}

extension ScenarioIndex {
    /// Whether two who cover for each other break a hard cover in any cohort that both sit in, whatever its dates are.
    ///
    /// They do where both are employed on every day, and where joined-in-time binds: then whoever has a seat is employed
    /// throughout the cohort's last session.
    public func coverPartsCohorts(_ pair: CoverPair) -> Bool {
        if scenario.programme.rules.joinedInTime.strength.isBinding { return true }
        let horizon = scenario.programme.horizon
        return [pair.first, pair.second].allSatisfy { manager in
            let person = scenario.managers[manager]
            return person.isEmployed(on: horizon.first) && person.isEmployed(on: horizon.last)
        }
    }
}
