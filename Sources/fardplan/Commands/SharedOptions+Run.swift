import Planning
import ProgrammeModel

extension SharedOptions {
    /// Waits for a run, showing how far it is; says also whether somebody interrupted it.
    ///
    /// - Parameter words: for each phase, where those of planning do not fit.
    func finish<Output>(
        _ run: EngineRun<Output>, words: @escaping (PlanProgress.Phase) -> LocalisedText = { $0.text }
    ) async throws -> (result: Output, isInterrupted: Bool) {
        let interruption = Interruption(isJSON: json)
        let sources = interruption.watch { run.cancel() }
        var bar = ProgressBar(quiet ? .silent : .standardError, language: language, words: words)
        for await progress in run.progress { bar.show(progress) }
        bar.clear()
        let result = try await run.result()
        withExtendedLifetime(sources) {}
        return (result, interruption.hasHappened)
    }
}
