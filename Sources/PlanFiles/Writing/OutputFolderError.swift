import Foundation
public import ProgrammeModel

/// Why files could not be written.
public struct OutputFolderError: Error, Hashable, Sendable {
    /// What a program ends with after it: EX_CANTCREAT of sysexits.h.
    public static let exitCode: Int32 = 73
    /// The folder or file that could not be written.
    public let path: String
    public let message: LocalisedText

    init(_ path: String, reason: Reason) {
        let why = reason.text
        self.path = path
        message = LocalisedText(sv: "\(path) går inte att skriva: \(why.sv)", en: "cannot write \(path): \(why.en)")
    }

    init(_ path: String, _ error: any Error) { self.init(path, reason: Reason(error)) }
}

extension OutputFolderError {
    /// What the system says, as far as a person can act on it.
    enum Reason: Hashable {
        case isFolder, parentIsFile, noPermission, diskFull, readOnly, nameTooLong
        case system(Int32)
        /// A number of Foundation's, which has no words for it.
        case foundation(Int)

        init(errno code: Int32) {
            switch code {
            case EISDIR: self = .isFolder
            case ENOTDIR, EEXIST: self = .parentIsFile
            case EACCES, EPERM: self = .noPermission
            case ENOSPC, EDQUOT: self = .diskFull
            case EROFS: self = .readOnly
            case ENAMETOOLONG: self = .nameTooLong
            default: self = .system(code)
            }
        }

        init(_ error: any Error) {
            let error = error as NSError
            if let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError {
                self.init(underlying)
            } else if error.domain == NSPOSIXErrorDomain {
                self.init(errno: Int32(truncatingIfNeeded: error.code))
            } else {
                self.init(cocoa: CocoaError.Code(rawValue: error.code))
            }
        }

        private init(cocoa code: CocoaError.Code) {
            switch code {
            case .fileWriteNoPermission, .fileReadNoPermission: self = .noPermission
            case .fileWriteOutOfSpace: self = .diskFull
            case .fileWriteVolumeReadOnly: self = .readOnly
            case .fileWriteFileExists: self = .parentIsFile
            case .fileWriteInvalidFileName: self = .nameTooLong
            case .fileNoSuchFile, .fileReadNoSuchFile: self = .system(ENOENT)
            default: self = .foundation(code.rawValue)
            }
        }

        var text: LocalisedText {
            switch self {
            case .isFolder: LocalisedText(sv: "där ligger en mapp", en: "there is a folder in its place")
            case .parentIsFile:
                LocalisedText(sv: "en fil ligger där en mapp behövs", en: "a file is where a folder is needed")
            case .noPermission: LocalisedText(sv: "behörighet saknas", en: "permission denied")
            case .diskFull: LocalisedText(sv: "disken är full", en: "the disk is full")
            case .readOnly: LocalisedText(sv: "disken är skrivskyddad", en: "the disk is read-only")
            case .nameTooLong:
                LocalisedText(sv: "namnet är ogiltigt eller för långt", en: "the name is invalid or too long")
            case .system(let code): SystemWords.text(code)
            case .foundation(let code):
                LocalisedText(
                    sv: "okänt fel i filsystemet (\(code))", en: "an unknown fault of the file system (\(code))")
            }
        }
    }
}
