import ProgrammeModel
import TestSupport
import Testing

@Suite("Milestones follow from a plan")
struct MilestoneTests {
    typealias Change = (inout Scenario, inout Plan) -> Void

    /// The milestones of the hand-made plan after a change.
    private func milestones(_ change: Change = { _, _ in }) throws -> [Milestone] {
        var scenario = Fixture.scenario()
        var plan = try Fixture.plan()
        change(&scenario, &plan)
        return plan.milestones(in: scenario)
    }

    /// The due dates of a manager's milestones by kind.
    private func dates(of manager: Manager.ID, _ change: Change = { _, _ in }) throws -> [Milestone.Kind: String] {
        let own = try milestones(change).filter { $0.manager == manager }
        return Dictionary(own.map { ($0.kind, $0.due.description) }, uniquingKeysWith: { "\($0) \($1)" })
    }

    @Test("three for each placed manager, two for each round and module, in the order of files")
    func counts() throws {
        let all = try milestones()
        for kind in [Milestone.Kind.agreementBefore, .agreementAfter, .roadMap] {
            #expect(Set(all.filter { $0.kind == kind }.compactMap(\.manager)).count == 24)
        }
        #expect(all.count == 24 * 3 + 2 * 2 * 2)
        let keys = all.map {
            "\($0.due) \($0.kind.rawValue) \($0.round) \($0.cohort?.text ?? "") \($0.manager?.text ?? "")"
        }
        #expect(keys == keys.sorted())
    }

    /// Counted on a calendar: Good Friday is 25 March, Ascension Day 5 May, the National Day a Monday, midsummer eve
    /// 24 June, and the summer is closed from 27 June to 14 August.
    @Test("agreements and road maps skip weekends, holidays and closures")
    func agreements() throws {
        let all = try milestones()
        func expect(_ cohort: Cohort.ID, _ before: String, _ after: String, _ map: String) {
            for (kind, date) in [(Milestone.Kind.agreementBefore, before), (.agreementAfter, after), (.roadMap, map)] {
                let dates = Set(all.filter { $0.cohort == cohort && $0.kind == kind }.map(\.due.description))
                #expect(dates == [date], "\(cohort) \(kind)")
            }
        }
        expect("A", "2016-01-18", "2016-03-23", "2016-04-08")
        expect("B", "2016-01-20", "2016-03-29", "2016-04-12")
        expect("C", "2016-04-18", "2016-06-22", "2016-08-25")
        expect("D", "2016-04-22", "2016-08-18", "2016-09-01")
    }

