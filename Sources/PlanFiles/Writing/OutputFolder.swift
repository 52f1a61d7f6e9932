public import Foundation
import ProgrammeModel

/// A folder that receives the files of a run, all of them whole.
public struct OutputFolder: Sendable {
    public let path: String

    /// - Parameter path: need not exist; its parents need not either.
    public init(_ path: String) { self.path = path }

    /// Writes files into the folder, in place of those of the same names.
    ///
    /// All files are written under temporary names beside their places, and only then renamed: a run that is interrupted
    /// leaves no half file, and old files stay until the new ones are whole.
    /// - Parameter files: names unique, with `/` for a folder inside this one.
    /// - Throws: ``OutputFolderError``; no temporary file is left.
    public func write(_ files: [(name: String, data: Data)]) throws {
        var pending: [PendingFile] = []
        do {
            try createFolder(at: path)
            for file in files { pending.append(try prepared(file.name)) }
            for (file, contents) in zip(pending, files) { try file.write(contents.data) }
            for file in pending { try file.moveIntoPlace() }
        } catch {
            for file in pending { file.discard() }
            throw error
        }
    }

    /// Makes sure, as far as that can be known, that files of these names can be written; leaves nothing behind.
    ///
    /// Folders that are not there are made and removed again, and a file is written and removed: nothing less tells of
    /// read-only disks, missing permissions and names too long.
    /// - Throws: ``OutputFolderError``.
    public func check(_ names: [String]) throws {
        var made: [URL] = []
        var url = URL(fileURLWithPath: path).standardizedFileURL
        while url.path != "/", !FileManager.default.fileExists(atPath: url.path) {
            made.append(url)
            url.deleteLastPathComponent()
        }
        // Only empty folders go: somebody else may have put something there meanwhile.
        defer { for folder in made { unsafe _ = rmdir(folder.path) } }
        try createFolder(at: path)
        for name in names {
            let file = try prepared(name)
            defer { file.discard() }
            if name == names.first { try file.write(Data()) }
        }
    }

    /// Renames a file of the folder, in place of one of the other name.
    /// - Throws: ``OutputFolderError``.
    public func rename(_ name: String, to other: String) throws {
        let folder = URL(fileURLWithPath: path)
        let target = folder.appendingPathComponent(other).path
        guard unsafe Foundation.rename(folder.appendingPathComponent(name).path, target) == 0 else {
            throw OutputFolderError(target, reason: OutputFolderError.Reason(errno: errno))
        }
    }

    private func prepared(_ name: String) throws -> PendingFile {
        let file = PendingFile(target: URL(fileURLWithPath: path).appendingPathComponent(name))
        try createFolder(at: file.target.deletingLastPathComponent().path)
        // Found out now, it does no harm; found out while renaming, some files would be new and some old.
        if Self.isFolder(file.target.path) { throw OutputFolderError(file.target.path, reason: .isFolder) }
        return file
    }

    private func createFolder(at path: String) throws {
        if Self.isFolder(path) { return }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            if Self.hasFile(onTheWayTo: path) { throw OutputFolderError(path, reason: .parentIsFile) }
            throw OutputFolderError(path, error)
        }
    }

    /// Foundation does not tell a file in the way from an unknown fault.
    private static func hasFile(onTheWayTo path: String) -> Bool {
        var url = URL(fileURLWithPath: path).standardizedFileURL
        while url.path != "/", !FileManager.default.fileExists(atPath: url.path) { url.deleteLastPathComponent() }
        return !isFolder(url.path)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

/// A file under a temporary name.
private struct PendingFile {
    let target: URL
    private let temporary: URL

    init(target: URL) {
        self.target = target
        let name = ".\(target.lastPathComponent).\(UUID().uuidString).tmp"
        temporary = target.deletingLastPathComponent().appendingPathComponent(name)
    }

    func write(_ data: Data) throws {
        do {
            try data.write(to: temporary, options: .withoutOverwriting)
        } catch {
            throw OutputFolderError(target.path, error)
        }
    }

    /// rename(2) replaces a file in one step, which Foundation's own calls do not promise.
    func moveIntoPlace() throws {
        guard unsafe rename(temporary.path, target.path) == 0 else {
            throw OutputFolderError(target.path, reason: OutputFolderError.Reason(errno: errno))
        }
    }

    func discard() { try? FileManager.default.removeItem(at: temporary) }
}
