/// The stable name of a rule in files, messages and code: `cohort-size`, `mix:gender`.
public struct RuleCode: Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral value: String) { text = value }
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }
    public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// How much a rule binds.
public enum Strength: String, CaseIterable, Sendable, Codable {
    /// Hard, and the planner cannot change that.
    case always
    /// A plan with a breach is refused.
    case hard
    /// A breach costs.
    case soft
    /// Not judged.
    case off

    public var isBinding: Bool { self == .always || self == .hard }
}

/// Rules stand in priority classes; a plan that is better in a more important class is better whatever follows.
public struct PriorityClass: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let number: Int

    public init(_ number: Int) { self.number = number }
    public init(from decoder: any Decoder) throws { number = try decoder.singleValueContainer().decode(Int.self) }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }

    public static let unplaced = PriorityClass(1)
    public static let stability = PriorityClass(2)
    public static let clashes = PriorityClass(3)
    public static let mix = PriorityClass(4)
    public static let gaps = PriorityClass(5)
    public static let consultants = PriorityClass(6)
    /// What sessions take of the programme's half-days; in the order only where the number of cohorts is open.
    public static let sessionTime = PriorityClass(7)
    /// All classes in the usual order, where the number of cohorts is not open.
    public static let all = [unplaced, stability, clashes, mix, gaps, consultants]
    /// The usual order with session time, which stands before the mix.
    public static let allWithSessionTime = [unplaced, stability, clashes, sessionTime, mix, gaps, consultants]

    public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
    public var description: String { String(number) }

    /// What the class is about, for tables.
    public var name: LocalisedText {
        switch self {
        case .unplaced: LocalisedText(sv: "utan plats", en: "unplaced")
        case .stability: LocalisedText(sv: "stabilitet", en: "stability")
        case .clashes: LocalisedText(sv: "krockar och väntan", en: "clashes and missed rounds")
        case .mix: LocalisedText(sv: "blandning", en: "mix")
        case .gaps: LocalisedText(sv: "mellanrum och tid", en: "gaps and time")
        case .consultants: LocalisedText(sv: "konsulter", en: "consultants")
        case .sessionTime: LocalisedText(sv: "utbildningstid", en: "session time")
        default: LocalisedText(sv: "klass \(number)", en: "class \(number)")
        }
    }
}

/// Where a soft rule's penalty goes: units times weight, into a class.
public struct PenaltyTerms: Hashable, Sendable, Codable {
    /// The weights that a scenario may give: sums of penalties stay far from the largest whole number.
    ///
    /// A rule counts at most 10^12 units (the pairs of a million managers in one cohort), which makes a penalty of
    /// 10^16, and hundreds of such rules may stand in one class.
    public static let weights = 1...10_000

    public var priorityClass: PriorityClass
    /// One of ``weights``.
    public var weight: Int

    public init(_ priorityClass: PriorityClass, weight: Int = 1) {
        self.priorityClass = priorityClass
        self.weight = weight
    }
}

/// What is the same for a rule in every scenario.
public struct RuleDefinition: Sendable {
    public let code: RuleCode
    public let name: LocalisedText
    /// What one unit of a soft penalty is.
    public let unit: LocalisedText
    /// Whether the rule has, besides its limit, a part that costs even while the rule is hard.
    public let hasSoftPart: Bool
    /// Whether a plan's dates, or who leads its sessions, can change what the rule counts; otherwise seats alone do.
    public let looksAtDates: Bool
    /// Whether this version judges the rule. One that it does not may only be off.
    public let isSupported: Bool
    /// Why the rule cannot be hard; nil for one that can.
    public let whyNeverHard: LocalisedText?

    public init(
        _ code: RuleCode, sv: String, en: String, unit: LocalisedText, hasSoftPart: Bool = false,
        looksAtDates: Bool = true, isSupported: Bool = true, whyNeverHard: LocalisedText? = nil
    ) {
        self.code = code
        name = LocalisedText(sv: sv, en: en)
        self.unit = unit
        self.hasSoftPart = hasSoftPart
        self.looksAtDates = looksAtDates
        self.isSupported = isSupported
        self.whyNeverHard = whyNeverHard
    }
}

/// What a rule counts in a plan.
public struct RuleCount: Hashable, Sendable {
    /// Places where the rule's limit does not hold.
    public var breaches: Int
    /// Units of its penalty.
    public var units: Int

    /// A rule whose breaches are its units.
    public init(_ count: Int) {
        breaches = count
        units = count
    }

    /// A rule with a soft part beside its limit.
    public init(breaches: Int, units: Int) {
        self.breaches = breaches
        self.units = units
    }
}

/// One rule of a scenario with its settings: its only definition outside the audit.
///
/// What exactly is counted stands in <doc:Rules>.
public protocol Rule: Hashable, Sendable, Codable {
    static var definition: RuleDefinition { get }
    /// The definition's code, with the attribute's name for a mix rule of an attribute.
    var code: RuleCode { get }
    var name: LocalisedText { get }
    var strength: Strength { get set }
    /// Used while the rule is soft, or has a soft part.
    var terms: PenaltyTerms { get set }

    /// Counts breaches and units in a plan.
    func count(in view: PlanView) -> RuleCount
}

extension Rule {
    public var code: RuleCode { Self.definition.code }
    public var name: LocalisedText { Self.definition.name }

    /// Whether the rule's units are part of the score.
    public var isScored: Bool { strength == .soft || (strength.isBinding && Self.definition.hasSoftPart) }
}

extension LocalisedText {
    /// Of rules that planning prices, cohort by cohort, and never forbids.
    static let onlyPriced = LocalisedText(
        sv: "planeringen håller den så lågt det går, men kan inte utlova den",
        en: "planning keeps it as low as it can, and cannot promise it")
    static let manager = LocalisedText(sv: "chef", en: "manager")
    static let pair = LocalisedText(sv: "par", en: "pair")
    static let cohort = LocalisedText(sv: "utvecklingsgrupp", en: "cohort")
    static let session = LocalisedText(sv: "modultillfälle", en: "session")
    static let week = LocalisedText(sv: "vecka", en: "week")
    static let halfDay = LocalisedText(sv: "halvdag", en: "half-day")
    static let round = LocalisedText(sv: "omgång", en: "round")
}
