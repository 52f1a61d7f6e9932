import Foundation
import PlanFiles
import ProgrammeModel

/// The one file that a result goes to.
struct ResultFile {
    /// What a result is; an earlier one of the same kind is replaced.
    enum Kind {
        case division
        case plan
    }

    let kind: Kind
    let path: String
    /// The option that names it.
    let option: String
    /// Files that the run reads.
    let inputs: [String]
    /// Whether any other file may be replaced; nil where a command leaves no choice.
    let isForced: Bool?
    let options: SharedOptions

    private var output: Output { Output(options: options) }
    private var name: String { URL(filePath: path).lastPathComponent }
    private var folder: String { URL(filePath: path).deletingLastPathComponent().path }

    /// Ends the program where the file cannot be written, or holds what must not be lost.
    ///
    /// Before the run: what cannot be written would be lost with all the time it took.
    func check() throws {
        try output.check([name], in: folder)
        guard let present = FileIdentity(path) else { return }
        if inputs.contains(where: { FileIdentity($0) == present }) {
            try output.fail(
                LocalisedText(
                    sv: "\(path) läses av den här körningen och skrivs inte över; ange en annan fil till \(option)",
                    en: "\(path) is read by this run and is not written over; give another file to \(option)"))
        }
        guard present.isPlain else {
            try output.fail(
                LocalisedText(
                    sv: "\(path) är ingen vanlig fil; " + plainWay.sv, en: "\(path) is no plain file; " + plainWay.en))
        }
        guard isForced == true || isEarlierResult else {
            let (sv, en) = (
                isForced == nil ? "" : ", eller --force för att skriva över den",
                isForced == nil ? "" : ", or --force to replace it"
            )
            try output.fail(
                LocalisedText(
                    sv: "\(path) finns redan och är \(other.sv); inget är skrivet. Ange en annan fil\(sv)",
                    en: "\(path) is there already and is \(other.en); nothing was written. Give another file\(en)"))
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

    private var isEarlierResult: Bool {
        switch kind {
        case .division:
            FileManager.default.contents(atPath: path).map { AssignmentText.isDivision([UInt8]($0)) } ?? false
        case .plan: (try? PlanDocument.read(at: path)) != nil
        }
    }

    /// What a file is that must not be replaced.
    private var other: LocalisedText {
        switch kind {
        case .division: LocalisedText(sv: "ingen indelning av group", en: "no division by group")
        case .plan: LocalisedText(sv: "ingen plan", en: "no plan")
        }
    }

    private var plainWay: LocalisedText {
        switch kind {
        case .division:
            LocalisedText(
                sv: "utan \(option) skrivs tabellen till standard ut",
                en: "without \(option) the table goes to standard output")
        case .plan: LocalisedText(sv: "ange en annan till \(option)", en: "give another to \(option)")
        }
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
