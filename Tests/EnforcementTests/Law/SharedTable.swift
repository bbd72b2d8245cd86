import FoundationEssentials

/// The test tables beside the package, which are not part of it.
enum SharedTable {
    /// Whether the table is on this machine.
    static func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path(name))
    }

    /// The fields of every line below the header; quotes around a field are dropped.
    static func rows(_ name: String) throws -> [[String]] {
        let text = try String(contentsOfFile: path(name), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            var fields = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: fields.append("")
                default: fields[fields.count - 1].append(character)
                }
            }
            return fields
        }
    }

    private static func path(_ name: String) -> String {
        let components = #filePath.split(separator: "/").dropLast(4)
        return "/" + components.joined(separator: "/") + "/../shared/data/" + name
    }
}
