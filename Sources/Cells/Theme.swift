/// A theme ready for use: every role has text colour, ground colour and attributes.
package struct Theme: Equatable, Sendable {
    /// What one role looks like.
    package struct Style: Hashable, Sendable {
        /// The text's colour.
        package let foreground: RGB
        /// The ground's colour.
        package let background: RGB
        /// Attributes on a colour terminal.
        package let attributes: Attributes
        /// What to use of sixteen colours, instead of what is nearest.
        package let ansi: ThemeSource.AnsiPair?
        /// Attributes where there is no colour.
        package let mono: Attributes
    }

    /// The name it is chosen by.
    package let name: String
    /// The name shown to a reader of Chinese.
    package let chineseName: String
    /// What ground it is made for.
    package let kind: ThemeSource.Kind
    /// The contrast it promises.
    package let contrast: ThemeSource.Contrast

    private let styles: [Style]

    /// The theme that `source` describes, where `parent` finds a theme by name.
    ///
    /// A role the source says nothing about is looked up in the parent, then under the name
    /// without its last dotted part, and at last as `text`.
    package init(
        _ source: ThemeSource, parent find: (String) -> ThemeSource? = { _ in nil }
    ) throws(ThemeProblem) {
        name = source.name
        chineseName = source.chineseName
        kind = source.kind
        contrast = source.contrast
        let merged = try Self.merge(source, find)
        for role in Role.required where merged.roles[role] == nil {
            throw .missingRole(theme: source.name, role: role)
        }
        var styles: [Style] = []
        for role in Role.allCases { styles.append(try Self.style(of: role, in: merged)) }
        self.styles = styles
    }

    /// What `role` looks like on its own ground, at full colour depth.
    package subscript(role: Role) -> Style { styles[role.index] }

    private static func merge(
        _ source: ThemeSource, _ find: (String) -> ThemeSource?
    ) throws(ThemeProblem) -> ThemeSource {
        guard let name = source.parent else { return source }
        guard let parent = find(name) else {
            throw .unknownParent(theme: source.name, parent: name)
        }
        guard parent.parent == nil else {
            throw .parentHasParent(theme: source.name, parent: name)
        }
        var merged = source
        merged.palette = parent.palette.merging(source.palette) { _, own in own }
        merged.roles = parent.roles.merging(source.roles) { _, own in own }
        return merged
    }

    private static func style(
        of role: Role, in source: ThemeSource
    ) throws(ThemeProblem) -> Style {
        let chain = role.fallbacks
        guard let entry = chain.lazy.compactMap({ source.roles[$0] }).first else {
            throw .missingRole(theme: source.name, role: role)
        }
        guard (entry.foreground == nil) == (entry.background == nil) else {
            throw .halfColored(theme: source.name, role: role)
        }
        let colored = chain.lazy.compactMap { source.roles[$0] }
            .first { $0.foreground != nil && $0.background != nil }
        guard let colored, let foreground = colored.foreground, let background = colored.background
        else { throw .missingRole(theme: source.name, role: .text) }
        return Style(
            foreground: try color(foreground, of: role, in: source),
            background: try color(background, of: role, in: source),
            attributes: entry.attributes, ansi: entry.ansi ?? colored.ansi, mono: entry.mono)
    }

    private static func color(
        _ text: String, of role: Role, in source: ThemeSource
    ) throws(ThemeProblem) -> RGB {
        let color =
            source.palette[text].flatMap(RGB.init(hex:)) ?? RGB(hex: text)
            ?? AnsiColor(name: text)?.rgb
        guard let color else {
            throw .unknownColor(theme: source.name, role: role, color: text)
        }
        return color
    }
}

extension Role {
    /// The role's place in `allCases`.
    fileprivate var index: Int { Self.indices[self] ?? 0 }

    private static let indices = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    /// The role, then the shorter names along its dots, then `text`.
    fileprivate var fallbacks: [Role] {
        var chain: [Role] = [self]
        var name = rawValue[...]
        while let dot = name.lastIndex(of: ".") {
            name = name[..<dot]
            if let role = Role(rawValue: String(name)) { chain.append(role) }
        }
        return chain + [.text]
    }
}
