extension ThemeSource {
    /// The themes compiled in, the one used when nothing is said first.
    package static let builtIn: [ThemeSource] = [.dark, .light, .mono]
}

extension Theme {
    /// The compiled-in theme for a dark ground.
    package static var dark: Theme { get throws(ThemeProblem) { try Theme(.dark) } }

    /// The compiled-in theme for a light ground.
    package static var light: Theme { get throws(ThemeProblem) { try Theme(.light) } }

    /// The compiled-in theme of attributes only.
    package static var mono: Theme { get throws(ThemeProblem) { try Theme(.mono) } }
}
