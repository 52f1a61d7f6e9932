#if GLPK

    /// A sum of doubles and of products of two doubles, without any rounding.
    ///
    /// Kept as an expansion: doubles of growing magnitude that do not overlap, whose sum is the exact one (J. R.
    /// Shewchuk, Adaptive precision floating-point arithmetic and fast robust geometric predicates, Discrete &
    /// Computational Geometry 18, 1997, 305-363). Where a product leaves the range in which its rounding error is a
    /// double, the sum says that it is not exact any more.
    struct ExactSum {
        /// Ascending by magnitude, none of them zero.
        private var parts: [Double] = []

        /// Whether nothing was lost so far.
        private(set) var isExact = true

        /// Adds a number.
        /// - Complexity: O(parts), of which there are a few for numbers of like size and never more than 2,100.
        mutating func add(_ number: Double) {
            guard number.isFinite else {
                isExact = false
                return
            }
            var carried = number
            var kept = 0
            for part in parts {
                let sum = carried + part
                let share = sum - carried
                let error = (carried - (sum - share)) + (part - share)
                carried = sum
                if error != 0 {
                    parts[kept] = error
                    kept += 1
                }
            }
            parts.removeSubrange(kept...)
            if carried != 0 { parts.append(carried) }
            if !carried.isFinite { isExact = false }
        }

        /// Adds the product of two numbers.
        mutating func addProduct(_ left: Double, _ right: Double) {
            guard left != 0, right != 0 else {
                if !(left.isFinite && right.isFinite) { isExact = false }
                return
            }
            let product = left * right
            guard product.magnitude > 0x1p-900, product.magnitude < 0x1p1000 else {
                isExact = false
                return
            }
            add(product)
            let error = (-product).addingProduct(left, right)
            if error != 0 { add(error) }
        }

        /// Adds a multiple of another sum.
        mutating func addProduct(_ sum: ExactSum, _ factor: Double) {
            if !sum.isExact { isExact = false }
            for part in sum.parts { addProduct(part, factor) }
        }

        /// Minus one, zero or one; nil when something was lost.
        var sign: Int? {
            guard isExact else { return nil }
            guard let leading = parts.last else { return 0 }
            return leading < 0 ? -1 : 1
        }

        /// The sum as the nearest double or one next to it.
        var rounded: Double { parts.reduce(0, +) }

        /// Minus one, zero or one for how the sum compares with a number; nil when something was lost.
        func compared(to number: Double) -> Int? {
            guard number.isFinite else { return isExact ? (number > 0 ? -1 : 1) : nil }
            var difference = self
            difference.add(-number)
            return difference.sign
        }
    }

#endif
