#if GLPK

    // All wording of the target.

    extension GLPKError: CustomStringConvertible {
        /// The error in full: code, context, each fault on a line, then GLPK's own words.
        public var description: String {
            var lines = ["error[\(code.rawValue)]: \(context)"]
            lines += faults.map { "  \($0)" }
            if !message.isEmpty {
                lines += message.split(whereSeparator: \.isNewline).map { "  GLPK: \($0)" }
            }
            return lines.joined(separator: "\n")
        }

        static let shownFaults = 100

        static func invalidInput(_ faults: [Fault]) -> GLPKError {
            let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
            let rest = faults.count > shownFaults ? ", the first \(shownFaults) shown" : ""
            return GLPKError(
                code: .invalidInput, context: "the input has \(count)\(rest)", message: "",
                faults: Array(faults.prefix(shownFaults)))
        }

        static func solverFailure(_ work: String, message: String) -> GLPKError {
            GLPKError(
                code: .solverFailure, context: "GLPK gave up while \(work); later programs are not affected",
                message: message, faults: [])
        }

        static func unfitLibrary(_ reason: String) -> GLPKError {
            GLPKError(
                code: .unfitLibrary,
                context: "GLPK as it is installed cannot be used; install GLPK 5.0 or later of the same major version, "
                    + "built with thread-local storage as Debian's libglpk40 is, and build again",
                message: reason, faults: [])
        }

        static let solverLost = GLPKError(
            code: .solverLost, context: "the solver was lost in an earlier failure on its thread; open a new one",
            message: "", faults: [])

        static let nestedSolve = GLPKError(
            code: .nestedSolve,
            context: "a closure called by a solve tried to solve a program itself; solve it before or afterwards",
            message: "", faults: [])
    }

    extension GLPKError.Fault: CustomStringConvertible {
        /// The fault on one line.
        public var description: String { "[\(code.rawValue)] \(place): \(detail)" }

        /// The same fault of a row that is called something else.
        func naming(rowsAs noun: String) -> Self {
            guard place.hasPrefix("row ") else { return self }
            return Self(code: code, place: noun + place.dropFirst(3), detail: detail)
        }

        static func notFinite(_ place: String, _ what: String, _ value: Double) -> Self {
            Self(code: .notFinite, place: place, detail: "\(what) is \(value); give a finite number")
        }

        static func boundsCrossed(_ place: String, _ bounds: LinearProgram.Bounds) -> Self {
            Self(
                code: .boundsCrossed, place: place,
                detail: "lower bound \(bounds.lower) exceeds upper bound \(bounds.upper); swap or widen them")
        }

        static func boundsUndefined(_ place: String, _ bounds: LinearProgram.Bounds) -> Self {
            guard !bounds.lower.isNaN, !bounds.upper.isNaN else {
                return Self(
                    code: .boundsUndefined, place: place,
                    detail:
                        "bounds \(bounds.lower) to \(bounds.upper) are not numbers; give numbers, or -inf and inf for none"
                )
            }
            return Self(
                code: .boundsUndefined, place: place,
                detail: "bounds \(bounds.lower) to \(bounds.upper) hold no number; "
                    + "only an absent lower bound may be -inf, only an absent upper bound inf")
        }

        static func unknownColumn(_ place: String, index: Int, columnCount: Int) -> Self {
            let has = columnCount == 1 ? "1 column" : "\(columnCount) columns"
            return Self(
                code: .unknownColumn, place: place,
                detail: "names the column at \(index), but the program has \(has); "
                    + "use the handles that this program returned")
        }

        static func unknownRow(_ place: String, index: Int, rowCount: Int) -> Self {
            let has = rowCount == 1 ? "1 row" : "\(rowCount) rows"
            return Self(
                code: .unknownRow, place: place,
                detail: "names the row at \(index), but the program has \(has); "
                    + "use the handles that this program returned")
        }

        static func badBasis(_ detail: String) -> Self { badBasis("the basis", detail) }

        static func badBasis(_ place: String, _ detail: String) -> Self {
            Self(code: .badBasis, place: place, detail: detail)
        }

        static func badSolution(_ place: String, _ detail: String) -> Self {
            Self(code: .badSolution, place: place, detail: detail)
        }

        static func badCommand(_ place: String, _ detail: String) -> Self {
            Self(code: .badCommand, place: place, detail: detail)
        }

        static func noTableau(_ place: String, _ detail: String) -> Self {
            badBasis(place, "\(detail); solve the program first")
        }

        static let lazyRowsWithoutIntegers = badCommand(
            "the callback lazyRows",
            "is asked in branch and cut, and no column is integer; solve again with added rows by withSolver")

        static func notBranchable(column: Int) -> Self {
            badCommand("the branch", "column at \(column) is whole already; choose one of branchable()")
        }

        static func notActive(node: Int) -> Self {
            badCommand("the selection", "subproblem \(node) does not wait any more; choose one of activeNodes()")
        }

        static func nameTooLong(_ place: String, bytes: Int) -> Self {
            Self(
                code: .nameTooLong, place: place,
                detail: "name has \(bytes) bytes of UTF-8, at most 255 are allowed; shorten it")
        }

        static func nameUnprintable(_ place: String, byte: UInt8) -> Self {
            Self(
                code: .nameUnprintable, place: place,
                detail: "name holds the control character \(byte); remove it")
        }

        static func tooLarge(_ what: String, count: Int, limit: Int) -> Self {
            Self(
                code: .tooLarge, place: "the program",
                detail: "has \(count) \(what), at most \(limit) are allowed; split it")
        }

        static let inexact = badOption(
            "method", "exactSimplex",
            "the numbers of a column, a row or the objective are of sizes too far apart to be multiplied by powers of two "
                + "until all are whole; choose another method")

        static func badOption(_ name: String, _ value: some CustomStringConvertible, _ remedy: String) -> Self {
            Self(code: .badOption, place: "option \(name)", detail: "is \(value); \(remedy)")
        }
    }

    extension LinearProgram {
        /// How messages name a column or row: by name when it has one that can be shown, else by position.
        static func place(_ noun: String, at index: Int, name: String?) -> String {
            guard let name, name.utf8.count <= 255, name.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else {
                return "\(noun) at \(index)"
            }
            return "\(noun) \"\(name)\" at \(index)"
        }
    }

#endif
