import Foundation
import GLPK

/// A libFuzzer target on the public readers. The environment names the reader: a format, or `mathprog`.
///
/// What is read is also written and read back, which is to change nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let format {
        if let program = read({ () throws(GLPKError) in try LinearProgram(bytes: bytes, format: format) }) {
            checkRoundTrips(program)
        }
    } else if !mayDoHarm(bytes) {
        // Model and data sections stand between bytes that neither is likely to have.
        let parts = bytes.split(separator: 0x1E, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        let limits = MathProgLimits(seconds: 5, megabytes: 256)
        let made = read { () throws(GLPKError) in
            try LinearProgram.translated(mathProg: parts[0], data: Array(parts.dropFirst()), limits: limits)
        }
        if let made { checkRoundTrips(made.program) }
    }
    return 0
}

private let reader = ProcessInfo.processInfo.environment["READER"] ?? ""
private let format = LinearProgram.FileFormat(rawValue: reader)

/// Nil for what is refused in the way that is promised.
private func read<Value>(_ body: () throws(GLPKError) -> Value) -> Value? {
    do throws(GLPKError) {
        return try body()
    } catch {
        let isPromised = error.code == .unreadableFile && !error.context.isEmpty && !error.description.isEmpty
        // A child that is ended by the address sanitizer leaves no other trace.
        guard isPromised, !error.message.contains("without an answer") else { preconditionFailure("\(error)") }
        return nil
    }
}

private func checkRoundTrips(_ program: LinearProgram) {
    for format in LinearProgram.FileFormat.allCases {
        guard let text = written(program, format) else { continue }
        do {
            let again = try LinearProgram(text: text, format: format)
            guard written(again, .glpk) == written(program, .glpk) else {
                preconditionFailure("\(format.rawValue) changes a program:\n\(text)")
            }
        } catch {
            preconditionFailure("what was written as \(format.rawValue) is refused: \(error)\n\(text)")
        }
    }
}

/// Nil for programs that the format cannot hold or that have faults.
private func written(_ program: LinearProgram, _ format: LinearProgram.FileFormat) -> String? {
    do throws(GLPKError) {
        return try program.text(format)
    } catch {
        guard error.code == .inexpressible || error.code == .invalidInput, !error.faults.isEmpty else {
            preconditionFailure("\(error)")
        }
        return nil
    }
}

/// Models write files by printf with > or >>, and start drivers by table.
private func mayDoHarm(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("table") { return true }
    guard text.contains("printf") || text.contains("display") else { return false }
    return text.contains(/>[^=]/) || text.hasSuffix(">")
}
