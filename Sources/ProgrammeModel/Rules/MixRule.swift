/// What a mix rule compares.
public enum MixAttribute: Hashable, Sendable {
    case department, area, unit, level, team
    case attribute(String)

    /// The code of the mix rule: `department-mix`, `mix:gender`.
    public var code: RuleCode {
        switch self {
        case .department: "department-mix"
        case .area: "area-mix"
        case .unit: "unit-mix"
        case .level: "level-mix"
        case .team: "team-mix"
        case .attribute(let name): RuleCode("mix:" + name)
        }
    }

    /// Reads what ``code`` gives; nil for the code of another rule.
    public init?(code: RuleCode) {
        switch code {
        case "department-mix": self = .department
        case "area-mix": self = .area
        case "unit-mix": self = .unit
        case "level-mix": self = .level
        case "team-mix": self = .team
        default:
            guard code.text.hasPrefix("mix:"), code.text.count > 4 else { return nil }
            self = .attribute(String(code.text.dropFirst(4)))
        }
    }

    /// The value of a manager; nil when blank. Two managers share the attribute when they have the same value.
    public func value(of manager: Manager) -> String? {
        let value: String? =
            switch self {
            case .department: manager.department
            case .area: manager.area
            case .unit: manager.unit
            case .level: String(manager.level)
            case .team: manager.boss?.text
            case .attribute(let name): manager.value(of: name)
            }
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension MixAttribute: Codable {
    public init(from decoder: any Decoder) throws {
        let code = try RuleCode(from: decoder)
        guard let attribute = MixAttribute(code: code) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no mix rule: \(code)"))
        }
        self = attribute
    }

    public func encode(to encoder: any Encoder) throws { try code.encode(to: encoder) }
}

/// Members of a cohort come from different places.
public struct MixRule: Rule {
    public static let definition = RuleDefinition("mix", sv: "blandning", en: "mix", unit: .pair, looksAtDates: false)
    public var strength = Strength.soft
    public var terms: PenaltyTerms
    public var attribute: MixAttribute

    public init(_ attribute: MixAttribute, weight: Int) {
        self.attribute = attribute
        terms = PenaltyTerms(.mix, weight: weight)
    }

    public var code: RuleCode { attribute.code }

    public var name: LocalisedText {
        switch attribute {
        case .department: LocalisedText(sv: "blandade förvaltningar", en: "mixed departments")
        case .area: LocalisedText(sv: "blandade verksamheter", en: "mixed areas")
        case .unit: LocalisedText(sv: "blandade enheter", en: "mixed units")
        case .level: LocalisedText(sv: "blandade chefsnivåer", en: "mixed levels")
        case .team: LocalisedText(sv: "blandade chefslag", en: "mixed teams")
        case .attribute("gender"): LocalisedText(sv: "blandade kön", en: "mixed genders")
        case .attribute(let name): LocalisedText(sv: "blandning av ”\(name)”", en: "mixed “\(name)”")
        }
    }

    public func count(in view: PlanView) -> RuleCount {
        let values = view.index.values(of: attribute)
        return RuleCount(
            view.members.reduce(0) { total, members in
                var counts: [Int: Int] = [:]
                for member in members where values.codes[member] >= 0 { counts[values.codes[member], default: 0] += 1 }
                return total + counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
            })
    }
}
