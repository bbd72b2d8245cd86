import Cells
import Settings
import Testing

/// A theme file with faults costs only the keys they are in, and says where they are.
struct ThemeFileTests {
    private let required = """
        [meta]
        name = "t"
        kind = "dark"
        [roles]
        base = { fg = "#FFFFFF", bg = "#000000" }
        text = { fg = "#FFFFFF", bg = "#000000" }
        "text.muted" = {}
        "row.cursor" = { fg = "#FFFFFF", bg = "#1F4E8C" }
        "title.focus" = {}
        "status.error" = { fg = "#FF8A80", bg = "#000000", mono = ["bold"] }

        """

    @Test("A role without an entry looks like the one before its last dot")
    func fallback() throws {
        let theme = try resolve(required).theme
        #expect(theme[.rowCursorBlur].background == theme[.rowCursor].background)
        #expect(theme[.titleFocus].foreground == theme[.text].foreground)
        #expect(theme[.statusError].mono == .bold)
    }

    @Test(
        "Faults are warnings with a line",
        arguments: [
            ("colour = 1", 11, ThemeWarning.Fault.unknownKey("roles.colour")),
            ("\"risk.huge\" = {}", 11, .unknownKey("roles.risk.huge")),
            ("\"risk.high\" = 3", 11, .badValue(key: "roles.risk.high")),
            ("\"risk.high\" = { attr = [\"shiny\"] }", 11, .badValue(key: "roles.risk.high")),
            ("\"risk.high\" = { ansi = [\"red\"] }", 11, .badValue(key: "roles.risk.high")),
            (
                "\"risk.high\" = { fg = \"nope\", bg = \"#000000\" }", 11,
                .badColors(.unknownColor(theme: "t", role: .riskHigh, color: "nope"))
            ),
            (
                "\"risk.high\" = { fg = \"#FFFFFF\" }", 11,
                .badColors(.halfColored(theme: "t", role: .riskHigh))
            ),
            ("[palette]\nink = \"white\"", 12, .badValue(key: "palette.ink")),
            ("[other]\nx = 1", 11, .unknownKey("other")),
        ])
    func warnings(line: String, at number: Int, fault: ThemeWarning.Fault) throws {
        let (theme, warnings) = try resolve(required + line)
        #expect(warnings.map(\.fault) == [fault])
        #expect(warnings.map(\.line) == [number])
        #expect(theme[.riskHigh].foreground == theme[.text].foreground)
    }

    @Test("What is not TOML names its line")
    func notTOML() {
        #expect {
            try resolve("[meta]\nname = \"t\"\nkind = = 3\n")
        } throws: { error in
            guard case ThemeError.notTOML("t.toml", 3, _, _)? = error as? ThemeError else {
                return false
            }
            return true
        }
    }

    @Test("Without a required role there is no theme")
    func missing() {
        let text = required.replacing("\"title.focus\" = {}\n", with: "")
        #expect(
            throws: ThemeError.unusable(
                file: "t.toml", line: 4, problem: .missingRole(theme: "t", role: .titleFocus))
        ) { try resolve(text) }
    }

    @Test("A parent lends palette and roles; a second generation is refused")
    func parent() throws {
        let text = "[meta]\nname = \"t\"\ninherits = \"dark\"\n[roles]\nheader = {}\n"
        let theme = try resolve(text).theme
        #expect(theme[.riskHigh] == (try Theme.dark)[.riskHigh])
        #expect(theme[.header].background == theme[.text].background)
        let file = try ThemeFile(text: text, file: "t.toml", stem: "t")
        let expected = ThemeError.unusable(
            file: "t.toml", line: 3, problem: .parentHasParent(theme: "t", parent: "dark"))
        #expect(throws: expected) { try file.resolved { _ in file.source } }
    }

    @Test("An unknown theme names those that are known")
    func unknown() {
        let expected = ThemeError.unknownTheme(name: "neon", known: ["dark", "light", "mono"])
        #expect(throws: expected) { try ThemeFolders(["/nowhere"]).theme(named: "neon") }
    }

    private func resolve(_ text: String) throws -> (theme: Theme, warnings: [ThemeWarning]) {
        try ThemeFile(text: text, file: "t.toml", stem: "t").resolved { name in
            ThemeSource.builtIn.first { $0.name == name }
        }
    }
}
