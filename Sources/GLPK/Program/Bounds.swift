#if GLPK

    extension LinearProgram {
        /// An interval that a column or the sum of a row must keep to.
        ///
        /// An infinite end stands for an absent bound; equal ends fix the value. Crossed or undefined ends can be
        /// written down, and are reported with all other faults when the program is solved.
        public struct Bounds: Sendable, Hashable {
            /// Least allowed value; minus infinity when there is none.
            public var lower: Double

            /// Greatest allowed value; plus infinity when there is none.
            public var upper: Double

            /// Makes an interval from its two ends.
            ///
            /// - Parameters:
            ///   - lower: least value, or minus infinity.
            ///   - upper: greatest value, or plus infinity.
            @inlinable
            public init(lower: Double, upper: Double) {
                self.lower = lower
                self.upper = upper
            }

            /// Every number.
            public static let free = Bounds(lower: -.infinity, upper: .infinity)

            /// Zero and above, the usual bounds of a quantity.
            public static let nonNegative = Bounds(lower: 0, upper: .infinity)

            /// All numbers from a value on.
            public static func atLeast(_ lower: Double) -> Bounds {
                Bounds(lower: lower, upper: .infinity)
            }

            /// All numbers up to a value.
            public static func atMost(_ upper: Double) -> Bounds {
                Bounds(lower: -.infinity, upper: upper)
            }

            /// One single value.
            public static func equal(to value: Double) -> Bounds {
                Bounds(lower: value, upper: value)
            }

            /// All numbers of a closed range.
            public static func within(_ range: ClosedRange<Double>) -> Bounds {
                Bounds(lower: range.lowerBound, upper: range.upperBound)
            }

            /// The numbers that lie in both intervals; crossed when there are none.
            func intersected(with other: Bounds) -> Bounds {
                Bounds(lower: max(lower, other.lower), upper: min(upper, other.upper))
            }

            /// The interval shrunk to whole numbers; crossed when it holds none.
            var roundedInward: Bounds {
                Bounds(lower: lower.rounded(.up), upper: upper.rounded(.down))
            }

            /// Whether a number lies between the ends, or past them by no more than the slack.
            func holds(_ number: Double, within slack: Double) -> Bool {
                number >= lower - slack && number <= upper + slack
            }

            var isCrossed: Bool { lower > upper }
        }
    }

#endif
