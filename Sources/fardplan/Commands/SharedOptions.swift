public import ArgumentParser
import Foundation
public import ProgrammeModel

/// Options that every command has.
struct SharedOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say(sv: "Språk: sv eller en.", en: "Language: sv or en."),
            valueName: say(sv: "språk", en: "language")))
    var language = Speech.language

    @Flag(
        help: ArgumentHelp(say(sv: "Skriv resultatet som JSON på stdout.", en: "Write the result as JSON to stdout.")))
    var json = false

    @Flag(name: .shortAndLong, help: ArgumentHelp(say(sv: "Bara fel och resultat.", en: "Only errors and the result.")))
    var quiet = false
}

extension Language: ExpressibleByArgument {}
extension EngineChoice: ExpressibleByArgument {}

/// Checks of what is missing among the options.
enum UsageChecks {
    /// Whether they wait until every option is known to be one.
    @TaskLocal static var areDeferred = false
}

/// Numbers whose faults are worth more words than the parser has for them.
enum Numbers {
    /// A seed as it is written.
    static func seed(_ text: String) throws -> UInt64 {
        guard let seed = UInt64(text) else {
            if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
                throw ValidationError(
                    say(sv: "ett frö är högst \(UInt64.max)", en: "a seed is at most \(UInt64.max)"))
            }
            throw ValidationError(
                say(sv: "ett frö är ett heltal, minst 0", en: "a seed is a whole number, at least 0"))
        }
        return seed
    }

    /// Numbers with commas between them; none for nothing.
    /// - Throws: a fault of usage where something is no number.
    static func list<Number>(_ text: String, _ read: (String) -> Number?) throws -> [Number] {
        try text.split(separator: ",").map { part in
            guard let number = read(String(part)) else {
                throw ValidationError(say(sv: "tal med komma emellan väntas", en: "numbers with commas are expected"))
            }
            return number
        }
    }

    /// The same, each number once.
    static func distinct<Number: Hashable>(_ text: String, _ read: (String) -> Number?) throws -> [Number] {
        var known: Set<Number> = []
        return try list(text, read).filter { known.insert($0).inserted }
    }

    /// The number given, or one for each processor, at most 16.
    static func threads(_ given: Int?) -> Int { given ?? max(1, min(16, ProcessInfo.processInfo.activeProcessorCount)) }

    /// - Throws: a fault of usage for too many threads, or none.
    static func check(threads: Int?) throws {
        if let threads { try check(threads, of: "--threads", in: 1...256) }
    }

    /// - Throws: a fault of usage for a time limit that is none.
    static func check(seconds: Double?, of option: String = "--seconds") throws {
        guard let seconds, !(seconds.isFinite && seconds > 0) else { return }
        throw ValidationError(say(sv: "\(option) ska vara mer än 0", en: "\(option) must be more than 0"))
    }

    /// - Throws: a fault of usage that names the option, for a value outside its limits.
    static func check(_ value: Int, of option: String, in limits: ClosedRange<Int>) throws {
        guard !limits.contains(value) else { return }
        throw ValidationError(
            say(
                sv: "\(option) ska vara från \(limits.lowerBound) till \(limits.upperBound), inte \(value)",
                en: "\(option) must be from \(limits.lowerBound) to \(limits.upperBound), not \(value)"))
    }
}

/// Folders as arguments.
enum FolderArgument {
    /// - Throws: a fault of usage for an empty name, as an unset variable of a script gives it.
    static func check(_ path: String?, of argument: String) throws {
        guard path?.isEmpty == true else { return }
        throw ValidationError(
            say(sv: "\(argument) är tomt: ange en mapp", en: "\(argument) is empty: give a folder"))
    }
}
