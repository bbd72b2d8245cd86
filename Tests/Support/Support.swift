import FoundationEssentials

/// A directory of its own for one test, removed when the test lets go of it.
package final class TemporaryDirectory: Sendable {
    /// Its absolute path, without a slash at the end.
    package let path: String

    /// Makes a new empty directory.
    package init() throws {
        let place = FileManager.default.temporaryDirectory
            .appending(path: "hengjian-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        path = place.path()
    }

    deinit {
        // What can't be removed is left to the system's own cleaning of temporary files.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in it.
    package func file(_ name: String) -> String { "\(path)/\(name)" }
}

extension TemporaryDirectory {
    /// Writes a text file into it and returns its path.
    package func write(_ text: String, to name: String) throws -> String {
        let path = file(name)
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }
}
