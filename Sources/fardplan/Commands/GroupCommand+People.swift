import ArgumentParser
import PlanFiles
import PlanReport
import Planning
import ProgrammeModel

/// Groups people of a table.
extension GroupCommand {
    func group(peopleIn path: String, _ sizing: GroupSizing, since start: ContinuousClock.Instant) async throws {
        var question = PeopleQuestion(file: path, sizing: sizing)
        question.key = columns.id
        question.mixes = try columns.mixes()
        question.together = columns.together
        question.apart = columns.apart
        question.pairs = columns.pairs
        question.past = columns.past
        question.meetingWeight = columns.pastWeight ?? 10
        let file = try inputs.people(question)
        let output = output(reading: [path] + (columns.pairs.map { [$0] } ?? []) + columns.past)
        try output?.check()
        if file.choseMixes, !shared.quiet { GroupWords.mixes(file).forEach { Console.error($0[shared.language]) } }
        let limits = limits(usualWork: PeopleGrouping.usualWork(people: file.people.count), since: start)
        let run = try grouping(file.people, path).start(seed: seed, limits: limits, threads: Numbers.threads(threads))
        let (outcome, isInterrupted) = try await shared.finish(run, words: GroupWords.phase)
        let words = GroupWords(options: shared)
        switch outcome {
        case .grouped(let division):
            try show(division, file, output, words)
            if isInterrupted { throw ExitCode(ExitStatus.interrupted) }
        case .infeasible(let reasons):
            try words.none(.infeasible, reasons)
            throw ExitCode(ExitStatus.infeasible)
        case .notFound(let reason, let obstacles):
            try words.none(.notFound, obstacles, stopped: reason)
            throw ExitCode(isInterrupted ? ExitStatus.interrupted : ExitStatus.notFound)
        case .refused(let faults):
            try words.none(.refused, faults)
            throw ExitCode(ExitStatus.internalFault)
        }
    }

    private func grouping(_ people: PeopleToGroup, _ path: String) throws -> PeopleGrouping {
        do {
            return try PeopleGrouping(people)
        } catch let error as ScenarioFaults {
            try inputs.fail(
                error.faults.map { LocatedFault($0.code, $0.severity, file: path, message: $0.message, fix: $0.fix) })
        }
    }

    /// The table goes to its file, or else to standard output and what is said of it to standard error.
    private func show(_ division: Division, _ file: PeopleFile, _ output: ResultFile?, _ words: GroupWords) throws {
        let table = file.table(division.groups)
        try output?.write(table)
        if shared.json {
            try words.json(division, file, out: out)
            return
        }
        let lines = DivisionTable.lines(
            division, of: file.people, choseMixes: file.choseMixes, language: shared.language,
            file: out.map { ($0, file.groupColumn) })
        if let out {
            try Console.out(shared.quiet ? out : lines.joined(separator: "\n"))
        } else {
            try Console.out(data: table)
            if !shared.quiet { Console.error("\n" + lines.joined(separator: "\n")) }
        }
    }
}
