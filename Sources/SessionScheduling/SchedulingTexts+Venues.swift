import ProgrammeModel

// What is said of venues that are too small, of another kind or without beds.
extension SchedulingTexts {
    static func venueSeats(needed: Int, largest: (id: Venue.ID, size: Int)?) -> Wording {
        Wording(
            LocalisedText(
                sv: "Ingen lokal rymmer en utvecklingsgrupp som ska ha minst \(needed) deltagare: "
                    + "den största, \(largest?.id.text ?? "-"), har \(seats(largest?.size ?? 0).sv).",
                en: "No venue seats a cohort that must have at least \(needed) members: "
                    + "the largest, \(largest?.id.text ?? "-"), has \(seats(largest?.size ?? 0).en)."),
            fix: LocalisedText(
                sv: "Lägg till en större lokal eller tillåt mindre utvecklingsgrupper.",
                en: "Add a larger venue, or allow smaller cohorts."))
    }

    /// How many seats, in words.
    static func seats(_ count: Int) -> LocalisedText {
        LocalisedText(sv: "\(count) \(count == 1 ? "plats" : "platser")", en: "\(count) seat\(count == 1 ? "" : "s")")
    }

    /// - Parameter largest: the largest venue of the kind; nil where there is none.
    static func venueKind(
        _ module: TrainingModule, _ kind: String, needed: Int, largest: (id: Venue.ID, size: Int)?
    ) -> Wording {
        let most = LocalisedText(
            sv: largest.map { ": den största, \($0.id), har \(seats($0.size).sv)" } ?? "",
            en: largest.map { ": the largest, \($0.id), has \(seats($0.size).en)" } ?? "")
        return Wording(
            LocalisedText(
                sv: "Modulen \(module.name) hålls i en lokal av slaget \(kind), men ingen sådan rymmer en "
                    + "utvecklingsgrupp som ska ha minst \(needed) deltagare\(most.sv).",
                en:
                    "The module \(module.name) is held in a venue of kind \(kind), but none of them seats a cohort that "
                    + "must have at least \(needed) members\(most.en)."),
            fix: LocalisedText(
                sv:
                    "Lägg till en större lokal av slaget, tillåt mindre utvecklingsgrupper eller skriv venue-kind: soft.",
                en: "Add a larger venue of the kind, allow smaller cohorts, or write venue-kind: soft."))
    }

    /// - Parameter most: the venue that has most beds, of those with seats enough; nil where there is none.
    /// - Parameter venues: ids of the venues with seats enough.
    static func venueBeds(
        _ module: TrainingModule, needed: Int, most: (id: Venue.ID, size: Int)?, of venues: [String]
    ) -> Wording {
        let beds =
            if let most, most.size > 0 {
                LocalisedText(
                    sv: ": som mest finns \(most.size), i \(most.id)",
                    en: ": there are \(most.size) at most, in \(most.id)")
            } else {
                LocalisedText(
                    sv: venues.isEmpty ? "" : ": inga finns i \(few(venues).sv)",
                    en: venues.isEmpty ? "" : ": there are none in \(few(venues).en)")
            }
        return Wording(
            LocalisedText(
                sv:
                    "Modulen \(module.name) har övernattning, men ingen lokal för den har bäddar åt en utvecklingsgrupp "
                    + "som ska ha minst \(needed) deltagare\(beds.sv).",
                en: "The module \(module.name) lasts over a night, but no venue for it has beds for a cohort that must "
                    + "have at least \(needed) members\(beds.en)."),
            fix: LocalisedText(
                sv: "Skriv antalet bäddar i lokalerna (tomt betyder inga), lägg till en lokal med fler eller skriv "
                    + "venue-beds: soft.",
                en: "Write how many beds the venues have (blank means none), add a venue with more, or write "
                    + "venue-beds: soft."))
    }
}
