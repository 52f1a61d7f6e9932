import Foundation
public import ProgrammeModel

/// What is wrong with a file that holds a grouping instance.
public struct PairWeightFileError: Error, Hashable, Sendable {
    /// At least one, in the order of the file's lines.
    public let faults: [LocatedFault]
}

/// Reads instances of the maximally diverse grouping problem as the MDGPLIB collection writes them.
///
/// The first line has the number of elements and of groups, `ss` or `ds` (one size for all groups, or different ones) and
/// the least and greatest size of each group; every further line two elements, numbered from 0, and their weight.
public enum PairWeightFile {
    /// Elements at most: weights of more would fill a gigabyte while they are read.
    public static let mostElements = 8_000
    private static let mostBytes = 1_000_000_000

    /// - Parameter path: of the file, as whoever names it writes it; faults call it so.
    /// - Throws: all faults found.
    /// - Complexity: O(bytes + elements²).
    public static func read(at path: String) throws(PairWeightFileError) -> DiverseGrouping {
        let file: WholeFile
        do {
            file = try WholeFile(path, limit: mostBytes)
        } catch {
            throw PairWeightFileError(faults: [error.text(path, limit: mostBytes).located(in: path)])
        }
        return try parse([UInt8](file.bytes), file: path)
    }

    static func parse(_ bytes: [UInt8], file: String) throws(PairWeightFileError) -> DiverseGrouping {
        var reader = Reader(bytes, file: file)
        if let kind = FileKind(bytes) { reader.add(.otherKind(kind)) }
        let instance = reader.faults.isEmpty ? reader.instance() : nil
        guard let instance else { throw PairWeightFileError(faults: reader.faults) }
        return instance
    }

    fileprivate struct Reader {
        private let bytes: [UInt8]
        private let file: String
        private var position = 0
        private var row = 0
        private(set) var faults: [LocatedFault] = []

        init(_ bytes: [UInt8], file: String) {
            self.bytes = bytes
            self.file = file
        }

        mutating func add(_ text: FaultText, value: ArraySlice<UInt8> = []) {
            faults.append(
                text.located(in: file, row: row > 0 ? row : nil, value: String(decoding: value, as: UTF8.self)))
        }

        /// Nil with at least one fault.
        mutating func instance() -> DiverseGrouping? {
            guard let (elements, sizes) = header() else { return nil }
            guard let table = weights(elements), faults.isEmpty else { return nil }
            return DiverseGrouping(weights: table.weights, sizes: sizes, decimals: table.decimals)
        }

        /// The words of the next line that has any; nil at the end.
        private mutating func words() -> [ArraySlice<UInt8>]? {
            while position < bytes.count {
                row += 1
                let start = position
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                position = end + 1
                let words = bytes[start..<end].split { $0 == 32 || $0 == 9 || $0 == 13 }
                if !words.isEmpty { return words }
            }
            return nil
        }
    }
}

extension PairWeightFile.Reader {
    /// Elements and sizes of groups.
    private mutating func header() -> (elements: Int, sizes: [ClosedRange<Int>])? {
        guard let words = words() else {
            add(.emptyPairFile)
            return nil
        }
        guard words.count >= 3, let elements = DecimalNumber.whole(words[0]),
            let groups = DecimalNumber.whole(words[1]),
            (1...PairWeightFile.mostElements).contains(elements), (1...elements).contains(groups)
        else {
            add(.pairFileHeader(PairWeightFile.mostElements), value: line(words))
            return nil
        }
        let kind = String(decoding: words[2], as: UTF8.self)
        let numbers = words.dropFirst(3).map { DecimalNumber.whole($0) }
        guard ["ss", "ds"].contains(kind), numbers.count == 2 * groups, !numbers.contains(nil) else {
            add(.pairFileSizes(groups: groups, found: numbers.count), value: line(words))
            return nil
        }
        let limits = numbers.compactMap { $0 }
        let sizes = (0..<groups).compactMap { group -> ClosedRange<Int>? in
            let least = limits[2 * group]
            let most = limits[2 * group + 1]
            guard 0 <= least, least <= most else {
                add(.pairFileRange(group: group, least: least, most: most))
                return nil
            }
            return least...most
        }
        return sizes.count == groups ? (elements, sizes) : nil
    }

    private func line(_ words: [ArraySlice<UInt8>]) -> ArraySlice<UInt8> {
        bytes[(words.first?.startIndex ?? 0)..<(words.last?.endIndex ?? 0)]
    }

    /// All weights as whole numbers, and the decimals that were taken in.
    private mutating func weights(_ elements: Int) -> (weights: PairWeights, decimals: Int)? {
        var numbers: [DecimalNumber?] = Array(repeating: nil, count: elements * (elements - 1) / 2)
        var decimals = 0
        while faults.count < FaultList.most, let words = words() {
            guard let pair = pair(words, elements), let number = weight(words[2]) else { continue }
            let place = PairWeights.position(of: pair, count: elements)
            if numbers[place] != nil { add(.pairTwice(pair), value: line(words)) }
            numbers[place] = number
            decimals = max(decimals, number.decimals)
        }
        row = 0
        let missing = numbers.count { $0 == nil }
        if faults.isEmpty, missing > 0 { add(.pairsMissing(missing, of: numbers.count)) }
        let list = numbers.compactMap { $0?.scaled(to: decimals).flatMap(Int32.init(exactly:)) }
        if faults.isEmpty, list.count < numbers.count { add(.weightsTooLong(decimals: decimals)) }
        return PairWeights(count: elements, list: list).map { ($0, decimals) }
    }

    private mutating func pair(_ words: [ArraySlice<UInt8>], _ elements: Int) -> (Int, Int)? {
        guard words.count == 3, let a = DecimalNumber.whole(words[0]), let b = DecimalNumber.whole(words[1]), a != b,
            (0..<elements).contains(a), (0..<elements).contains(b)
        else {
            add(.pairLine(elements), value: line(words))
            return nil
        }
        return (min(a, b), max(a, b))
    }

    private mutating func weight(_ word: ArraySlice<UInt8>) -> DecimalNumber? {
        let number = DecimalNumber(word)
        if number == nil { add(.notAWeight(String(decoding: word, as: UTF8.self)), value: word) }
        return number
    }
}
