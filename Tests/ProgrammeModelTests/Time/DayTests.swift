import Foundation
import ProgrammeModel
import Testing

@Suite("Civil dates")
struct DayTests {
    @Test("a date is written as it was read, over four centuries")
    func roundTrip() throws {
        let first = try #require(Day(iso: "1800-01-01"))
        for offset in stride(from: 0, through: 146_097, by: 13) {
            let day = first.advanced(by: offset)
            #expect(Day(iso: day.description) == day)
        }
    }

    @Test(
        "an impossible or oddly written date is refused",
        arguments: [
            "2026-02-30", "2015-02-29", "1900-02-29", "2016-13-01", "2016-00-10", "2016-1-01", "2016/01/01", "",
            "2016-01-0x", "0000-01-01", "2016-01-011", "+016-01-01",
        ])
    func refused(text: String) { #expect(Day(iso: text) == nil) }

    @Test("weekday and ISO week agree with Foundation on every day of a century")
    func agreesWithFoundation() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let first = try #require(Day(iso: "1990-01-01"))
        let last = try #require(Day(iso: "2089-12-31"))
        for day in stride(from: first, through: last, by: 1) {
            let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
            let parts = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear, .weekday], from: date)
            #expect(day.isoWeek == ISOWeek(year: parts.yearForWeekOfYear ?? 0, week: parts.weekOfYear ?? 0))
            #expect(day.weekday.rawValue == ((parts.weekday ?? 0) + 5) % 7 + 1)
        }
    }

    @Test(
        "years of 53 weeks are known",
        arguments: [(2015, true), (2016, false), (2020, true), (2026, true), (2027, false)])
    func weekFiftyThree(year: Int, exists: Bool) { #expect(ISOWeek(year: year, week: 53).exists == exists) }

    @Test("a half-day follows the one before, over midnight and before 1970")
    func halfDays() throws {
        let afternoon = try #require(HalfDay("1969-12-31 pm"))
        #expect(afternoon.ordinal == -1)
        #expect(afternoon.advanced(by: 1).description == "1970-01-01 am")
        for ordinal in -9...9 { #expect(HalfDay(ordinal: ordinal).ordinal == ordinal) }
    }

    @Test("week and month numbers grow by one from week to week and month to month")
    func numbers() throws {
        let sunday = try #require(Day(iso: "2016-01-03"))
        #expect(sunday.advanced(by: 1).weekNumber == sunday.weekNumber + 1)
        #expect(sunday.advanced(by: -6).weekNumber == sunday.weekNumber)
        let lastOfYear = try #require(Day(iso: "2015-12-31"))
        #expect(lastOfYear.advanced(by: 1).monthNumber == lastOfYear.monthNumber + 1)
    }
}
