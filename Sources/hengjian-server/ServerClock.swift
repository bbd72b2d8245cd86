import Enforcement
import FoundationEssentials
import Glibc

/// The wall clock of a command.
struct ServerClock: Sendable {
    /// What is added to the machine's clock, in milliseconds.
    private let offsetMilliseconds: Int64

    /// The machine's clock; with `isTest`, one that started at `$HENGJIAN_NOW` and runs.
    ///
    /// - Throws: `CommandError` where the variable is set and may not be, or is no instant.
    init(isTest: Bool) throws {
        guard let variable = getenv("HENGJIAN_NOW") else {
            offsetMilliseconds = 0
            return
        }
        guard isTest else { throw CommandError.clockNotAllowed }
        let text = String(cString: variable)
        guard let start = Instant(iso: text) else { throw CommandError.malformedClock(text) }
        offsetMilliseconds = start.millisecondsSince1970 - Self.machine()
    }

    /// The time now.
    var now: Instant {
        Instant(millisecondsSince1970: Self.machine() + offsetMilliseconds)
    }

    private static func machine() -> Int64 {
        Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
    }
}
