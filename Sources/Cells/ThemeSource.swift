/// A theme as its file says it: names and palette keys still unresolved, one parent at most.
package struct ThemeSource: Equatable, Sendable {
    /// What kind of ground the theme is made for.
    package enum Kind: String, Sendable {
        case dark, light
        /// Attributes only, whatever the terminal's colours are.
        case mono
    }

    /// The least contrast of text, by the levels of WCAG 2.1.
    package enum Contrast: String, Sendable {
        case AA, AAA

        /// The least ratio of text to its ground.
        package var textRatio: Double { self == .AA ? 4.5 : 7 }
    }

    /// What a file says about one role; what it does not say comes from the parent and the dots.
    package struct Entry: Equatable, Sendable {
        /// Palette key, `#RRGGBB` or `AnsiColor` name of the text; together with `background`.
        package var foreground: String?
        /// The same of the ground.
        package var background: String?
        /// Attributes on a colour terminal.
        package var attributes: Attributes
        /// What to use of sixteen colours, instead of what is nearest.
        package var ansi: AnsiPair?
        /// Attributes where there is no colour.
        package var mono: Attributes

        /// An entry with these values.
        package init(
            foreground: String? = nil, background: String? = nil, attributes: Attributes = [],
            ansi: AnsiPair? = nil, mono: Attributes = []
        ) {
            self.foreground = foreground
            self.background = background
            self.attributes = attributes
            self.ansi = ansi
            self.mono = mono
        }
    }

    /// Text and ground out of sixteen colours.
    package struct AnsiPair: Hashable, Sendable {
        /// The text's colour.
        package let foreground: AnsiColor
        /// The ground's colour.
        package let background: AnsiColor

        /// The pair of these two.
        package init(_ foreground: AnsiColor, _ background: AnsiColor) {
            self.foreground = foreground
            self.background = background
        }
    }

    /// The name it is chosen by, in lower-case ASCII.
    package var name: String
    /// The name shown to a reader of Chinese.
    package var chineseName: String
    /// What ground it is made for.
    package var kind: Kind
    /// The contrast it promises.
    package var contrast: Contrast
    /// The theme whose palette and roles it starts from.
    package var parent: String?
    /// Colour names of its own, each `#RRGGBB`.
    package var palette: [String: String]
    /// What it says of each role.
    package var roles: [Role: Entry]

    /// A theme with these values.
    package init(
        name: String, chineseName: String, kind: Kind, contrast: Contrast, parent: String? = nil,
        palette: [String: String] = [:], roles: [Role: Entry] = [:]
    ) {
        self.name = name
        self.chineseName = chineseName
        self.kind = kind
        self.contrast = contrast
        self.parent = parent
        self.palette = palette
        self.roles = roles
    }
}
