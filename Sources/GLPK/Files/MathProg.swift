#if GLPK
    import CGLPKGuard

    /// What came of a MathProg model: a program, and what the model displayed.
    public struct MathProgTranslation: Sendable {
        /// The program of the model with its data.
        public let program: LinearProgram

        /// What `display` and `printf` statements before `solve` wrote, in order.
        public let output: String
    }

    /// How much a MathProg model may take.
    public struct MathProgLimits: Sendable, Hashable {
        /// Seconds of wall time until the translation is given up, at least 1.
        public var seconds: Int

        /// Megabytes that the translator may allocate, at least 1; its stack comes on top, at most 512.
        public var megabytes: Int

        /// Makes limits.
        public init(seconds: Int = 60, megabytes: Int = 1024) {
            self.seconds = seconds
            self.megabytes = megabytes
        }
    }

    extension LinearProgram {
        /// Makes a program from a MathProg model.
        ///
        /// MathProg is GLPK's modelling language, a part of AMPL. What the model displays is dropped; see
        /// ``translated(mathProg:data:limits:)``.
        public init(mathProg model: String, data: [String] = []) throws(GLPKError) {
            self = try Self.translated(mathProg: model, data: data).program
        }

        /// Translates a MathProg model with its data.
        ///
        /// The translator runs in a child process, as a model can make it overflow its stack or run for ever; either
        /// is an error here. A model is a program nonetheless: by `printf` and `table` statements it reads and writes
        /// files with the rights of this process. Translate no models of strangers. What stands behind `solve` is not
        /// carried out. As GLPK builds it, the program has the objectives of the model as free
        /// rows too.
        /// - Parameters:
        ///   - model: the text of the model.
        ///   - data: texts of data sections, in order; with any, a data section of the model itself is skipped.
        ///   - limits: of the child process.
        /// - Throws: `.unreadableFile` with the words of the translator and the line; texts are called "model",
        ///   "data 1", "data 2" and so on.
        public static func translated(
            mathProg model: String, data: [String] = [], limits: MathProgLimits = MathProgLimits()
        ) throws(GLPKError) -> MathProgTranslation {
            let sources = InputSource.texts(model: "the model", data: data.indices.map { "data \($0 + 1)" })
            return try translated(sources, [Array(model.utf8)] + data.map { Array($0.utf8) }, limits)
        }

        /// Translates a MathProg model from files.
        ///
        /// - Parameters:
        ///   - modelPath: a regular file.
        ///   - dataPaths: files of data sections, in order.
        ///   - limits: of the child process.
        public static func translated(
            mathProgFile modelPath: String, dataFiles dataPaths: [String] = [],
            limits: MathProgLimits = MathProgLimits()
        ) throws(GLPKError) -> MathProgTranslation {
            var contents: [[UInt8]] = []
            for path in [modelPath] + dataPaths { contents.append(try Disk.load(path)) }
            return try translated(([modelPath] + dataPaths).map(InputSource.file), contents, limits)
        }

        private static func translated(
            _ sources: [InputSource], _ contents: [[UInt8]], _ limits: MathProgLimits
        ) throws(GLPKError) -> MathProgTranslation {
            let faults = limits.faults()
            guard faults.isEmpty else { throw .invalidInput(faults) }
            for (source, content) in zip(sources, contents) where content.isEmpty { throw .emptyInput(source) }
            let files = try PrivateFiles(contents)
            let output = try PrivateFile([])
            let reading = Reading(
                sources: zip(files.paths, sources).map { ($0, $1) }, format: Reading.mathProg)
            let copied = try unsafe reading.copied { copy, words in
                unsafe files.withPaths { paths in
                    unsafe glpk_guard_translate(
                        files.paths[0], Int32(files.paths.count - 1), paths, output.path,
                        Int32(clamping: limits.megabytes), Int32(clamping: limits.seconds), copy, words)
                }
            }
            let written = (try? Disk.load(output.path)) ?? []
            return MathProgTranslation(program: copied.program, output: String(decoding: written, as: UTF8.self))
        }
    }

    extension MathProgLimits {
        fileprivate func faults() -> [GLPKError.Fault] {
            var faults: [GLPKError.Fault] = []
            if seconds < 1 { faults.append(.badOption("seconds", seconds, "give one or more")) }
            if megabytes < 1 { faults.append(.badOption("megabytes", megabytes, "give one or more")) }
            return faults
        }
    }

    extension InputSource {
        fileprivate static func texts(model: String, data: [String]) -> [InputSource] {
            ([model] + data).map { InputSource(path: nil, noun: $0) }
        }
    }

    /// Several private files, for as long as this value lives.
    struct PrivateFiles: ~Copyable {
        private(set) var paths: [String] = []

        init(_ contents: [[UInt8]]) throws(GLPKError) {
            for content in contents { paths.append(try PrivateFile.make(content)) }
        }

        deinit {
            for path in paths { unsafe glpk_guard_remove(path) }
        }

        /// Lends the names of all but the first to C, for the time of a call.
        func withPaths<Result>(
            _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
        ) -> Result {
            let texts = paths.dropFirst().map { Array($0.utf8CString) }
            let text = LentArray(texts.joined())
            var addresses: [UnsafePointer<CChar>?] = unsafe []
            var start = 0
            for part in texts {
                unsafe addresses.append(text.address.map { unsafe UnsafePointer($0 + start) })
                start += part.count
            }
            return unsafe addresses.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
        }
    }

#endif
