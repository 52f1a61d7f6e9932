import Planning
import ProgrammeModel
import Testing

@Suite("Grouping people")
struct PeopleGroupingTests {
    private func outcome(
        _ people: PeopleToGroup, seed: UInt64 = 1, work: Int = 200, seconds: Double? = nil, threads: Int = 1
    ) async throws -> PeopleGrouping.Outcome {
        let limits = PlanLimits(work: work, seconds: seconds)
        return try await PeopleGrouping(people).start(seed: seed, limits: limits, threads: threads).result()
    }

    private func division(_ people: PeopleToGroup, seed: UInt64 = 1, work: Int = 200, threads: Int = 1)
        async throws -> Division
    {
        let outcome = try await outcome(people, seed: seed, work: work, threads: threads)
        guard case .grouped(let division) = outcome else {
            Issue.record("no division: \(outcome)")
            throw CancellationError()
        }
        return division
    }

    private func attribute(_ values: String, weight: Int = 1) -> PeopleToGroup.Attribute {
        PeopleToGroup.Attribute(
            name: "a", weight: weight, values: values.map { $0 == "-" ? nil : String($0) })
    }

    @Test("two kinds of four in two groups are spread evenly, and that is proven best")
    func even() async throws {
        let people = PeopleToGroup(
            count: 8, attributes: [attribute("xxxxyyyy", weight: 3)], sizes: [4...4, 4...4])
        let division = try await division(people)
        #expect(division.figures == [.init(attribute: "a", weight: 3, pairs: 4, fewest: 4)])
        #expect(division.value == 12 && division.bound == 12 && division.stopped == .optimal)
    }

    @Test("blanks share nothing, and without attributes people are grouped all the same")
    func blanks() async throws {
        let blank = PeopleToGroup(count: 6, attributes: [attribute("xx----")], sizes: [3...3, 3...3])
        #expect(try await division(blank).value == 0)
        let plain = PeopleToGroup(count: 7, sizes: [3...4, 3...4])
        #expect(try await division(plain).groups.count == 7)
    }

    @Test("people who have met are parted, at the price of the weights")
    func meetings() async throws {
        let people = PeopleToGroup(
            count: 4, attributes: [attribute("xyxy", weight: 2)], sizes: [2...2, 2...2],
            meetings: [.init(people: [0, 1]), .init(people: [2, 3], weight: 5)], meetingWeight: 1)
        let division = try await division(people)
        #expect(division.value == 0 && division.groups[0] == division.groups[3])
        #expect(division.figures.map(\.attribute) == ["a", nil])
    }

    @Test("an earlier division is counted like a column: groups larger than the number of groups meet again")
    func earlierDivision() async throws {
        let people = PeopleToGroup(
            count: 9, sizes: Array(repeating: 3...3, count: 3),
            meetings: [.init(people: [0, 1, 2, 3, 4, 5]), .init(people: [6, 7, 8])], meetingWeight: 2)
        let division = try await division(people)
        #expect(division.figures == [.init(attribute: nil, weight: 2, pairs: 3, fewest: 3)])
        #expect(division.bound == 6 && division.stopped == .optimal)
    }

    @Test("sizes that are given count for the bound")
    func boundOfSizes() async throws {
        let people = PeopleToGroup(count: 12, attributes: [attribute("xxxxyyyyzzzz")], sizes: [2...2, 2...2, 8...8])
        let division = try await division(people)
        #expect(division.value == 7 && division.bound == 7 && division.figures[0].fewest == 7)
    }

    @Test("other numbers of groups are tried when one fails")
    func otherSizes() async throws {
        var people = PeopleToGroup(count: 12, sizes: [6...6, 6...6], apart: [[0, 1, 2]])
        guard case .infeasible = try await outcome(people) else {
            Issue.record("three apart in two groups")
            return
        }
        people.otherSizes = [[4...4, 4...4, 4...4]]
        #expect(try await division(people).sizes == [4, 4, 4])
    }

