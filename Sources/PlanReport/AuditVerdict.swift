public import ProgrammeModel

/// What an audit found, in words for people.
public struct AuditVerdict: Hashable, Sendable {
    public var isAccepted: Bool
    /// Breaches of binding rules; 0 for an accepted plan.
    public var breaches: Int
    /// The binding rules that do not hold, each once.
    public var brokenRules: [RuleCode]
    /// One sentence for each finding, in the reader's language; may be empty.
    public var lines: [String]

    /// - Parameter breaches: nil for as many as there are lines, or none when the plan is accepted.
    public init(isAccepted: Bool, breaches: Int? = nil, brokenRules: [RuleCode] = [], lines: [String] = []) {
        self.isAccepted = isAccepted
        self.breaches = breaches ?? (isAccepted ? 0 : lines.count)
        self.brokenRules = brokenRules
        self.lines = lines
    }
}
