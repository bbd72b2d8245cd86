import Enforcement
import FoundationEssentials
import Glibc

/// The outside world as a command sees it: environment, clock and the three standard streams.
struct Surroundings: Sendable {
    let environment: [String: String]
    /// The wall clock; `$HENGJIAN_NOW` sets where it starts from.
    let clock: WallClock

    /// The process's own.
    static func ofProcess() throws -> Surroundings {
        let environment = ProcessInfo.processInfo.environment
        return Surroundings(
            environment: environment,
            clock: try WallClock(startingFrom: environment["HENGJIAN_NOW"]))
    }

    /// A variable that is set and not empty.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// A wall clock that may start from a given instant and then runs on; monotonic time is untouched.
struct WallClock: Sendable {
    private let offsetMilliseconds: Int64
    /// Whether it was set by hand.
    let isSet: Bool

    /// - Parameter text: an instant such as `2026-07-21T00:31:00Z`, or nil for the machine's.
    init(startingFrom text: String?) throws(UsageProblem) {
        guard let text, !text.isEmpty else {
            offsetMilliseconds = 0
            isSet = false
            return
        }
        guard let start = Instant(iso: text) else { throw .badClock(text) }
        offsetMilliseconds = start.millisecondsSince1970 - Self.machineMilliseconds()
        isSet = true
    }

    /// The instant now.
    func now() -> Instant {
        Instant(millisecondsSince1970: Self.machineMilliseconds() + offsetMilliseconds)
    }

    /// Today at UTC+08:00, whatever TZ says.
    func today() -> Day { now().day }

    private static func machineMilliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
