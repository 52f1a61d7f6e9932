#if GLPK
    import CGLPKGuard

    extension LinearProgram {
        /// The file formats of linear programs that GLPK reads.
        ///
        /// Every program that a format is given comes back as it was, or writing throws; see
        /// ``LinearProgram/text(_:)``. Names that a format has no room for are written as aliases, explained by
        /// comments: `c~` or `r~` and the position in base 36; `s~` is a column that takes the sum of a row, `k~` one
        /// fixed at one whose cost is the constant of the objective. Under a comment `glpk-aliases 1`, a comment such
        /// as `c~A =Malm%C3%B6` tells the name that an alias stands for; others stand for none.
        ///
        /// What each format cannot say, and what happens then, is listed in <doc:Files>.
        public enum FileFormat: String, Sendable, Hashable, CaseIterable {
            /// MPS in columns, after IBM's MPSX: names of at most 8 characters, numbers of at most 12.
            case mpsFixed = "mps-fixed"
            /// MPS with fields between blanks.
            case mpsFree = "mps-free"
            /// The format of CPLEX that reads like algebra.
            case cplexLP = "cplex-lp"
            /// GLPK's own.
            case glpk

            var guarded: glpk_guard_format {
                switch self {
                case .mpsFixed: .mps_fixed
                case .mpsFree: .mps_free
                case .cplexLP: .cplex_lp
                case .glpk: .glpk
                }
            }

            /// What a comment line starts with.
            var comment: String {
                switch self {
                case .mpsFixed, .mpsFree: "*"
                case .cplexLP: "\\"
                case .glpk: "c"
                }
            }

            /// Whether a name can stand in a file of this format as it is.
            func holds(_ name: String) -> Bool {
                let bytes = Array(name.utf8)
                guard !bytes.isEmpty, bytes.allSatisfy({ $0 > 32 && $0 < 127 }), !Alias.looksLikeOne(name) else {
                    return false
                }
                switch self {
                case .mpsFixed: return bytes.count <= 8 && isMPSName(name)
                case .mpsFree: return bytes.count <= 255 && isMPSName(name)
                case .cplexLP: return bytes.count <= 255 && CPLEXNames.contain(name, bytes)
                case .glpk: return bytes.count <= 255
                }
            }

            /// A dollar begins a comment, a marker opens a block of integer columns, and one row is the objective.
            private func isMPSName(_ name: String) -> Bool {
                !name.hasPrefix("$") && !name.hasPrefix("'") && name != LinearProgram.objectiveName
            }
        }

        /// What the objective is called in files that have a name for it.
        static let objectiveName = "obj"
    }

    /// The names that CPLEX LP has room for.
    enum CPLEXNames {
        private static let punctuation = Set("!\"#$%&()/,.;?@_`'{}|~".utf8)
        private static let keywords: Set<String> = [
            "bin", "binaries", "binary", "bound", "bounds", "end", "free", "gen", "general", "generals", "inf",
            "infinity", "int", "integer", "integers", "lazy", "max", "maximise", "maximize", "maximum", "min",
            "minimise", "minimize", "minimum", "obj", "s.t.", "sec", "semi", "semis", "semi-continuous", "sin", "sos",
            "sos1", "sos2", "st", "st.", "subject", "such", "that", "to", "user",
        ]

        /// - Parameter bytes: those of the name, at least one.
        static func contain(_ name: String, _ bytes: [UInt8]) -> Bool {
            let isAllowed: (UInt8) -> Bool = { isLetter($0) || isDigit($0) || punctuation.contains($0) }
            guard bytes.allSatisfy(isAllowed), !isDigit(bytes[0]), bytes[0] != UInt8(ascii: ".") else { return false }
            return !looksLikeExponent(bytes) && !keywords.contains(name.lowercased())
        }

        /// The letter e alone, or with a digit behind it: the end of a number to some readers.
        private static func looksLikeExponent(_ bytes: [UInt8]) -> Bool {
            guard bytes[0] | 32 == UInt8(ascii: "e") else { return false }
            return bytes.count == 1 || isDigit(bytes[1])
        }

        private static func isDigit(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }

        private static func isLetter(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32)
        }
    }

#endif
