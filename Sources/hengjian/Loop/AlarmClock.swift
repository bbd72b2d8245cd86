import Glibc
import Workstation

/// The moments at which the loop wakes by itself, on monotonic time.
struct AlarmClock {
    private var waiting: [(due: Int64, alarm: Alarm)] = []

    /// Lets an alarm ring after that time.
    mutating func set(_ alarm: Alarm, after milliseconds: Int) {
        waiting.append((Self.now() + Int64(milliseconds), alarm))
    }

    /// How long until the next one; nil where none is set.
    var millisecondsToNext: Int64? {
        waiting.map(\.due).min().map { max(0, $0 - Self.now()) }
    }

    /// Takes those whose time is over.
    mutating func due() -> [Alarm] {
        let now = Self.now()
        let over = waiting.filter { $0.due <= now }.map(\.alarm)
        waiting.removeAll { $0.due <= now }
        return over
    }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
