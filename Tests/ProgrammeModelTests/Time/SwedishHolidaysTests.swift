import Foundation
import ProgrammeModel
import Testing

/// A published table of the Swedish calendar, where it lies beside the project.
private let publishedCalendar: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let file = root.appending(path: "../shared/data/sweden/calendar_se_2015_2030.csv")
    return try? String(contentsOf: file, encoding: .utf8)
}()

@Suite("Swedish holidays")
struct SwedishHolidaysTests {
    @Test(
        "holidays, customary days off, working days and ISO weeks agree with the published table of 2015-2030",
        .enabled(if: publishedCalendar != nil, "the published calendar is not beside the project"))
    func agreesWithTable() throws {
        let rows = try #require(publishedCalendar).split(separator: "\n").dropFirst()
        let horizon = DayRange(try #require(Day(iso: "2015-01-01")), try #require(Day(iso: "2030-12-31")))
        let calendar = WorkingCalendar(horizon: horizon, closures: [])
        var checked = 0
        for row in rows {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            let day = try #require(Day(iso: cells[0]))
            let holiday = SwedishHolidays.publicHolidays(day.year).first { $0.day == day }?.name ?? ""
            let customary = SwedishHolidays.customaryDaysOff(day.year).first { $0.day == day }?.name ?? ""
            #expect(holiday == String(cells[4]), "\(day)")
            #expect(customary == String(cells[5]), "\(day)")
            #expect(calendar.isWorking(day) == (cells[7] == "1"), "\(day)")
            #expect(String(day.isoWeek.year) == cells[1] && String(day.isoWeek.week) == cells[2], "\(day)")
            checked += 1
        }
        #expect(checked == 5844)
    }

    @Test(
        "Easter Sunday falls where almanacs say",
        arguments: ["1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2016-03-27", "2038-04-25", "2285-03-22"])
    func easter(iso: String) throws {
        let day = try #require(Day(iso: iso))
        #expect(SwedishHolidays.easterSunday(day.year) == day)
    }

    @Test("Whit Monday gave way to the National Day in 2005")
    func whitMonday() {
        #expect(SwedishHolidays.publicHolidays(2004).contains { $0.name == "Annandag pingst" })
        #expect(SwedishHolidays.publicHolidays(2005).contains { $0.name == "Nationaldagen" })
        #expect(!SwedishHolidays.publicHolidays(2005).contains { $0.name == "Annandag pingst" })
    }
}
