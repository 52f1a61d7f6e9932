import ProgrammeModel
import Testing

@Test("a date is written as it was read")
func roundTrip() { #expect(Day(iso: "2016-02-29")?.description == "2016-02-29") }
