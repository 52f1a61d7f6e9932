/// A decimal number as it is written: digits and how many of them stand behind the point.
struct DecimalNumber {
    let digits: Int
    let decimals: Int

    /// Nil for what is no number, has an exponent, or has more than 15 digits.
    init?(_ text: ArraySlice<UInt8>) {
        var digits = 0
        var decimals = 0
        var count = 0
        var isBehindPoint = false
        let isNegative = text.first == UInt8(ascii: "-")
        for byte in isNegative ? text.dropFirst() : text {
            if byte == UInt8(ascii: "."), !isBehindPoint {
                isBehindPoint = true
                continue
            }
            guard (48...57).contains(byte), count < 15 else { return nil }
            digits = digits * 10 + Int(byte - 48)
            count += 1
            if isBehindPoint { decimals += 1 }
        }
        guard count > 0 else { return nil }
        self.digits = isNegative ? -digits : digits
        self.decimals = decimals
    }

    /// The number times ten to the power of `places`; nil where digits would be lost.
    func scaled(to places: Int) -> Int? {
        guard decimals <= places else { return nil }
        var value = digits
        for _ in decimals..<places {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }

    /// A whole number; nil for any other text.
    static func whole(_ text: ArraySlice<UInt8>) -> Int? {
        DecimalNumber(text).flatMap { text.contains(UInt8(ascii: ".")) ? nil : $0.digits }
    }
}
