import ProgrammeModel

/// Every text of this target that a person reads.
enum AllocationWording {
    static let solverMissing = LocalisedText(
        sv: "Programmet är byggt utan GLPK: utvecklingsgrupperna är satta av den inbyggda sökningen, "
            + "mot räknade gränser.",
        en: "The program was built without GLPK: the native search formed the cohorts, against counted bounds.")

    static func solverFailed(_ code: String, _ message: String) -> LocalisedText {
        let words = message.isEmpty ? code : "\(code): \(message)"
        return LocalisedText(
            sv: "GLPK gav upp (\(words)); utvecklingsgrupperna är satta av den inbyggda sökningen.",
            en: "GLPK gave up (\(words)); the native search formed the cohorts.")
    }
}
