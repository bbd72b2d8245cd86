extension ThemeSource {
    /// The theme of `Themes/dark.toml`, compiled in so that the program never lacks it.
    package static let dark = ThemeSource(
        name: "dark", chineseName: "深色", kind: .dark, contrast: .AA,
        palette: [
            "ink": "#D8DEE6",
            "white": "#FFFFFF",
            "base": "#12161C",
            "panel": "#24303D",
            "raised": "#2F3B4A",
            "sunk": "#0A0D11",
            "grey": "#9AA5B1",
            "green": "#7FD7A1",
            "yellow": "#F2C14E",
            "red": "#FF8A80",
            "blue": "#8AC7FF",
            "teal": "#8FD6CF",
            "violet": "#D7A6FF",
        ],
        roles: [
            .base: Entry(foreground: "ink", background: "base", ansi: AnsiPair(.white, .black)),
            .text: Entry(foreground: "ink", background: "base", ansi: AnsiPair(.white, .black)),
            .textMuted: Entry(
                foreground: "grey", background: "base", ansi: AnsiPair(.brightBlack, .black)),
            .textInput: Entry(
                foreground: "white", background: "sunk", attributes: .underline,
                ansi: AnsiPair(.brightWhite, .black), mono: .underline),
            .header: Entry(
                foreground: "ink", background: "panel", ansi: AnsiPair(.black, .white),
                mono: .reverse),
            .headerReadonly: Entry(
                foreground: "#1A1206", background: "#E3B341", attributes: .bold,
                ansi: AnsiPair(.black, .yellow), mono: [.reverse, .bold]),
            .title: Entry(
                foreground: "#B8C2CD", background: "base", ansi: AnsiPair(.white, .black)),
            .titleFocus: Entry(
                foreground: "white", background: "base", attributes: .bold,
                ansi: AnsiPair(.brightWhite, .black), mono: .bold),
            .rule: Entry(
                foreground: "#66727F", background: "base", ansi: AnsiPair(.brightBlack, .black)),
            .ruleFocus: Entry(
                foreground: "blue", background: "base", attributes: .bold,
                ansi: AnsiPair(.brightCyan, .black), mono: .bold),
            .rowCursor: Entry(
                foreground: "white", background: "#1F4E8C", attributes: .bold,
                ansi: AnsiPair(.brightWhite, .blue), mono: .reverse),
            .rowCursorBlur: Entry(
                foreground: "ink", background: "raised", ansi: AnsiPair(.black, .cyan),
                mono: .underline),
            .rowMarked: Entry(
                foreground: "#FFE9A8", background: "#33290F", ansi: AnsiPair(.brightYellow, .black),
                mono: .bold),
            .rowMatch: Entry(
                foreground: "#D8F5E4", background: "#17352A", ansi: AnsiPair(.brightGreen, .black),
                mono: .underline),
            .hintKey: Entry(
                foreground: "white", background: "raised", attributes: .bold,
                ansi: AnsiPair(.brightWhite, .black), mono: .bold),
            .hintText: Entry(
                foreground: "#B8C2CD", background: "base", ansi: AnsiPair(.white, .black)),
            .riskHigh: Entry(
                foreground: "red", background: "base", attributes: .bold,
                ansi: AnsiPair(.brightRed, .black), mono: .bold),
            .riskMid: Entry(
                foreground: "yellow", background: "base", ansi: AnsiPair(.yellow, .black)),
            .riskLow: Entry(
                foreground: "green", background: "base", ansi: AnsiPair(.green, .black)),
            .statusOk: Entry(
                foreground: "green", background: "base", ansi: AnsiPair(.brightGreen, .black)),
            .statusWarn: Entry(
                foreground: "yellow", background: "base", attributes: .bold,
                ansi: AnsiPair(.brightYellow, .black), mono: .bold),
            .statusError: Entry(
                foreground: "red", background: "base", attributes: .bold,
                ansi: AnsiPair(.brightRed, .black), mono: [.reverse, .bold]),
            .statusInfo: Entry(
                foreground: "blue", background: "base", ansi: AnsiPair(.brightCyan, .black)),
            .syncOnline: Entry(
                foreground: "green", background: "base", ansi: AnsiPair(.green, .black)),
            .syncOffline: Entry(
                foreground: "#B8C2CD", background: "base", ansi: AnsiPair(.white, .black)),
            .syncConflict: Entry(
                foreground: "yellow", background: "base", attributes: .bold,
                ansi: AnsiPair(.brightYellow, .black), mono: .bold),
            .syncPending: Entry(
                foreground: "blue", background: "base", ansi: AnsiPair(.cyan, .black)),
            .dialog: Entry(
                foreground: "#E8EDF3", background: "#232C38", ansi: AnsiPair(.white, .black)),
            .dialogDanger: Entry(
                foreground: "#FFE3E0", background: "#5A1A1F", attributes: .bold,
                ansi: AnsiPair(.brightWhite, .red), mono: [.reverse, .bold]),
            .field: Entry(
                foreground: "white", background: "sunk", attributes: .underline,
                ansi: AnsiPair(.brightWhite, .black), mono: .underline),
            .fieldError: Entry(
                foreground: "white", background: "#7A1F26", attributes: .underline,
                ansi: AnsiPair(.brightWhite, .red), mono: [.reverse, .underline]),
            .timelineReg: Entry(
                foreground: "blue", background: "base", ansi: AnsiPair(.brightCyan, .black)),
            .timelineInspect: Entry(
                foreground: "teal", background: "base", ansi: AnsiPair(.cyan, .black)),
            .timelinePenalty: Entry(
                foreground: "red", background: "base", attributes: .bold,
                ansi: AnsiPair(.brightRed, .black), mono: .bold),
            .timelineAbnormal: Entry(
                foreground: "yellow", background: "base", ansi: AnsiPair(.brightYellow, .black),
                mono: .bold),
            .timelineRepair: Entry(
                foreground: "green", background: "base", ansi: AnsiPair(.brightGreen, .black)),
            .timelineComplaint: Entry(
                foreground: "violet", background: "base", ansi: AnsiPair(.brightMagenta, .black)),
            .diffAdd: Entry(
                foreground: "green", background: "#12271B", ansi: AnsiPair(.brightGreen, .black),
                mono: .bold),
            .diffDel: Entry(
                foreground: "#FF9C93", background: "#331619", ansi: AnsiPair(.brightRed, .black),
                mono: .underline),
            .paletteMatch: Entry(
                foreground: "#FFD866", background: "base", attributes: [.bold, .underline],
                ansi: AnsiPair(.brightYellow, .black), mono: [.bold, .underline]),
        ])
}
