import Foundation
public import ProgrammeModel

/// The system's error numbers in words.
public enum SystemWords {
    /// What a number of `errno` means; the system's own English words, in quotes, for rare ones.
    public static func text(_ code: Int32) -> LocalisedText {
        switch code {
        case EIO: LocalisedText(sv: "fel vid läsning eller skrivning på disken", en: "input/output error on the disk")
        case ENOENT: LocalisedText(sv: "filen eller mappen finns inte", en: "no such file or folder")
        case EBUSY, ETXTBSY: LocalisedText(sv: "den används av ett annat program", en: "another program is using it")
        case EFBIG: LocalisedText(sv: "filen blir för stor", en: "the file gets too large")
        case ELOOP: LocalisedText(sv: "länkarna går runt i ring", en: "its links go round in a circle")
        case EMFILE, ENFILE: LocalisedText(sv: "för många filer är öppna", en: "too many files are open")
        case ENODEV, ENXIO: LocalisedText(sv: "enheten finns inte", en: "there is no such device")
        case ESTALE: LocalisedText(sv: "nätverksmappen har försvunnit", en: "the network folder has gone")
        case ETIMEDOUT: LocalisedText(sv: "disken eller nätverket svarar inte", en: "disk or network does not answer")
        default: other(code)
        }
    }

    private static func other(_ code: Int32) -> LocalisedText {
        // Copied at once: the next call may write over it.
        let words = unsafe String(cString: strerror(code))
        return LocalisedText(sv: "systemet säger \"\(words)\"", en: "the system says \"\(words)\"")
    }
}
