import PlanFiles
import ProgrammeModel

/// Faults of one kind that follow each other; many alike are shown as one message.
///
/// A roster from elsewhere has a boss outside it on every third row.
struct AlikeFaults {
    let faults: [LocatedFault]

    static func groups(of faults: [LocatedFault]) -> [AlikeFaults] {
        var groups: [[LocatedFault]] = []
        for fault in faults {
            if let last = groups.indices.last, groups[last].first?.code == fault.code {
                groups[last].append(fault)
            } else {
                groups.append([fault])
            }
        }
        return groups.map(AlikeFaults.init)
    }

    /// The first ones of a limited number of warnings; all errors.
    func shown(atMost limit: Int) -> [LocatedFault] {
        faults.first?.severity == .error ? faults : Array(faults.prefix(limit))
    }

    /// How many more there are; nil for none.
    func rest(beyond limit: Int) -> LocalisedText? {
        let count = faults.count - shown(atMost: limit).count
        return count == 0 ? nil : LocalisedText(sv: "... och \(count) likadana", en: "... and \(count) alike")
    }

    /// Sentences for the page: what, and in which file; what would mend it stands in the terminal.
    static func sentences(on warnings: [LocatedFault], in language: Language) -> [String] {
        let limit = 3
        return groups(of: warnings).flatMap { group in
            group.shown(atMost: limit).map { warning in
                "\(warning.message[language].capitalisedAtStart) (\(warning.file)\(warning.row.map { ":\($0)" } ?? ""))"
            } + (group.rest(beyond: limit).map { [$0[language]] } ?? [])
        }
    }
}

extension String {
    /// As it begins a sentence; the rest stays as it is.
    fileprivate var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
