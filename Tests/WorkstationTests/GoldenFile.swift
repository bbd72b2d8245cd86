import FoundationEssentials

/// A drawing on disk.
enum GoldenFile {
    /// The drawing; empty where there is none yet.
    static func read(_ path: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: path) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
    }
}
