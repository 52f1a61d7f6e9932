import Dispatch
import Foundation
import Synchronization

/// Ctrl-C: the first asks the run to stop and keep its best plan, the second ends the program.
final class Interruption: Sendable {
    private let count = Atomic(0)
    private let isJSON: Bool

    /// - Parameter isJSON: whether an ending is told as JSON.
    init(isJSON: Bool) { self.isJSON = isJSON }

    var hasHappened: Bool { count.load(ordering: .relaxed) > 0 }

    /// Calls `stop` on the first interrupt from now on, until the returned source goes away.
    func watch(_ stop: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { [self] in
                if count.add(1, ordering: .relaxed).newValue > 1 { quit() }
                Console.error(
                    "\n"
                        + say(
                            sv: "Avbryter och sparar bästa planen hittills (Ctrl-C igen avslutar genast) ...",
                            en: "Stopping and keeping the best plan so far (Ctrl-C again quits at once) ..."))
                stop()
            }
            source.resume()
            return source
        }
    }

    private func quit() -> Never {
        if isJSON { try? Console.json(Ending(status: .interrupted)) }
        Foundation.exit(ExitStatus.interrupted)
    }
}
