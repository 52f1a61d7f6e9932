import Foundation
import ProgrammeModel
import Testing

@testable import PlanFiles

@Suite("Files of pair weights")
struct PairWeightFileTests {
    private func parse(_ text: String) throws -> DiverseGrouping {
        try PairWeightFile.parse(Array(text.utf8), file: "pairs.txt")
    }

    private func codes(_ text: String) -> [String] {
        do {
            _ = try parse(text)
            return []
        } catch let error as PairWeightFileError {
            return error.faults.map { "\($0.code):\($0.row ?? 0)" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test("sizes, weights and decimals are read, in any order of lines")
    func reads() throws {
        let instance = try parse("3 2 ds 0 2 1 3 \r\n1 2 -0.25\n\n2 0 7\n 0 1 12.5\n")
        #expect(instance.sizes == [0...2, 1...3])
        #expect(instance.decimals == 2)
        #expect(instance.weights.list == [1250, 700, -25])
    }

    @Test("one element has no pairs")
    func single() throws {
        #expect(try parse("1 1 ss 1 1\n").weights.count == 1)
    }

    @Test(
        "faults name the line",
        arguments: [
            ("", ["no-rows:0"]),
            ("three 2 ss\n", ["pair-header:1"]),
            ("3 4 ss 1 1 1 1 1 1 1 1\n", ["pair-header:1"]),
            ("3 2 xx 1 2 1 2\n", ["pair-header:1"]),
            ("3 2 ss 1 2 1\n", ["pair-header:1"]),
            ("3 2 ss 2 1 -1 2\n", ["pair-header:1", "pair-header:1"]),
            ("2 1 ss 2 2\n0 1 1e5\n", ["not-a-number:2"]),
            ("2 1 ss 2 2\n0 2 1\n1 1 1\n0 1\n", ["pair-line:2", "pair-line:3", "pair-line:4"]),
            ("2 1 ss 2 2\n0 1 1\n1 0 2\n", ["pair-twice:3"]),
            ("3 1 ss 3 3\n0 1 1\n", ["pairs-missing:0"]),
            ("2 1 ss 2 2\n0 1 4000000000\n", ["weight-too-large:0"]),
            ("3 1 ss 3 3\n0 1 30000000\n0 2 0.001\n1 2 1\n", ["weight-too-large:0"]),
        ])
    func faults(text: String, expected: [String]) {
        #expect(codes(text) == expected)
    }

    @Test("a missing file and a folder are told as such")
    func noFile() throws {
        let folder = FileManager.default.temporaryDirectory.path
        for (path, code) in [("/nowhere/pairs.txt", "missing-file"), (folder, "unreadable-file")] {
            let error = #expect(throws: PairWeightFileError.self) { try PairWeightFile.read(at: path) }
            #expect(error?.faults.map(\.code) == [code])
        }
    }

    @Test("sums are written with the instance's decimals")
    func numbers() {
        #expect(AssignmentText.number(-5, decimals: 3) == "-0.005")
        #expect(AssignmentText.number(12345, decimals: 3) == "12.345")
        #expect(AssignmentText.number(7, decimals: 0) == "7")
        #expect(AssignmentText.encode([0, 2, 1]) == Data("0\n2\n1\n".utf8))
    }
}
