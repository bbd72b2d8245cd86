import Cells

/// How the screen is to be taken.
package struct TerminalOptions: Sendable {
    /// How many colours to use.
    package enum ColorMode: String, CaseIterable, Sendable {
        /// All that the terminal has, none when `NO_COLOR` is set.
        case auto
        case never
        case indexed256 = "256"
        case ansi16 = "16"
        case ansi8 = "8"
    }

    /// How many colours to use, at most as many as the terminal has.
    package var colorMode: ColorMode
    /// How long a lone Esc is held back to see whether it begins a key, in milliseconds; nil
    /// means 25, and 50 over SSH.
    package var escapeDelayMilliseconds: Int32?
    /// The file that standard error is appended to during the session, or nil to leave it alone.
    package var logPath: String?
    /// What is said on standard error after a crash, and after a session that wrote to the log.
    package var logNotice: String
    /// The process's environment: `TERM`, `NO_COLOR`, `SSH_CONNECTION` and the locale are read.
    package var environment: [String: String]

    /// Options with these values.
    package init(
        colorMode: ColorMode = .auto, escapeDelayMilliseconds: Int32? = nil,
        logPath: String? = nil, logNotice: String = "", environment: [String: String]
    ) {
        self.colorMode = colorMode
        self.escapeDelayMilliseconds = escapeDelayMilliseconds
        self.logPath = logPath
        self.logNotice = logNotice
        self.environment = environment
    }

    /// The Esc delay in milliseconds that follows from the options.
    var escapeDelay: Int32 {
        let isRemote = environment["SSH_CONNECTION"].map { !$0.isEmpty } ?? false
        return min(max(0, escapeDelayMilliseconds ?? (isRemote ? 50 : 25)), 1_000)
    }

    /// The depth of a terminal of `colors` colours under these options.
    func depth(ofTerminalColors colors: Int32) -> ColorDepth {
        let isUnwanted = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        let wanted: Int32 =
            switch colorMode {
            case .auto: isUnwanted ? 0 : .max
            case .never: 0
            case .indexed256: 256
            case .ansi16: 16
            case .ansi8: 8
            }
        switch min(wanted, colors) {
        case 256...: return .indexed256
        case 16...: return .ansi16
        case 8...: return .ansi8
        default: return .mono
        }
    }
}
