import ChineseText
import Enforcement

/// What the program told the officer: the line shown now and the last ones before it.
struct MessageLog: Sendable {
    /// How grave a notice is; a word or mark goes with every colour.
    enum Level: Hashable, Sendable {
        case notice, warning, error
    }

    /// One thing told.
    struct Notice: Hashable, Sendable {
        let at: Instant
        let level: Level
        let wording: Wording
    }

    /// The most notices kept.
    static let limit = 500

    /// Oldest first.
    private(set) var notices: [Notice] = []
    /// What the message line shows, and the serial of the alarm that ends it.
    private(set) var shown: Notice?
    private(set) var serial = 0

    mutating func append(_ notice: Notice, serial: Int) {
        if notices.count == Self.limit { notices.removeFirst() }
        notices.append(notice)
        shown = notice
        self.serial = serial
    }

    /// Puts other words in place of the notice shown, if it is still that one.
    mutating func reword(_ wording: Wording, serial: Int) {
        guard serial == self.serial, let old = shown else { return }
        let notice = Notice(at: old.at, level: old.level, wording: wording)
        if !notices.isEmpty { notices[notices.count - 1] = notice }
        shown = notice
    }

    /// Empties the message line; what was told stays in the list.
    mutating func clear() { shown = nil }
}

extension State {
    /// How long a notice stays in the message line.
    static let toastMilliseconds = 6_000

    /// Tells the officer something, for six seconds.
    mutating func say(_ level: MessageLog.Level, _ wording: Wording) -> [Effect] {
        let serial = nextSerial()
        messages.append(
            MessageLog.Notice(at: session.now, level: level, wording: wording), serial: serial)
        return [.wake(afterMilliseconds: Self.toastMilliseconds, .toast(serial: serial))]
    }
}
