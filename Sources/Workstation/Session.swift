import Cells
package import Enforcement

/// Who works where, on what day, by which rules: what the composition root knows and every view
/// may show. Nothing in it is looked up again while drawing.
package struct Session: Sendable {
    /// What stands behind the workspace.
    package enum Kind: Hashable, Sendable {
        /// A throw-away workspace on SampleData's own day (演示).
        case demo
        /// A workspace without a centre (单机).
        case alone
        /// A workspace enrolled at a centre, by its address.
        case enrolled(server: String)
    }

    /// The officer at the keyboard.
    package var officer: Officer
    /// What the officer may do now.
    package var circumstances: Circumstances
    /// The scope that new matters are opened in.
    package var scope: Scope
    /// The bureau's name, for the header.
    package var bureauName: String
    /// The language of the screen.
    package var language: Language
    /// The theme in use, and every theme that can be chosen.
    package var themeName: String
    package var themeNames: [String]
    /// The moment of the last tick, to the minute.
    package var now: Instant
    /// People and offices, by number.
    package var officers: [OfficerID: Officer]
    package var offices: [OfficeID: Office]
    /// The catalogue of joint measures.
    package var measures: [Measure]
    /// The rules of time and the days the office works.
    package var book: RuleBook
    package var calendar: WorkingCalendar
    package var kind: Kind
    /// Which keys run which command.
    package var keys: KeyMap

    package init(
        officer: Officer, circumstances: Circumstances, scope: Scope, bureauName: String,
        language: Language = .zh, themeName: String = "dark",
        themeNames: [String] = ["dark", "light", "mono"], now: Instant,
        officers: [OfficerID: Officer] = [:], offices: [OfficeID: Office] = [:],
        measures: [Measure] = MeasureTable.rows, book: RuleBook = .builtIn,
        calendar: WorkingCalendar = .builtIn, kind: Kind, keys: KeyMap = .standard
    ) {
        self.officer = officer
        self.circumstances = circumstances
        self.scope = scope
        self.bureauName = bureauName
        self.language = language
        self.themeName = themeName
        self.themeNames = themeNames
        self.now = now
        self.officers = officers
        self.offices = offices
        self.measures = measures
        self.book = book
        self.calendar = calendar
        self.kind = kind
        self.keys = keys
    }

    /// Today at UTC+08:00.
    package var today: Day { now.day }

    /// An officer's name, or the number where the name is not known here.
    func name(of officer: OfficerID?) -> String {
        guard let officer else { return "" }
        return officers[officer]?.name ?? officer.text
    }

    /// An office's name, or its code.
    func name(of office: OfficeID?) -> String {
        guard let office else { return "" }
        return offices[office]?.name ?? office.text
    }
}
