#if GLPK
    import CGLPKGuard

    // All wording of files.

    extension GLPKError {
        /// Why a file cannot be read, before GLPK was asked.
        static func unreadable(_ path: String, _ state: glpk_guard_file_state, _ reason: Int32) -> GLPKError {
            about(path, .unreadableFile, wording(path, state, reason, "read"))
        }

        /// Why a file cannot be written.
        static func unwritable(_ path: String, _ state: glpk_guard_file_state, _ reason: Int32) -> GLPKError {
            about(path, .unwritableFile, wording(path, state, reason, "written"))
        }

        /// A path that can name no file.
        static func noPath(_ path: String, _ code: Code) -> GLPKError {
            about(
                path, code,
                path.isEmpty
                    ? "the path is empty; name a file"
                    : "the path \(path.debugDescription) has a zero character in it; leave it out")
        }

        static func emptyInput(_ source: InputSource) -> GLPKError {
            about(source.path, .unreadableFile, "\(source.shown) is empty")
        }

        /// What GLPK or the checks before it found wrong with the content.
        static func badContent(_ source: InputSource, _ format: String, line: Int?, message: String) -> GLPKError {
            let place = line.map { "\(source.shown), line \($0)," } ?? source.shown
            var error = about(
                source.path, .unreadableFile, "\(place) is not \(format) that can be read", message: message)
            error.line = line
            return error
        }

        /// What came of a model that took the translator with it, or all its time.
        static func untranslated(_ source: InputSource, message: String) -> GLPKError {
            about(
                source.path, .unreadableFile, "\(source.shown) ended the translator; simplify it, or raise the limits",
                message: message)
        }

        private static func about(
            _ path: String?, _ code: Code, _ context: String, message: String = ""
        ) -> GLPKError {
            var error = GLPKError(code: code, context: context, message: message, faults: [])
            error.path = path
            return error
        }

        static func inexpressible(_ format: LinearProgram.FileFormat, _ faults: [Fault]) -> GLPKError {
            let count = faults.count == 1 ? "1 thing" : "\(faults.count) things"
            let rest = faults.count > shownFaults ? ", the first \(shownFaults) shown" : ""
            return GLPKError(
                code: .inexpressible, context: "the format \(format.rawValue) cannot say \(count)\(rest)", message: "",
                faults: Array(faults.prefix(shownFaults)))
        }

        private static func wording(
            _ path: String, _ state: glpk_guard_file_state, _ reason: Int32, _ done: String
        ) -> String {
            switch state {
            case .good: "\"\(path)\" cannot be \(done)"
            case .missing:
                done == "read"
                    ? "there is no file \"\(path)\"\(origin(of: path))"
                    : "there is no folder for \"\(path)\"; make it first\(origin(of: path))"
            case .directory: "\"\(path)\" is a directory; name a file in it"
            case .special: "\"\(path)\" is not a regular file; name one"
            case .forbidden: "\"\(path)\" cannot be \(done): \(words(reason)); change its permissions"
            case .closed: "\"\(path)\" cannot be \(done): its folder takes no new files; name another"
            case .too_large: "\"\(path)\" is larger than 1 GiB; give the program in parts"
            case .fault: "\"\(path)\" cannot be \(done): \(words(reason))"
            }
        }

        /// Where a path begins that may not begin where the caller thinks.
        private static func origin(of path: String) -> String {
            if path.hasPrefix("~") { return "; a path is taken as it stands, so write out what \"~\" is to mean" }
            return path.hasPrefix("/") ? "" : "; the path begins in the working directory"
        }

        /// The system's words.
        private static func words(_ reason: Int32) -> String {
            let text = LentArray<CChar>(repeating: 0, count: 256)
            guard let address = unsafe text.address else { return "" }
            unsafe glpk_guard_describe(reason, address, text.count)
            return GuardedCall.said(text.elements())
        }
    }

    extension GLPKError.Fault {
        static func tooManyDigits(_ place: String, _ what: String, _ number: Double, limit: Int) -> Self {
            Self(
                code: .inexpressible, place: place,
                detail: "\(what) is \(number), which takes more than \(limit) characters; "
                    + "round it, or write \"mps-free\"")
        }

        static func tooSmall(_ place: String, _ what: String, _ number: Double) -> Self {
            Self(
                code: .inexpressible, place: place,
                detail: "\(what) is \(number), which GLPK reads as zero; give zero or a normal number")
        }

        static func tooLargeToRead(_ place: String, _ what: String, _ number: Double) -> Self {
            Self(
                code: .inexpressible, place: place,
                detail: "\(what) is \(number), which GLPK takes for no bound at all; give a smaller number")
        }
    }

#endif
