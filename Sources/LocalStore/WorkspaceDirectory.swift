import FoundationEssentials

/// An officer's directory on one machine (工作区): stores, keys and what was imported.
package struct WorkspaceDirectory: Hashable, Sendable {
    /// The directory itself.
    package let path: String

    package init(path: String) {
        self.path = path
    }

    package var journal: String { "\(path)/journal.db" }
    package var reference: String { "\(path)/ref.db" }
    package var configuration: String { "\(path)/config.toml" }
    /// Held by the one process that writes.
    package var lock: String { "\(path)/lock" }
    package var keys: String { "\(path)/keys" }
    /// How far this device's own chains had come, outside the database.
    package var anchor: String { "\(keys)/anchor" }
    package var blobs: String { "\(path)/blobs" }
    package var imports: String { "\(path)/imports" }
    package var rejects: String { "\(path)/rejects" }

    /// Whether a journal is there.
    package var holdsJournal: Bool { FileManager.default.fileExists(atPath: journal) }

    /// Makes the directories that are missing, for the officer alone (mode 0700).
    package func create() throws {
        for directory in [path, keys, blobs, imports, rejects] {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
    }
}
