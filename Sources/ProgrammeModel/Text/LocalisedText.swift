/// A language that people read plans in.
public enum Language: String, CaseIterable, Sendable, Codable {
    case swedish = "sv"
    case english = "en"
}

/// One text in every language the program speaks.
public struct LocalisedText: Hashable, Sendable, Codable {
    public let sv: String
    public let en: String

    public init(sv: String, en: String) {
        self.sv = sv
        self.en = en
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .swedish: sv
        case .english: en
        }
    }
}
