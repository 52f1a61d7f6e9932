import Foundation
import ProgrammeModel
import Testing

@testable import PlanFiles

@Suite("Output folder")
struct OutputFolderTests {
    private func data(_ text: String) -> Data { Data(text.utf8) }

    @Test("a folder is made with its parents, and holds the files and nothing else")
    func makesFolders() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try OutputFolder(folder.path + "/a/b").write([("x.csv", data("1\n")), ("m/y.csv", data(""))])
        #expect(try folder.contents() == ["a", "a/b", "a/b/m", "a/b/m/y.csv", "a/b/x.csv"])
        #expect(folder.text("a/b/x.csv") == "1\n")
        #expect(folder.text("a/b/m/y.csv")?.isEmpty == true)
    }

    @Test("files of the same names are replaced, others stay")
    func replaces() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let output = OutputFolder(folder.path)
        try output.write([("x.csv", data("a long first version")), ("kept.txt", data("kept"))])
        try output.write([("x.csv", data("new"))])
        #expect(folder.text("x.csv") == "new")
        #expect(try folder.contents() == ["kept.txt", "x.csv"])
    }

    @Test("a folder where a file should go stops everything: old files stay, no temporary file is left")
    func isAllOrNothing() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try OutputFolder(folder.path).write([("x.csv", data("old")), ("plan.json/inner", data("inner"))])
        let before = try folder.contents()
        let error = try #require(throws: OutputFolderError.self) {
            try OutputFolder(folder.path).write([("x.csv", data("new")), ("plan.json", data("{}"))])
        }
        #expect(error.path == folder.path + "/plan.json")
        #expect(error.message.en == "cannot write \(error.path): there is a folder in its place")
        #expect(error.message.sv == "\(error.path) går inte att skriva: där ligger en mapp")
        #expect(try folder.contents() == before)
        #expect(folder.text("x.csv") == "old")
    }

    @Test("a name too long to write leaves no temporary file of the files before it")
    func failsWhileWriting() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let name = String(repeating: "n", count: 300)
        let error = try #require(throws: OutputFolderError.self) {
            try OutputFolder(folder.path).write([("x.csv", data("new")), (name, data("{}"))])
        }
        #expect(error.path == folder.path + "/" + name)
        #expect(error.message.en.hasSuffix("the name is invalid or too long"))
        #expect(try folder.contents().isEmpty)
    }

    @Test("a file in the way of the folder is named")
    func parentIsFile() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try OutputFolder(folder.path).write([("file", data("x"))])
        for path in ["/file", "/file/inner"] {
            let error = try #require(throws: OutputFolderError.self) {
                try OutputFolder(folder.path + path).write([("x.csv", data("new"))])
            }
            #expect(error.path == folder.path + path)
            #expect(error.message.en == "cannot write \(error.path): a file is where a folder is needed")
        }
        #expect(try folder.contents() == ["file"])
        #expect(OutputFolderError.exitCode == 73)
    }

    @Test("a folder without write permission is named, and left as it was")
    func noPermission() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        // Whoever may write anyway (root) has nothing to test here.
        guard !FileManager.default.isWritableFile(atPath: folder.path) else { return }
        let error = try #require(throws: OutputFolderError.self) {
            try OutputFolder(folder.path).write([("x.csv", data("new"))])
        }
        #expect(error.message.en.hasSuffix("permission denied"))
        #expect(try folder.contents().isEmpty)
    }

    @Test("a folder in which nothing can be made is found by checking, and so is none that can be written")
    func check() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try OutputFolder(folder.path + "/a/b").check(["plan.json", "x.csv"])
        #expect(try folder.contents().isEmpty)
        guard FileManager.default.fileExists(atPath: "/proc/self") else { return }
        let error = try #require(throws: OutputFolderError.self) {
            try OutputFolder("/proc/fardplan").check(["plan.json"])
        }
        #expect(error.message.en == "cannot write /proc/fardplan: no such file or folder")
    }

    @Test(
        "what the system says is told in words",
        arguments: [
            (EACCES, "permission denied"), (ENOSPC, "the disk is full"), (EIO, "input/output error on the disk"),
            (ENOTSUP, "the system says \"Operation not supported\""),
        ])
    func reasons(_ code: Int32, _ words: String) {
        let error = CocoaError(
            .fileWriteUnknown, userInfo: [NSUnderlyingErrorKey: NSError(domain: NSPOSIXErrorDomain, code: Int(code))])
        #expect(OutputFolderError("x", error).message.en == "cannot write x: \(words)")
    }
}
