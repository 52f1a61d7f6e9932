#if GLPK
    import Testing

    @testable import GLPK

    @Suite("Exact sums")
    struct ExactSumTests {
        @Test("what rounding would lose is kept")
        func cancellation() {
            var sum = ExactSum()
            for number in [1e16, 1, -1e16, 1e-30, -1] { sum.add(number) }
            #expect(sum.sign == 1)
            #expect(sum.rounded == 1e-30)
            sum.add(-1e-30)
            #expect(sum.sign == 0)
        }

        @Test("products are exact")
        func products() {
            var sum = ExactSum()
            sum.addProduct(0.1, 3)
            #expect(sum.compared(to: 0.1 * 3) == -1)
            sum.addProduct(0.1, -3)
            #expect(sum.sign == 0)
            var square = ExactSum()
            square.addProduct(1 + .ulpOfOne, 1 + .ulpOfOne)
            var multiple = ExactSum()
            multiple.addProduct(square, 4)
            multiple.add(-4 - 8 * .ulpOfOne)
            #expect(multiple.rounded == 4 * .ulpOfOne * .ulpOfOne)
            #expect(multiple.sign == 1)
        }

        @Test("numbers out of range take the sum's word away")
        func range() {
            for pair in [(1e200, 1e200), (1e-200, 1e-200), (.infinity, 0), (.nan, 1)] as [(Double, Double)] {
                var sum = ExactSum()
                sum.addProduct(pair.0, pair.1)
                #expect(sum.sign == nil)
                #expect(sum.compared(to: .infinity) == nil)
            }
            #expect(ExactSum().compared(to: .infinity) == -1)
            #expect(ExactSum().compared(to: -.infinity) == 1)
        }

        @Test("sums of whole numbers agree with those of long integers", arguments: 0..<100)
        func integers(seed: Int) {
            var random = SeededGenerator(seed: seed)
            var sum = ExactSum()
            var exact: Int128 = 0
            for _ in 0..<40 {
                let (left, right) = (random.whole(-(1 << 52)...1 << 52), random.whole(-(1 << 52)...1 << 52))
                sum.addProduct(left, right)
                exact += Int128(left) * Int128(right)
            }
            #expect(sum.sign == (exact < 0 ? -1 : exact > 0 ? 1 : 0))
            sum.add(-Double(exact))
            #expect(sum.rounded == Double(exact - Int128(Double(exact))))
        }

        @Test("numbers that are nearly in a simple proportion are found")
        func proportions() {
            let third = 1.0 / 3
            #expect(Rounding.whole([third, -2 * third, 0, 0.5], denominators: 1000, tolerance: 1e-7) == [2, -4, 0, 3])
            #expect(Rounding.whole([0.1, .pi], denominators: 1000, tolerance: 1e-9) == nil)
            #expect(Rounding.whole([0, 0], denominators: 1000, tolerance: 1e-9) == nil)
            #expect(Rounding.onGrid([1, 0.3, -0.01], bits: 2) == [1, 0.25, 0])
            #expect(Array(Rounding.variants(of: [0, 0])).isEmpty)
            #expect(Rounding.variants(of: [2, 1, 1e-12]).first { _ in true } == [2, 1, 0])
        }
    }

#endif
