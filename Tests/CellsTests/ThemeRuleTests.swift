import Cells
import Settings
import Testing

/// The rules every bundled theme keeps.
struct ThemeRuleTests {
    /// `Themes/` of the package this file is in.
    static let folder: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/") + "/Themes"
    }()

    static let names = ThemeFolders([folder]).names

    @Test("The bundled themes are there")
    func bundled() {
        #expect(Self.names.isSuperset(of: ["dark", "light", "mono"]))
    }

    @Test("Every theme file is read without a warning and keeps every rule", arguments: names)
    func rules(name: String) throws {
        let (theme, warnings) = try ThemeFolders([Self.folder]).theme(named: name)
        #expect(warnings.isEmpty)
        #expect(theme.name == name)
        #expect(theme.violations.isEmpty)
    }

    @Test("What is compiled in is what the file says", arguments: ThemeSource.builtIn)
    func builtIn(source: ThemeSource) throws {
        let file = try #require(try ThemeFolders([Self.folder]).themeFile(named: source.name))
        #expect(file.source == source)
    }

    @Test("Without folders the compiled-in themes are found", arguments: ["dark", "light", "mono"])
    func withoutFolders(name: String) throws {
        let (theme, _) = try ThemeFolders([]).theme(named: name)
        #expect(theme.violations.isEmpty)
    }

    @Test("Without colour the cursor, marks and errors still look different", arguments: names)
    func mono(name: String) throws {
        let (theme, _) = try ThemeFolders([Self.folder]).theme(named: name)
        let plain = theme.appearance(of: .text, on: .base, depth: .mono).attributes
        for role in [Role.rowCursor, .rowMarked, .statusError, .dialogDanger, .fieldError] {
            let look = theme.appearance(of: role, on: role.isSurface ? role : .base, depth: .mono)
            #expect(look.attributes != plain, "\(role.rawValue)")
        }
    }

    @Test("A semantic colour stays on a ground where it can be read, else the ground's is used")
    func composition() throws {
        let theme = try Theme.dark
        let marked = theme.appearance(of: .riskHigh, on: .rowMarked, depth: .full)
        #expect(marked.foreground.rgb == theme[.riskHigh].foreground)
        #expect(marked.background.rgb == theme[.rowMarked].background)
        let cursor = theme.appearance(of: .riskHigh, on: .rowCursor, depth: .full)
        #expect(cursor.foreground.rgb == theme[.rowCursor].foreground)
        let plain = theme.appearance(of: .text, on: .rowMarked, depth: .full)
        #expect(plain.foreground.rgb == theme[.rowMarked].foreground)
        #expect(cursor.attributes.contains(.bold))
    }

    @Test("256 colours never use the sixteen that belong to the user", arguments: names)
    func cubeOnly(name: String) throws {
        let (theme, _) = try ThemeFolders([Self.folder]).theme(named: name)
        guard theme.kind != .mono else { return }
        #expect(theme.pairs(.indexed256).joined().allSatisfy { $0 >= 16 })
        #expect(theme.pairs(.ansi8).joined().allSatisfy { (0..<8).contains($0) })
    }

    @Test("Letters of drawings are unique")
    func letters() {
        #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
        #expect(Role.rowCursor.letter == "c")
        #expect(Role.base.letter == ".")
    }
}

extension [String] {
    fileprivate func isSuperset(of other: [String]) -> Bool { Set(self).isSuperset(of: other) }
}
