#if GLPK
    import Foundation
    import Testing

    @testable import GLPK

    @Suite("MathProg models")
    struct MathProgTests {
        private let model = """
            set I;
            param cost{I};
            param need := 3;
            var x{I} >= 0, integer;
            minimize total: sum{i in I} cost[i] * x[i] + 10;
            s.t. enough: sum{i in I} x[i] >= need;
            display need;
            printf "items: %d\\n", card(I);
            """

        @Test("a model with its data becomes a program, and what it displays is given back")
        func translation() throws {
            let made = try LinearProgram.translated(
                mathProg: model, data: ["set I := a b;", "param cost := a 2.5 b 1.5;"])
            #expect(made.program.columns.map(\.name) == ["x[a]", "x[b]"])
            #expect(made.program.columns.map(\.kind) == [.integer, .integer])
            #expect(made.program.objectiveOffset == 10)
            #expect(made.output == "Display statement at line 7\nneed = 3\nitems: 2\n")
            #expect(try made.program.solve().point.values?.objective == 14.5)
        }

        @Test("the objective of a model is a free row of the program as well")
        func objectiveRow() throws {
            let program = try LinearProgram(mathProg: "var x; var y; maximize z: x - 1; s.t. r: x + y <= 4; end;")
            #expect(program.sense == .maximise)
            #expect(program.rows.map(\.name) == ["z", "r"])
            #expect(program.rows[0].bounds == .free)
            #expect(program.objectiveOffset == -1)
        }

        @Test("models and data may be files")
        func files() throws {
            let folder = try ScratchFolder()
            let paths = ["/m.mod", "/d.dat"].map { folder.path + $0 }
            try model.write(toFile: paths[0], atomically: false, encoding: .utf8)
            try "set I := a;\nparam cost := a zwei;\n".write(toFile: paths[1], atomically: false, encoding: .utf8)
            let error = #expect(throws: GLPKError.self) {
                try LinearProgram.translated(mathProgFile: paths[0], dataFiles: [paths[1]])
            }
            #expect(error?.path == paths[1])
            #expect(error?.line == 2)
            #expect(error?.message.contains("\"\(paths[1])\":2: cost requires numeric data") == true)
        }

        @Test("faults of a model come with line and words")
        func faults() {
            let error = #expect(throws: GLPKError.self) { try LinearProgram(mathProg: "var x;\nvar x;\n") }
            #expect(error?.code == .unreadableFile)
            #expect(error?.line == 2)
            #expect(error?.context == "the model, line 2, is not MathProg that can be read")
            let empty = #expect(throws: GLPKError.self) { try LinearProgram(mathProg: model, data: [""]) }
            #expect(empty?.context == "data 1 is empty")
            let limits = #expect(throws: GLPKError.self) {
                try LinearProgram.translated(mathProg: "end;", limits: MathProgLimits(seconds: 0, megabytes: 0))
            }
            #expect(limits?.faults.count == 2)
        }

        @Test("a model that ends the translator is an error, and nothing more", arguments: 0..<5)
        func crashes(kind: Int) throws {
            let model =
                switch kind {
                case 0: "param x := " + String(repeating: "(", count: 1_000_000) + "1;"
                case 1: "param x := " + String(repeating: "1+", count: 3_000_000) + "1; display x;"
                case 2: "param f{i in 0..1e9} := f[i+1] + 1; display f[0];"
                case 3: "set S := 1..1e9; param p{i in S} := i; display sum{i in S} p[i];"
                default: "param f{i in 1..2} := f[3-i]; display f[1];"
                }
            let error = #expect(throws: GLPKError.self) {
                try LinearProgram.translated(mathProg: model, limits: MathProgLimits(seconds: 2, megabytes: 64))
            }
            #expect(error?.code == .unreadableFile)
            #expect(error?.message.isEmpty == false)
            if error?.line == nil {
                #expect(error?.context == "the model ended the translator; simplify it, or raise the limits")
            }
            #expect(try LinearProgram(mathProg: "var x; minimize z: x; end;").columnCount == 1)
        }

        @Test("a model without an end is told to be given up after its time")
        func time() {
            let model = "param p := sum{i in 1..1e9} i; var x >= p; minimize z: x;"
            let error = #expect(throws: GLPKError.self) {
                try LinearProgram.translated(mathProg: model, limits: MathProgLimits(seconds: 1))
            }
            #expect(
                error?.description == """
                    error[unreadable-file]: the model ended the translator; simplify it, or raise the limits
                      GLPK: The translation was ended after its limit of 1 s.
                    """)
        }

        @Test("recursion that a large stack holds is carried out")
        func recursion() throws {
            let model = "param f{i in 0..20000} := if i = 0 then 0 else f[i-1] + 1; var x >= f[20000]; minimize z: x;"
            let program = try LinearProgram(mathProg: model)
            #expect(program.columns[0].bounds.lower == 20000)
        }

        @Test("models are translated on many threads at once")
        func concurrent() async throws {
            await withTaskGroup(of: Bool.self) { group in
                for count in 1...40 {
                    group.addTask {
                        let model =
                            "var x{1..\(count)} >= 0; minimize z: sum{i in 1..\(count)} x[i]; printf \"\(count)\";"
                        let made = try? LinearProgram.translated(mathProg: model)
                        return made?.program.columnCount == count && made?.output == "\(count)"
                    }
                }
                for await isGood in group { #expect(isGood) }
            }
        }
    }

#endif
