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
        let round = ShownText.name(milestone.round.text)
        var sv = ["omgång \(round)"]
        var en = ["round \(round)"]
        if let cohort = milestone.cohort.map({ ShownText.name($0.text) }) {
            sv.append("utvecklingsgrupp \(cohort)")
            en.append("cohort \(cohort)")
        }
        if let manager = milestone.manager.map({ ShownText.name($0.text) }) {
            let partner = milestone.partner.map { ShownText.name($0.text) }
            sv.append("chef \(manager)" + (partner.map { " med \($0)" } ?? ""))
            en.append("manager \(manager)" + (partner.map { " with \($0)" } ?? ""))
        }
        if let module = milestone.module.map({ ShownText.name($0.text) }) {
            let leads = ShownText.name(milestone.consultants.map(\.text).joined(separator: "|"))
            sv.append("modul \(module)" + (leads.isEmpty ? "" : " med \(leads)"))
            en.append("module \(module)" + (leads.isEmpty ? "" : " with \(leads)"))
        }
        return LocalisedText(
            sv: "\(milestone.due) (\(sv.joined(separator: ", ")))",
            en: "\(milestone.due) (\(en.joined(separator: ", ")))")
    }
}
