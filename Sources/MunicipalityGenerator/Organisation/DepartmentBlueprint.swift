/// A department of a municipality before it has managers.
public struct DepartmentBlueprint: Hashable, Sendable {
    public var name: String
    public var sector: Sector
    /// Managers in proportion to the other departments.
    public var weight: Int

    public init(_ name: String, _ sector: Sector, weight: Int) {
        self.name = name
        self.sector = sector
        self.weight = weight
    }

    /// Departments for municipalities of every size: any number of the first ones makes a complete municipality.
    ///
    /// The first is the one led by the municipal director. The first ten add up to 480.
    public static let usual: [DepartmentBlueprint] =
        [
            DepartmentBlueprint("Kommunledningsförvaltningen", .administration, weight: 20),
            DepartmentBlueprint("Förskole- och skolförvaltningen", .school, weight: 170),
            DepartmentBlueprint("Vård- och omsorgsförvaltningen", .care, weight: 120),
            DepartmentBlueprint("Tekniska förvaltningen", .technical, weight: 32),
            DepartmentBlueprint("Socialförvaltningen", .social, weight: 50),
            DepartmentBlueprint("Kultur- och fritidsförvaltningen", .culture, weight: 24),
            DepartmentBlueprint("Gymnasie- och arbetsmarknadsförvaltningen", .upperSecondary, weight: 40),
            DepartmentBlueprint("Stadsbyggnadsförvaltningen", .planning, weight: 14),
            DepartmentBlueprint("Miljöförvaltningen", .planning, weight: 6),
            DepartmentBlueprint("Överförmyndarförvaltningen", .administration, weight: 4),
            DepartmentBlueprint("Serviceförvaltningen", .technical, weight: 28),
            DepartmentBlueprint("Fastighetsförvaltningen", .technical, weight: 14),
            DepartmentBlueprint("Äldreförvaltningen", .care, weight: 60),
            DepartmentBlueprint("Räddningstjänsten", .technical, weight: 10),
            DepartmentBlueprint("Grundskoleförvaltningen", .school, weight: 90),
            DepartmentBlueprint("Trafikförvaltningen", .technical, weight: 12),
            DepartmentBlueprint("Funktionsstödsförvaltningen", .social, weight: 45),
            DepartmentBlueprint("Idrottsförvaltningen", .culture, weight: 12),
            DepartmentBlueprint("Förskoleförvaltningen", .school, weight: 80),
            DepartmentBlueprint("Vatten- och avfallsförvaltningen", .technical, weight: 10),
            DepartmentBlueprint("Utbildningsförvaltningen", .upperSecondary, weight: 50),
            DepartmentBlueprint("Exploateringsförvaltningen", .planning, weight: 12),
            DepartmentBlueprint("Arbetsmarknadsförvaltningen", .upperSecondary, weight: 20),
            DepartmentBlueprint("Biblioteksförvaltningen", .culture, weight: 10),
            DepartmentBlueprint("Digitaliseringsförvaltningen", .administration, weight: 10),
            DepartmentBlueprint("Upphandlingsförvaltningen", .administration, weight: 5),
        ] + districts

    private static let districts = [
        "Norr", "Söder", "Öster", "Väster", "Centrum", "Nordost", "Sydost", "Sydväst", "Nordväst", "Hamnen",
        "Åstranden",
        "Skogsbacken", "Ängsmarken", "Sjösidan",
    ].enumerated().map { position, place in
        DepartmentBlueprint(
            "Stadsdelsförvaltningen \(place)", position % 2 == 0 ? .care : .school, weight: 40 - position)
    }
}
