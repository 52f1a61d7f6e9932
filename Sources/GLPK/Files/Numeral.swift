#if GLPK

    /// Numbers as text that reads back as the very same number.
    enum Numeral {
        /// A short way to write a finite number, the shortest for all but whole numbers, that loses no bit.
        ///
        /// GLPK's own writers keep fifteen digits, in MPS nine or ten, which is not enough for a double.
        static func text(_ number: Double) -> String {
            if let whole = Int(exactly: number), abs(whole) < 1_000_000_000 { return String(whole) }
            let (digits, exponent) = decompose(number)
            let sign = number < 0 ? "-" : ""
            let scientific = scientific(digits, exponent)
            guard let plain = plain(digits, exponent), plain.utf8.count <= scientific.utf8.count else {
                return sign + scientific
            }
            return sign + plain
        }

        /// Whether GLPK reads a number as what it is: it takes those below the smallest normal one for zero.
        static func isReadable(_ number: Double) -> Bool {
            number == 0 || number.isNormal
        }

        /// Significant digits without zeros at either end, and the power of ten behind the last of them.
        private static func decompose(_ number: Double) -> (digits: String, exponent: Int) {
            let parts = abs(number).description.split(separator: "e")
            let halves = parts[0].split(separator: ".")
            let fraction = halves.count > 1 ? halves[1] : ""
            var exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - fraction.utf8.count
            var digits = String((halves[0] + fraction).drop { $0 == "0" })
            while digits.last == "0" {
                digits.removeLast()
                exponent += 1
            }
            return digits.isEmpty ? ("0", 0) : (digits, exponent)
        }

        private static func scientific(_ digits: String, _ exponent: Int) -> String {
            exponent == 0 ? digits : "\(digits)e\(exponent)"
        }

        /// Nil for numbers that would need many zeros.
        private static func plain(_ digits: String, _ exponent: Int) -> String? {
            let count = digits.utf8.count
            if exponent >= 0 {
                return exponent > 15 ? nil : digits + String(repeating: "0", count: exponent)
            }
            if -exponent < count { return "\(digits.dropLast(-exponent)).\(digits.suffix(-exponent))" }
            return -exponent > 20 ? nil : "0." + String(repeating: "0", count: -exponent - count) + digits
        }
    }

#endif
