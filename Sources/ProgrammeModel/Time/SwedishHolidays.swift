/// Sweden's public holidays and customary days off, computed for any year.
///
/// Public holidays after the Act (1989:253) on public holidays, the National Day since 2005 in the place of Whit Monday.
/// Customary days off are the eves that nobody plans a course on: midsummer eve, Christmas eve, New Year's eve.
public enum SwedishHolidays {
    /// Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
    public static func easterSunday(_ year: Int) -> Day {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return Day(unchecked: year, n / 31, n % 31 + 1)
    }

    /// The public holidays of a year with their Swedish names, in date order.
    public static func publicHolidays(_ year: Int) -> [(day: Day, name: String)] {
        let easter = easterSunday(year)
        var holidays: [(day: Day, name: String)] = [
            (Day(unchecked: year, 1, 1), "Nyårsdagen"),
            (Day(unchecked: year, 1, 6), "Trettondedag jul"),
            (easter.advanced(by: -2), "Långfredagen"),
            (easter, "Påskdagen"),
            (easter.advanced(by: 1), "Annandag påsk"),
            (Day(unchecked: year, 5, 1), "Första maj"),
            (easter.advanced(by: 39), "Kristi himmelsfärdsdag"),
            (easter.advanced(by: 49), "Pingstdagen"),
            (midsummerDay(year), "Midsommardagen"),
            (saturday(onOrAfter: Day(unchecked: year, 10, 31)), "Alla helgons dag"),
            (Day(unchecked: year, 12, 25), "Juldagen"),
            (Day(unchecked: year, 12, 26), "Annandag jul"),
        ]
        if year >= 2005 {
            holidays.append((Day(unchecked: year, 6, 6), "Nationaldagen"))
        } else {
            holidays.append((easter.advanced(by: 50), "Annandag pingst"))
        }
        return holidays.sorted { $0.day < $1.day }
    }

    /// The customary days off of a year with their Swedish names, in date order.
    public static func customaryDaysOff(_ year: Int) -> [(day: Day, name: String)] {
        [
            (midsummerDay(year).advanced(by: -1), "Midsommarafton"),
            (Day(unchecked: year, 12, 24), "Julafton"),
            (Day(unchecked: year, 12, 31), "Nyårsafton"),
        ]
    }

    /// Whether a day is a public holiday or a customary day off.
    static func isFree(_ day: Day) -> Bool {
        (publicHolidays(day.year) + customaryDaysOff(day.year)).contains { $0.day == day }
    }

    private static func midsummerDay(_ year: Int) -> Day { saturday(onOrAfter: Day(unchecked: year, 6, 20)) }

    private static func saturday(onOrAfter day: Day) -> Day {
        day.advanced(by: (Weekday.saturday.rawValue - day.weekday.rawValue + 7) % 7)
    }
}

extension Day {
    var isWeekend: Bool { weekday >= .saturday }
}
