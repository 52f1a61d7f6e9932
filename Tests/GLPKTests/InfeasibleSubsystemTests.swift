#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Infeasible subsystems")
    struct InfeasibleSubsystemTests {
        private typealias Group = LinearProgram.ConstraintGroup

        /// Two workers share ten hours; three jobs ask for twelve, and a fourth row has nothing to do with it.
        private struct Jobs {
            let program: LinearProgram
            let hours: LinearProgram.Row
            let demands: [LinearProgram.Row]
            let idle: LinearProgram.Row

            init(kind: LinearProgram.Kind = .continuous) {
                var program = LinearProgram()
                let columns = (0..<3).map { _ in program.addColumn(cost: 1, kind: kind) }
                idle = program.addRow([(columns[0], 1)], bounds: .atMost(99), name: "idle")
                hours = program.addRow(columns.map { ($0, 1) }, bounds: .atMost(10), name: "hours")
                var demands: [LinearProgram.Row] = []
                for column in columns {
                    demands.append(program.addRow([(column, 1)], bounds: .atLeast(4), name: "demand"))
                }
                self.demands = demands
                self.program = program
            }
        }

        @Test("the rows of a textbook contradiction are named, with a proof")
        func textbook() throws {
            let jobs = Jobs()
            let found = try #require(try jobs.program.infeasibleSubsystem().subsystem)
            #expect(found.isIrreducible)
            #expect(found.members.map(\.group.name) == ["hours", "demand", "demand", "demand"])
            #expect(found.members.flatMap(\.group.rows) == [jobs.hours] + jobs.demands)
            #expect(found.members.map(\.position) == [1, 2, 3, 4])
            let certificate = try #require(found.certificate)
            #expect(certificate.verify(against: jobs.program))
            #expect(certificate.rows == [jobs.hours] + jobs.demands)
            #expect(found.solves > 0)
        }

        @Test("groups stand or fall as a whole, and what is in no group always stands")
        func groups() throws {
            let jobs = Jobs()
            let demand = Group(name: "demand", rows: jobs.demands)
            let groups = [Group(name: "idle", rows: [jobs.idle]), demand]
            let found = try #require(try jobs.program.infeasibleSubsystem(among: groups).subsystem)
            #expect(found.members == [InfeasibleSubsystem.Member(position: 1, group: demand)])
            #expect(found.isIrreducible)
            let none = try #require(try jobs.program.infeasibleSubsystem(among: []).subsystem)
            #expect(none.members.isEmpty && none.isIrreducible)
            #expect(none.certificate?.verify(against: jobs.program) == true)
        }

        @Test("bounds of columns are told when they may be left out")
        func columnBounds() throws {
            var program = LinearProgram()
            let x = program.addColumn(bounds: .within(0...1), name: "x")
            let y = program.addColumn(name: "y")
            let z = program.addColumn(bounds: .free)
            let flag = program.addColumn(kind: .binary, name: "flag")
            program.addRow([(x, 1), (y, -1), (flag, 2), (z, 0)], bounds: .atLeast(4), name: "most")
            #expect(program.columnBoundGroups().map(\.name) == ["x", "y", "flag"])
            let groups = program.rowGroups() + program.columnBoundGroups()
            let found = try #require(try program.infeasibleSubsystem(among: groups).subsystem)
            #expect(found.members.map(\.group.name) == ["most", "x", "y", "flag"])
            #expect(found.isIrreducible)
            #expect(found.certificate?.verify(against: program) == true)
        }

        @Test("a column without a whole number is a contradiction by itself")
        func emptyColumn() throws {
            var program = Jobs().program
            let x = program.addColumn(bounds: .within(0.2...0.8), kind: .integer, name: "x")
            let groups = program.rowGroups() + program.columnBoundGroups()
            let found = try #require(try program.infeasibleSubsystem(among: groups).subsystem)
            #expect(found.members.map(\.group.name) == ["x"])
            #expect(found.certificate?.proof == .columnWithoutWholeNumber(x))
        }

        @Test("contradictions of whole numbers are found by branch and cut, without a proof")
        func integer() throws {
            var program = LinearProgram()
            let columns = (0..<4).map { _ in program.addColumn(bounds: .within(0...5), kind: .integer) }
            for column in columns { program.addRow([(column, 1)], bounds: .atMost(4), name: "apart") }
            program.addRow([(columns[0], 2), (columns[1], 2)], bounds: .equal(to: 7), name: "odd")
            program.addRow([(columns[2], 1), (columns[3], 1)], bounds: .atLeast(1), name: "apart")
            let found = try #require(try program.infeasibleSubsystem().subsystem)
            #expect(found.members.map(\.group.name) == ["odd"])
            #expect(found.isIrreducible && found.certificate == nil)
            let jobs = Jobs(kind: .integer)
            #expect(try jobs.program.infeasibleSubsystem().subsystem?.certificate != nil)
        }

        @Test("a feasible program is told so")
        func feasible() throws {
            #expect(try assignmentProgram(3).infeasibleSubsystem() == .feasible)
            #expect(try parityProgram(5).infeasibleSubsystem() == .feasible)
            #expect(try parityProgram(5).infeasibleSubsystem().subsystem == nil)
        }

        @Test("limits and cancellations leave what is found by then")
        func limits() throws {
            let program = Jobs().program
            #expect(try program.infeasibleSubsystem(limits: .init(solveLimit: 0)) == .undecided)
            #expect(try program.infeasibleSubsystem(limits: .init(timeLimit: .zero)) == .undecided)
            let early = try #require(try program.infeasibleSubsystem(limits: .init(solveLimit: 2)).subsystem)
            #expect(!early.isIrreducible)
            #expect(early.members.count == 4)
            var options = SolverOptions()
            options.isCancelled = { true }
            #expect(try program.infeasibleSubsystem(options: options) == .undecided)
        }

        @Test("groups with foreign handles and bad limits are refused")
        func faults() {
            let program = Jobs().program
            let foreign = Group(name: "foreign", rows: [.init(index: 77)], columnBounds: [.init(index: 78)])
            let error = #expect(throws: GLPKError.self) {
                try program.infeasibleSubsystem(among: [foreign], limits: .init(solveLimit: -1))
            }
            #expect(error?.faults.map(\.code) == [.badOption, .unknownRow, .unknownColumn])
            #expect(error?.faults.map(\.place).last == "group \"foreign\" at 0")
        }

        @Test("leaving out any member of an irreducible subsystem helps, by brute force", arguments: 0..<250)
        func property(seed: Int) throws {
            // Without bounds of its columns an integer program may keep branch and cut busy for ever.
            let isInteger = seed.isMultiple(of: 3)
            let program =
                isInteger ? Written.tinyInteger(seed: seed).program : Written.contradictory(seed: seed).program
            let groups = program.rowGroups() + (isInteger ? [] : program.columnBoundGroups())
            let termination = try program.withoutCosts().solve().termination
            let analysis = try program.infeasibleSubsystem(among: groups)
            #expect((analysis == .feasible) == (termination == .optimal))
            guard let found = analysis.subsystem else { return }
            #expect(found.isIrreducible)
            if !isInteger { #expect(found.certificate?.verify(against: program) == true) }
            let members = found.members.map(\.group) + (isInteger ? program.columnBoundGroups() : [])
            #expect(try only(members, of: program).solve().termination == .infeasible)
            for index in found.members.indices {
                var fewer = members
                fewer.remove(at: index)
                #expect(try only(fewer, of: program).solve().termination == .optimal)
            }
        }

        /// The program with nothing but some rows and column bounds, built anew.
        private func only(_ groups: [Group], of program: LinearProgram) -> LinearProgram {
            let rows = Set(groups.flatMap(\.rows).map(\.index))
            let bounded = Set(groups.flatMap(\.columnBounds).map(\.index))
            var copy = LinearProgram()
            for (index, column) in program.columns.enumerated() {
                copy.addColumn(bounds: bounded.contains(index) ? column.bounds : .free, kind: column.kind)
            }
            var start = 0
            for (index, row) in program.rows.enumerated() {
                if rows.contains(index) {
                    copy.addRow(
                        program.entries[start..<row.end].map { (.init(index: $0.column), $0.coefficient) },
                        bounds: row.bounds)
                }
                start = row.end
            }
            return copy
        }
    }

#endif
