import Foundation
import Testing

extension CommandLineTests {
    @Test("an interrupt ends with status 130 and the best plan so far, in one object", .timeLimit(.minutes(20)))
    func interrupt() throws {
        try withFolder { folder in
            let arguments = [
                "plan", scenario("small"), "--out", folder, "--work", "100000000", "--seconds", "10", "--json",
            ]
            let process = try Program.process(arguments, language: "en_GB.UTF-8")
            let output = Pipe()
            let errors = Pipe()
            process.standardOutput = output
            process.standardError = errors
            try process.run()
            var said = ""
            while !said.contains("scheduling sessions") {
                let part = errors.fileHandleForReading.availableData
                if part.isEmpty { break }
                said += String(decoding: part, as: UTF8.self)
            }
            process.interrupt()
            let object = try JSONSerialization.jsonObject(with: output.fileHandleForReading.readDataToEndOfFile())
            process.waitUntilExit()
            #expect(process.terminationStatus == 130)
            let ending = try #require(object as? [String: Any])
            #expect(ending["status"] as? String == "planned")
            #expect(ending["stopped"] as? String == "cancelled")
            #expect(FileManager.default.fileExists(atPath: folder + "/plan.json"))
        }
    }
}
