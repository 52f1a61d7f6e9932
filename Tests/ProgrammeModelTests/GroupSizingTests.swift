import ProgrammeModel
import Testing

@Suite("Sizes of groups")
struct GroupSizingTests {
    @Test("a number of groups makes them as equal as can be")
    func groups() {
        #expect(GroupSizing.groups(4).sizes(of: 10) == Array(repeating: 2...3, count: 4))
        #expect(GroupSizing.groups(5).sizes(of: 10) == Array(repeating: 2...2, count: 5))
        #expect(GroupSizing.groups(11).sizes(of: 10) == nil)
    }

    @Test("a size alone is met as nearly as an equal division can")
    func near() {
        #expect(GroupSizing.near(20).sizes(of: 105) == Array(repeating: 21...21, count: 5))
        #expect(GroupSizing.near(20).sizes(of: 111) == Array(repeating: 18...19, count: 6))
        #expect(GroupSizing.near(20).sizes(of: 3) == [3...3])
        #expect(GroupSizing.near(4).sizes(of: 0) == nil)
    }

    @Test("limits give as few groups as the greatest allows, or none")
    func within() {
        #expect(GroupSizing.within(20...25).sizes(of: 480) == Array(repeating: 20...25, count: 20))
        #expect(GroupSizing.within(20...25).sizes(of: 30) == nil)
        #expect(GroupSizing.within(20...25).sizes(of: 19) == nil)
    }

    @Test("limits allow other numbers of groups, five of them at most from the fewest to the most")
    func others() {
        #expect(GroupSizing.within(20...25).otherSizes(of: 147).map(\.count) == [7])
        #expect(GroupSizing.within(20...25).otherSizes(of: 480).map(\.count) == [21, 22, 23, 24])
        #expect(GroupSizing.within(1...50).otherSizes(of: 100).map(\.count) == [3, 27, 51, 75, 100])
        #expect(
            GroupSizing.within(20...25).otherSizes(of: 30).isEmpty && GroupSizing.groups(3).otherSizes(of: 9).isEmpty)
    }

    @Test("sizes of each group must sum up")
    func each() {
        #expect(GroupSizing.each([2...2, 3...4]).sizes(of: 6) == [2...2, 3...4])
        #expect(GroupSizing.each([2...2, 3...4]).sizes(of: 7) == nil)
    }

    @Test("sets that share members are joined")
    func joined() {
        let people = PeopleToGroup(count: 7, sizes: [7...7], together: [[4, 2], [0, 5], [2, 6]])
        #expect(people.joined == [[0, 5], [2, 4, 6]])
    }
}
