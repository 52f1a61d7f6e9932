#if GLPK
    import Testing

    @testable import GLPK

    @Suite("File formats, there and back")
    struct FileRoundTripTests {
        private func roundTrip(
            _ program: LinearProgram, _ format: LinearProgram.FileFormat
        ) throws -> LinearProgram {
            let text = try program.text(format)
            let read = try LinearProgram(text: text, format: format)
            #expect(Kept(read) == Kept(program), "\(format) seed text:\n\(text)")
            return read
        }

        @Test(
            "a program comes back to the last bit",
            arguments: [LinearProgram.FileFormat.mpsFree, .cplexLP, .glpk], 0..<10)
        func exact(format: LinearProgram.FileFormat, block: Int) throws {
            for seed in (50 * block)..<(50 * block + 50) {
                _ = try roundTrip(.forFiles(seed: seed, digits: nil), format)
            }
        }

        @Test("fixed MPS gives back what fits its fields", arguments: 0..<10)
        func fixed(block: Int) throws {
            for seed in (50 * block)..<(50 * block + 50) {
                _ = try roundTrip(.forFiles(seed: seed, digits: 12), .mpsFixed)
            }
        }

        @Test("fixed MPS refuses numbers that do not fit, and never rounds them")
        func fixedDigits() throws {
            var refused = 0
            for seed in 0..<300 {
                let program = LinearProgram.forFiles(seed: seed, digits: nil)
                do throws(GLPKError) {
                    let read = try LinearProgram(text: try program.text(.mpsFixed), format: .mpsFixed)
                    #expect(Kept(read) == Kept(program))
                } catch {
                    #expect(error.code == .inexpressible)
                    #expect(error.faults.allSatisfy { $0.code == .inexpressible })
                    refused += 1
                }
            }
            #expect(refused > 200)
        }

        @Test("writing again what was read gives the same text", arguments: LinearProgram.FileFormat.allCases)
        func stable(format: LinearProgram.FileFormat) throws {
            for seed in 0..<50 {
                let text = try LinearProgram.forFiles(seed: seed, digits: 12).text(format)
                #expect(try LinearProgram(text: text, format: format).text(format) == text)
            }
        }

        @Test("a program without columns and rows comes back", arguments: LinearProgram.FileFormat.allCases)
        func empty(format: LinearProgram.FileFormat) throws {
            _ = try roundTrip(LinearProgram(), format)
            _ = try roundTrip(LinearProgram(.maximise, objectiveOffset: 2.5), format)
            var rows = LinearProgram()
            rows.addRow([], bounds: .atLeast(-1), name: "lonely")
            rows.addRow([], bounds: .free)
            _ = try roundTrip(rows, format)
            var columns = LinearProgram()
            columns.addColumn(cost: 2, bounds: .free, name: "c")
            columns.addColumn()
            _ = try roundTrip(columns, format)
        }

        @Test(
            "numbers below the smallest normal one, and the largest of all, are refused",
            arguments: LinearProgram.FileFormat.allCases)
        func extremes(format: LinearProgram.FileFormat) throws {
            for number in [Double.leastNonzeroMagnitude, -.leastNormalMagnitude / 2, .greatestFiniteMagnitude] {
                var program = LinearProgram()
                program.addColumn(bounds: .within(-1...1))
                let x = program.addColumn(bounds: .free, name: "x")
                program.addRow([(x, number)], bounds: .atLeast(0))
                let error = #expect(throws: GLPKError.self) { try program.text(format) }
                #expect(error?.code == .inexpressible)
                #expect(error?.faults.first?.place == "row at 0")
            }
        }

        @Test("a program that cannot be solved cannot be written either")
        func faulty() {
            var program = LinearProgram()
            program.addColumn(cost: .nan)
            let error = #expect(throws: GLPKError.self) { try program.text(.glpk) }
            #expect(error?.code == .invalidInput)
        }

        @Test("the optimum is the same after the journey", arguments: LinearProgram.FileFormat.allCases)
        func optimum(format: LinearProgram.FileFormat) throws {
            for seed in 0..<40 {
                let program = Written.tinyInteger(seed: seed).program
                let there = try LinearProgram(text: try program.text(format), format: format)
                #expect(try there.solve().point.values?.objective == program.solve().point.values?.objective)
            }
        }

        @Test("CPLEX LP as it is written")
        func cplexText() throws {
            var program = LinearProgram(.maximise, objectiveOffset: 0.5)
            let x = program.addColumn(cost: 1 / 3.0, bounds: .within(-2...7), kind: .integer, name: "x")
            let y = program.addColumn(name: "två ord")
            program.addRow([(x, 1), (y, -0.1)], bounds: .within(1...4), name: "range")
            program.addRow([(y, 2)], bounds: .atMost(8))
            #expect(
                try program.text(.cplexLP) == #"""
                    \ glpk-aliases 1
                    \ c~1 =tv%C3%A5%20ord
                    Maximize
                     obj: + 0.3333333333333333 x + 0 c~1 + 0 s~0 + 0.5 k~
                    Subject To
                     range: + x - 0.1 c~1 - s~0 = 0
                     r~1: + 2 c~1 <= 8
                    Bounds
                     -2 <= x <= 7
                     1 <= s~0 <= 4
                     k~ = 1
                    Generals
                     x
                    End

                    """#)
        }

        @Test("fixed MPS as it is written")
        func fixedText() throws {
            var program = LinearProgram(.maximise)
            let x = program.addColumn(cost: 1.5, bounds: .atMost(-2), kind: .integer, name: "x")
            program.addRow([(x, 1)], bounds: .within(-9 ... -1), name: "range")
            #expect(
                try program.text(.mpsFixed) == """
                    NAME          PROGRAM
                    OBJSENSE
                        MAX
                    ROWS
                     N  obj
                     G  range
                    COLUMNS
                        MARKER    'MARKER'                 'INTORG'
                        x         obj       1.5
                        x         range     1
                        MARKER    'MARKER'                 'INTEND'
                    RHS
                        RHS       range     -9
                    RANGES
                        RNG       range     8
                    BOUNDS
                     MI BND       x
                     UP BND       x         -2
                    ENDATA

                    """)
        }
    }

#endif
