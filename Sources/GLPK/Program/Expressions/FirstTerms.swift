#if GLPK

    /// The first terms of a list, in place.
    ///
    /// In vectors because the optimiser takes structures of few fields apart, and not one of a field for each term:
    /// where the number of terms is known when an expression is compiled, they stay in registers until the row is
    /// stored.
    @usableFromInline
    struct FirstTerms: Sendable {
        @usableFromInline var count: Int
        /// Positions of the columns, and what is past all columns.
        @usableFromInline var columns: SIMD8<Int32>
        /// As many coefficients, and zeros.
        @usableFromInline var coefficients: SIMD8<Double>

        /// Past all columns, and ascending.
        @inlinable static var none: SIMD8<Int32> {
            SIMD8(.max - 8, .max - 7, .max - 6, .max - 5, .max - 4, .max - 3, .max - 2, .max - 1)
        }

        /// How many terms there is room for.
        @inlinable static var capacity: Int { 8 }

        @inlinable @inline(__always)
        init() {
            count = 0
            columns = Self.none
            coefficients = SIMD8()
        }

        /// The caller has made sure that there is room.
        //
        // By address: a subscript of a vector moves all of it where the place is known only at run time.
        @inlinable @inline(__always)
        mutating func append(_ column: Int32, _ coefficient: Double) {
            let place = count & (Self.capacity - 1)
            unsafe withUnsafeMutableBytes(of: &columns) {
                unsafe $0.baseAddress?.storeBytes(
                    of: column, toByteOffset: place &* MemoryLayout<Int32>.stride, as: Int32.self)
            }
            unsafe withUnsafeMutableBytes(of: &coefficients) {
                unsafe $0.baseAddress?.storeBytes(
                    of: coefficient, toByteOffset: place &* MemoryLayout<Double>.stride, as: Double.self)
            }
            count &+= 1
        }

        /// Whether the columns ascend.
        @inline(__always)
        var areAscending: Bool {
            let next = SIMD8(
                columns[1], columns[2], columns[3], columns[4], columns[5], columns[6], columns[7], Int32.max)
            // Negative where a column is not below the next.
            let steps = next &- columns &- SIMD8(repeating: 1)
            let half = steps.lowHalf | steps.highHalf
            let quarter = half.lowHalf | half.highHalf
            return quarter.x | quarter.y >= 0
        }

        /// Writes all that there may be, where there is room for it.
        @inline(__always)
        func store(in columnRoom: UnsafeMutablePointer<Int32>, _ valueRoom: UnsafeMutablePointer<Double>) {
            unsafe UnsafeMutableRawPointer(columnRoom).storeBytes(of: columns, as: SIMD8<Int32>.self)
            unsafe UnsafeMutableRawPointer(valueRoom).storeBytes(of: coefficients, as: SIMD8<Double>.self)
        }

        /// Replaces every coefficient.
        mutating func mapCoefficients(_ transform: (Double) -> Double) {
            for position in 0..<count { coefficients[position] = transform(coefficients[position]) }
        }
    }

#endif
