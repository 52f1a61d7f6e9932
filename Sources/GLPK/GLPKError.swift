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
                /// A number is infinite where it may not be, or not a number.
                case notFinite = "not-finite"
                /// A lower bound is above the upper one, with binary columns within zero and one.
                case boundsCrossed = "bounds-crossed"
                /// A bound is not a number, or infinite on the wrong side.
                case boundsUndefined = "bounds-undefined"
                /// A handle is of no column of the program.
                case unknownColumn = "unknown-column"
                /// A handle is of no row of the program.
                case unknownRow = "unknown-row"
                /// A name takes more than the 255 bytes that GLPK allows.
                case nameTooLong = "name-too-long"
                /// A name has control characters.
                case nameUnprintable = "name-unprintable"
                /// There are more columns, rows or coefficients than GLPK can count.
                case tooLarge = "too-large"
                /// An option lies outside what it may be.
                case badOption = "bad-option"
                /// A basis does not fit the program.
                case badBasis = "bad-basis"
                /// A start solution does not fit the program.
                case badSolution = "bad-solution"
                /// A callback, or what it asks for, has no place there.
                case badCommand = "bad-command"
                /// A number, or bounds, that a file format has no way to say.
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
