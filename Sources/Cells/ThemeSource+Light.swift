extension ThemeSource {
    /// The theme of `Themes/light.toml`, compiled in so that the program never lacks it.
    package static let light = ThemeSource(
        name: "light", chineseName: "浅色", kind: .light, contrast: .AA,
        palette: [
            "ink": "#1F2328",
            "white": "#FFFFFF",
            "base": "#FBFBF8",
            "panel": "#24527A",
            "raised": "#D5DEE8",
            "grey": "#57606A",
            "slate": "#3B444D",
            "green": "#0B6B4B",
            "amber": "#7A4D00",
            "red": "#A61B1B",
            "blue": "#0B5CAD",
            "teal": "#0B6070",
            "violet": "#6F2DA8",
        ],
        roles: [
            .base: Entry(
                foreground: "ink", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .text: Entry(
                foreground: "ink", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .textMuted: Entry(
                foreground: "grey", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .textInput: Entry(
                foreground: "#000000", background: "white", attributes: .underline,
                ansi: AnsiPair(.black, .brightWhite), mono: .underline),
            .header: Entry(
                foreground: "white", background: "panel", ansi: AnsiPair(.brightWhite, .blue),
                mono: .reverse),
            .headerReadonly: Entry(
                foreground: "#2B1D00", background: "#F0C75E", attributes: .bold,
                ansi: AnsiPair(.black, .yellow), mono: [.reverse, .bold]),
            .title: Entry(
                foreground: "slate", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .titleFocus: Entry(
                foreground: "#000000", background: "base", attributes: .bold,
                ansi: AnsiPair(.black, .brightWhite), mono: .bold),
            .rule: Entry(
                foreground: "#7D868F", background: "base",
                ansi: AnsiPair(.brightBlack, .brightWhite)),
            .ruleFocus: Entry(
                foreground: "blue", background: "base", attributes: .bold,
                ansi: AnsiPair(.blue, .brightWhite), mono: .bold),
            .rowCursor: Entry(
                foreground: "white", background: "#1F5FA8", attributes: .bold,
                ansi: AnsiPair(.brightWhite, .blue), mono: .reverse),
            .rowCursorBlur: Entry(
                foreground: "ink", background: "raised", ansi: AnsiPair(.black, .cyan),
                mono: .underline),
            .rowMarked: Entry(
                foreground: "#3D2E00", background: "#FBEFC4", ansi: AnsiPair(.black, .yellow),
                mono: .bold),
            .rowMatch: Entry(
                foreground: "#0F3D2A", background: "#DCF2E4", ansi: AnsiPair(.black, .green),
                mono: .underline),
            .hintKey: Entry(
                foreground: "white", background: "#4A5560", attributes: .bold,
                ansi: AnsiPair(.brightWhite, .black), mono: .bold),
            .hintText: Entry(
                foreground: "slate", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .riskHigh: Entry(
                foreground: "red", background: "base", attributes: .bold,
                ansi: AnsiPair(.red, .brightWhite), mono: .bold),
            .riskMid: Entry(
                foreground: "amber", background: "base", ansi: AnsiPair(.magenta, .brightWhite)),
            .riskLow: Entry(
                foreground: "green", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .statusOk: Entry(
                foreground: "green", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .statusWarn: Entry(
                foreground: "amber", background: "base", attributes: .bold,
                ansi: AnsiPair(.magenta, .brightWhite), mono: .bold),
            .statusError: Entry(
                foreground: "red", background: "base", attributes: .bold,
                ansi: AnsiPair(.red, .brightWhite), mono: [.reverse, .bold]),
            .statusInfo: Entry(
                foreground: "blue", background: "base", ansi: AnsiPair(.blue, .brightWhite)),
            .syncOnline: Entry(
                foreground: "green", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .syncOffline: Entry(
                foreground: "slate", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .syncConflict: Entry(
                foreground: "amber", background: "base", attributes: .bold,
                ansi: AnsiPair(.magenta, .brightWhite), mono: .bold),
            .syncPending: Entry(
                foreground: "blue", background: "base", ansi: AnsiPair(.blue, .brightWhite)),
            .dialog: Entry(
                foreground: "ink", background: "#ECEFF2", ansi: AnsiPair(.black, .white)),
            .dialogDanger: Entry(
                foreground: "white", background: "#9C1C1C", attributes: .bold,
                ansi: AnsiPair(.brightWhite, .red), mono: [.reverse, .bold]),
            .field: Entry(
                foreground: "#000000", background: "white", attributes: .underline,
                ansi: AnsiPair(.black, .brightWhite), mono: .underline),
            .fieldError: Entry(
                foreground: "white", background: "red", attributes: .underline,
                ansi: AnsiPair(.brightWhite, .red), mono: [.reverse, .underline]),
            .timelineReg: Entry(
                foreground: "blue", background: "base", ansi: AnsiPair(.blue, .brightWhite)),
            .timelineInspect: Entry(
                foreground: "teal", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .timelinePenalty: Entry(
                foreground: "red", background: "base", attributes: .bold,
                ansi: AnsiPair(.red, .brightWhite), mono: .bold),
            .timelineAbnormal: Entry(
                foreground: "amber", background: "base", ansi: AnsiPair(.magenta, .brightWhite),
                mono: .bold),
            .timelineRepair: Entry(
                foreground: "green", background: "base", ansi: AnsiPair(.black, .brightWhite)),
            .timelineComplaint: Entry(
                foreground: "violet", background: "base", ansi: AnsiPair(.magenta, .brightWhite)),
            .diffAdd: Entry(
                foreground: "#0B5A3E", background: "#E1F3E8", ansi: AnsiPair(.black, .green),
                mono: .bold),
            .diffDel: Entry(
                foreground: "#8F1616", background: "#FBE5E3", ansi: AnsiPair(.red, .brightWhite),
                mono: .underline),
            .paletteMatch: Entry(
                foreground: "#8A2C00", background: "base", attributes: [.bold, .underline],
                ansi: AnsiPair(.red, .brightWhite), mono: [.bold, .underline]),
        ])
}