    @Test("what was not found names people who break the rules, the groups tried and the work")
    func obstacles() async throws {
        // Teams of 4 fill groups of 5 or 6 to 4 of them, and nobody else is left to fill the rest.
        var people = PeopleToGroup(
            count: 12, sizes: [6...6, 6...6], together: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]])
        people.names = (0..<12).map { "P\($0)" }
        switch try await outcome(people) {
        case .notFound(_, let obstacles):
            #expect(obstacles.contains { $0.en.contains("tried: 2 groups; work: ") })
            #expect(obstacles.contains { $0.en.contains("P") && $0.en.contains("(group ") }, "\(obstacles)")
        case .infeasible(let reasons): #expect(!reasons.isEmpty)
        case let other: Issue.record("\(other)")
        }
    }

    @Test("groups have sizes of their own")
    func ownSizes() async throws {
        let people = PeopleToGroup(count: 9, attributes: [attribute("xxxyyyzzz")], sizes: [2...2, 4...5, 1...3])
        let division = try await division(people)
        let counts = (0..<3).map { group in division.groups.count { $0 == group } }
        #expect(counts[0] == 2 && (4...5).contains(counts[1]) && (1...3).contains(counts[2]))
    }

    @Test("random people of up to eight are grouped as well as trying every division can", arguments: 0..<60)
    func bruteForce(seed: UInt64) async throws {
        let people = RandomPeople.people(seed: seed, most: 8)
        let best = RandomPeople.least(people)
        guard !RandomPeople.isContradictory(people) else {
            #expect(best == nil)
            #expect(throws: ScenarioFaults.self) { try PeopleGrouping(people) }
            return
        }
        switch try await outcome(people, seed: seed) {
        case .grouped(let division):
            #expect(division.value == best, "\(people)")
            #expect(division.bound <= division.value)
            #expect(RandomPeople.value(division.groups, people) == division.value)
        case .infeasible, .notFound:
            #expect(best == nil, "\(people)")
        case .refused(let faults):
            Issue.record("refused: \(faults)")
        }
    }

    @Test("sizes, together and apart are always kept", arguments: 0..<20)
    func rules(seed: UInt64) async throws {
        let people = RandomPeople.people(seed: seed, most: 60)
        guard !RandomPeople.isContradictory(people) else { return }
        guard case .grouped(let division) = try await outcome(people, seed: seed, work: 50) else { return }
        #expect(RandomPeople.value(division.groups, people) == division.value)
    }

    @Test("the same seed and work give the same groups with any number of threads")
    func repeatable() async throws {
        let people = RandomPeople.people(seed: 5, most: 60)
        let one = try await outcome(people, seed: 3, work: 40)
        #expect(try await outcome(people, seed: 3, work: 40, threads: 3) == one)
    }

    @Test("a time limit ends the run, and says that it may come out differently")
    func timed() async throws {
        let values = (0..<90).map { String($0 % 7) }
        let other = (0..<90).map { String($0 * $0 % 11) }
        let people = PeopleToGroup(
            count: 90,
            attributes: [
                .init(name: "a", weight: 1, values: values), .init(name: "b", weight: 2, values: other),
            ], sizes: Array(repeating: 9...9, count: 10), apart: [[0, 1, 2]])
        let outcome = try await outcome(people, work: 8000, seconds: 0.4)
        guard case .grouped(let division) = outcome else {
            Issue.record("no division: \(outcome)")
            return
        }
        #expect(division.isRepeatable == (division.stopped == .optimal))
    }

    @Test("what counting disproves is called so")
    func infeasible() async throws {
        let people = PeopleToGroup(count: 6, sizes: [3...3, 3...3], together: [[0, 1], [1, 2], [2, 3]])
        guard case .infeasible(let reasons) = try await outcome(people) else {
            Issue.record("not disproved")
            return
        }
        #expect(!reasons.isEmpty)
    }
}

/// Random people to group, and every way to group them.
private enum RandomPeople {
    static func people(seed: UInt64, most: Int) -> PeopleToGroup {
        var random = SeededGenerator(seed: seed, stream: 7)
        let count = max(2, most / 2 + random.index(below: most / 2 + 1))
        let groups = 1 + random.index(below: max(1, count / 2))
        let attributes = (0..<1 + random.index(below: 3)).map { number in
            let kinds = 2 + random.index(below: 4)
            return PeopleToGroup.Attribute(
                name: "a\(number)", weight: 1 + random.index(below: 5),
                values: (0..<count).map { _ in random.index(below: 8) == 0 ? nil : String(random.index(below: kinds)) })
        }
        func set(_ size: Int) -> [Int] {
            var members: [Int] = []
            while members.count < min(size, count) {
                let next = random.index(below: count)
                if !members.contains(next) { members.append(next) }
            }
            return members
        }
        let slack = random.index(below: 2)
        let size = max(0, count / groups - slack)...(count + groups - 1) / groups + slack
        var sizes = Array(repeating: size, count: groups)
        if random.index(below: 2) == 0 {
            sizes = sizes.map { limits in
                let shift = random.index(below: 3)
                return max(0, limits.lowerBound - shift)...limits.upperBound + random.index(below: 2)
            }
        }
        return PeopleToGroup(
            count: count, attributes: attributes, sizes: sizes,
            together: (0..<random.index(below: 3)).map { _ in set(2) },
            apart: (0..<random.index(below: 3)).map { _ in set(2 + random.index(below: 2)) },
            meetings: (0..<random.index(below: 4)).map { number in
                .init(people: set(2 + random.index(below: 3)), weight: number == 1 ? 3 : 1)
            }, meetingWeight: 1 + random.index(below: 4))
    }

    static func isContradictory(_ people: PeopleToGroup) -> Bool {
        people.joined.contains { joined in people.apart.contains { Set($0).intersection(joined).count > 1 } }
    }

    /// The sum of a division; nil where it breaks a rule.
    static func value(_ groups: [Int], _ people: PeopleToGroup) -> Int? {
        for (group, limits) in people.sizes.enumerated() where !limits.contains(groups.count { $0 == group }) {
            return nil
        }
        for set in people.together where Set(set.map { groups[$0] }).count > 1 { return nil }
        for set in people.apart where Set(set.map { groups[$0] }).count < set.count { return nil }
        var sum = 0
        for attribute in people.attributes {
            for a in groups.indices {
                for b in groups.indices where a < b && groups[a] == groups[b] {
                    if let value = attribute.values[a], value == attribute.values[b] { sum += attribute.weight }
                }
            }
        }
        for meeting in people.meetings {
            for a in meeting.people {
                for b in meeting.people where a < b && groups[a] == groups[b] {
                    sum += people.meetingWeight * meeting.weight
                }
            }
        }
        return sum
    }

    /// The least sum of all divisions; nil where none keeps the rules.
    static func least(_ people: PeopleToGroup) -> Int? {
        var groups = Array(repeating: 0, count: people.count)
        var best: Int?
        func place(_ person: Int) {
            guard person < people.count else {
                if let value = value(groups, people) { best = min(best ?? value, value) }
                return
            }
            for group in people.sizes.indices {
                groups[person] = group
                place(person + 1)
            }
        }
        place(0)
        return best
    }
}
