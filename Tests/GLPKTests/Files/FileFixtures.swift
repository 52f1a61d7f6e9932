#if GLPK
    import Foundation

    @testable import GLPK

    /// A program as files keep it: coefficients of zero left out, binary columns by what they mean.
    struct Kept: Equatable {
        let sense: LinearProgram.Sense
        let offset: Double
        let columns: [LinearProgram.ColumnData]
        let rows: [LinearProgram.RowData]
        let entries: [LinearProgram.Entry]

        init(_ program: LinearProgram) {
            sense = program.sense
            offset = program.objectiveOffset
            columns = program.columns.map { column in
                var column = column
                guard column.kind != .continuous else { return column }
                if column.kind == .binary { column.bounds = column.effectiveBounds }
                column.kind = column.bounds == .within(0...1) ? .binary : .integer
                return column
            }
            var start = 0
            var kept: [LinearProgram.Entry] = []
            rows = program.rows.map { row in
                kept += program.entries[start..<row.end].filter { $0.coefficient != 0 }
                start = row.end
                return LinearProgram.RowData(bounds: row.bounds, name: row.name, end: kept.count)
            }
            entries = kept
        }
    }

    extension LinearProgram {
        /// A program of everything that may go into a file.
        ///
        /// - Parameter digits: how many characters its numbers may have at most; nil for all the bits of doubles.
        static func forFiles(seed: Int, digits: Int?) -> LinearProgram {
            var random = SeededGenerator(seed: seed)
            var program = LinearProgram(
                Bool.random(using: &random) ? .minimise : .maximise,
                objectiveOffset: Bool.random(using: &random) ? 0 : random.number(digits))
            let columnCount = Int.random(in: 0...8, using: &random)
            let rowCount = Int.random(in: 0...6, using: &random)
            let columns = (0..<columnCount).map { _ in
                program.addColumn(
                    cost: Bool.random(using: &random) ? 0 : random.number(digits),
                    bounds: random.anyBounds(digits),
                    kind: [.continuous, .integer, .binary][Int.random(in: 0...2, using: &random)],
                    name: random.name())
            }
            for index in columns.indices where program.columns[index].effectiveBounds.isCrossed {
                if program.columns[index].kind == .binary { program.setBounds(.nonNegative, of: columns[index]) }
            }
            for _ in 0..<rowCount {
                let terms = columns.filter { _ in Bool.random(using: &random) }.map { ($0, random.number(digits)) }
                program.addRow(terms, bounds: random.anyBounds(digits), name: random.name())
            }
            return program
        }
    }

    extension SeededGenerator {
        /// Numbers of all sizes, tame ones more often.
        mutating func number(_ digits: Int?) -> Double {
            switch Int.random(in: 0...5, using: &self) {
            case 0: return 0
            case 1: return whole(-9...9)
            case 2: return whole(-99_999...99_999) / 1000
            default: break
            }
            guard digits == nil else { return whole(-999...999) * 1e6 }
            while true {
                let number = Double(bitPattern: next())
                if number.isNormal, abs(number) != .greatestFiniteMagnitude { return number }
            }
        }

        mutating func anyBounds(_ digits: Int?) -> LinearProgram.Bounds {
            let ends = [number(digits), number(digits)].sorted()
            switch Int.random(in: 0..<7, using: &self) {
            case 0: return .free
            case 1: return .atLeast(ends[0])
            case 2: return .atMost(ends[0])
            case 3: return .equal(to: ends[0])
            case 4: return .nonNegative
            case 5: return .within(0...1)
            default: return .within(ends[0]...ends[1])
            }
        }

        /// Names that formats stumble over, and none.
        mutating func name() -> String? {
            let names: [String?] = [
                nil, nil, "", "x", "x", "y1", "obj", "free", "st", "e9", "E", "inf", "Malmö", "a b", "3x", ".5", "x+y",
                "end", "$1", "'MARKER'", "R1", "c~0", "c~1", "s~0", "k~", "r~2", "RHS", "longer than eight", "a:b",
                String(repeating: "å", count: 127), String(repeating: "n", count: 255), "*star", "\\back", "f", "m",
                "subject", "i", "x[1,2]", "%41", "=", "\u{1F600}",
            ]
            return names[Int.random(in: 0..<names.count, using: &self)]
        }
    }

    /// A folder of its own that goes with the value.
    final class ScratchFolder {
        let path: String

        init() throws {
            path = NSTemporaryDirectory() + "glpk-tests-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit {
            try? FileManager.default.removeItem(atPath: path)
        }

        var contents: [String] {
            (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        }
    }

#endif
