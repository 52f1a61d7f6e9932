import PlanFiles
import ProgrammeModel

/// How the program ends.
enum ExitStatus {
    static let internalFault: Int32 = 1
    static let infeasible: Int32 = 2
    static let notFound: Int32 = 3
    static let auditFailed: Int32 = 4
    static let wrongUsage: Int32 = 64
    static let badData: Int32 = 65
    static let missingFile: Int32 = 66
    static let cannotWrite: Int32 = 73
    static let lostOutput: Int32 = 74
    static let interrupted: Int32 = 130
}

/// The JSON object of an ending that has nothing else to show: a word for the exit status, and why.
struct Ending: Encodable {
    /// The words that stand for exit statuses in JSON.
    enum Status: String, Encodable {
        case accepted, refused, planned, grouped, infeasible, written, interrupted
        case notFound = "not-found"
        case wrongUsage = "wrong-usage"
        case badData = "bad-data"
        case missingFile = "missing-file"
        case cannotWrite = "cannot-write"
        case internalFault = "internal-fault"

        /// The word for a status that a command has not already explained.
        init(exit status: Int32) {
            switch status {
            case ExitStatus.wrongUsage: self = .wrongUsage
            case ExitStatus.badData: self = .badData
            case ExitStatus.missingFile: self = .missingFile
            case ExitStatus.cannotWrite: self = .cannotWrite
            default: self = .internalFault
            }
        }
    }

    let status: Status
    /// One sentence.
    var reason: LocalisedText?
    /// What is wrong in files, one entry a place.
    var faults: [LocatedFault]?
    /// Files of an earlier run that still lie where the plan was to be written.
    var olderFiles: [String]?

    enum CodingKeys: String, CodingKey {
        case status, reason, faults
        case olderFiles = "older_files"
    }
}
