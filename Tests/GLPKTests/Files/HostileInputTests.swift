#if GLPK
    import Foundation
    import Testing

    @testable import GLPK

    @Suite("Hostile files")
    struct HostileInputTests {
        /// What reading ends in, which is never a crash: a program, or an error with words.
        private func survives(_ bytes: [UInt8], _ format: LinearProgram.FileFormat) -> Bool {
            do throws(GLPKError) {
                _ = try LinearProgram(bytes: bytes, format: format)
                return true
            } catch {
                return error.code == .unreadableFile
            }
        }

        @Test("texts with bytes changed, left out and doubled do no harm", arguments: LinearProgram.FileFormat.allCases)
        func mutations(format: LinearProgram.FileFormat) throws {
            for seed in 0..<400 {
                var random = SeededGenerator(seed: seed)
                var bytes = Array(try LinearProgram.forFiles(seed: seed % 50, digits: 12).text(format).utf8)
                for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
                    let place = Int.random(in: bytes.indices, using: &random)
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
                    case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
                    default: bytes[place] = Array(" \n~=%-<>:e$*\\")[seed % 13].asciiValue ?? 0
                    }
                }
                #expect(survives(bytes, format), "seed \(seed)")
            }
        }

        @Test(
            "inputs at the edges of what readers expect are errors",
            arguments: LinearProgram.FileFormat.allCases,
            [
                "\0", "\n", "\r", " ", "\u{FEFF}", "*", "\\", "c", "OBJSENSE", "OBJSENSE MAX", "OBJSENSE\n\n\n", "NAME",
                "NAME\nROWS\n N", "Minimize", "minimize\nobj:", "Maximize\n x\nst\n", "p",
                "p lp min 1 1 1\na 1 1 1\na 1 1",
                "* glpk-aliases 1\n* c~0 =%", "c glpk-aliases 1\nc c~0\n", "\u{1F}\u{8B}", "e o f", "%PDF",
            ])
        func edges(format: LinearProgram.FileFormat, text: String) {
            #expect(throws: GLPKError.self) { try LinearProgram(text: text, format: format) }
        }

        @Test("assertions of GLPK that bad input trips are errors")
        func assertions() throws {
            // A bound of each kind, then both at once: GLPK checks for either, and asserts that it cannot be both.
            let text = """
                NAME x
                ROWS
                 N obj
                COLUMNS
                 x obj 1
                RHS
                BOUNDS
                 LO BND x 1
                 UP BND x 2
                 FX BND x 1
                ENDATA

                """
            let error = #expect(throws: GLPKError.self) { try LinearProgram(text: text, format: .mpsFree) }
            #expect(error?.code == .unreadableFile)
            #expect(error?.message.contains("Assertion failed") == true)
            #expect(try parityProgram(5).solve().termination == .optimal)
        }

        @Test(
            "a reader that fails leaves no file open",
            .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")))
        func leftovers() async {
            await #expect(processExitsWith: .success) {
                let text = "NAME x\nROWS\n N o\nCOLUMNS\n x o 1\nBOUNDS\n LO B x 1\n UP B x 2\n FX B x 1\nENDATA\n"
                // Some that GLPK had open when this process was started may have come along.
                let inherited = try Self.openCopies()
                for _ in 0..<20 { _ = try? LinearProgram(text: text, format: .mpsFree) }
                if !(try Self.openCopies().isSubset(of: inherited)) { throw Leak() }
            }
        }

        /// Of the files that readers are given.
        private static func openCopies() throws -> Set<String> {
            let files = FileManager.default
            let open = try files.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
                try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
            }
            return Set(open.filter { $0.contains("/glpk-") })
        }

        private struct Leak: Error {}

        @Test("very long names, numbers and lines are errors or read, never more")
        func long() {
            let name = String(repeating: "x", count: 100_000)
            let digits = String(repeating: "9", count: 100_000)
            for format in LinearProgram.FileFormat.allCases {
                for text in [
                    "Minimize\n obj: \(name)\nSubject To\n r: x >= 1\nEnd\n", "NAME \(name)\nROWS\n",
                    "Minimize\n obj: \(digits) x\nSubject To\n r: x >= 1\nEnd\n",
                    "NAME\nROWS\n N \(name)\nCOLUMNS\n", "p lp min \(digits) 1 1\n", "p \(name) min 1 1 1\n",
                    "p lp min 1 1 0\nn i 1 \(name)\ne o f\n", "NAME\nROWS\n N obj\nCOLUMNS\n x obj \(digits)\n",
                ] {
                    #expect(survives(Array(text.utf8), format))
                }
            }
        }

        @Test("everything that fuzzing found to fail is an error")
        func failCases() throws {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "Fuzzing/FailCases")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(!names.isEmpty)
            for name in names {
                let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
                let format = LinearProgram.FileFormat.allCases.first { name.hasPrefix($0.rawValue + "-") }
                if let format {
                    #expect(throws: GLPKError.self, "\(name)") { try LinearProgram(bytes: bytes, format: format) }
                } else {
                    let model = String(decoding: bytes, as: UTF8.self)
                    #expect(throws: GLPKError.self, "\(name)") {
                        try LinearProgram.translated(mathProg: model, limits: MathProgLimits(seconds: 5))
                    }
                }
            }
        }
    }

#endif
