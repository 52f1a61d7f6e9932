import ProgrammeModel

/// How a table's bytes stand for text.
enum TextEncoding: String, CaseIterable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
}

/// The text of a file, whatever wrote it.
///
/// UTF-8 with or without a byte-order mark; what is not UTF-8 is read as Windows-1252, byte by byte. A byte that
/// stands for nothing becomes U+FFFD, and its line is a fault. Text that is called Windows-1252 and holds letters of
/// UTF-8 is read as that, with a warning: no Swedish text looks so by chance.
struct DecodedText {
    /// UTF-8 without a byte-order mark.
    private(set) var bytes: [UInt8] = []
    /// Lines with a fault, once each, in order.
    private(set) var faults: [(line: Int, text: FaultText)] = []

    /// The character that takes the place of bytes that cannot be read.
    static let replacement: Character = "\u{FFFD}"

    init(_ data: [UInt8], encoding: TextEncoding? = nil) {
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
            faults.append((1, .sixteenBit))
            return
        }
        if let kind = FileKind(data) {
            faults.append((1, kind == .wideText ? .sixteenBit : .otherKind(kind)))
            return
        }
        let hasMark = data.starts(with: [0xEF, 0xBB, 0xBF])
        let body = hasMark ? data[3...] : data[...]
        let isValid = hasMark || encoding == .utf8 || String(validating: body, as: UTF8.self) != nil
        let letter = body.firstIndex { $0 >= 0x80 }
        if encoding == .windows1252, !hasMark, isValid, let letter {
            faults.append((1 + body[..<letter].count { $0 == 10 }, .miscalledUTF8))
        }
        if isValid { decodeUTF8(body) } else { decodeWindows1252(body) }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func decodeUTF8(_ body: ArraySlice<UInt8>) {
        var line = 1
        var previous: UInt8 = 0
        bytes.reserveCapacity(body.count)
        var rest = body
        while let byte = rest.first {
            if byte < 0x80 {
                appendASCII(byte, &line, &previous)
                rest = rest.dropFirst()
                continue
            }
            previous = byte
            let length = byte >= 0xF0 ? 4 : (byte >= 0xE0 ? 3 : 2)
            let sequence = rest.prefix(length)
            if sequence.count == length, String(validating: sequence, as: UTF8.self) != nil {
                bytes += sequence
                rest = rest.dropFirst(length)
            } else {
                replace(line, .undecodableByte)
                rest = rest.dropFirst()
            }
        }
    }

    private mutating func decodeWindows1252(_ body: ArraySlice<UInt8>) {
        var line = 1
        var previous: UInt8 = 0
        bytes.reserveCapacity(body.count + body.count / 8)
        for byte in body {
            if byte < 0x80 {
                appendASCII(byte, &line, &previous)
                continue
            }
            previous = byte
            let value = byte < 0xA0 ? Self.windows1252[Int(byte) - 0x80] : UInt32(byte)
            if value != 0, let scalar = Unicode.Scalar(value) {
                bytes += Array(String(Character(scalar)).utf8)
            } else {
                replace(line, .undecodableByte)
            }
        }
    }

    private mutating func appendASCII(_ byte: UInt8, _ line: inout Int, _ previous: inout UInt8) {
        if byte == 0 {
            replace(line, .zeroByte)
        } else {
            bytes.append(byte)
        }
        if byte == 13 || (byte == 10 && previous != 13) { line += 1 }
        previous = byte
    }

    private mutating func replace(_ line: Int, _ text: FaultText) {
        bytes += [0xEF, 0xBF, 0xBD]
        if faults.last?.line != line { faults.append((line, text)) }
    }

    /// What 80-9F stand for; 0 for the five that stand for nothing.
    private static let windows1252: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
