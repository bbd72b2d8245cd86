package import Cells
import Glibc

/// The folders that hold theme files: the program's own and the officer's, whose file wins where
/// both have one of a name. The compiled-in themes are there even when no folder is.
package struct ThemeFolders: Sendable {
    /// A theme file is never longer than this.
    private static let sizeLimitBytes = 256 * 1_024

    private let folders: [String]

    /// Themes from `folders`, the first of them winning.
    package init(_ folders: [String]) {
        self.folders = folders
    }

    /// The names that can be asked for, in alphabetical order.
    package var names: [String] {
        let found = folders.flatMap(Self.stems)
        return Set(found + ThemeSource.builtIn.map(\.name)).sorted()
    }

    /// The theme of that name, with the faults of its file.
    package func theme(
        named name: String
    ) throws(ThemeError) -> (theme: Theme, warnings: [ThemeWarning]) {
        if let file = try themeFile(named: name) {
            return try file.resolved { parent in source(named: parent) }
        }
        guard let source = ThemeSource.builtIn.first(where: { $0.name == name }) else {
            throw .unknownTheme(name: name, known: names)
        }
        do {
            return (try Theme(source), [])
        } catch {
            throw .unusable(file: name, line: 1, problem: error)
        }
    }

    /// The file of that name in the first folder that has one, or nil.
    package func themeFile(named name: String) throws(ThemeError) -> ThemeFile? {
        guard !name.isEmpty, !name.contains("/") else { return nil }
        let paths = folders.map { "\($0)/\(name).toml" }
        guard let path = paths.first(where: { access($0, F_OK) == 0 }) else { return nil }
        return try ThemeFile(text: try Self.text(of: path), file: path, stem: name)
    }

    /// What a parent says; a parent that cannot be read is as good as none.
    private func source(named name: String) -> ThemeSource? {
        do {
            if let file = try themeFile(named: name) { return file.source }
        } catch {
            return nil
        }
        return ThemeSource.builtIn.first { $0.name == name }
    }

    private static func stems(_ folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var stems: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".toml"), !name.hasPrefix(".") {
                stems.append(String(name.dropLast(5)))
            }
        }
        return stems
    }

    private static func text(of path: String) throws(ThemeError) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(file: path, errorNumber: errno) }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: sizeLimitBytes + 1)
        var length = 0
        while length < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(file, buffer.baseAddress?.advanced(by: length), buffer.count - length)
            }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(file: path, errorNumber: errno)
            }
            length += count
        }
        guard length <= sizeLimitBytes,
            let text = String(validating: bytes[..<length], as: UTF8.self)
        else { throw .notText(file: path) }
        return text
    }
}
