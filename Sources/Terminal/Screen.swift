import CNcurses
package import Cells
import Glibc

/// The terminal while the workstation has it: grids out, keys in.
///
/// For the main thread only, and one at a time: ncurses knows one terminal and no threads. The
/// terminal is given back by `restore()`, by `exit()`, and by the signals of a crash or a kill.
package final class Screen {
    /// What is not as asked for, although the screen works.
    package let warnings: [TerminalWarning]
    /// How many colours are shown.
    package let depth: ColorDepth

    let window: UnsafeMutablePointer<WINDOW>
    /// Keys are read through a pad, because reading through the window would draw it first.
    let keyboard: UnsafeMutablePointer<WINDOW>
    var decoder = KeyDecoder()
    var isResizePending = false
    var styles: StyleTable
    /// What the terminal shows, or nil when all of it is to be written again.
    var shown: Grid?
    private let terminalGuard: TerminalGuard
    private var isOpen = true

    /// Takes the terminal on standard input and output.
    ///
    /// - Throws: `TerminalError` with the terminal as it was.
    package init(theme: Theme, options: TerminalOptions) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        let term = options.environment["TERM"] ?? ""
        guard !term.isEmpty, term != "dumb" else { throw .cannotMoveCursor(term: term) }
        var warnings: [TerminalWarning] = []
        if let warning = try CharacterSet.useUTF8(environment: options.environment) {
            warnings.append(warning)
        }
        terminalGuard = try TerminalGuard(options)
        guard let described = Self.start(term), let window = hj_window(),
            let keyboard = newpad(1, 1)
        else {
            terminalGuard.giveBack()
            throw .unknownTerminal(term: term)
        }
        if described != term { warnings.append(.describedAs(term: term, instead: described)) }
        self.warnings = warnings
        self.window = window
        self.keyboard = keyboard
        let hasColors = has_colors() && start_color() == OK
        depth = hasColors ? options.depth(ofTerminalColors: hj_colors()) : .mono
        if hasColors { use_default_colors() }
        styles = StyleTable(theme: theme, depth: depth, colorPairs: hj_color_pairs())
        configure(escapeDelayMilliseconds: options.escapeDelay)
        setTheme(theme)
        hj_hold_resize(1)
        switchModes(on: true)
    }

    /// Columns and rows of the terminal.
    package var size: Size {
        Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
    }

    /// Shows everything in another theme from the next paint on.
    package func setTheme(_ theme: Theme) {
        styles = StyleTable(theme: theme, depth: depth, colorPairs: hj_color_pairs())
        let ground = styles.style(of: .base, on: .base)
        hj_set_ground(window, ground.attributes, ground.pair)
        shown = nil
    }

    /// Stops the process as Ctrl-Z does in a shell, and takes the terminal again when it goes on.
    package func suspend() {
        lend { hj_stop_process_group() }
    }

    /// Gives the terminal back for the time of `body`, such as an editor's or a pager's.
    package func lend<Failure>(to body: () throws(Failure) -> Void) throws(Failure) {
        guard isOpen else { return try body() }
        def_prog_mode()
        leave()
        defer {
            terminalGuard.takeOver()
            reset_prog_mode()
            hj_hold_resize(1)
            hj_take_size()
            switchModes(on: true)
            repaintAll()
            isResizePending = true
        }
        try body()
    }

    /// Gives the terminal back; calling it again does nothing.
    package func restore() {
        guard isOpen else { return }
        isOpen = false
        empty()
        leave()
        terminalGuard.mentionLog()
    }

    /// Blanks the screen: after a change of size tmux would show the rest of it among the shell's
    /// lines, and a terminal without an alternate screen would keep all of it.
    private func empty() {
        hj_set_ground(window, 0, 0)
        werase(window)
        wrefresh(window)
    }

    private func leave() {
        switchModes(on: false)
        hj_hold_resize(0)
        endwin()
        terminalGuard.giveBack()
    }

    /// Starts ncurses on the terminal's description or a common one; nil when there is none.
    private static func start(_ term: String) -> String? {
        [term, "xterm-256color", "xterm"].first { hj_new_term($0) != nil }
    }

    private func configure(escapeDelayMilliseconds: Int32) {
        raw()
        noecho()
        nonl()
        for window in [window, keyboard] {
            keypad(window, true)
            nodelay(window, true)
            intrflush(window, false)
        }
        leaveok(window, false)
        typeahead(-1)
        curs_set(1)
        set_escdelay(escapeDelayMilliseconds)
        KeyTable.define()
    }

    /// Switches bracketed paste, the one mode ncurses does not know.
    private func switchModes(on: Bool) {
        let sequence: StaticString = on ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
        var rest = UnsafeRawBufferPointer(
            start: sequence.utf8Start, count: sequence.utf8CodeUnitCount)
        while !rest.isEmpty {
            let written = write(STDOUT_FILENO, rest.baseAddress, rest.count)
            if written < 0, errno != EINTR { return }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(0, written)))
        }
    }
}
