import Foundation
import PlanFiles
import ProgrammeModel

/// The file that a division goes to.
struct GroupOutput {
    let path: String
    /// Files that the run reads.
    let inputs: [String]
    /// Whether any other file may be replaced.
    let isForced: Bool
    let options: SharedOptions

    private var output: Output { Output(options: options) }
    private var name: String { URL(filePath: path).lastPathComponent }
    private var folder: String { URL(filePath: path).deletingLastPathComponent().path }

    /// Ends the program where the file cannot be written, or holds what must not be lost.
    ///
    /// Before the run: groups that cannot be written would be lost with all the time they took.
    func check() throws {
        try output.check([name], in: folder)
        guard let present = FileIdentity(path) else { return }
        if inputs.contains(where: { FileIdentity($0) == present }) {
            try output.fail(
                LocalisedText(
                    sv: "\(path) läses av den här körningen och skrivs inte över; ange en annan fil till --out",
                    en: "\(path) is read by this run and is not written over; give another file to --out"))
        }
        guard present.isPlain else {
            try output.fail(
                LocalisedText(
                    sv: "\(path) är ingen vanlig fil; utan --out skrivs tabellen till standard ut",
                    en: "\(path) is no plain file; without --out the table goes to standard output"))
        }
        guard isForced || isEarlierDivision else {
            try output.fail(
                LocalisedText(
                    sv: "\(path) finns redan och är ingen indelning av group; inget är skrivet. Ange en annan fil, "
                        + "eller --force för att skriva över den",
                    en: "\(path) is there already and is no division by group; nothing was written. Give another "
                        + "file, or --force to replace it"))
        }
    }

    /// Says on standard error what was made or replaced on the way.
    func write(_ data: Data) throws {
        let isReplaced = FileIdentity(path) != nil
        let isFolderNew = FileIdentity(folder) == nil
        try output.write([(name, data)], to: folder)
        guard !options.quiet else { return }
        if isFolderNew {
            Console.error(say(sv: "Obs: skapade mappen \(folder)", en: "Note: made the folder \(folder)"))
        }
        if isReplaced {
            Console.error(say(sv: "Obs: ersatte \(path), som fanns", en: "Note: replaced \(path), which was there"))
        }
    }

    private var isEarlierDivision: Bool {
        FileManager.default.contents(atPath: path).map { AssignmentText.isDivision([UInt8]($0)) } ?? false
    }
}

/// Which file a path leads to, links followed.
private struct FileIdentity: Hashable {
    private let device: Int
    private let number: Int
    let isPlain: Bool

    /// Nil where there is nothing.
    init?(_ path: String) {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else { return nil }
        device = attributes[.systemNumber] as? Int ?? 0
        number = attributes[.systemFileNumber] as? Int ?? 0
        isPlain = attributes[.type] as? FileAttributeType == .typeRegular
    }
}
