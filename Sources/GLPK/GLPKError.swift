#if GLPK

    /// Why a program could not be solved at all.
    ///
    /// That a program has no solution is an answer and not an error; see `LinearSolution`.
    public struct GLPKError: Error, Sendable, Hashable {
        /// What went wrong, as a stable word for programs to act upon.
        public enum Code: String, Sendable, Hashable, CaseIterable {
            /// The program or the options hold faults, listed one by one; GLPK was not called.
            case invalidInput = "invalid-input"
            /// GLPK gave up inside: out of memory, or a broken assumption of its own.
            case solverFailure = "solver-failure"
            /// A closure that GLPK was to call tried to solve while its own thread was solving.
            case nestedSolve = "nested-solve"
            /// A solver was used after a failure inside GLPK, which takes all solvers of its thread with it.
            case solverLost = "solver-lost"
            /// The GLPK on this machine is of another major version, or was built without thread-local storage.
            case unfitLibrary = "unfit-library"
            /// A file or text could not be read, or holds no program of the format.
            case unreadableFile = "unreadable-file"
            /// A file could not be written; what was there before still is.
            case unwritableFile = "unwritable-file"
            /// The format has no way to say what the program says; the faults tell what.
            case inexpressible = "inexpressible"
        }

        /// One thing wrong with a program or its options.
        public struct Fault: Sendable, Hashable {
            /// What is wrong, as a stable word for programs to act upon.
            public enum Code: String, Sendable, Hashable, CaseIterable {
                /// A cost, coefficient or offset is infinite or no number.
                case notFinite = "not-finite"
                /// A lower bound exceeds its upper bound.
                case boundsCrossed = "bounds-crossed"
                /// A bound is no number, or leaves no number between the two.
                case boundsUndefined = "bounds-undefined"
                /// A handle is of no column of the program.
                case unknownColumn = "unknown-column"
                /// A handle is of no row of the program.
                case unknownRow = "unknown-row"
                /// A name has more than 255 bytes.
                case nameTooLong = "name-too-long"
                /// A name holds a control character.
                case nameUnprintable = "name-unprintable"
                /// The program has more columns, rows or coefficients than GLPK takes.
                case tooLarge = "too-large"
                /// An option is outside its range, or does not suit the program.
                case badOption = "bad-option"
                /// A basis does not fit the program, or there is none where one is needed.
                case badBasis = "bad-basis"
                /// A proposed solution breaks bounds or rows, or is not whole where it has to be.
                case badSolution = "bad-solution"
                /// A callback asks for what cannot be done.
                case badCommand = "bad-command"
                /// A file format has no way to say it.
                case inexpressible = "inexpressible"
            }

            /// What is wrong.
            public let code: Code

            /// The part it is wrong with, by name where it has one.
            public let place: String

            /// The offending value and how to mend it.
            public let detail: String
        }

        /// What went wrong.
        public let code: Code

        /// What was being solved or what to do, in words.
        public let context: String

        /// The last words of GLPK, unchanged; empty when it said nothing or was not called.
        public let message: String

        /// Everything wrong with the input, in the order options, columns, rows; at most 100.
        public let faults: [Fault]

        /// The file as the caller named it; nil for texts and where no file is at issue.
        public internal(set) var path: String?

        /// The line of the file or text at which GLPK gave up, from one; nil when it named none.
        public internal(set) var line: Int?
    }

#endif
