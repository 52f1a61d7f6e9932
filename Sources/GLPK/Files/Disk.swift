#if GLPK
    import CGLPKGuard

    /// Where the content of a file came from, for messages.
    struct InputSource {
        /// Nil for texts that are no files.
        let path: String?
        /// What a text is called that is no file.
        let noun: String

        static let text = InputSource(path: nil, noun: "the text")

        static func file(_ path: String) -> InputSource {
            InputSource(path: path, noun: "")
        }

        var shown: String { path.map { "\"\($0)\"" } ?? noun }
    }

    /// Whole files.
    enum Disk {
        /// Reads a file; an empty one is a fault.
        static func load(_ path: String) throws(GLPKError) -> [UInt8] {
            try check(path, .unreadableFile)
            var address: UnsafeMutablePointer<UInt8>?
            var count = 0
            var reason: Int32 = 0
            let state = unsafe glpk_guard_load(path, &address, &count, &reason)
            guard state == .good, let found = unsafe address else { throw .unreadable(path, state, reason) }
            defer { unsafe glpk_guard_free(found) }
            guard count > 0 else { throw .emptyInput(.file(path)) }
            return unsafe Array(UnsafeBufferPointer(start: found, count: count))
        }

        /// What C would take for another path.
        private static func check(_ path: String, _ code: GLPKError.Code) throws(GLPKError) {
            guard !path.isEmpty, !path.utf8.contains(0) else { throw .noPath(path, code) }
        }

        /// Replaces or makes a file in one step.
        static func store(_ bytes: [UInt8], at path: String) throws(GLPKError) {
            try check(path, .unwritableFile)
            var reason: Int32 = 0
            let state = unsafe bytes.withUnsafeBufferPointer {
                unsafe glpk_guard_store(path, $0.baseAddress, $0.count, &reason)
            }
            guard state == .good else { throw .unwritable(path, state, reason) }
        }
    }

    /// A file that only this user may read, for as long as this value lives.
    struct PrivateFile: ~Copyable {
        let path: String

        init(_ bytes: [UInt8]) throws(GLPKError) {
            path = try Self.make(bytes)
        }

        /// Makes a file that only this user may read; the caller is to remove it.
        static func make(_ bytes: [UInt8]) throws(GLPKError) -> String {
            // GLPK formats messages with the name into 4096 bytes and checks for overflow afterwards.
            let room = 1024
            let text = LentArray<CChar>(repeating: 0, count: room)
            var reason: Int32 = 0
            let state = unsafe bytes.withUnsafeBufferPointer {
                unsafe glpk_guard_store_temporary($0.baseAddress, $0.count, text.address, room, &reason)
            }
            let path = GuardedCall.said(text.elements())
            guard state == .good else { throw .unwritable(path, state, reason) }
            return path
        }

        deinit {
            unsafe glpk_guard_remove(path)
        }
    }

#endif
