public import ProgrammeModel

extension MilestoneFault {
    /// One sentence that says how many are missing or unfounded, with the first of each.
    public var message: LocalisedText {
        var parts: [LocalisedText] = []
        if let first = missing.first {
            let example = Wording.milestone(first)
            parts.append(
                LocalisedText(
                    sv: "\(missing.count) saknas, först \(example.sv)",
                    en: "\(missing.count) missing, first \(example.en)"))
        }
        if let first = unfounded.first {
            let example = Wording.milestone(first)
            parts.append(
                LocalisedText(
                    sv: "\(unfounded.count) följer inte av planen, först \(example.sv)",
                    en: "\(unfounded.count) not following from the plan, first \(example.en)"))
        }
        return LocalisedText(
            sv: "Milstolparna av slaget \(kind.text.sv) stämmer inte: \(parts.map(\.sv).joined(separator: "; ")).",
            en: "The milestones of the kind \(kind.text.en) are wrong: \(parts.map(\.en).joined(separator: "; ")).")
    }
}

extension Wording {
    /// A milestone by its date and what it is about.
    static func milestone(_ milestone: Milestone) -> LocalisedText {
        var sv = ["omgång \(milestone.round)"]
        var en = ["round \(milestone.round)"]
        if let cohort = milestone.cohort {
            sv.append("utvecklingsgrupp \(cohort)")
            en.append("cohort \(cohort)")
        }
        if let manager = milestone.manager {
            sv.append("chef \(manager)" + (milestone.partner.map { " med \($0)" } ?? ""))
            en.append("manager \(manager)" + (milestone.partner.map { " with \($0)" } ?? ""))
        }
        if let module = milestone.module {
            let leads = milestone.consultants.map(\.text).joined(separator: "|")
            sv.append("modul \(module)" + (leads.isEmpty ? "" : " med \(leads)"))
            en.append("module \(module)" + (leads.isEmpty ? "" : " with \(leads)"))
        }
        return LocalisedText(
            sv: "\(milestone.due) (\(sv.joined(separator: ", ")))",
            en: "\(milestone.due) (\(en.joined(separator: ", ")))")
    }
}
