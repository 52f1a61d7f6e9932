import ProgrammeModel
import SessionScheduling
import TestSupport
import Testing

@Suite("Shortfalls")
struct ShortfallTests {
    private func shortfalls(_ change: (inout Scenario) -> Void) throws -> [Shortfall] {
        var scenario = Fixture.scenario()
        change(&scenario)
        return SessionScheduler(try ScenarioIndex(scenario)).shortfalls()
    }

    /// The only shortfall of a scenario.
    private func shortfall(_ change: (inout Scenario) -> Void) throws -> Shortfall {
        let found = try shortfalls(change)
        #expect(found.count == 1)
        return try #require(found.first)
    }

    @Test("a scenario with enough of everything is short of nothing")
    func findsNothing() throws {
        #expect(try shortfalls { _ in }.isEmpty)
        let municipality = try ScenarioIndex(SchedulingFixture.municipality(seed: 1).scenario)
        #expect(SessionScheduler(municipality).shortfalls().isEmpty)
    }

    @Test("counts consultant half-days against those who may hold the modules")
    func countsHalfDays() throws {
        let found = try shortfall { scenario in
            scenario.programme.cohorts.removeLast(2)
            for position in scenario.consultants.indices { scenario.consultants[position].maxPerMonth = 4 }
            let first = Fixture.halfDay("2016-03-01 am")
            scenario.absences = scenario.consultants.map {
                Absence(who: $0.id.text, first: first, last: Fixture.halfDay("2016-12-31 pm"))
            }
        }
        #expect(found.rule == "consultant-limit")
        #expect((found.needed, found.available) == (2 * (3 + 4 * 2), 4 * 4))
        #expect(
            found.message.sv
                == "Konsultdagarna räcker inte: alla moduler tillsammans kräver 22 konsulthalvdagar, men de behöriga "
                + "konsulterna kan ge högst 16. Det fattas 6.")
        #expect(
            found.message.en
                == "Too few consultant days: all modules together need 22 consultant half-days, but the qualified "
                + "consultants can give 16 at most. Short by 6.")
        #expect(
            found.fix.sv
                == "Höj konsulternas tak per vecka, månad eller i antal utvecklingsgrupper, gör fler konsulter behöriga eller "
                + "engagera fler.")
        #expect(
            found.fix.en
                == "Raise the consultants' limits a week, a month or in cohorts, qualify more consultants, or engage "
                + "more.")
    }

    @Test("names the modules that are short, and the time in which they are")
    func namesModules() throws {
        let found = try shortfall { scenario in
            scenario.programme.cohorts.removeLast(2)
            scenario.qualifications.removeAll { $0.module == "grund" && $0.consultant != "K1" }
            scenario.consultants[0].maxPerMonth = 2
        }
        // Two half-days in February and two in March, until the day before Good Friday.
        #expect((found.needed, found.available) == (6, 4))
        #expect(
            found.message.en
                == "Too few consultant days: the module Grund needs 6 consultant half-days from 2016-02-01 to "
                + "2016-03-24, but the qualified consultants can give 4 at most in that time. Short by 2.")
    }

    @Test("names the rounds that are short, each by itself where they have nothing in common")
    func namesRounds() throws {
        let found = try shortfalls { scenario in
            scenario.qualifications.removeAll { $0.module == "grund" && $0.consultant != "K1" }
            scenario.absences = [
                Absence(
                    who: "K1", first: Fixture.halfDay("2016-01-11 am"), last: Fixture.halfDay("2016-03-22 pm")),
                Absence(
                    who: "K1", first: Fixture.halfDay("2016-03-25 am"), last: Fixture.halfDay("2016-06-21 pm")),
            ]
        }
        // Wednesday and Thursday in the last week of each window: 4 half-days for two sessions of 3.
        #expect(found.map(\.needed) == [6, 6] && found.map(\.available) == [3, 3])
        #expect(
            found.last?.message.sv
                == "Konsultdagarna räcker inte: modulen Grund i Omgång 2 kräver 6 konsulthalvdagar från 2016-06-22 till "
                + "2016-06-23, men de behöriga konsulterna kan ge högst 3 under den tiden. Det fattas 3.")
        #expect(
            found.last?.fix.sv
                == "Höj konsulternas tak per vecka, månad eller i antal utvecklingsgrupper, gör fler konsulter behöriga "
                + "eller engagera fler, eller vidga fönstret.")
    }

    @Test("finds a round whose module nobody is free for, or no venue")
    func findsDeadEnds() throws {
        let staff = try shortfall { scenario in
            scenario.qualifications.removeAll { $0.module == "klar" && $0.consultant == "K4" }
            scenario.absences = ["K1", "K2"].map {
                Absence(who: $0, first: Fixture.halfDay("2016-02-01 am"), last: Fixture.halfDay("2016-07-31 pm"))
            }
        }
        #expect((staff.rule, staff.needed, staff.available) == ("consultant-available", 2, 1))
        #expect(
            staff.message.sv
                == "Omgång 1: modulen Klar kan bara börja från 2016-02-23 till 2016-06-02 och tar 2 konsulter, men aldrig "
                + "fler än 1 av de behöriga är lediga ett helt tillfälle samtidigt. Borta: K1 2016-02-01 till 2016-07-31 och K2 "
                + "2016-02-01 till 2016-07-31.")
        let venue = try shortfall { scenario in
            scenario.venues[1].seats = 3
            scenario.absences = [
                Absence(who: "sal", first: Fixture.halfDay("2016-05-02 am"), last: Fixture.halfDay("2016-06-24 pm"))
            ]
        }
        #expect((venue.rule, venue.needed, venue.available) == ("venue-free", 4, 3))
        #expect(
            venue.message.en
                == "Omgång 2: the module Grund can only start from 2016-05-02 to 2016-06-22, but no venue with 4 seats is "
                + "free for a whole session then; there are 3 seats at most. Away: sal 2016-05-02 to 2016-06-24.")
    }

    @Test("counts the cohorts that departments can spare at once")
    func countsDepartments() throws {
        // Three departments of 8, two of each at once: one cohort of 4 at a time. From Monday to Tuesday each of two
        // cohorts has a session of three half-days.
        func found(percent: Int) throws -> [Shortfall] {
            try shortfalls { scenario in
                scenario.programme.rules.departmentStaffed.percent = percent
                scenario.programme.rounds[0].window = DayRange(Fixture.day("2016-02-01"), Fixture.day("2016-02-01"))
            }
        }
        let short = try found(percent: 20)
        #expect(short.map(\.rule) == ["department-staffed"])
        #expect((short.first?.needed, short.first?.available) == (6, 3))
        #expect(
            short.first?.message.sv
                == "Förvaltningarna kan inte avvara så många samtidigt: modulen Grund i Omgång 1 kräver 6 halvdagar från "
                + "2016-02-01 till 2016-02-02, men med högst 1 utvecklingsgrupp åt gången ryms högst 3 under den tiden. "
                + "Det fattas 3.")
        #expect(
            short.first?.message.en
                == "The departments cannot spare so many at once: the module Grund in Omgång 1 needs 6 half-days from "
                + "2016-02-01 to 2016-02-02, but with 1 cohort at a time at most there is room for 3 in that time. Short "
                + "by 3.")
        // 3 of 8 are 37 percent: nine people, two cohorts.
        #expect(try found(percent: 38).isEmpty)
    }

    @Test("finds introductions that want the same half-day of their venue")
    func findsCrowdedVenue() throws {
        let found = try shortfall { scenario in
            let day = DayRange(Fixture.day("2016-01-11"), Fixture.day("2016-01-11"))
            scenario.programme.rounds.append(
                Round(id: "3", name: "Omgång 3", window: scenario.programme.rounds[1].window))
            for position in scenario.programme.rounds.indices {
                scenario.programme.rounds[position].introductionWindow = day
            }
        }
        #expect((found.rule, found.needed, found.available) == ("introduction", 3, 2))
        #expect(
            found.message.sv
                == "Omgång 1, Omgång 2 och Omgång 3: 3 introduktioner ska hållas i Stora salen, som bara har 2 möjliga "
                + "halvdagar för dem tillsammans.")
    }

    @Test("counts the cohorts that consultants may serve")
    func countsCohorts() throws {
        let module = try shortfall { scenario in
            for position in scenario.consultants.indices { scenario.consultants[position].maxCohorts = 1 }
        }
        #expect((module.rule, module.needed, module.available) == ("consultant-limit", 8, 4))
        #expect(
            module.message.sv
                == "Konsulternas tak i antal utvecklingsgrupper räcker inte: modulen Klar kräver 8 uppdrag, men de behöriga "
                + "konsulterna får ta högst 4.")
    }

    @Test("wants two qualified consultants where a module takes two")
    func countsQualified() throws {
        let found = try shortfalls { scenario in
            scenario.qualifications.removeAll { $0.module == "klar" && $0.consultant != "K2" }
        }
        #expect(found.first?.rule == "session-staff")
        #expect((found.first?.needed, found.first?.available) == (2, 1))
        #expect(
            found.first?.message.sv == "Modulen Klar leds av 2 konsulter åt gången, men 1 är behörig.")
        #expect(
            found.first?.message.en == "The module Klar takes 2 consultants at a time, but 1 is qualified.")
    }

    @Test("a limit a week below a module is told as such, and of whom")
    func countsWeeklyLimits() throws {
        func found(_ limits: [Int?]) throws -> [Shortfall] {
            try shortfalls { scenario in
                for (position, limit) in limits.enumerated() { scenario.consultants[position].maxPerWeek = limit }
            }
        }
        let none = try found([3, 3, 3, 3])
        #expect(none.map(\.rule) == ["consultant-limit"])
        #expect((none.first?.needed, none.first?.available) == (4, 3))
        #expect(
            none.first?.message.en
                == "The module Klar takes 4 half-days in a week of each of its 2 consultants, but none of the 4 qualified "
                + "may take so many: max_per_week is too low for K1, K2, K3 and 1 more.")
        #expect(none.first?.fix.en == "Raise max_per_week to 4 or more for at least 2 of them.")
        let one = try found([3, 3, 3, nil])
        #expect(
            one.first?.message.sv
                == "Modulen Klar tar 4 halvdagar i en vecka för var och en av de 2 konsulter som leder den, men bara 1 av de "
                + "4 behöriga får ta så mycket: max_per_week är för lågt för K1, K2 och K3.")
        #expect(one.first?.fix.sv == "Höj max_per_week till minst 4 för minst 1 av dem.")
        #expect(try found([3, 3, 4, nil]).isEmpty)
    }

    @Test("so is a limit a month below all that a session takes of one month")
    func countsMonthlyLimits() throws {
        func found(_ limits: [Int?]) throws -> [Shortfall] {
            try shortfalls { scenario in
                for (position, limit) in limits.enumerated() { scenario.consultants[position].maxPerMonth = limit }
            }
        }
        // Four half-days from Thursday morning on are two and two where a month ends with that day.
        let none = try found([1, 1, 1, 1])
        let told = try #require(none.first { $0.message.en.contains("Klar") })
        #expect(told.rule == "consultant-limit")
        #expect((told.needed, told.available) == (2, 1))
        #expect(
            told.message.en
                == "The module Klar takes at least 2 half-days in a month of each of its 2 consultants, but none of the 4 qualified "
                + "may take so many: max_per_month is too low for K1, K2, K3 and 1 more.")
        #expect(told.fix.sv == "Höj max_per_month till minst 2 för minst 2 av dem.")
        let only = try shortfall { scenario in
            scenario.qualifications.removeAll { $0.module == "grund" && $0.consultant != "K1" }
            scenario.consultants[0].maxPerMonth = 1
        }
        #expect(
            only.message.sv
                == "Modulen Grund tar minst 2 halvdagar i en månad för den konsult som leder den, men den enda behöriga får "
                + "inte ta så mycket: max_per_month är för lågt för K1.")
    }

    @Test("names the closure that takes a window, and the kind of venue that is away")
    func namesCauses() throws {
        let closed = try shortfall { scenario in
            scenario.programme.closures.append(
                Closure(
                    name: "Ombyggnad", when: [.dates(DayRange(Fixture.day("2016-05-02"), Fixture.day("2016-06-24")))]))
        }
        #expect(
            closed.message.en
                == "Omgång 2: the module Grund takes 3 working half-days in a row within a week, but in the window from "
                + "2016-05-02 to 2016-06-24 there is no working half-day on which it may start. Closed: Ombyggnad 2016-05-02 "
                + "to 2016-06-24.")
        let nobody = try shortfall { scenario in
            scenario.absences = ["K1", "K2", "K3", "K4"].map {
                Absence(who: $0, first: Fixture.halfDay("2016-02-01 am"), last: Fixture.halfDay("2016-03-25 pm"))
            }
        }
        #expect(
            nobody.message.sv.hasSuffix(
                "men ingen av de behöriga är ledig ett helt tillfälle. Borta: K1 2016-02-01 till 2016-03-25, K2 2016-02-01 "
                    + "till 2016-03-25, K3 2016-02-01 till 2016-03-25 och 1 till."))
    }

    @Test("finds a round without any way through the modules")
    func findsRoundWithoutPath() throws {
        let found = try shortfalls { scenario in
            scenario.programme.horizon.last = Fixture.day("2016-06-17")
            scenario.programme.rounds[1].window = DayRange(Fixture.day("2016-06-01"), Fixture.day("2016-06-17"))
        }
        #expect(found.first?.rule == "round-window")
        // Wednesday 1 and Thursday 2 June; 21 days later is the eve of midsummer's, then summer is closed until 15 August.
        #expect((found.first?.needed, found.first?.available) == (30 + 31 + 16, 17))
        #expect(
            found.first?.message.sv
                == "Omgång 2 hinner inte genom alla moduler: med öppning 2016-06-01 och minsta mellanrum blir den klar "
                + "tidigast 2016-08-16, men planeringstiden slutar 2016-06-17. Det fattas 60 dagar.")
    }

    @Test("finds introductions without a half-day, hosts or venue")
    func findsIntroductions() throws {
        let idle = try shortfall { scenario in
            scenario.programme.rounds[0].introductionWindow = DayRange(
                Fixture.day("2016-01-16"), Fixture.day("2016-01-17"))
        }
        #expect(idle.message.sv == "Omgång 1 har ingen arbetshalvdag i introduktionens fönster.")
        let late = try shortfall { scenario in
            scenario.programme.rounds[0].introductionWindow = DayRange(
                Fixture.day("2016-03-24"), Fixture.day("2016-03-31"))
        }
        #expect(late.message.en.hasPrefix("Omgång 1: the introduction window is too late;"))
        let hosts = try shortfall { scenario in
            scenario.absences = [
                Absence(
                    who: "M01", first: Fixture.halfDay("2016-01-11 am"), last: Fixture.halfDay("2016-01-31 pm"))
            ]
        }
        #expect((hosts.rule, hosts.needed, hosts.available) == ("introduction", 1, 0))
        #expect(
            hosts.message.sv
                == "Omgång 1: introduktionen kräver 1 ledig värd, men ingen är ledig. Borta: M01 2016-01-11 till 2016-01-31."
        )
        let venue = try shortfall { scenario in
            scenario.absences = [
                Absence(
                    who: "sal", first: Fixture.halfDay("2016-01-11 am"), last: Fixture.halfDay("2016-01-31 pm"))
            ]
        }
        #expect(
            venue.message.en
                == "Omgång 1: Stora salen is taken on every half-day on which the introduction could be held. Away: sal "
                + "2016-01-11 to 2016-01-31.")
    }

    @Test("finds venues that are too small")
    func findsSmallVenues() throws {
        let none = try shortfalls { scenario in
            scenario.venues[0].seats = 3
            scenario.venues[1].seats = 2
        }
        #expect(none.map(\.rule) == ["introduction", "introduction", "venue-seats"])
        #expect(none.map(\.needed) == [8, 8, 4] && none.map(\.available) == [3, 3, 3])
        #expect(
            none.last?.message.sv == "Ingen lokal rymmer en utvecklingsgrupp som ska ha minst "
                + "4 deltagare: den största, sal, har 3 platser.")
    }

    @Test("finds modules without a venue of their kind, or beds, for a cohort")
    func findsUnsuitedVenues() throws {
        let kind = try shortfall { scenario in
            scenario.programme.modules[1].venueKind = "internat"
            scenario.venues[1].kind = "internat"
            scenario.venues[1].seats = 3
        }
        #expect((kind.rule, kind.needed, kind.available) == ("venue-kind", 4, 3))
        #expect(
            kind.message.en
                == "The module Klar is held in a venue of kind internat, but none of them seats a cohort that must have "
                + "at least 4 members: the largest, rum, has 3 seats.")
        let beds = try shortfall { scenario in
            scenario.programme.modules[0].isOvernight = true
            scenario.venues[1].beds = 3
        }
        #expect((beds.rule, beds.needed, beds.available) == ("venue-beds", 4, 3))
        #expect(
            beds.message.sv
                == "Modulen Grund har övernattning, men ingen lokal för den har bäddar åt en utvecklingsgrupp som ska "
                + "ha minst 4 deltagare: som mest finns 3, i rum.")
        #expect(
            try shortfalls { scenario in
                scenario.programme.modules[0].isOvernight = true
                scenario.programme.rules.venueBeds.strength = .soft
            }.isEmpty)
    }

    @Test("counts the half-days of the venues that suit some modules")
    func countsSuitedVenues() throws {
        let found = try shortfalls { scenario in
            scenario.programme.modules[1].venueKind = "internat"
            scenario.venues[1].kind = "internat"
            // Two days in the first round, none in the second.
            scenario.absences = [
                Absence(
                    who: "rum", first: Fixture.halfDay("2016-01-14 am"), last: Fixture.halfDay("2016-03-07 pm")),
                Absence(
                    who: "rum", first: Fixture.halfDay("2016-03-10 am"), last: Fixture.halfDay("2016-12-31 pm")),
            ]
        }
        #expect(found.map(\.rule) == ["venue-free", "venue-single"])
        #expect(
            found.first?.message.en.hasSuffix(
                "but no venue of kind internat with 4 seats is free for a whole session then. Away: rum 2016-03-10 to "
                    + "2016-12-16.") == true)
        #expect((found.last?.needed, found.last?.available) == (8, 4))
        #expect(
            found.last?.message.en
                == "Too few venues: the module Klar in Omgång 1 needs 8 half-days from 2016-03-08 to 2016-03-09, but the "
                + "venues for it (rum) can give 4 at most in that time. Short by 4.")
    }

    @Test("asks nothing of rules that do not bind")
    func ignoresLooseRules() throws {
        let found = try shortfalls { scenario in
            for position in scenario.consultants.indices { scenario.consultants[position].maxCohorts = 1 }
            scenario.programme.rules.consultantLimit.strength = .soft
        }
        #expect(found.isEmpty)
    }

    @Test("says what stands in the way of a cohort")
    func namesObstacles() throws {
        var scenario = Fixture.scenario()
        scenario.absences = ["K1", "K2", "K3"].map {
            Absence(who: $0, first: Fixture.halfDay("2016-02-01 am"), last: Fixture.halfDay("2016-12-16 pm"))
        }
        let index = try ScenarioIndex(scenario)
        let cohortOf: [Int?] = scenario.managers.indices.map { $0 % 4 }
        let found = SessionScheduler(index).schedule(cohortOf: cohortOf, seed: 1, work: 40, control: RunControl())
        #expect(found.unscheduled == [0, 1, 2, 3])
        let first = try #require(found.obstacles.first)
        #expect(
            first.sv == "Utvecklingsgrupp A: modulen Klar får ingen tid. Tänkbara starter: 55. Hinder: konsulter 55.")
        #expect(
            first.en
                == "Cohort A: no time for the module Klar. Possible starts: 55. Obstacles: consultants 55.")
    }
}
