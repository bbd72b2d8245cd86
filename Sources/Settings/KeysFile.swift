import Cells
import TOMLKit
package import Workstation

/// `keys.toml` as read: the standard keys with the officer's own in their place.
///
///     [keys]
///     "queue.today" = "gd"
///     "act.menu" = ["d", "<F8>"]
package struct KeysFile: Sendable {
    /// The file, as it was asked for.
    package let file: String
    /// Which keys run which command.
    package private(set) var keys = KeyMap.standard
    /// What it says in vain.
    package private(set) var warnings: [KeysWarning] = []

    private let lines: ThemeLines

    /// Reads the text of a key file. A row of no use is a warning and leaves the command its
    /// standard keys.
    package init(text: String, file: String) throws(KeysError) {
        self.file = file
        lines = ThemeLines(text)
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
        for name in root.keys.sorted() {
            if name == "keys", let table = root[name]?.table {
                read(table)
            } else {
                warnings.append(
                    KeysWarning(
                        file: file, line: lines.line(of: "", in: name), fault: .unknownKey(name)))
            }
        }
        for clash in keys.clashes {
            let line = lines.line(of: clash.second.text, in: "keys")
            let other = lines.line(of: clash.first.text, in: "keys")
            warn(.clash(clash, otherLine: other), line)
        }
    }

    private mutating func read(_ table: TOMLTable) {
        for name in table.keys.sorted() {
            let command = CommandID(name)
            let line = lines.line(of: name, in: "keys")
            guard CommandTable.row(command) != nil else {
                warn(.unknownCommand(command), line)
                continue
            }
            guard let notations = Self.notations(table[name]) else {
                warn(.badValue(command), line)
                continue
            }
            do {
                keys.bind(command, to: try notations.map(Key.sequence))
            } catch {
                warn(.badKeys(command, error), line)
            }
        }
    }

    private mutating func warn(_ fault: KeysWarning.Fault, _ line: Int) {
        warnings.append(KeysWarning(file: file, line: line, fault: fault))
    }

    /// One text or a list of texts.
    private static func notations(_ value: (any TOMLValueConvertible)?) -> [String]? {
        if let one = value?.string { return [one] }
        guard let array = value?.array else { return nil }
        let texts = array.compactMap(\.string)
        return texts.count == array.count ? texts : nil
    }
}
