/// How many colours a device shows.
package enum ColorDepth: CaseIterable, Hashable, Sendable {
    /// Any colour: what a theme file says; no ncurses device, but what themes are checked at.
    case full
    /// The cube and the greys of 256-colour terminals; their first 16 belong to the user.
    case indexed256
    /// The sixteen `AnsiColor`s.
    case ansi16
    /// The first eight of them.
    case ansi8
    /// Attributes only, in the terminal's own two colours.
    case mono
}
