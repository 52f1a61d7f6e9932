#if GLPK
    import CGLPKGuard

    extension LinearProgram {
        /// Reads a program from a file, with GLPK's reader.
        ///
        /// The file is read into memory, looked over, and handed to GLPK as a private copy. Integer columns between
        /// zero and one come back as binary ones. GLPK takes the right-hand side of the objective row of an MPS file
        /// for the constant of the objective, where other readers take its negative, and drops further free rows.
        /// A failure inside GLPK also loses the solvers that are open on the calling thread.
        /// - Parameters:
        ///   - path: a regular file of at most 1 GiB.
        ///   - format: what it is written in; nothing is guessed.
        /// - Throws: `.unreadableFile` when there is no such file, when it is a directory, empty or not to be read, and
        ///   when GLPK does not understand it, then with GLPK's words and the line.
        /// - Complexity: O(bytes) memory.
        public init(contentsOf path: String, format: FileFormat) throws(GLPKError) {
            self = try Self.read(try Disk.load(path), format, .file(path))
        }

        /// Reads a program from the bytes of a file.
        ///
        /// - Throws: `.unreadableFile` as for files.
        public init(bytes: some Sequence<UInt8>, format: FileFormat) throws(GLPKError) {
            self = try Self.read(Array(bytes), format, .text)
        }

        /// Reads a program from text.
        ///
        /// - Throws: `.unreadableFile` as for files.
        public init(text: String, format: FileFormat) throws(GLPKError) {
            try self.init(bytes: text.utf8, format: format)
        }

        /// The program in a file format.
        ///
        /// Reading the text gives an equal program: all numbers to the last bit, all names, and columns and rows
        /// without names as such. Names that the format has no room for stand in comments, behind aliases in the
        /// program itself; see the documentation of the format. Lost are only coefficients of zero, and the
        /// difference between a binary column and an integer one from zero to one. GLPK's own writers round numbers,
        /// to nine digits in MPS, and leave out constants and free rows; none of them is used.
        /// - Throws: `.invalidInput` for a program that cannot be solved either; `.inexpressible` for numbers that
        ///   the format has no room for.
        /// - Complexity: O(columns + rows + entries).
        public func text(_ format: FileFormat) throws(GLPKError) -> String {
            let faults = faults()
            guard faults.isEmpty else { throw .invalidInput(faults) }
            let program = try FileProgram(self, format)
            return switch format {
            case .mpsFixed: MPSWriter.text(program, isFixed: true)
            case .mpsFree: MPSWriter.text(program, isFixed: false)
            case .cplexLP: CPLEXWriter.text(program)
            case .glpk: GLPKWriter.text(program)
            }
        }

        /// Writes the program to a file, replacing what is there in one step.
        ///
        /// - Throws: as ``text(_:)``, and `.unwritableFile`; nothing is written then.
        public func write(to path: String, format: FileFormat) throws(GLPKError) {
            try Disk.store(Array(try text(format).utf8), at: path)
        }

        private static func read(
            _ input: [UInt8], _ format: FileFormat, _ source: InputSource
        ) throws(GLPKError) -> LinearProgram {
            guard !input.isEmpty else { throw .emptyInput(source) }
            let screen = InputScreen(input, format)
            let file = try PrivateFile(screen.bytes)
            let reading = Reading(sources: [(file.path, source)], format: format.rawValue)
            let limit = Int32(clamping: 64 + input.count / 1024)
            var copied = try unsafe reading.copied { copy, words in
                unsafe glpk_guard_read(file.path, format.guarded, limit, copy, words)
            }
            if let sense = screen.sense { copied.sense = sense }
            if let names = screen.names { copied.resolve(names) }
            return copied.program
        }
    }

    /// A call that reads files, and what its failures mean.
    struct Reading {
        /// Names that GLPK knows files by, and where their content came from; at least one.
        let sources: [(path: String, source: InputSource)]
        /// What is being read, for messages.
        let format: String

        static let mathProg = "MathProg"

        /// Kept of what GLPK says, in bytes.
        private static let capacity = 8192

        func copied(
            _ call: (UnsafeMutablePointer<glpk_guard_copy>, UnsafeMutablePointer<glpk_guard_words>)
                -> glpk_guard_outcome
        ) throws(GLPKError) -> CopiedProgram {
            let text = LentArray<CChar>(repeating: 0, count: Self.capacity)
            var words = unsafe glpk_guard_words(text: text.address, capacity: Int32(Self.capacity))
            var copy = unsafe glpk_guard_copy()
            let outcome = unsafe call(&copy, &words)
            defer { unsafe glpk_guard_free_copy(&copy) }
            switch outcome {
            case .finished: return unsafe CopiedProgram(copy)
            case .nested: throw .nestedSolve
            case .left, .failed, .lost:
                throw error(saying: GuardedCall.said(text.elements()))
            }
        }

        /// GLPK begins what it has to say of a line with the name of the file and the number; the last is the fault.
        private func error(saying words: String) -> GLPKError {
            for line in words.split(whereSeparator: \.isNewline).reversed() where !line.contains(": warning: ") {
                for (path, source) in sources where line.hasPrefix(path + ":") {
                    let number = Int(line.dropFirst(path.utf8.count + 1).prefix { $0.isASCII && $0.isNumber })
                    return .badContent(source, format, line: number, message: shown(words))
                }
            }
            return format == Self.mathProg
                ? .untranslated(sources[0].source, message: shown(words))
                : .badContent(sources[0].source, format, line: nil, message: shown(words))
        }

        /// With the caller's names.
        private func shown(_ words: String) -> String {
            sources.reduce(words) { words, file in
                words.split(separator: file.path, omittingEmptySubsequences: false).joined(separator: file.source.shown)
            }
        }
    }

#endif
