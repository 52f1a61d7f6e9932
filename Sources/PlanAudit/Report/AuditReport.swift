public import ProgrammeModel

/// What an audit found.
public struct AuditReport: Hashable, Sendable, Codable {
    /// What keeps the plan from being judged at all; all else is empty then.
    public let malformed: [AuditFault]
    /// Where binding rules do not hold, one entry a place, in the order of the rule page.
    public let breaches: [RuleBreach]
    /// What every supported rule that is not off counts, in the order of the rule page.
    public let counts: [RuleTotal]
    /// The score, counted anew.
    public let score: Score
    /// Where the score that the plan states is another.
    public let scoreFaults: [ScoreFault]
    /// Bounds of the plan that cannot be true, or that the audit's own counting does not bear out.
    public let boundFaults: [BoundFault]
    /// Where the milestones that the plan states are not those that follow from it.
    public let milestoneFaults: [MilestoneFault]
    /// The milestones worked out anew, no part of the report's document; nil where the plan states none.
    public private(set) var milestones: [Milestone]?
    /// Whether nothing at all was found.
    public let isAccepted: Bool

    init(
        malformed: [AuditFault] = [], breaches: [RuleBreach] = [], counts: [RuleTotal] = [],
        score: Score = Score(classes: []), scoreFaults: [ScoreFault] = [], boundFaults: [BoundFault] = [],
        milestoneFaults: [MilestoneFault] = [], milestones: [Milestone]? = nil
    ) {
        self.malformed = malformed
        self.breaches = breaches
        self.counts = counts
        self.score = score
        self.scoreFaults = scoreFaults
        self.boundFaults = boundFaults
        self.milestoneFaults = milestoneFaults
        self.milestones = milestones
        isAccepted =
            malformed.isEmpty && breaches.isEmpty && scoreFaults.isEmpty && boundFaults.isEmpty
            && milestoneFaults.isEmpty
    }

    enum CodingKeys: String, CodingKey {
        case isAccepted = "accepted"
        case malformed, breaches, counts, score
        case scoreFaults = "score_faults"
        case boundFaults = "bound_faults"
        case milestoneFaults = "milestone_faults"
    }
}

/// Something in a plan's form that keeps it from being judged.
public struct AuditFault: Hashable, Sendable, Codable {
    /// What is wrong; stable in JSON.
    public enum Code: String, CaseIterable, Sendable, Codable {
        case schemaVersion = "schema-version"
        case scenarioHash = "scenario-hash"
        case unsupportedRule = "unsupported-rule"
        case unknownManager = "unknown-manager"
        case unknownCohort = "unknown-cohort"
        case unknownRound = "unknown-round"
        case unknownModule = "unknown-module"
        case unknownConsultant = "unknown-consultant"
        case unknownVenue = "unknown-venue"
        case cohortTwice = "cohort-twice"
        case cohortMissing = "cohort-missing"
        case cohortNotHeld = "cohort-not-held"
        case cohortRound = "cohort-round"
        case sessionID = "session-id"
        case sessionLength = "session-length"
        case limits
    }

    public let code: Code
    /// Names the thing as the plan names it; a second sentence says what to do where that is not plain.
    public let message: LocalisedText
}

/// What one rule counts in a plan.
public struct RuleTotal: Hashable, Sendable, Codable {
    public let rule: RuleCode
    public let strength: Strength
    /// Places where the limit does not hold, whether the rule binds or not.
    public let breaches: Int
    /// Units of the penalty, whether the rule is scored or not.
    public let units: Int

    enum CodingKeys: String, CodingKey {
        case rule, strength, units
        // In a document "breaches" are those of binding rules, and these need not be.
        case breaches = "count"
    }
}

/// A place where a plan's stated score is not the one counted anew.
public struct ScoreFault: Hashable, Sendable, Codable {
    /// What differs.
    public enum Part: String, CaseIterable, Sendable, Codable {
        /// The class's place among the classes, counted from 1; nil where one side lacks the class or has it twice.
        case position
        /// The sum of the class.
        case value
        /// Units of a rule; nil where one side lacks the rule or has it twice.
        case units
        /// Weight of a rule.
        case weight
    }

    public let priorityClass: PriorityClass
    /// Nil where the class as a whole differs.
    public let rule: RuleCode?
    public let part: Part
    public let stated: Int?
    public let recomputed: Int?

    enum CodingKeys: String, CodingKey {
        case priorityClass = "class"
        case rule, part, stated, recomputed
    }
}

/// A bound of a plan that the audit does not let pass.
public struct BoundFault: Hashable, Sendable, Codable {
    /// Why not.
    public enum Reason: String, CaseIterable, Sendable, Codable {
        /// The scenario's rules have no such class.
        case unknownClass = "unknown-class"
        /// The plan itself is below the bound.
        case aboveValue = "above-value"
        /// The audit's own counting gives less, or the prices prove something else.
        case notConfirmed = "not-confirmed"
        /// It speaks of plans better than this one is in a more important class.
        case outgrown
        /// Its prices are missing, or are not of its method, scope or rounds.
        case certificate
        /// It has a price of what the scenario does not have.
        case unknownName = "unknown-name"
        /// It takes a class for granted that is not more important, or one twice.
        case limitClass = "limit-class"
        /// Its denominator is not one that there may be.
        case denominator
        /// A price or a limit is not one that there may be, or the sums are too large.
        case outOfRange = "out-of-range"
        /// It has more to be looked through than the audit does.
        case tooMuch = "too-much"
        /// It rests on rules or limits that the scenario does not have or that need not be kept, or on consultants whom
        /// no module asks for.
        case unfounded
        /// A manager has no slot, a cohort no way through its sessions, or there are no cohorts, modules or consultants.
        case noChoice = "no-choice"
        /// Its prices add up to another sum than it states.
        case sums
        /// One of its prices may be nearer to 0 and prove as much.
        case idlePrice = "idle-price"
        /// The scenario leaves no cohorts open, so that no plans hold others.
        case scope
        /// Class, scope and method are those of an earlier bound.
        case twice
    }

    public let bound: Bound
    public let reason: Reason
    /// The plan's value, or what the audit's own sum gives; nil where neither says anything.
    public let limit: Int?
    /// The more important class of a bound that the plan has outgrown; nil for all others.
    public let limitClass: PriorityClass?
    /// The name, the class or the number that is none of the scenario's or out of range, as the plan writes it; nil for
    /// other reasons, and for sums that are too large.
    public let found: String?

    init(bound: Bound, reason: Reason, limit: Int?, limitClass: PriorityClass? = nil, found: String? = nil) {
        self.bound = bound
        self.reason = reason
        self.limit = limit
        self.limitClass = limitClass
        self.found = found
    }

    enum CodingKeys: String, CodingKey {
        case bound, reason, limit, found
        case limitClass = "limit_class"
    }
}

/// Milestones of one kind that a plan states otherwise than they follow from it.
public struct MilestoneFault: Hashable, Sendable, Codable {
    public let kind: Milestone.Kind
    /// Those that follow from the plan and are not stated, in order.
    public let missing: [Milestone]
    /// Those that are stated and do not follow from it, in order.
    public let unfounded: [Milestone]
}
