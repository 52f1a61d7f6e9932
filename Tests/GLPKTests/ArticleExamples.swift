#if GLPK
    import Foundation
    import GLPK
    import Testing

    /// The examples of the articles, word for word, and that every example stands here.
    @Suite("Articles")
    struct ArticleExamples {
        @Test("the overview solves a program")
        func overview() throws {
            var program = LinearProgram()
            let x = program.addColumn(bounds: .within(0...40))
            let y = program.addColumn()
            program.maximise(3 * x + 2 * y)
            program.addRow(x + y <= 100)
            let solution = try program.solve()
            if case .optimal(let best) = solution.point { print(best[x], best[y], best.objective) }
            #expect(solution.point.values?.objective == 240)
        }

        @Test("the workshop earns the most where both rows hold tightly")
        func firstProgram() throws {
            var workshop = LinearProgram()
            let tables = workshop.addColumn(name: "tables")
            let chairs = workshop.addColumn(name: "chairs")
            workshop.maximise(70 * tables + 30 * chairs)
            let carpentry = workshop.addRow(5 * tables + 2 * chairs <= 240)
            let painting = workshop.addRow(tables + chairs <= 100)

            let answer = try workshop.solve()
            if case .optimal(let best) = answer.point {
                print("earns \(best.objective) with \(best[tables]) tables and \(best[chairs]) chairs")
            }
            let best = try #require(answer.point.values)
            #expect(abs(best.objective - 10_600 / 3) < 1e-6)
            #expect(abs(best[tables] - 40 / 3) < 1e-9 && abs(best[chairs] - 260 / 3) < 1e-9)

            if let prices = answer.duals.values {
                print("an hour of carpentry is worth \(prices[carpentry]), of painting \(prices[painting])")
            }
            let prices = try #require(answer.duals.values)
            #expect(abs(prices[carpentry] - 40 / 3) < 1e-9)
            #expect(abs(prices[painting] - 10 / 3) < 1e-9)
        }

        @Test("the sack is filled, within limits and with rows made on the way")
        func integerPrograms() throws {
            let weights = [5.0, 4, 6, 3]
            let values = [10.0, 40, 30, 50]
            var knapsack = LinearProgram()
            let packed = values.map { _ in knapsack.addColumn(kind: .binary) }
            knapsack.maximise(sum(over: zip(values, packed)) { $0 * $1 })
            knapsack.addRow(sum(over: zip(weights, packed)) { $0 * $1 } <= 10)
            let sack = try knapsack.solve()
            if let best = sack.point.values { print("\(best.columnValues) is worth \(best.objective)") }
            #expect(sack.point.values?.columnValues == [0, 1, 0, 1])

            var options = SolverOptions()
            options.timeLimit = .seconds(10)
            options.relativeGap = 0.01
            options.search.cuts = [.gomory, .cover]
            let stopped = try knapsack.solve(options)
            let proven = stopped.objectiveBound
            #expect((proven ?? 0) >= 90)

            let apart = try lazily(knapsack, packed)
            #expect(apart.point.values?.columnValues == [0, 0, 1, 1])
        }

        private func lazily(
            _ knapsack: LinearProgram, _ packed: [LinearProgram.Column]
        ) throws -> LinearSolution {
            var callbacks = SearchCallbacks()
            callbacks.lazyRows = { tree in
                let values = tree.values()
                return values[1] + values[3] > 1.5 ? [packed[1] + packed[3] <= 1] : []
            }
            let apart = try knapsack.solve(callbacks: callbacks)
            return apart
        }

        @Test("column generation finds the known optimum of the cutting-stock problem")
        func columnGeneration() throws {
            let widths = [45.0, 36, 31, 14]
            var rolls = LinearProgram()
            let demands = [97.0, 610, 395, 211].map { rolls.addRow(EmptyCollection(), bounds: .atLeast($0)) }
            let fewest = try rolls.withSolver { solver in
                for (width, demand) in zip(widths, demands) {
                    try solver.addColumn(cost: 1, entries: [(demand, (100 / width).rounded(.down))])
                }
                while true {
                    let solution = try solver.solve()
                    guard let prices = solution.duals.values else { return solution }
                    var pattern = LinearProgram()
                    let cuts = widths.map { _ in pattern.addColumn(kind: .integer) }
                    pattern.maximise(sum(over: zip(demands, cuts)) { prices[$0] * $1 })
                    pattern.addRow(sum(over: zip(widths, cuts)) { $0 * $1 } <= 100)
                    guard let best = try pattern.solve().point.values, best.objective > 1 + 1e-9 else {
                        return solution
                    }
                    try solver.addColumn(cost: 1, entries: zip(demands, best.columnValues))
                }
            }
            let rollCount = fewest.point.values?.objective
            #expect(abs((rollCount ?? 0) - 452.25) < 1e-6)
        }

        @Test("the choir is not to blame")
        func infeasibility() throws {
            var plan = LinearProgram()
            let morning = plan.addColumn(bounds: .within(0...8), name: "morning")
            let evening = plan.addColumn(bounds: .within(0...8), name: "evening")
            plan.addRow((morning + evening >= 12).named("work"))
            plan.addRow((morning + evening <= 10).named("rest"))
            plan.addRow((evening <= 5).named("choir"))
            let termination = try plan.solve().termination
            #expect(termination == .infeasible)

            let certificate = try plan.infeasibilityCertificate()
            let isProven = certificate?.verify(against: plan)
            #expect(isProven == true)

            let subsystem = try plan.infeasibleSubsystem().subsystem
            let culprits = subsystem?.members.compactMap(\.group.name)
            #expect(culprits == ["work", "rest"])
        }

        @Test("tasks solve many programs at once, and one that is watched")
        func threads() async throws {
            let programs = (1...8).map { hours in
                var program = LinearProgram(.maximise)
                let tables = program.addColumn(cost: 70)
                let chairs = program.addColumn(cost: 30)
                program.addRow(5 * tables + 2 * chairs <= 60 * Double(hours))
                program.addRow(tables + chairs <= 100)
                return program
            }
            let answers = try await withThrowingTaskGroup(of: (Int, LinearSolution).self) { group in
                for (number, program) in programs.enumerated() {
                    group.addTask { (number, try program.solve()) }
                }
                var answers: [Int: LinearSolution] = [:]
                for try await (number, answer) in group { answers[number] = answer }
                return answers
            }
            #expect(answers.count == 8)

            var watched = SolverOptions()
            watched.isCancelled = { Task.isCancelled }
            let answer = try programs[0].solve(watched)
            #expect(answer.point.values?.objective == answers[0]?.point.values?.objective)
            #expect(answer.termination == .optimal)
        }

        @Test("the sample of the reference manual has its known optimum")
        func cInterface() throws {
            var sample = LinearProgram(.maximise)
            let x1 = sample.addColumn(cost: 10, name: "x1")
            let x2 = sample.addColumn(cost: 6, name: "x2")
            let x3 = sample.addColumn(cost: 4, name: "x3")
            sample.addRow([(x1, 1), (x2, 1), (x3, 1)], bounds: .atMost(100), name: "p")
            sample.addRow([(x1, 10), (x2, 4), (x3, 5)], bounds: .atMost(600), name: "q")
            sample.addRow([(x1, 2), (x2, 2), (x3, 6)], bounds: .atMost(300), name: "r")
            let z = try sample.solve().point.values?.objective
            #expect(abs((z ?? 0) - 2200.0 / 3) < 1e-9)
        }

        @Test("a program goes through a file, and the article shows how it looks there")
        func files() throws {
            let folder = try ScratchFolder()
            let path = folder.path + "/blend.lp"
            var blend = LinearProgram(objectiveOffset: 25)
            let beans = blend.addColumn(cost: 3, name: "beans")
            let malt = blend.addColumn(cost: 2, bounds: .within(0...8), kind: .integer, name: "malt from Malmö")
            blend.addRow((beans + malt).within(10...12).named("weight"))
            try blend.write(to: path, format: .cplexLP)
            let same = try LinearProgram(contentsOf: path, format: .cplexLP)
            #expect(try same.solve().point.values?.objective == 47)
            #expect(same.columns(named: "malt from Malmö").count == 1)
            let article = try String(contentsOf: Self.articles.appending(path: "Files.md"), encoding: .utf8)
            #expect(article.contains("```\n" + (try String(contentsOfFile: path, encoding: .utf8)) + "```"))

            do {
                _ = try LinearProgram(text: "Minimize\n obj: x\nSubject To\n r: x >= two\nEnd\n", format: .cplexLP)
            } catch {
                print(error.context, error.line ?? 0)
            }
        }

        @Test("a model of MathProg is translated with its data")
        func mathProg() throws {
            let model = """
                set CROPS;
                param yield{CROPS};
                var acres{CROPS} >= 0;
                maximize harvest: sum{c in CROPS} yield[c] * acres[c];
                s.t. land: sum{c in CROPS} acres[c] <= 40;
                printf "%d crops\\n", card(CROPS);
                end;
                """
            let data = "set CROPS := oats rye; param yield := oats 2.5 rye 3;"
            let made = try LinearProgram.translated(mathProg: model, data: [data])
            let harvest = try made.program.solve().point.values?.objective
            #expect(harvest == 120)
            #expect(made.output == "2 crops\n")
            #expect(made.program.columns(named: "acres[rye]").count == 1)
        }

        @Test("the mill supplies the shop, and everyone has a task")
        func networks() throws {
            var network = FlowNetwork()
            let mill = network.addNode(supply: 5)
            let depot = network.addNode()
            let shop = network.addNode(supply: -5)
            let direct = network.addArc(from: mill, to: shop, capacity: 3, cost: 7)
            let inbound = network.addArc(from: mill, to: depot, cost: 2)
            let outbound = network.addArc(from: depot, to: shop, capacity: 4, cost: 3)
            switch try network.minimumCostFlow() {
            case .optimal(let flow):
                print("\(flow.cost) in all, \(flow[direct]) directly, \(flow[outbound]) by the depot")
            case .infeasible: print("what is supplied cannot reach where it is wanted")
            case .unbounded: print("some circle without a limit gains with every round")
            }
            let flow = try network.minimumCostFlow().flow
            #expect(flow?.cost == 27)
            #expect([direct, inbound, outbound].map { flow?[$0] } == [1, 4, 4])

            let most = try network.maximumFlow(from: mill, to: shop)
            let tons = most?.value
            let cut = [mill, depot, shop].map { most?.isOnSourceSide[$0.index] }
            #expect(tons == 7)
            #expect(cut == [true, true, false])

            let minutes: [[Int64?]] = [[14, 5, 8], [2, 12, 6], [nil, 8, 3]]
            let duty = try Assignment.solve(minutes)
            let taskOfPerson = duty?.columnOfRow
            let total = duty?.cost
            #expect(taskOfPerson == [1, 0, 2])
            #expect(total == 10)
        }

        private static let articles = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/GLPK/GLPK.docc")

        @Test("every example of the articles stands in this file")
        func allCompiled() throws {
            /// The text with every stretch of white space as one blank.
            func words(_ text: some StringProtocol) -> String {
                text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            let compiled = words(try String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
            var examples = 0
            for article in try FileManager.default.contentsOfDirectory(
                at: Self.articles, includingPropertiesForKeys: nil)
            where article.pathExtension == "md" {
                let text = try String(contentsOf: article, encoding: .utf8)
                for block in text.matches(of: #/(?s)```swift\n(.*?)```/#) {
                    let example = words(block.1)
                    #expect(compiled.contains(example), "\(article.lastPathComponent): \(example)")
                    examples += 1
                }
            }
            #expect(examples > 10)
        }
    }

#endif
