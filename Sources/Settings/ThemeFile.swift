package import Cells
import TOMLKit

/// A theme file as read: what it says, and what it says in vain.
package struct ThemeFile: Sendable {
    /// The file, as it was asked for.
    package let file: String
    /// What it says.
    package private(set) var source: ThemeSource
    /// What it says in vain.
    package private(set) var warnings: [ThemeWarning] = []

    private let lines: ThemeLines

    /// Reads the text of a theme file, whose name without `.toml` is `stem`.
    ///
    /// Unknown keys and values of no use are warnings.
    package init(text: String, file: String, stem: String) throws(ThemeError) {
        self.file = file
        lines = ThemeLines(text)
        source = ThemeSource(name: stem, chineseName: stem, kind: .dark, contrast: .AA)
        let root: TOMLTable
        do {
            root = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let start = error.source.begin
            throw .notTOML(
                file: file, line: Int(start.line), column: Int(start.column),
                reason: error.description)
        } catch {
            throw .notText(file: file)
        }
        for key in root.keys.sorted() {
            switch (key, root[key]?.table) {
            case ("meta", let table?): readMeta(table)
            case ("palette", let table?): readPalette(table)
            case ("roles", let table?): readRoles(table)
            case ("meta", nil), ("palette", nil), ("roles", nil): warn(.badValue(key: key), key, "")
            default: warn(.unknownKey(key), key, "")
            }
        }
    }

    /// The theme it makes, where `find` reads another theme file by its name.
    ///
    /// A role whose colours are of no use is shown like the one it falls back to, with a warning.
    package func resolved(
        parent find: (String) -> ThemeSource?
    ) throws(ThemeError) -> (theme: Theme, warnings: [ThemeWarning]) {
        var file = self
        while true {
            do {
                return (try Theme(file.source, parent: find), file.warnings)
            } catch {
                try file.drop(error)
            }
        }
    }

    /// Leaves out the colours that `problem` is about, or gives up.
    private mutating func drop(_ problem: ThemeProblem) throws(ThemeError) {
        switch problem {
        case .halfColored(_, let role), .unknownColor(_, let role, _):
            let line = lines.line(of: role.rawValue, in: "roles")
            guard role != .text, let entry = source.roles[role],
                entry.foreground != nil || entry.background != nil
            else { throw .unusable(file: file, line: line, problem: problem) }
            source.roles[role]?.foreground = nil
            source.roles[role]?.background = nil
            warnings.append(ThemeWarning(file: file, line: line, fault: .badColors(problem)))
        case .unknownParent, .parentHasParent:
            let line = lines.line(of: "inherits", in: "meta")
            throw .unusable(file: file, line: line, problem: problem)
        case .missingRole(_, let role):
            let line = lines.line(of: role.rawValue, in: "roles")
            throw .unusable(file: file, line: line, problem: problem)
        }
    }

    private mutating func readMeta(_ table: TOMLTable) {
        for key in table.keys.sorted() {
            let text = table[key]?.string
            switch key {
            case "name": source.name = text ?? reject(key, "meta", source.name)
            case "zh": source.chineseName = text ?? reject(key, "meta", source.chineseName)
            case "kind":
                source.kind =
                    text.flatMap(ThemeSource.Kind.init) ?? reject(key, "meta", source.kind)
            case "contrast":
                source.contrast =
                    text.flatMap(ThemeSource.Contrast.init) ?? reject(key, "meta", source.contrast)
            case "inherits":
                source.parent = text.map { $0.isEmpty ? nil : $0 } ?? reject(key, "meta", nil)
            default: warn(.unknownKey("meta." + key), key, "meta")
            }
        }
    }

    private mutating func readPalette(_ table: TOMLTable) {
        for key in table.keys.sorted() {
            if let text = table[key]?.string, RGB(hex: text) != nil {
                source.palette[key] = text
            } else {
                warn(.badValue(key: "palette." + key), key, "palette")
            }
        }
    }

    private mutating func readRoles(_ table: TOMLTable) {
        for key in table.keys.sorted() {
            guard let role = Role(rawValue: key) else {
                warn(.unknownKey("roles." + key), key, "roles")
                continue
            }
            if let entry = table[key]?.table {
                source.roles[role] = readEntry(entry, key)
            } else {
                warn(.badValue(key: "roles." + key), key, "roles")
            }
        }
    }

    private mutating func readEntry(_ table: TOMLTable, _ role: String) -> ThemeSource.Entry {
        var entry = ThemeSource.Entry()
        for key in table.keys.sorted() {
            switch key {
            case "fg": entry.foreground = table[key]?.string ?? reject(role, "roles", nil)
            case "bg": entry.background = table[key]?.string ?? reject(role, "roles", nil)
            case "attr": entry.attributes = Self.attributes(table[key]) ?? reject(role, "roles", [])
            case "mono": entry.mono = Self.attributes(table[key]) ?? reject(role, "roles", [])
            case "ansi": entry.ansi = Self.ansiPair(table[key]) ?? reject(role, "roles", nil)
            default: warn(.unknownKey("roles.\(role).\(key)"), role, "roles")
            }
        }
        return entry
    }

    /// The default for a value of no use, with a warning about `key`.
    private mutating func reject<Value>(
        _ key: String, _ table: String, _ standard: Value
    ) -> Value {
        warn(.badValue(key: "\(table).\(key)"), key, table)
        return standard
    }

    private mutating func warn(_ fault: ThemeWarning.Fault, _ key: String, _ table: String) {
        let line =
            table.isEmpty ? lines.line(of: "", in: key) : lines.line(of: key, in: table)
        warnings.append(ThemeWarning(file: file, line: line, fault: fault))
    }

    private static func names(_ value: (any TOMLValueConvertible)?) -> [String]? {
        guard let array = value?.array else { return nil }
        let names = array.compactMap(\.string)
        return names.count == array.count ? names : nil
    }

    private static func attributes(_ value: (any TOMLValueConvertible)?) -> Attributes? {
        guard let names = names(value) else { return nil }
        let known = names.compactMap(Attributes.init(name:))
        return known.count == names.count ? Attributes(known) : nil
    }

    private static func ansiPair(
        _ value: (any TOMLValueConvertible)?
    ) -> ThemeSource.AnsiPair? {
        let colors = names(value)?.compactMap(AnsiColor.init(name:)) ?? []
        return colors.count == 2 ? ThemeSource.AnsiPair(colors[0], colors[1]) : nil
    }
}
