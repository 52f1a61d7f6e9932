import ProgrammeModel

/// The venues of a programme: a hall for introductions and rooms for sessions.
struct VenueStock {
    /// The hall first, where there is one.
    private(set) var venues: [Venue] = []
    private(set) var absences: [Absence] = []
    private(set) var hall: Venue.ID?

    private static let rooms: [(id: String, name: String, place: String, seats: Int)] = [
        ("radhuset", "Rådhuset, sessionssalen", "Stortorget", 40),
        ("biblioteket", "Stadsbiblioteket, hörsalen", "Näbbtorget", 35),
        ("folkets-hus", "Folkets hus, lilla salen", "Järntorget", 30),
        ("idrottshuset", "Idrottshuset, konferensrummet", "Eyraområdet", 28),
        ("teknikhuset", "Teknikhuset, utbildningssalen", "Hamnplan", 25),
    ]
    private static let longestBooking = 6

    init(
        _ profile: MunicipalityProfile, _ timetable: Timetable, _ calendar: WorkingCalendar,
        _ random: inout SeededGenerator
    ) {
        if let seats = profile.hallSeats {
            let id = "kongress"
            hall = Venue.ID(id)
            venues.append(Venue(id: Venue.ID(id), name: "Kongresscentrum, stora salen", place: "Centrum", seats: seats))
            for span in Self.between(timetable) {
                absences += AwayBlocks.scatter(
                    who: id, over: calendar.halfDays(in: span), percent: 2 * profile.venueAwayPercent,
                    longest: Self.longestBooking, &random)
            }
        }
        for number in 0..<profile.venues {
            let room = Self.room(number)
            venues.append(room)
            absences += AwayBlocks.scatter(
                who: room.id.text, over: calendar.halfDays(in: timetable.horizon), percent: profile.venueAwayPercent,
                longest: Self.longestBooking, &random)
        }
    }

    private static func room(_ number: Int) -> Venue {
        let (id, name, place, seats) = rooms[number % rooms.count]
        let lap = number / rooms.count
        let suffix = lap == 0 ? "" : "\(lap + 1)"
        return Venue(
            id: Venue.ID(lap == 0 ? id : "\(id)-\(suffix)"), name: lap == 0 ? name : "\(name) \(suffix)", place: place,
            seats: seats)
    }

    /// The time outside the introduction windows: in them the hall is kept free.
    private static func between(_ timetable: Timetable) -> [DayRange] {
        var spans: [DayRange] = []
        var first = timetable.horizon.first
        for window in timetable.rounds.compactMap(\.introductionWindow) {
            spans.append(DayRange(first, window.first.advanced(by: -1)))
            first = window.last.advanced(by: 1)
        }
        return spans + [DayRange(first, timetable.horizon.last)]
    }
}
