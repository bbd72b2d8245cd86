/// What text of a role looks like on a ground, at the depth a device has.
extension Theme {
    /// Colours and attributes for one device.
    package struct Appearance: Hashable, Sendable {
        /// The text's colour.
        package let foreground: TerminalColor
        /// The ground's colour.
        package let background: TerminalColor
        /// Attributes.
        package let attributes: Attributes
    }

    /// What text with the meaning `role` looks like on `surface` at `depth`.
    ///
    /// The ground's colour wins. The text keeps its own colour where that is legible on the
    /// ground, else it takes the ground's text colour; text without a meaning always does. With
    /// sixteen colours or fewer a pair that cannot be read becomes black or white on its ground.
    package func appearance(
        of role: Role, on surface: Role, depth: ColorDepth
    ) -> Appearance {
        let ground = self[surface]
        let ink = role.isPlain && surface != .base ? ground : self[role]
        guard kind != .mono, depth != .mono else {
            let attributes = role == surface ? ground.mono : ground.mono.union(ink.mono)
            return Appearance(
                foreground: TerminalColor(index: -1, rgb: ink.foreground),
                background: TerminalColor(index: -1, rgb: ground.background),
                attributes: attributes)
        }
        // On the empty ground a role shows its own background, such as that of a key hint.
        let below = surface == .base ? ink : ground
        let background = Self.color(below, \.background, \.background, depth)
        let wanted = [
            Self.color(ink, \.foreground, \.foreground, depth),
            Self.color(below, \.foreground, \.foreground, depth),
        ]
        let ratio = role.isLine ? 3 : contrast.textRatio
        let legible = wanted.first { $0.rgb.contrast(with: background.rgb) >= ratio }
        return Appearance(
            foreground: legible ?? Self.lastResort(on: background, wanted[1], depth),
            background: background,
            attributes: role == surface ? ink.attributes : below.attributes.union(ink.attributes))
    }

    private static func color(
        _ style: Style, _ part: KeyPath<Style, RGB>,
        _ ansiPart: KeyPath<ThemeSource.AnsiPair, AnsiColor>, _ depth: ColorDepth
    ) -> TerminalColor {
        let rgb = style[keyPath: part]
        switch depth {
        case .full, .mono: return TerminalColor(index: -1, rgb: rgb)
        case .indexed256: return .nearest256(rgb)
        case .ansi16, .ansi8:
            let ansi = style.ansi.map { $0[keyPath: ansiPart] } ?? TerminalColor.nearest16(rgb)
            return TerminalColor(depth == .ansi16 ? ansi : ansi.plain)
        }
    }

    /// Sixteen colours leave little choice, so there legibility comes before the theme's wish;
    /// with more, the wish stands and `violations` reports it.
    private static func lastResort(
        on background: TerminalColor, _ wanted: TerminalColor, _ depth: ColorDepth
    ) -> TerminalColor {
        guard depth == .ansi16 || depth == .ansi8 else { return wanted }
        let black = TerminalColor(.black)
        let white = TerminalColor(depth == .ansi16 ? .brightWhite : .white)
        let blackWins =
            black.rgb.contrast(with: background.rgb) > white.rgb.contrast(with: background.rgb)
        return blackWins ? black : white
    }
}
