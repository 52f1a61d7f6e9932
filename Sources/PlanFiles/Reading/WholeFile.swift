import Foundation

/// A file read whole, after a look at what it is: a folder, a device or a pipe is never opened.
struct WholeFile {
    /// Why there is nothing to read.
    enum Problem: Error {
        case missing
        case folder
        /// A device, a pipe or a socket.
        case special
        case tooLarge
        /// It may not be read.
        case closed
    }

    let bytes: Data

    /// - Parameter limit: bytes at most.
    init(_ path: String, limit: Int) throws(Problem) {
        guard let attributes = Self.attributes(of: path) else { throw .missing }
        switch attributes[.type] as? FileAttributeType {
        case .typeRegular: break
        case .typeDirectory: throw .folder
        default: throw .special
        }
        guard (attributes[.size] as? Int ?? 0) <= limit else { throw .tooLarge }
        guard let bytes = FileManager.default.contents(atPath: path) else { throw .closed }
        self.bytes = bytes
    }

    /// Whether a path is that of a folder; nil where there is nothing.
    static func isFolder(_ path: String) -> Bool? {
        attributes(of: path).map { $0[.type] as? FileAttributeType == .typeDirectory }
    }

    /// Attributes of a file or folder, links followed; nil where there is none.
    private static func attributes(of path: String) -> [FileAttributeKey: Any]? {
        try? FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    }
}

extension WholeFile.Problem {
    /// - Parameter file: how its folder or its planner names it.
    func text(_ file: String, limit: Int) -> FaultText {
        switch self {
        case .missing: .missingFile(file)
        case .folder: .folderForFile(file)
        case .special: .specialFile(file)
        case .tooLarge: .tooLarge(file, FaultText.bytes, limit)
        case .closed: .unreadableFile(file)
        }
    }
}
