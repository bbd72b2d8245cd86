/// The sixteen colours every colour terminal has, in their order; the person at the terminal may
/// have changed them, so only contrast against xterm's values can be checked.
package enum AnsiColor: Int, CaseIterable, Hashable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow
    case brightBlue, brightMagenta, brightCyan, brightWhite

    /// The colour's name in a theme file, such as `bright-red`, or nil.
    package init?(name: String) {
        guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = match
    }

    /// The name in a theme file.
    package var name: String {
        let plain = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
        return rawValue < 8 ? plain[rawValue] : "bright-" + plain[rawValue - 8]
    }

    /// The same colour among the first eight.
    package var plain: AnsiColor { AnsiColor(rawValue: rawValue % 8) ?? self }

    /// What xterm shows for it unless told otherwise.
    package var rgb: RGB { RGB(Self.xterm[rawValue]) }

    private static let xterm: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
}
