#if GLPK

    /// Simple numbers in the place of those that a solver found.
    ///
    /// Exact conditions such as "this combination of rows leaves nothing of that free column" hold for the multipliers
    /// that the solver meant, not for what rounding left of them. In small programs the former are fractions with
    /// small denominators, and a multiple of them is whole.
    enum Rounding {
        /// Numbers proportional to given ones, or nearly so, the simplest first.
        ///
        /// - Parameter numbers: finite, of any size; numbers below 1e-9 of the largest become zero.
        /// - Returns: as many numbers in each variant; no variants at all of numbers that are all zero.
        /// - Complexity: O(numbers) for each variant, made only when it is asked for.
        static func variants(of numbers: [Double]) -> some Sequence<[Double]> {
            let largest = numbers.reduce(0) { max($0, $1.magnitude) }
            let isUsable = largest > 0x1p-500 && largest < 0x1p500
            let clean = numbers.map { $0.magnitude <= 1e-9 * largest ? 0 : $0 }
            let makers: [() -> [Double]?] = [
                { whole(clean, denominators: 1_000, tolerance: 1e-7) },
                { whole(clean, denominators: 1_000_000, tolerance: 1e-11) },
                { clean },
                { numbers },
            ]
            let grids = [40, 30, 24, 20, 16, 12, 8, 5].map { bits in { Optional(onGrid(clean, bits: bits)) } }
            return (isUsable ? makers + grids : []).lazy.compactMap { $0() }
        }

        /// The numbers rounded to multiples of a power of two that is so many binary places below the largest one.
        static func onGrid(_ numbers: [Double], bits: Int) -> [Double] {
            let largest = numbers.reduce(0) { max($0, $1.magnitude) }
            guard largest > 0, largest.isFinite else { return numbers }
            let step = Double(sign: .plus, exponent: largest.exponent - bits, significand: 1)
            return numbers.map { ($0 / step).rounded() * step }
        }

        /// The smallest whole numbers in the same proportions; nil when there are none of moderate size.
        ///
        /// Every ratio to the smallest number is written as a continued fraction, and the fractions are brought to
        /// one denominator.
        static func whole(_ numbers: [Double], denominators: Int, tolerance: Double) -> [Double]? {
            let smallest = numbers.reduce(Double.infinity) { $1 == 0 ? $0 : min($0, $1.magnitude) }
            guard smallest.isFinite else { return nil }
            var common = 1
            for number in numbers where number != 0 {
                let ratio = number.magnitude / smallest * Double(common)
                guard let denominator = denominator(of: ratio, atMost: denominators, tolerance) else { return nil }
                common *= denominator
                if common > 1 << 40 { return nil }
            }
            var divisor = 0
            var found: [Double] = []
            found.reserveCapacity(numbers.count)
            for number in numbers {
                let value = (number / smallest * Double(common)).rounded()
                guard value.magnitude < 0x1p52 else { return nil }
                divisor = greatestCommonDivisor(divisor, Int(value.magnitude))
                found.append(value)
            }
            return divisor > 1 ? found.map { $0 / Double(divisor) } : found
        }

        /// The least denominator of a convergent of the continued fraction that is close enough.
        private static func denominator(of number: Double, atMost limit: Int, _ tolerance: Double) -> Int? {
            var (last, current) = (0.0, 1.0)
            var rest = number
            while true {
                if abs((number * current).rounded() - number * current) <= tolerance * current * max(1, number) {
                    return Int(current)
                }
                let fraction = rest - rest.rounded(.down)
                guard fraction > 0 else { return nil }
                rest = 1 / fraction
                (last, current) = (current, rest.rounded(.down) * current + last)
                guard current <= Double(limit) else { return nil }
            }
        }

        private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
            var (left, right) = (left, right)
            while right != 0 { (left, right) = (right, left % right) }
            return left
        }
    }

#endif
