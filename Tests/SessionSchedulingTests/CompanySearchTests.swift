import ProgrammeModel
import TestSupport
import Testing

@testable import SessionScheduling

@Suite("Companies of consultants")
struct CompanySearchTests {
    /// One cohort and four modules, each with consultants of its own: every lead of one may follow every other.
    private static func fixture(consultantsOfModule: Int) -> RosterFixture {
        var fixture = RosterFixture()
        fixture.modules = Array(repeating: (halfDays: 1, consultants: 1), count: 4)
        fixture.cohorts = [1]
        fixture.consultants = 4 * consultantsOfModule
        fixture.unqualified = (0..<fixture.consultants).flatMap { consultant in
            (0..<4).filter { $0 != consultant % 4 }.map { (consultant: consultant, module: $0) }
        }
        fixture.leadPresent = nil
        fixture.load = nil
        return fixture
    }

    // After three modules there are 15 x 15 x 15 = 3,375 companies of leads, or 4,096.
    @Test(
        "where more companies could be than are looked at, nothing is sure to be the cheapest, and no bound is stated",
        arguments: zip([15, 16], [3, nil]))
    func tooMany(consultantsOfModule: Int, bound: Int?) throws {
        let fixture = Self.fixture(consultantsOfModule: consultantsOfModule)
        let one = try #require(try ScheduleBoundTests.Case(fixture.instance, engine: .heuristic, work: 0))
        let weights: [(priorityClass: PriorityClass, weight: Int)] = [(.consultants, 1)]
        let problem = SchedulingProblem(
            one.index, cohortOf: fixture.instance.cohortOf, weights: weights, isRelaxed: true)
        let pricing = Pricing(problem)
        let none = Array(repeating: 0, count: pricing.space.count)
        #expect(pricing.sum(none, isExact: false) != nil)
        #expect((pricing.sum(none) == nil) == (bound == nil))
        let sum = SessionScheduler(one.index).sum(
            cohortOf: fixture.instance.cohortOf, score: one.plan.score, weights: weights, work: 100, engine: .auto,
            control: RunControl())
        #expect(sum.value == 3 && sum.bound == bound && sum.alone == bound)
        #expect(one.bounds.contains { $0.method == .itineraries && $0.priorityClass == .consultants } == (bound != nil))
    }
}
