#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Certificates of infeasibility")
    struct InfeasibilityCertificateTests {
        @Test("two rows that contradict each other are named with their multipliers")
        func textbook() throws {
            var program = LinearProgram()
            let x = program.addColumn(cost: 1)
            let y = program.addColumn(cost: 1)
            let apart = program.addRow([(x, 1)], bounds: .atMost(100))
            let least = program.addRow([(x, 1), (y, 1)], bounds: .atLeast(3))
            let most = program.addRow([(x, 2), (y, 2)], bounds: .atMost(5))
            let certificate = try #require(try program.infeasibilityCertificate())
            #expect(certificate.verify(against: program))
            #expect(certificate.rows == [least, most])
            #expect(certificate[least] == 2 && certificate[most] == -1 && certificate[apart] == 0)
            #expect(certificate.columns(of: program).isEmpty)
            program.setBounds(.atMost(6), of: most)
            #expect(!certificate.verify(against: program))
            #expect(try program.infeasibilityCertificate() == nil)
        }

        @Test("a row that column bounds cannot meet is proven together with them")
        func columnBounds() throws {
            var program = LinearProgram()
            let x = program.addColumn(bounds: .within(0...1))
            let y = program.addColumn(bounds: .free)
            let z = program.addColumn(kind: .binary)
            program.addRow([(y, 1), (x, 1)], bounds: .atLeast(0))
            program.addRow([(x, 0.1), (z, 0.2)], bounds: .atLeast(0.31))
            let certificate = try #require(try program.infeasibilityCertificate())
            #expect(certificate.verify(against: program))
            #expect(certificate.columns(of: program) == [x, z])
        }

        @Test("bounds of integer columns are rounded inward before anything else")
        func integerBounds() throws {
            var program = LinearProgram()
            let x = program.addColumn(bounds: .within(0...1.9), kind: .integer)
            program.addRow([(x, 1)], bounds: .atLeast(1.5))
            let certificate = try #require(try program.infeasibilityCertificate())
            #expect(certificate.verify(against: program))
            #expect(!certificate.verify(against: program.relaxed()))
            let y = program.addColumn(bounds: .within(0.2...0.7), kind: .binary)
            let empty = try #require(try program.infeasibilityCertificate())
            #expect(empty.proof == .columnWithoutWholeNumber(y))
            #expect(empty.verify(against: program))
            #expect(empty.columns(of: program) == [y] && empty.rows.isEmpty)
            #expect(!InfeasibilityCertificate(.columnWithoutWholeNumber(x)).verify(against: program))
        }

        @Test("a program that only whole numbers make infeasible has no certificate")
        func integerOnly() throws {
            var program = LinearProgram()
            let x = program.addColumn(bounds: .within(0...5), kind: .integer)
            program.addRow([(x, 2)], bounds: .equal(to: 7))
            #expect(try program.infeasibilityCertificate() == nil)
        }

        @Test("a row without terms is its own contradiction")
        func emptyRow() throws {
            var program = LinearProgram()
            let row = program.addRow([], bounds: .atLeast(1e-3))
            let certificate = try #require(try program.infeasibilityCertificate())
            #expect(certificate.rows == [row])
            #expect(certificate.verify(against: program))
        }

        @Test("faults are thrown, and nothing is proven of a program with faults")
        func faults() {
            var program = LinearProgram()
            let x = program.addColumn(bounds: .init(lower: 2, upper: 1))
            program.addRow([(x, 1)], bounds: .atLeast(3))
            let error = #expect(throws: GLPKError.self) { try program.infeasibilityCertificate() }
            #expect(error?.code == .invalidInput)
            #expect(!InfeasibilityCertificate(.rowMultipliers([1])).verify(against: program))
        }

        @Test("multipliers of another shape, or no numbers, prove nothing")
        func shapes() {
            var program = LinearProgram()
            let x = program.addColumn(bounds: .within(0...1))
            program.addRow([(x, 1)], bounds: .atLeast(2))
            #expect(InfeasibilityCertificate(.rowMultipliers([1])).verify(against: program))
            for wrong in [[], [1, 1], [.nan], [.infinity], [0], [-1]] as [[Double]] {
                #expect(!InfeasibilityCertificate(.rowMultipliers(wrong)).verify(against: program))
            }
        }

        @Test("a gap of one rounding error is proven, and none is not")
        func smallestGap() {
            var program = LinearProgram()
            let x = program.addColumn(bounds: .within(0...1))
            let row = program.addRow([(x, 0.1)], bounds: .atLeast(0.1.nextUp))
            let certificate = InfeasibilityCertificate(.rowMultipliers([3]))
            #expect(certificate.verify(against: program))
            program.setBounds(.atLeast(0.1), of: row)
            #expect(!certificate.verify(against: program))
        }

        @Test("tiny programs are proven infeasible or have a point, never both", arguments: 0..<400)
        func property(seed: Int) throws {
            let written = Written.contradictory(seed: seed)
            let program = written.program
            let solution = try program.solve()
            let certificate = try program.infeasibilityCertificate()
            #expect((solution.termination == .infeasible) == (certificate != nil))
            guard let certificate else { return }
            #expect(certificate.verify(against: program))
        }

        @Test("no multipliers whatever prove a feasible program infeasible", arguments: 0..<200)
        func noFalseProof(seed: Int) throws {
            let program = Written.feasible(seed: seed).program
            #expect(try program.infeasibilityCertificate() == nil)
            var random = SeededGenerator(seed: seed)
            for round in 0..<50 {
                let multipliers = (0..<program.rowCount).map { _ in
                    round < 25 ? random.whole(-3...3) : Double.random(in: -1...1, using: &random)
                }
                #expect(!InfeasibilityCertificate(.rowMultipliers(multipliers)).verify(against: program))
            }
        }

        @Test("infeasible programs with fractions for coefficients are proven so", arguments: 0..<150)
        func fractions(seed: Int) throws {
            var written = Written.contradictory(seed: seed)
            var random = SeededGenerator(seed: seed)
            for row in written.matrix.indices {
                for column in written.matrix[row].indices {
                    written.matrix[row][column] *= Double.random(in: 0.3...3, using: &random)
                }
            }
            // A column without any bound asks for an exact zero, which such multipliers cannot give.
            for column in written.columnBounds.indices where written.columnBounds[column] == .free {
                written.columnBounds[column] = .atLeast(-100)
            }
            let program = written.program
            guard try program.solve().termination == .infeasible else { return }
            let certificate = try #require(try program.infeasibilityCertificate())
            #expect(certificate.verify(against: program))
        }
    }

#endif
