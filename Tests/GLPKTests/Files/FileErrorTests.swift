#if GLPK
    import Foundation
    import Testing

    @testable import GLPK

    @Suite("Files")
    struct FileErrorTests {
        private func error(
            _ path: String, _ format: LinearProgram.FileFormat = .mpsFree
        ) throws -> GLPKError {
            try #require(throws: GLPKError.self) { try LinearProgram(contentsOf: path, format: format) }
        }

        @Test("a program goes to a file and comes back, and nothing else is left", arguments: [false, true])
        func writeAndRead(replaces: Bool) throws {
            let folder = try ScratchFolder()
            let path = folder.path + "/a program.mps"
            if replaces { try "old".write(toFile: path, atomically: false, encoding: .utf8) }
            let program = LinearProgram.forFiles(seed: 7, digits: nil)
            try program.write(to: path, format: .mpsFree)
            #expect(Kept(try LinearProgram(contentsOf: path, format: .mpsFree)) == Kept(program))
            #expect(folder.contents == ["a program.mps"])
        }

        @Test("a link stays a link, and what it names is replaced")
        func link() throws {
            let folder = try ScratchFolder()
            try "old".write(toFile: folder.path + "/real", atomically: false, encoding: .utf8)
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/link", withDestinationPath: folder.path + "/real")
            try LinearProgram().write(to: folder.path + "/link", format: .glpk)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link").hasSuffix("real"))
            #expect(try LinearProgram(contentsOf: folder.path + "/real", format: .glpk).columnCount == 0)
        }

        @Test("files that cannot be read are told apart before GLPK is asked")
        func unreadable() throws {
            let folder = try ScratchFolder()
            let path = folder.path + "/x.mps"
            var found = try error(path)
            #expect(found.description == "error[unreadable-file]: there is no file \"\(path)\"")
            #expect(found.path == path)
            #expect(found.line == nil)
            found = try error(folder.path)
            #expect(found.context == "\"\(folder.path)\" is a directory; name a file in it")
            #expect(FileManager.default.createFile(atPath: path, contents: Data()))
            found = try error(path)
            #expect(found.context == "\"\(path)\" is empty")
            found = try error("/dev/null")
            #expect(found.context == "\"/dev/null\" is not a regular file; name one")
        }

        @Test(
            "a path that begins elsewhere than it seems to is told",
            arguments: [("none.mps", "; the path begins in the working directory"), ("/none.mps", "")])
        func relative(path: String, hint: String) throws {
            #expect(try error(path).context == "there is no file \"\(path)\"" + hint)
        }

        @Test("a path with a tilde is told to be taken as it stands")
        func tilde() throws {
            let written = #expect(throws: GLPKError.self) { try LinearProgram().write(to: "~/x", format: .glpk) }
            #expect(
                written?.context == "there is no folder for \"~/x\"; make it first; a path is taken as it stands, "
                    + "so write out what \"~\" is to mean")
        }

        @Test("a path that names nothing is told apart, reading, writing and translating", arguments: ["", "a\0b"])
        func noPath(path: String) throws {
            let wording =
                path.isEmpty
                ? "the path is empty; name a file"
                : "the path \"a\\0b\" has a zero character in it; leave it out"
            let read = try error(path)
            #expect(read.code == .unreadableFile)
            #expect(read.context == wording)
            let written = #expect(throws: GLPKError.self) { try LinearProgram().write(to: path, format: .glpk) }
            #expect(written?.code == .unwritableFile)
            #expect(written?.context == wording)
            let made = #expect(throws: GLPKError.self) { try LinearProgram.translated(mathProgFile: path) }
            #expect(made?.context == wording)
            #expect(made?.path == path)
        }

        @Test(
            "files of the system are read to their end, and no folder of it takes new ones",
            .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
        func system() throws {
            let read = try error("/proc/self/status", .cplexLP)
            #expect(read.context == "\"/proc/self/status\", line 1, is not cplex-lp that can be read")
            for path in ["/proc/new", "/proc/self/status"] {
                let written = #expect(throws: GLPKError.self) { try LinearProgram().write(to: path, format: .glpk) }
                #expect(
                    written?.context == "\"\(path)\" cannot be written: its folder takes no new files; name another")
            }
        }

        @Test("a folder that is not there is asked for, and a directory is no file to write")
        func folders() throws {
            let folder = try ScratchFolder()
            for (path, wording) in [
                (folder.path + "/none/x", "there is no folder for \"\(folder.path)/none/x\"; make it first"),
                (folder.path, "\"\(folder.path)\" is a directory; name a file in it"),
            ] {
                let written = #expect(throws: GLPKError.self) { try LinearProgram().write(to: path, format: .glpk) }
                #expect(written?.context == wording)
            }
        }

        @Test("a file without permission to read is told apart", .enabled(if: getuid() != 0))
        func forbidden() throws {
            let folder = try ScratchFolder()
            let path = folder.path + "/x.mps"
            try LinearProgram().write(to: path, format: .mpsFree)
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
            #expect(
                try error(path).context == "\"\(path)\" cannot be read: Permission denied; change its permissions")
        }

        @Test("a file that cannot be written leaves what was there", arguments: ["", "/none/x", "/dev/null"])
        func unwritable(path: String) throws {
            let folder = try ScratchFolder()
            let path = path == "/dev/null" ? path : path.isEmpty ? folder.path : folder.path + path
            let error = #expect(throws: GLPKError.self) { try LinearProgram().write(to: path, format: .glpk) }
            #expect(error?.code == .unwritableFile)
            #expect(error?.path == path)
            #expect(folder.contents.isEmpty)
        }

        @Test("a program that a format cannot say leaves the file as it was")
        func inexpressibleLeavesFile() throws {
            let folder = try ScratchFolder()
            let path = folder.path + "/x.mps"
            try "old".write(toFile: path, atomically: false, encoding: .utf8)
            let program = LinearProgram(objectiveOffset: 1 / 3.0)
            let error = #expect(throws: GLPKError.self) { try program.write(to: path, format: .mpsFixed) }
            #expect(
                error?.description == """
                    error[inexpressible]: the format mps-fixed cannot say 1 thing
                      [inexpressible] a row or the objective: cost is 0.3333333333333333, which takes more than 12 \
                    characters; round it, or write "mps-free"
                    """)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
            #expect(folder.contents == ["x.mps"])
        }

        @Test("what GLPK does not understand comes with its words and the line")
        func syntax() throws {
            let folder = try ScratchFolder()
            let path = folder.path + "/x.lp"
            try "Minimize\n obj: x\nSubject To\n r: x >= two\nEnd\n".write(
                toFile: path, atomically: false, encoding: .utf8)
            let found = try error(path, .cplexLP)
            #expect(found.line == 4)
            #expect(found.path == path)
            #expect(found.context == "\"\(path)\", line 4, is not cplex-lp that can be read")
            #expect(found.message.contains("\"\(path)\":4: missing right-hand side"))
            let text = #expect(throws: GLPKError.self) { try LinearProgram(text: "hello\n", format: .glpk) }
            #expect(text?.context == "the text, line 1, is not glpk that can be read")
            #expect(text?.path == nil)
            let empty = #expect(throws: GLPKError.self) { try LinearProgram(text: "", format: .glpk) }
            #expect(empty?.context == "the text is empty")
        }

        @Test("the lines of an MPS file keep their numbers where the sense is taken out")
        func lineNumbers() {
            let text = "NAME\nOBJSENSE\n  MAX\nROWS\n N obj\n X r\n"
            let error = #expect(throws: GLPKError.self) { try LinearProgram(text: text, format: .mpsFree) }
            #expect(error?.line == 6)
        }

        @Test(
            "the sense of an MPS file is read as other programs write it",
            arguments: [
                ("OBJSENSE\n    MAX\n", .maximise), ("OBJSENSE MAXIMIZE\n", .maximise),
                ("OBJSENSE\r\n MIN\r\n", .minimise), ("", .minimise),
            ] as [(String, LinearProgram.Sense)])
        func sense(section: String, sense: LinearProgram.Sense) throws {
            let text = "\u{FEFF}* head\nNAME x\n\(section)ROWS\n N cost\nCOLUMNS\n x cost 1\nRHS\nENDATA\n"
            #expect(try LinearProgram(text: text, format: .mpsFree).sense == sense)
        }

        @Test("names that only look like aliases stay as they are")
        func foreignAliases() throws {
            let text = "NAME x\nROWS\n N cost\n G r~1\nCOLUMNS\n c~1 cost 1 r~1 2\nRHS\nENDATA\n"
            let program = try LinearProgram(text: text, format: .mpsFree)
            #expect(program.columns.map(\.name) == ["c~1"])
            #expect(program.rows.map(\.name) == ["r~1"])
        }

        @Test("a size that no memory could hold is an error, and the next file is read")
        func memory() throws {
            for header in [
                "p lp min 99999999 99999999 99999999", "p mip max 0 2147483647 0", "p lp min 5 5 2000000000",
            ] {
                let error = #expect(throws: GLPKError.self) {
                    try LinearProgram(text: header + "\ne o f\n", format: .glpk)
                }
                #expect(error?.code == .unreadableFile)
            }
            #expect(try LinearProgram(text: "p lp min 0 0 0\ne o f\n", format: .glpk).columnCount == 0)
        }

        @Test("a file that GLPK refuses leaves the solvers of the thread alone")
        func openSolver() throws {
            let program = assignmentProgram(5)
            let expected = try program.solve().point.values?.objective
            try program.withSolver { solver in
                #expect(throws: GLPKError.self) { try LinearProgram(text: "Maximize\n nonsense", format: .cplexLP) }
                let read = try LinearProgram(text: try program.text(.mpsFree), format: .mpsFree)
                #expect(Kept(read) == Kept(program))
                #expect(try solver.solve().point.values?.objective == expected)
            }
        }

        @Test("reading on many threads at once gives what reading on one gives")
        func concurrent() async throws {
            let texts = try (0..<20).map { try LinearProgram.forFiles(seed: $0, digits: nil).text(.cplexLP) }
            await withTaskGroup(of: Bool.self) { group in
                for index in 0..<200 {
                    group.addTask {
                        guard index % 4 != 3 else {
                            return (try? LinearProgram(text: "Maximize\n nonsense", format: .cplexLP)) == nil
                        }
                        let read = try? LinearProgram(text: texts[index % 20], format: .cplexLP)
                        return read.map { Kept($0) } == Kept(.forFiles(seed: index % 20, digits: nil))
                    }
                }
                for await isGood in group { #expect(isGood) }
            }
        }
    }

#endif
