import PlanFiles
import ProgrammeModel
import Testing

@Suite("Damaged scenario folders")
struct MutationTests {
    /// Signs that mean something to one of the formats, and numbers at the edge of what fits.
    private static let splinters = [
        "\"", "\n", "\r", ",", ";", ":", "-", "[", "]", "{", "}", "&a ", "*a", "|", ">", "#", "?", "%", "@", "\t", "\0",
        "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0000-00-00", "9999-12-31", "\u{FEFF}",
        "~", "null", "<<: ", "--- ", "...", "!!binary ", "W53", "|", "/", "-1", "1e9", "\u{E000}",
    ]

    @Test("bytes changed at random never crash the reader, and every fault has a place", arguments: 0..<300)
    func mutated(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed), stream: 11)
        var folder = FolderFixture()
        for _ in 0..<1 + random.index(below: 6) { Self.damage(&folder, &random) }
        for fault in try folder.faults() {
            #expect(folder.files.keys.sorted().contains(fault.file))
            #expect(!fault.rendered(in: .swedish).isEmpty && !fault.rendered(in: .english).isEmpty)
        }
    }

    private static func damage(_ folder: inout FolderFixture, _ random: inout SeededGenerator) {
        let names = folder.files.keys.sorted()
        // Half of the damage goes to the file with the most structure.
        let name = random.index(below: 2) == 0 ? "programme.yaml" : names[random.index(below: names.count)]
        var bytes = folder.files[name] ?? []
        let position = random.index(below: bytes.count + 1)
        switch random.index(below: 5) {
        case 0: if position < bytes.count { bytes[position] = UInt8(random.index(below: 256)) }
        case 1: bytes.insert(contentsOf: splinters[random.index(below: splinters.count)].utf8, at: position)
        case 2: bytes.removeSubrange(position..<min(bytes.count, position + random.index(below: 12)))
        case 3: bytes.insert(contentsOf: bytes.dropFirst(position).prefix(random.index(below: 60)), at: position)
        default: bytes = Array(bytes.prefix(position))
        }
        folder.files[name] = bytes
    }

    @Test("numbers at the edge of what a machine holds are faults, not crashes")
    func hugeNumbers() throws {
        for number in ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "-1000000001"] {
            #expect(
                try FolderFixture().yaml("half-days: 3", "half-days: \(number)").faults().map(\.code)
                    == ["not-a-number"])
            #expect(
                try FolderFixture().replacing(",140,", in: "venues.csv", by: ",\(number),").faults().map(\.code)
                    == ["not-a-number"])
        }
    }

    @Test("deeply nested YAML is refused")
    func nested() throws {
        let deep = String(repeating: "[", count: 5000)
        #expect(try FolderFixture().with("programme.yaml", deep).faults().map(\.code) == ["yaml-syntax"])
    }
}
