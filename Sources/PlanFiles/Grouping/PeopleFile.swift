public import Foundation
public import ProgrammeModel

/// What somebody says of a table of people and how to group them.
public struct PeopleQuestion: Hashable, Sendable {
    /// A column to mix, and what a pair who shares a value costs.
    public struct Mix: Hashable, Sendable {
        public var column: String
        public var weight: Int

        public init(column: String, weight: Int) {
            self.column = column
            self.weight = weight
        }
    }

    /// The table of people; faults name it as it stands here.
    public var file: String
    public var sizing: GroupSizing
    /// The column that names the people; nil to look for one.
    public var key: String?
    /// Empty for every column that groups people, but for names of people and earlier divisions.
    public var mixes: [Mix] = []
    /// Columns whose equal values keep people together, or apart.
    public var together: [String] = []
    public var apart: [String] = []
    /// A table of pairs: first, second, rule, weight.
    public var pairs: String?
    /// Tables of earlier divisions, as this program writes them: who shared a group has met. Each column called `group`,
    /// `group_2`, `grupp` or `cohort` is a division; the same division twice counts once.
    public var past: [String] = []
    /// What it costs when two who have met once meet again.
    public var meetingWeight = 1

    public init(file: String, sizing: GroupSizing) {
        self.file = file
        self.sizing = sizing
    }
}

/// What is wrong with a table of people, or with what is asked of it.
public struct PeopleFileError: Error, Hashable, Sendable {
    /// At least one error; file by file, from each file's first line to its last.
    public let faults: [LocatedFault]
    /// Whether the files are right and counting shows that no groups can be as they are asked for.
    public let isInfeasible: Bool
}

/// A table of people that was read: any CSV with a header row.
public struct PeopleFile: Sendable {
    public let people: PeopleToGroup
    /// Faults that do not keep the people from being grouped.
    public let warnings: [LocatedFault]
    /// Whether the columns to mix were found, not named.
    public let choseMixes: Bool
    /// Columns that were not mixed, though several share their values, for what they are called: `group`, `name`, ...
    public let leftOut: [String]

    private let header: [String]
    private let rows: [[String]]
    private let dialect: TableDialect

    /// Reads a table, and all that is said of it.
    ///
    /// - Throws: all faults of all files and of the question.
    /// - Complexity: O(cells + people x sets).
    public static func read(_ question: PeopleQuestion) throws(PeopleFileError) -> PeopleFile {
        let log = FaultLog()
        let found = PeopleReader(question, log: log).read()
        guard log.errorCount == 0, let found else {
            throw PeopleFileError(faults: log.sorted, isInfeasible: found != nil)
        }
        return PeopleFile(
            found.table, found.people, warnings: log.sorted, choseMixes: question.mixes.isEmpty,
            leftOut: found.leftOut)
    }

    private init(
        _ table: Table, _ people: PeopleToGroup, warnings: [LocatedFault], choseMixes: Bool, leftOut: [String]
    ) {
        self.people = people
        self.leftOut = leftOut
        self.warnings = warnings
        self.choseMixes = choseMixes
        header = table.columns
        rows = table.rows.map { row in table.columns.map { row.cells[$0] ?? "" } }
        dialect = table.delimiter == UInt8(ascii: ";") ? .excel : .plain
    }

    /// The column that ``table(_:)`` adds: `group`, or the first of `group_2`, ... that the file does not have.
    public var groupColumn: String {
        let names = ["group"] + (2...header.count + 2).map { "group_\($0)" }
        return names.first { !header.contains($0) } ?? "group"
    }

    /// The file's columns and rows as they are, with the number of each person's group, from 1.
    ///
    /// A table with semicolons comes back with semicolons and a byte-order mark, for Excel; others with commas.
    /// - Parameter groups: one per person, from 0.
    public func table(_ groups: [Int]) -> Data {
        var writer = DelimitedWriter(header: header + [groupColumn], dialect: dialect)
        for (row, group) in zip(rows, groups) { writer.append(row + [String(group + 1)]) }
        return Data(writer.text.utf8)
    }
}
