#if GLPK
    import CGLPKGuard

    /// Makes guarded calls and gives their failures a meaning.
    enum GuardedCall {
        /// Kept of what GLPK says, in bytes.
        private static let capacity = 4096

        /// Runs one call with room for GLPK's last words.
        ///
        /// The call may have been left before GLPK had an answer.
        /// - Returns: GLPK's last words, for `said`.
        static func run(
            _ context: String, _ call: (UnsafeMutablePointer<glpk_guard_words>) -> glpk_guard_outcome
        ) throws(GLPKError) -> LentArray<CChar> {
            let text = LentArray<CChar>(repeating: 0, count: capacity)
            var words = unsafe glpk_guard_words(text: text.address, capacity: Int32(capacity))
            let outcome = unsafe call(&words)
            switch outcome {
            case .finished, .left: return text
            case .failed: throw .solverFailure(context, message: said(text.elements()))
            case .unfit: throw .unfitLibrary(said(text.elements()))
            case .nested: throw .nestedSolve
            case .lost: throw .solverLost
            }
        }

        /// Runs a closure while this thread believes in another GLPK, for tests.
        static func pretending<Answer>(
            version: String, threadStorage: String?, _ body: () throws -> Answer
        ) rethrows -> Answer {
            let version = LentArray(version.utf8.map { CChar(bitPattern: $0) } + [0])
            let storage = LentArray((threadStorage ?? "").utf8.map { CChar(bitPattern: $0) } + [0])
            unsafe glpk_guard_pretend(version.address, threadStorage == nil ? nil : storage.address)
            defer { glpk_guard_pretend(nil, nil) }
            return try body()
        }

        static func said(_ text: [CChar]) -> String {
            String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

#endif
