import ProgrammeModel
import TestSupport
import Testing

@testable import PlanReport

@Suite struct DateTextTests {
    private let swedish = DateText(.swedish)
    private let english = DateText(.english)

    private func text(_ first: String, _ last: String, _ dates: DateText) -> String {
        dates.halfDays(from: Fixture.halfDay(first), through: Fixture.halfDay(last))
    }

    @Test("days of a session share month and year")
    func sharesMonth() {
        #expect(text("2015-10-06 am", "2015-10-07 pm", swedish) == "v. 41, tis 6 – ons 7 okt 2015 (fm–em)")
        #expect(text("2015-10-06 am", "2015-10-07 pm", english) == "wk 41, Tue 6 – Wed 7 Oct 2015 (am–pm)")
    }

    @Test("a turn of the month or of the year is written out")
    func writesTurnsOut() {
        #expect(text("2015-09-30 pm", "2015-10-01 pm", swedish) == "v. 40, ons 30 sep – tors 1 okt 2015 (em–em)")
        #expect(
            text("2020-12-31 am", "2021-01-01 am", swedish) == "v. 53, tors 31 dec 2020 – fre 1 jan 2021 (fm–fm)")
        #expect(text("2015-09-30 pm", "2015-10-01 pm", english) == "wk 40, Wed 30 Sep – Thu 1 Oct 2015 (pm–pm)")
    }

    @Test("one half-day and one day name their date once")
    func oneDay() {
        #expect(text("2016-03-07 pm", "2016-03-07 pm", swedish) == "v. 10, mån 7 mars 2016 (em)")
        #expect(text("2016-03-07 am", "2016-03-07 pm", english) == "wk 10, Mon 7 Mar 2016 (am–pm)")
    }

    @Test("the year may be left to a heading, and a second week is named")
    func variants() {
        let days = DayRange(Fixture.day("2015-10-06"), Fixture.day("2015-10-07"))
        #expect(swedish.days(days, withYear: false) == "v. 41, tis 6 – ons 7 okt")
        #expect(english.days(days, withYear: false) == "wk 41, Tue 6 – Wed 7 Oct")
        let turn = DayRange(Fixture.day("2015-10-09"), Fixture.day("2015-10-12"))
        #expect(swedish.days(turn) == "v. 41, fre 9 – mån 12 okt 2015 (v. 42)")
    }

    @Test("periods and single dates go without weekday unless asked")
    func periods() {
        let first = Fixture.day("2015-08-24")
        #expect(swedish.period(DayRange(first, Fixture.day("2017-12-15"))) == "24 aug 2015 – 15 dec 2017")
        #expect(english.period(DayRange(first, Fixture.day("2015-12-15"))) == "24 Aug – 15 Dec 2015")
        #expect(english.period(DayRange(first, first)) == "24 Aug 2015")
        #expect(swedish.day(first) == "mån 24 aug 2015")
    }
}

@Suite struct NumberTextTests {
    private let swedish = NumberText(.swedish)
    private let english = NumberText(.english)

    @Test("thousands stand apart")
    func thousands() {
        #expect(
            [0, 7, 999, 1000, 1_234_567].map(swedish.whole) == ["0", "7", "999", "1\u{A0}000", "1\u{A0}234\u{A0}567"])
        #expect([-1234, 12].map(english.whole) == ["−1,234", "12"])
        #expect([3, 0, -2].map(swedish.signed) == ["+3", "0", "−2"])
    }

    @Test("ratios and days have the decimal mark of the language")
    func ratios() {
        #expect(swedish.ratio(474, 23) == "20,6")
        #expect(english.ratio(1, 20) == "0.1")
        #expect([3, 4, 1].map(swedish.days) == ["1,5", "2", "0,5"])
    }

    @Test("per cent never hides a small rest")
    func percent() {
        #expect(swedish.percent(0, of: 0) == "0\u{A0}%")
        #expect(swedish.percent(0, of: 9) == "0\u{A0}%")
        #expect(english.percent(1, of: 100_000) == "< 0.1%")
        #expect(english.percent(99_999, of: 100_000) == "> 99.9%")
        #expect(english.percent(9, of: 9) == "100%")
        #expect(english.percent(67, of: 97) == "69.1%")
        let upwards = [(0, 9), (1, 100_000), (1, 14_590), (99, 10_000), (991, 100_000), (1, 97), (97, 97)]
        #expect(
            upwards.map { english.percentAtMost($0.0, of: $0.1) } == [
                "0%", "0.01%", "0.01%", "0.99%", "1.0%", "1.1%", "100.0%",
            ])
    }
}

@Suite struct NameOrderTests {
    @Test("å, ä and ö come last and other accents do not count")
    func swedishOrder() {
        let names = [
            "Örjan", "Zeb", "Åke", "Ärla", "Émile", "Emma", "anna", "Ulla-Britt", "Ulla", "A\u{30A}ke", "Ylva", "Ünal",
        ]
        let sorted = NameOrder.sorted(names) { ($0, "") }
        #expect(
            sorted == [
                "anna", "Émile", "Emma", "Ulla", "Ulla-Britt", "Ylva", "Ünal", "Zeb", "Åke", "A\u{30A}ke", "Ärla",
                "Örjan",
            ])
    }

    @Test("people of one name go by id")
    func ties() {
        let people = [(name: "Eva Ek", id: "M2"), (name: "Eva Ek", id: "M1")]
        #expect(NameOrder.sorted(people) { $0 }.map(\.id) == ["M1", "M2"])
    }
}
