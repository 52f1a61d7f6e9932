/// What a department does: it decides the area, the kinds of units, the titles and the share of women.
public enum Sector: String, CaseIterable, Hashable, Sendable {
    case administration, school, upperSecondary, care, social, technical, planning, culture

    /// The area of the sector's managers in the roster.
    public var area: String {
        switch self {
        case .administration: "administration"
        case .school, .upperSecondary: "skola"
        case .care, .social: "vård"
        case .technical, .planning: "teknik"
        case .culture: "kultur"
        }
    }

    /// Share of women among managers who lead managers, percent; about 60 over a whole municipality.
    var womenMiddle: Int {
        switch self {
        case .administration: 55
        case .school, .upperSecondary, .social: 62
        case .care: 68
        case .technical, .planning: 30
        case .culture: 60
        }
    }

    /// What the units of the sector do.
    var unitKinds: [UnitKind] {
        switch self {
        case .administration:
            ["Ekonomi", "Personal", "Kansli", "It", "Kommunikation", "Upphandling"].map {
                UnitKind($0, women: 60, isCentral: true)
            }
        case .school:
            [
                UnitKind("Grundskola", title: "Rektor", share: 57, women: 70),
                UnitKind("Förskola", title: "Förskolechef", share: 49, women: 70),
            ]
        case .upperSecondary:
            [
                UnitKind("Gymnasium", title: "Rektor", share: 3, women: 54),
                UnitKind("Vuxenutbildning", title: "Rektor", women: 54),
                UnitKind("Arbetsmarknad", women: 60),
            ]
        case .care:
            [
                UnitKind("Särskilt boende", share: 4, women: 80), UnitKind("Hemvård", share: 4, women: 80),
                UnitKind("Kommunal hälsovård", women: 80),
            ]
        case .social:
            [
                UnitKind("Funktionsstöd", share: 2, women: 75), UnitKind("Barn och unga", women: 75),
                UnitKind("Försörjningsstöd", women: 75),
            ]
        case .technical:
            ["Gator", "Fastigheter", "Park och natur", "Vatten och avlopp"].map { UnitKind($0, women: 30) }
        case .planning:
            ["Bygglov", "Detaljplaner", "Kart och mätning", "Tillsyn"].map { UnitKind($0, women: 40) }
        case .culture:
            ["Bibliotek", "Idrott", "Kulturskola", "Fritidsgårdar"].map { UnitKind($0, women: 60) }
        }
    }
}

/// A kind of unit within a sector.
struct UnitKind: Hashable, Sendable {
    let name: String
    /// The title of its first-line managers.
    let title: String
    /// How many of the sector's units are of the kind, against the other kinds.
    let share: Int
    /// Share of women among its first-line managers, percent.
    let women: Int

    /// Whether one such unit usually serves the whole municipality.
    let isCentral: Bool

    init(_ name: String, title: String = "Enhetschef", share: Int = 1, women: Int, isCentral: Bool = false) {
        self.name = name
        self.title = title
        self.share = share
        self.women = women
        self.isCentral = isCentral
    }

    /// The staff unit of a large department.
    static let staff = UnitKind("Stab", women: 60)
}
