import Foundation
import Testing

/// The built program, run as a process.
struct Program {
    /// Where standard output goes.
    enum Output {
        case captured
        /// A device or file, by its path.
        case file(String)
        /// A pipe that nobody reads.
        case closedPipe
    }

    let status: Int32
    let output: String
    let errors: String

    /// - Parameter language: of the locale.
    init(_ arguments: [String], language: String = "en_GB.UTF-8", output: Output = .captured) throws {
        let process = try Self.process(arguments, language: language)
        let captured = Pipe()
        let errors = Pipe()
        switch output {
        case .captured: process.standardOutput = captured
        case .file(let path):
            let handle: FileHandle = try #require(FileHandle(forWritingAtPath: path))
            process.standardOutput = handle
        case .closedPipe:
            let pipe = Pipe()
            try pipe.fileHandleForReading.close()
            process.standardOutput = pipe
        }
        process.standardError = errors
        try process.run()
        var text = Data()
        if case .captured = output { text = captured.fileHandleForReading.readDataToEndOfFile() }
        let trouble = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = String(decoding: text, as: UTF8.self)
        self.errors = String(decoding: trouble, as: UTF8.self)
    }

    /// The program, not yet started, with an environment of its own.
    static func process(_ arguments: [String], language: String) throws -> Process {
        let folder = Bundle.main.bundleURL.deletingLastPathComponent()
        let productFolder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let program = [folder, Bundle.main.bundleURL, productFolder].map { $0.appending(path: "fardplan") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        let process = Process()
        let found: URL = try #require(program, "the program is not built")
        process.executableURL = found
        process.arguments = arguments
        process.environment = ["LANG": language, "PATH": "/usr/bin:/bin", "TERM": "dumb"]
        return process
    }

    /// The only JSON object on standard output.
    func object() throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
        return try #require(value as? [String: Any])
    }
}

let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

func scenario(_ name: String) -> String { root.appending(path: "scenarios/\(name)").path }

func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fardplan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
}