    @Test("check-ins and status reports go by a round's first and last session of a module, with the module's leads")
    func meetings() throws {
        let lines = try milestones().filter { $0.manager == nil }.map {
            "\($0.due) \($0.kind.rawValue) \($0.round) \($0.module?.text ?? "") \($0.consultants.map(\.text))"
        }
        #expect(
            lines == [
                "2016-01-18 check-in 1 grund [\"K1\"]", "2016-02-11 status-report 1 grund [\"K1\"]",
                "2016-02-23 check-in 1 klar [\"K2\"]", "2016-03-18 status-report 1 klar [\"K2\"]",
                "2016-04-18 check-in 2 grund [\"K1\"]", "2016-05-17 status-report 2 grund [\"K1\"]",
                "2016-05-23 check-in 2 klar [\"K2\"]", "2016-06-22 status-report 2 klar [\"K2\"]",
            ])
        let several = try milestones { scenario, _ in
            for position in scenario.qualifications.indices { scenario.qualifications[position].isLead = false }
            for position in [6, 2] { scenario.qualifications[position].isLead = true }
        }
        #expect(several.first { $0.module == "grund" }?.consultants == ["K2", "K4"])
        #expect(several.first { $0.module == "klar" }?.consultants == [])
    }

    @Test("beyond the horizon working days and closures go on")
    func beyondTheHorizon() throws {
        let last: Change = { $1.sessions[7].start = Fixture.halfDay("2016-12-15 am") }
        #expect(try dates(of: "M24", last)[.agreementAfter] == "2017-01-02")
        let closed = try dates(of: "M24") {
            last(&$0, &$1)
            let christmas = DayPattern.yearly(fromMonth: 12, fromDay: 21, toMonth: 1, toDay: 6)
            $0.programme.closures.append(Closure(name: "Jul", when: [christmas]))
        }
        #expect(closed[.agreementAfter] == "2017-01-18")
        let early = try dates(of: "M01") { $1.sessions[0].start = Fixture.halfDay("2016-01-11 am") }
        #expect(early[.agreementBefore] == "2015-12-21")
        let never = try dates(of: "M24") {
            last(&$0, &$1)
            let ever = DayRange(Fixture.day("2016-12-17"), Fixture.day("2116-12-17"))
            $0.programme.closures.append(Closure(name: "Slut", when: [.dates(ever)]))
        }
        #expect(never == [.agreementBefore: "2016-04-22"])
    }

    @Test("days off and worked holidays count as the scenario says")
    func changedDays() throws {
        let off = try dates(of: "M24") { scenario, _ in scenario.programme.daysOff = [Fixture.day("2016-05-06")] }
        #expect(off[.agreementBefore] == "2016-04-21")
        let lifted = try dates(of: "M24") { scenario, _ in
            scenario.programme.liftedDays = [Fixture.day("2016-05-05")]
        }
        #expect(lifted[.agreementBefore] == "2016-04-25")
    }

    @Test("settings move a kind, 0 is the day of the session itself, and a kind that is off is left out")
    func settings() throws {
        let changed = try dates(of: "M01") { scenario, _ in
            scenario.programme.milestones.agreementBefore = 0
            scenario.programme.milestones.agreementAfter = nil
            scenario.programme.milestones.roadMap = 1
        }
        #expect(changed == [.agreementBefore: "2016-02-01", .roadMap: "2016-03-10"])
        #expect(try milestones { scenario, _ in scenario.programme.milestones = .none } == [])
        let noReports = try milestones { scenario, _ in scenario.programme.milestones.statusReport = nil }
        #expect(noReports.count == 76)
    }

    @Test("the partner is the boss, and blank where the roster has none or one who is not employed that day")
    func partners() throws {
        func partners(_ manager: Manager.ID, _ change: Change = { _, _ in }) throws -> [Manager.ID?] {
            let own = try milestones(change).filter { $0.manager == manager }
            return own.map(\.partner)
        }
        #expect(try partners("M08") == ["M07", "M07", "M07"])
        #expect(try partners("M01") == [nil, nil, nil])
        #expect(try partners("M08") { scenario, _ in scenario.managers[7].boss = "X99" } == [nil, nil, nil])
        let left = try partners("M08") { scenario, _ in scenario.managers[6].left = Fixture.day("2016-03-23") }
        #expect(left == ["M07", nil, nil])
    }

    @Test("who waits has no milestones, nor has an exempt manager")
    func withoutSeat() throws {
        let all = try milestones { scenario, plan in
            plan.rosters[0].members.removeAll { ["M08", "M09"].contains($0) }
            plan.waiting = [WaitingEntry(manager: "M08", reason: .noSeat)]
            scenario.managers[8].exempt = "pension"
        }
        #expect(all.allSatisfy { !["M08", "M09"].contains($0.manager) })
        #expect(all.count == 80 - 6)
    }

    @Test("who has left by the due date has none, who leaves the day after has it still")
    func leavers() throws {
        func left(_ day: String) throws -> [Milestone.Kind: String] {
            try dates(of: "M08") { scenario, _ in scenario.managers[7].left = Fixture.day(day) }
        }
        #expect(try left("2016-01-18") == [:])
        #expect(try left("2016-03-23") == [.agreementBefore: "2016-01-18"])
        #expect(try left("2016-03-24") == [.agreementBefore: "2016-01-18", .agreementAfter: "2016-03-23"])
    }

    @Test("who joins after the due date has the first working day of the employment")
    func lateEntry() throws {
        func joined(_ day: String) throws -> String? {
            try dates(of: "M08") { scenario, _ in scenario.managers[7].joined = Fixture.day(day) }[.agreementBefore]
        }
        #expect(try joined("2016-01-18") == "2016-01-18")
        #expect(try joined("2016-01-20") == "2016-01-20")
        #expect(try joined("2016-01-23") == "2016-01-25")
    }

    @Test("cancelled sessions count nowhere")
    func cancelled() throws {
        let one = try milestones { $1.sessions[1].status = .cancelled }
        #expect(one.first { $0.cohort == "A" && $0.kind == .agreementAfter }?.due == Fixture.day("2016-02-16"))
        #expect(one.first { $0.module == "klar" && $0.kind == .checkIn }?.due == Fixture.day("2016-02-25"))
        let all = try milestones { _, plan in
            for position in 0..<4 { plan.sessions[position].status = .cancelled }
        }
        #expect(all.allSatisfy { $0.round == "2" })
        #expect(all.count == 40)
    }

    @Test("numbers of working days outside 0 to 250 are faults of the scenario")
    func range() {
        var scenario = Fixture.scenario()
        scenario.programme.milestones.roadMap = 250
        scenario.programme.milestones.checkIn = 251
        scenario.programme.milestones.statusReport = -1
        let faults = scenario.faults()
        #expect(faults.map(\.code) == ["out-of-range", "out-of-range"])
        #expect(faults.map(\.place) == [.programme("milestones.status-report"), .programme("milestones.check-in")])
        #expect(faults.first?.fix.en == "write 0 to 250, or off")
    }
}
