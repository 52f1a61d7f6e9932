import ProgrammeModel

/// Reads what a mix rule or an audience compares; blank is nil.
enum AttributeReading {
    static func value(of attribute: MixAttribute, _ manager: Manager) -> String? {
        let value = raw(attribute, manager)
        return value == "" ? nil : value
    }

    private static func raw(_ attribute: MixAttribute, _ manager: Manager) -> String? {
        switch attribute {
        case .department: manager.department
        case .area: manager.area
        case .unit: manager.unit
        case .level: "\(manager.level)"
        case .team: manager.boss?.text
        case .attribute("title"): manager.title
        case .attribute(let name): manager.attributes[name]
        }
    }
}
