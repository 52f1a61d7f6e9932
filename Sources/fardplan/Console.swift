import Foundation

/// Standard output for data, standard error for everything else.
enum Console {
    static func out(_ text: String) { write(text + "\n", to: .standardOutput) }
    static func error(_ text: String) { write(text + "\n", to: .standardError) }
    static func error(raw text: String) { write(text, to: .standardError) }

    /// A reader that has gone away, such as a closed pipe, is no fault.
    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }

    static var isErrorTerminal: Bool {
        isatty(FileHandle.standardError.fileDescriptor) == 1
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// A value as JSON with sorted keys.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        out(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}

/// How the program ends.
enum ExitStatus {
    static let internalFault: Int32 = 1
    static let infeasible: Int32 = 2
    static let notFound: Int32 = 3
    static let auditFailed: Int32 = 4
    static let badData: Int32 = 65
    static let missingFile: Int32 = 66
    static let cannotWrite: Int32 = 73
    static let interrupted: Int32 = 130
}
