import ProgrammeModel
import TestSupport
import Testing

@Suite("Working calendar")
struct WorkingCalendarTests {
    private let horizon = DayRange(Fixture.day("2016-01-01"), Fixture.day("2016-12-31"))

    private func calendar(_ closures: [Closure] = [], off: [Day] = [], lifted: [Day] = []) -> WorkingCalendar {
        WorkingCalendar(horizon: horizon, closures: closures, daysOff: off, liftedDays: lifted)
    }

    @Test("days from Friday the 1st to Friday the 22nd are 21")
    func plainGap() {
        #expect(calendar().practiceDays(from: Fixture.day("2016-04-01"), to: Fixture.day("2016-04-22")) == 21)
    }

    @Test("closures of a week or more stop the clock, shorter ones do not")
    func closuresStopTheClock() {
        let week = Closure(name: "Lov", when: [.weeks(first: 15, last: 15, year: 2016)])
        let days = Closure(
            name: "Dagar", when: [.dates(DayRange(Fixture.day("2016-04-11"), Fixture.day("2016-04-15")))])
        let from = Fixture.day("2016-04-01")
        let to = Fixture.day("2016-04-22")
        #expect(calendar([week]).practiceDays(from: from, to: to) == 14)
        #expect(calendar([days]).practiceDays(from: from, to: to) == 21)
    }

    @Test("a session stays within working days of one week")
    func sessions() {
        let plain = calendar()
        #expect(plain.canHold(halfDays: 4, from: Fixture.halfDay("2016-04-07 am")))
        #expect(!plain.canHold(halfDays: 4, from: Fixture.halfDay("2016-04-08 am")), "over the weekend")
        #expect(!plain.canHold(halfDays: 2, from: Fixture.halfDay("2016-05-04 pm")), "Ascension Day")
        #expect(!plain.canHold(halfDays: 1, from: Fixture.halfDay("2016-06-24 am")), "midsummer eve")
        #expect(!plain.canHold(halfDays: 1, from: Fixture.halfDay("2017-01-03 am")), "outside the horizon")
    }

    @Test("days may be added and holidays lifted")
    func addedAndLifted() {
        let ascension = Fixture.day("2016-05-05")
        let bridge = Fixture.day("2016-05-06")
        let changed = calendar(off: [bridge], lifted: [ascension])
        #expect(changed.isWorking(ascension))
        #expect(!changed.isWorking(bridge))
        #expect(calendar().isWorking(bridge))
    }

    @Test("five working days after a Monday is the next Monday")
    func workingDays() {
        let monday = Fixture.day("2016-04-11")
        #expect(calendar().workingDays(after: monday, through: Fixture.day("2016-04-18")) == 5)
        #expect(calendar().workingDays(after: monday, through: monday) == 0)
    }

    @Test("a bridge day has a day off beside it, and another or a weekend on its other side")
    func bridgeDays() {
        let calendar = WorkingCalendar(
            horizon: DayRange(Fixture.day("2016-01-01"), Fixture.day("2016-12-30")),
            closures: [
                Closure(name: "Flytt", when: [.dates(DayRange(Fixture.day("2016-09-13"), Fixture.day("2016-09-13")))])
            ],
            daysOff: [Fixture.day("2016-10-04"), Fixture.day("2016-10-06"), Fixture.day("2016-12-29")])
        let bridges = stride(from: calendar.horizon.first, through: calendar.horizon.last, by: 1)
            .filter(calendar.isBridgeDay).map(\.description)
        // After Ascension Day, before the closed Tuesday, around two days off; the horizon's last day is none.
        #expect(bridges == ["2016-05-06", "2016-09-12", "2016-10-03", "2016-10-05", "2016-10-07"])
    }

    @Test("patterns find weeks of every year, weekdays of every month and dates over the turn of the year")
    func patterns() {
        let span = DayRange(Fixture.day("2015-08-31"), Fixture.day("2017-12-22"))
        let summer = DayPattern.weeks(first: 26, last: 32, year: nil).ranges(in: span)
        #expect(summer.map(\.first.description) == ["2016-06-27", "2017-06-26"])
        #expect(summer.map(\.dayCount) == [49, 49])
        let christmas = DayPattern.yearly(fromMonth: 12, fromDay: 21, toMonth: 1, toDay: 6).ranges(in: span)
        #expect(christmas.map(\.last.description) == ["2016-01-06", "2017-01-06", "2018-01-06"])
        let tuesdays = DayPattern.monthly(nth: 1, weekday: .tuesday).days(in: horizon)
        #expect(tuesdays.prefix(3).map(\.description) == ["2016-01-05", "2016-02-02", "2016-03-01"])
        #expect(DayPattern.monthly(nth: 5, weekday: .friday).days(in: horizon).count == 5)
        #expect(DayPattern.monthly(nth: -1, weekday: .friday).days(in: horizon).count == 12)
    }
}
