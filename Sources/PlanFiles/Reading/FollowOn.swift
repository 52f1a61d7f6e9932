import ProgrammeModel

/// Tells faults of their own from those that only follow from something that could not be read.
///
/// A fault is held back when its own place could not be read, or when it says that a name is unknown and the rows or
/// keys that could hold the name were not all read.
struct FollowOn {
    /// Kinds of things that names may stand for.
    private enum Names: CaseIterable {
        case managers, consultants, venues, modules, rounds, cohorts, hosts
    }

    private let tables: ScenarioTables
    private let paths: Set<String>
    private let lost: Set<Names>
    /// Something somewhere could not be read.
    private let isIncomplete: Bool

    /// - Parameter isGarbled: programme.yaml held bytes that could not be read, so that any of its names may be wrong.
    init(_ tables: ScenarioTables, _ source: YAMLSource, isGarbled: Bool) {
        self.tables = tables
        isIncomplete = isGarbled || tables.log.errorCount > 0
        paths = source.spoilt
        let paths = paths
        func isSpoilt(_ key: String) -> Bool {
            isGarbled
                || paths.contains { path in
                    path == key || path.hasPrefix(key + "[") && (path.hasSuffix("]") || path.hasSuffix("].id"))
                }
        }
        var lost: Set<Names> = []
        if tables.incomplete.contains(.managers) { lost.insert(.managers) }
        if tables.incomplete.contains(.consultants) { lost.insert(.consultants) }
        if tables.incomplete.contains(.venues) { lost.insert(.venues) }
        if isSpoilt("modules") { lost.insert(.modules) }
        if isSpoilt("rounds") { lost.formUnion([.rounds, .cohorts]) }
        if isSpoilt("cohorts") || paths.contains(where: { $0.hasPrefix("rounds[") && $0.hasSuffix("].cohorts") }) {
            lost.insert(.cohorts)
        }
        if isSpoilt("introduction") || isSpoilt("introduction.hosts") { lost.insert(.hosts) }
        self.lost = lost
    }

    func explains(_ fault: ScenarioFault) -> Bool {
        // What a pin contradicts may stand in any file.
        if fault.code == "impossible-pin", isIncomplete { return true }
        if !needed(for: fault).isDisjoint(with: lost) { return true }
        if ["outside-horizon", "never"].contains(fault.code), isSpoilt(under: "horizon") { return true }
        switch fault.place {
        case .programme(let path): return explains(fault.code, path)
        case .row(let table, let position, let column): return explains(table, position, column)
        case .table: return false
        }
    }

    private func explains(_ code: String, _ path: String) -> Bool {
        if paths.contains(where: { Self.contains($0, path) || Self.contains(path, $0) }) { return true }
        switch code {
        case "round-order": return paths.contains { $0.hasPrefix("rounds[") && $0.contains("].window") }
        case "unknown-class": return isSpoilt(under: "classes")
        case "min-above-max":
            return isSpoilt(under: String(path.prefix(upTo: path.lastIndex(of: ".") ?? path.endIndex)))
                || path.hasPrefix("cohorts[") && isSpoilt(under: "rules.cohort-size")
        case "not-yet-supported": return isSpoilt(under: "rules")
        default: return false
        }
    }

    private func explains(_ table: ScenarioFault.Table, _ position: Int, _ column: String?) -> Bool {
        guard let rows = tables.spoilt[table], rows.indices.contains(position) else { return false }
        return column.map(rows[position].contains) ?? !rows[position].isEmpty
    }

    private func isSpoilt(under path: String) -> Bool { paths.contains { Self.contains(path, $0) } }

    /// Whether a path is another or leads to it.
    private static func contains(_ outer: String, _ inner: String) -> Bool {
        inner == outer || inner.hasPrefix(outer + ".") || inner.hasPrefix(outer + "[")
    }

    /// The names that must all be known for a fault to be one of its own.
    private func needed(for fault: ScenarioFault) -> Set<Names> {
        guard
            [
                "unknown-name", "ambiguous-id", "boss-outside", "no-bosses", "nothing-to-plan", "out-of-range",
                "nobody-known", "nobody-avoids",
            ]
            .contains(fault.code)
        else { return [] }
        switch fault.place {
        case .table(.managers), .row(.managers, _, column: "boss"): return [.managers]
        case .row(.qualifications, _, column: "consultant"): return [.consultants]
        case .row(.qualifications, _, column: "module"): return [.modules]
        case .row(.absences, _, column: _): return [.managers, .consultants, .venues, .hosts]
        case .row(.pins, _, column: _): return Set(Names.allCases)
        case .row(.pairs, _, column: _): return [.managers, .consultants]
        case .programme("introduction.hosts-needed"): return [.hosts]
        case .programme("introduction.venue"): return [.venues]
        case .programme("cohorts"): return [.rounds, .cohorts]
        case .programme("rules.joined-in-time.late-entry"): return [.modules]
        case .programme(let path):
            if fault.code == "nobody-avoids" { return [.managers, .hosts] }
            if path.hasSuffix(".venue-kind") { return [.venues] }
            if path.hasPrefix("group-calendars") || path.hasPrefix("rules.mix:")
                || path.hasPrefix("rules.no-lone:") || path.hasPrefix("rules.new-acquaintances")
            {
                return [.managers]
            }
            if path.hasPrefix("cohorts") || path.hasPrefix("rules.leadership-first") { return [.rounds] }
            return []
        default: return []
        }
    }
}
