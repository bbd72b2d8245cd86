import Crypto
import Enforcement
import FoundationEssentials
import Glibc
import Intake
import Journal
import LocalStore

/// An imported file as the workspace keeps it: compressed, named by the hash of its bytes as they
/// came.
struct KeptFile {
    let path: String
    /// SHA-256 of the file, hexadecimal.
    let hash: String

    /// Copies a file into the workspace and compresses it where it isn't yet.
    static func keep(_ path: String, in directory: WorkspaceDirectory) throws -> KeptFile {
        let source = open(path, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw CommandProblem.unreadable(path: path, errno: errno) }
        defer { close(source) }
        let part = "\(directory.imports)/.\(getpid()).part"
        let (hash, first) = try copy(from: source, path, to: part)
        let ending = compressedEnding(first)
        let kept = "\(directory.imports)/\(hash)\(ending ?? ".gz")"
        if FileManager.default.fileExists(atPath: kept) {
            unlink(part)
            return KeptFile(path: kept, hash: hash)
        }
        if ending == nil {
            _ = try ChildProcess.run(
                "/usr/bin/env", ["gzip", "-1", "-f", part],
                environment: ["PATH": "/usr/bin:/bin"], errorsTo: "/dev/null")
        }
        guard rename(ending == nil ? part + ".gz" : part, kept) == 0 else {
            throw CommandProblem.unreadable(path: kept, errno: errno)
        }
        return KeptFile(path: kept, hash: hash)
    }

    /// How a kept file was read, so that it can be read again.
    struct Note: Codable {
        var source: String
        var kind: String?
        var columns: [String: String]
        var importedAt: Instant

        init(
            source: String, kind: IntakeKind?, columns: [String: IntakeField],
            importedAt: Instant
        ) {
            self.source = source
            self.kind = kind?.rawValue
            self.columns = columns.mapValues(\.rawValue)
            self.importedAt = importedAt
        }

        /// What the mapping said.
        var mapping: MappingOverride {
            MappingOverride(
                kind: kind.flatMap(IntakeKind.init(rawValue:)),
                columns: columns.compactMapValues(IntakeField.init(rawValue:)))
        }
    }

    /// Writes the note beside the file.
    func remember(_ note: Note) throws {
        try DurableFile.write(Array(try JSONEncoder().encode(note)), to: path + ".json")
    }

    /// Every kept file that was imported to its end, in the order of the imports.
    static func all(in directory: WorkspaceDirectory) throws -> [(file: KeptFile, note: Note)] {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.imports)
        return try names.filter { $0.hasSuffix(".json") }.map { name in
            let path = "\(directory.imports)/\(name.dropLast(".json".count))"
            guard let data = FileManager.default.contents(atPath: path + ".json") else {
                throw CommandProblem.unreadable(path: path, errno: errno)
            }
            let hash = String(name.prefix { $0 != "." })
            return (
                KeptFile(path: path, hash: hash), try JSONDecoder().decode(Note.self, from: data)
            )
        }.sorted { $0.note.importedAt < $1.note.importedAt }
    }

    private static func copy(
        from source: Int32, _ path: String, to part: String
    ) throws -> (hash: String, first: [UInt8]) {
        let target = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard target >= 0 else { throw CommandProblem.unreadable(path: part, errno: errno) }
        defer { close(target) }
        var hash = SHA256()
        var first: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(source, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw CommandProblem.unreadable(path: path, errno: errno) }
            if count == 0 { break }
            if first.count < 6 { first += chunk[..<min(count, 6)] }
            try chunk.withUnsafeBytes { bytes in
                hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
                var written = 0
                while written < count {
                    let more = write(
                        target, bytes.baseAddress?.advanced(by: written), count - written)
                    if more < 0, errno == EINTR { continue }
                    guard more > 0 else {
                        throw CommandProblem.unreadable(path: part, errno: errno)
                    }
                    written += more
                }
            }
        }
        return (Hexadecimal.text(of: hash.finalize()), first)
    }

    private static func compressedEnding(_ first: [UInt8]) -> String? {
        if first.starts(with: [0x1F, 0x8B]) { return ".gz" }
        if first.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A]) { return ".xz" }
        return nil
    }
}
