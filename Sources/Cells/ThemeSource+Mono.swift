extension ThemeSource {
    /// The theme of `Themes/mono.toml`, compiled in so that the program never lacks it.
    package static let mono = ThemeSource(
        name: "mono", chineseName: "单色", kind: .mono, contrast: .AA,
        palette: [
            "ink": "#FFFFFF",
            "base": "#000000",
        ],
        roles: [
            .base: Entry(foreground: "ink", background: "base", ansi: AnsiPair(.white, .black)),
            .text: Entry(foreground: "ink", background: "base", ansi: AnsiPair(.white, .black)),
            .textMuted: Entry(),
            .textInput: Entry(mono: .underline),
            .header: Entry(mono: .reverse),
            .headerReadonly: Entry(mono: [.reverse, .bold]),
            .titleFocus: Entry(mono: .bold),
            .ruleFocus: Entry(mono: .bold),
            .rowCursor: Entry(mono: .reverse),
            .rowCursorBlur: Entry(mono: .underline),
            .rowMarked: Entry(mono: .bold),
            .rowMatch: Entry(mono: .underline),
            .hintKey: Entry(mono: .bold),
            .riskHigh: Entry(mono: .bold),
            .statusWarn: Entry(mono: .bold),
            .statusError: Entry(mono: [.reverse, .bold]),
            .syncConflict: Entry(mono: .bold),
            .dialogDanger: Entry(mono: [.reverse, .bold]),
            .field: Entry(mono: .underline),
            .fieldError: Entry(mono: [.reverse, .underline]),
            .timelinePenalty: Entry(mono: .bold),
            .timelineAbnormal: Entry(mono: .bold),
            .diffAdd: Entry(mono: .bold),
            .diffDel: Entry(mono: .underline),
            .paletteMatch: Entry(mono: [.bold, .underline]),
        ])
}
