/// Random numbers that are the same for the same seed on every machine.
///
/// xoshiro256** by Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2021), its state filled by
/// SplitMix64 from the seed.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var a: UInt64
    private var b: UInt64
    private var c: UInt64
    private var d: UInt64

    public init(seed: UInt64) {
        var state = seed
        func split() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
        a = split()
        b = split()
        c = split()
        d = split()
    }

    /// A generator for one of several independent parts of a run.
    public init(seed: UInt64, stream: UInt64) {
        self.init(seed: seed &* 0xD134_2543_DE82_EF95 &+ stream &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    }

    @inlinable
    public mutating func next() -> UInt64 { advance() }

    @usableFromInline
    mutating func advance() -> UInt64 {
        func rotated(_ x: UInt64, _ n: UInt64) -> UInt64 { x << n | x >> (64 - n) }
        let result = rotated(b &* 5, 7) &* 9
        let t = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= t
        d = rotated(d, 45)
        return result
    }

    /// A number from 0 up to but not including `count`, all but equally likely; `count` is 1 or more.
    public mutating func index(below count: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
    }

    /// A number from 0 up to but not including 1.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Puts the elements into a random order.
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        guard elements.count > 1 else { return }
        for i in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(i, index(below: i + 1)) }
    }
}
