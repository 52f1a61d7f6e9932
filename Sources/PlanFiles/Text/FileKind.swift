import ProgrammeModel

/// What a file is that should be text and is not.
enum FileKind {
    case excel, oldExcel, zip, pdf, image, webPage, compressed, wideText, unknown

    /// Nil for what may be text.
    init?(_ bytes: [UInt8]) {
        func begins(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
        if begins("PK\u{3}\u{4}") {
            let isExcel = bytes.prefix(8192).split(separator: UInt8(ascii: "x")).contains { $0.starts(with: "l/".utf8) }
            self = isExcel ? .excel : .zip
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldExcel
        } else if begins("%PDF") {
            self = .pdf
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .image
        } else if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58]) {
            self = .compressed
        } else if Self.isWebPage(bytes) {
            self = .webPage
        } else {
            guard let kind = Self.kind(byControls: bytes.prefix(4096)) else { return nil }
            self = kind
        }
    }

    private static func isWebPage(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(64), as: UTF8.self).trimmed.lowercased()
        return ["<!doctype", "<html", "<table", "<?xml"].contains(where: start.hasPrefix)
    }

    /// A few control characters are slips on their lines; one in twenty is no text. Text of two bytes a letter has a zero
    /// in every other place.
    private static func kind(byControls bytes: ArraySlice<UInt8>) -> FileKind? {
        let controls = bytes.count { $0 < 32 && !(9...13).contains($0) }
        guard controls > 1, controls * 20 > bytes.count else { return nil }
        let zeros = bytes.indices.filter { bytes[$0] == 0 }
        let odd = zeros.count { $0 % 2 == 1 }
        return zeros.count * 3 > bytes.count && (odd == 0 || odd == zeros.count) ? .wideText : .unknown
    }

    var name: LocalisedText {
        switch self {
        case .excel: LocalisedText(sv: "en Excelbok (xlsx)", en: "an Excel workbook (xlsx)")
        case .oldExcel: LocalisedText(sv: "en äldre Excelbok (xls)", en: "an older Excel workbook (xls)")
        case .zip: LocalisedText(sv: "ett zip-arkiv", en: "a zip archive")
        case .pdf: LocalisedText(sv: "en PDF", en: "a PDF")
        case .image: LocalisedText(sv: "en bild", en: "an image")
        case .webPage: LocalisedText(sv: "en webbsida eller XML", en: "a web page or XML")
        case .compressed: LocalisedText(sv: "en komprimerad fil", en: "a compressed file")
        case .wideText: LocalisedText(sv: "text i UTF-16", en: "text in UTF-16")
        case .unknown: LocalisedText(sv: "binära data", en: "binary data")
        }
    }
}
