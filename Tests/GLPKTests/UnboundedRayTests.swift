#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Rays without end")
    struct UnboundedRayTests {
        @Test("the direction of an unbounded program is found, with a point to start from")
        func textbook() throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1)
            let y = program.addColumn(cost: 1)
            let z = program.addColumn(bounds: .within(1...2))
            let row = program.addRow([(x, 1), (y, -2), (z, 1)], bounds: .within(-1...1))
            let ray = try #require(try program.unboundedRay())
            #expect(ray.verify(against: program) && ray.verifyPoint(against: program))
            #expect(ray.direction == [2, 1, 0])
            #expect(ray.columns == [x, y] && ray[x] == 2 && ray[z] == 0)
            #expect(!UnboundedRay(direction: ray.direction, point: [0, 0, 0]).verifyPoint(against: program))
            #expect(!UnboundedRay(direction: ray.direction).verifyPoint(against: program))
            program.sense = .minimise
            #expect(!ray.verify(against: program))
            #expect(try program.unboundedRay() == nil)
            program.sense = .maximise
            program.setBounds(.atMost(9), of: y)
            #expect(!ray.verify(against: program))
            program.setBounds(.nonNegative, of: y)
            program.setBounds(.equal(to: 0), of: row)
            #expect(ray.verify(against: program))
        }

        @Test("an integer program has the ray of its relaxation, and a whole point")
        func integer() throws {
            var program = LinearProgram()
            let x = program.addColumn(cost: -1, bounds: .atLeast(0.5), kind: .integer)
            let y = program.addColumn(cost: 1, kind: .integer)
            program.addRow([(x, 2), (y, -3)], bounds: .atMost(2))
            let ray = try #require(try program.unboundedRay())
            #expect(ray.verify(against: program) && ray.verifyPoint(against: program))
        }

        @Test("an infeasible program may have a ray, and then no point")
        func infeasible() throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1)
            let y = program.addColumn(cost: 1)
            program.addRow([(x, 1), (y, -1)], bounds: .atLeast(1))
            program.addRow([(x, 1), (y, -1)], bounds: .atMost(0))
            let ray = try #require(try program.unboundedRay())
            #expect(ray.verify(against: program))
            #expect(ray.point == nil)
            #expect(try program.unboundedRay(findingPoint: false)?.direction == [1, 1])
        }

        @Test("directions of another shape, or no numbers, prove nothing")
        func shapes() {
            var program = LinearProgram(.maximise)
            program.addColumn(cost: 1)
            #expect(UnboundedRay(direction: [1]).verify(against: program))
            for wrong in [[], [1, 1], [.nan], [.infinity], [0], [-1]] as [[Double]] {
                #expect(!UnboundedRay(direction: wrong).verify(against: program))
            }
        }

        @Test("programs are unbounded exactly if they have a ray and a point", arguments: 0..<300)
        func property(seed: Int) throws {
            let program = Written.feasible(seed: seed).program
            let solution = try program.solve()
            let ray = try program.unboundedRay()
            #expect((solution.termination == .unbounded) == (ray != nil))
            if let ray {
                #expect(ray.verify(against: program))
                #expect(ray.point != nil)
            }
            guard solution.termination == .optimal else { return }
            var random = SeededGenerator(seed: seed)
            for _ in 0..<50 {
                let direction = (0..<program.columnCount).map { _ in random.whole(-2...2) }
                #expect(!UnboundedRay(direction: direction).verify(against: program))
            }
        }

        @Test("unbounded programs with fractions for coefficients are proven so", arguments: 0..<100)
        func fractions(seed: Int) throws {
            var random = SeededGenerator(seed: seed)
            var program = LinearProgram(.maximise)
            let columns = (0..<5).map { _ in program.addColumn(cost: Double.random(in: -1...1, using: &random)) }
            for _ in 0..<4 {
                program.addRow(columns.map { ($0, Double.random(in: -2...1, using: &random)) }, bounds: .atMost(1))
            }
            guard try program.solve().termination == .unbounded else { return }
            let ray = try #require(try program.unboundedRay())
            #expect(ray.verify(against: program) && ray.verifyPoint(against: program))
        }
    }

#endif
