/// Of a value of an attribute a cohort has nobody or several: nobody is the only one of a kind.
public struct NoLoneRule: Rule {
    public static let definition = RuleDefinition(
        "no-lone", sv: "ingen ensam i sitt slag", en: "nobody alone of a kind",
        unit: LocalisedText(sv: "värde i en utvecklingsgrupp", en: "value in a cohort"), looksAtDates: false)
    public var strength = Strength.hard
    public var terms = PenaltyTerms(.clashes)
    public var attribute: MixAttribute
    /// Members of a value that a cohort has at least, if it has any.
    public var min: Int

    public init(_ attribute: MixAttribute, min: Int = 2) {
        self.attribute = attribute
        self.min = min
    }

    private static let prefix = "no-lone:"

    /// The attribute of a code such as `no-lone:gender`, by the roster's column; nil for the code of another rule.
    public static func attribute(of code: RuleCode) -> MixAttribute? {
        guard code.text.hasPrefix(prefix), code.text.count > prefix.count else { return nil }
        let column = String(code.text.dropFirst(prefix.count))
        let fixed: [MixAttribute] = [.department, .area, .unit, .level, .team]
        return fixed.first { $0.column == column } ?? .attribute(column)
    }

    public var code: RuleCode { RuleCode(Self.prefix + attribute.column) }

    public var name: LocalisedText {
        LocalisedText(
            sv: "ingen ensam i sitt slag: ”\(attribute.column)”", en: "nobody alone of a kind: “\(attribute.column)”")
    }

    public func count(in view: PlanView) -> RuleCount {
        let values = view.index.values(of: attribute)
        return RuleCount(
            view.members.reduce(0) { total, members in
                var counts: [Int: Int] = [:]
                for member in members where values.codes[member] >= 0 { counts[values.codes[member], default: 0] += 1 }
                return total + counts.values.count { $0 < min }
            })
    }
}

extension MixAttribute {
    /// The roster's column that holds the attribute.
    public var column: String {
        switch self {
        case .department: "department"
        case .area: "area"
        case .unit: "unit"
        case .level: "level"
        case .team: "boss"
        case .attribute(let name): name
        }
    }
}
