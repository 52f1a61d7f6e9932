import Foundation
import PlanFiles
import PlanReport
import ProgrammeModel
import Synchronization

/// Standard output for data, standard error for everything else; nothing else in the program writes to either.
enum Console {
    /// Makes a closed pipe an error of the write that meets it, instead of the end of the program.
    static func prepare() { signal(SIGPIPE, SIG_IGN) }

    /// - Throws: ``LostOutput`` where the text could not be written. A reader that has gone away, as in `| head`, is no
    ///   fault: it has what it wanted.
    static func out(_ text: String) throws(LostOutput) { try out(data: Data((text + "\n").utf8)) }

    /// Bytes as they are, under the same terms.
    static func out(data: Data) throws(LostOutput) {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            let code = LostOutput.systemCode(of: error)
            if code != EPIPE { throw LostOutput(code: code) }
        }
    }

    /// On a terminal no line is wider than a summary's, but for words that are.
    static func error(_ text: String) {
        error(raw: (isErrorTerminal ? TextLines.hanging(text, width: SummaryTable.width) : text) + "\n")
    }

    /// Where messages cannot be written there is nobody left to tell.
    static func error(raw text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

    static var isErrorTerminal: Bool {
        isatty(FileHandle.standardError.fileDescriptor) == 1
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    private static let hasWrittenJSON = Atomic(false)

    /// A value as JSON with sorted keys: the only one of the run. Of two that end a run at once the first is written.
    static func json(_ value: some Encodable) throws {
        guard !hasWrittenJSON.exchange(true, ordering: .relaxed) else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try out(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}

/// Standard output cannot take the result.
struct LostOutput: Error {
    let code: Int32

    var message: LocalisedText {
        let why =
            switch code {
            case ENOSPC: LocalisedText(sv: "disken är full", en: "the disk is full")
            case EBADF: LocalisedText(sv: "den är stängd", en: "it is closed")
            default: SystemWords.text(code)
            }
        return LocalisedText(
            sv: "resultatet kunde inte skrivas till standard ut: \(why.sv)",
            en: "the result could not be written to standard output: \(why.en)")
    }

    /// The system's number for what Foundation throws.
    static func systemCode(of error: any Error) -> Int32 {
        let error = error as NSError
        if let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError { return Int32(underlying.code) }
        return Int32(truncatingIfNeeded: error.code)
    }
}
