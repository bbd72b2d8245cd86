/// Where a row came from (来源): kept beside every imported row.
package struct Provenance: Hashable, Sendable, Codable {
    /// The file's name as given, or the sending system.
    package var source: String
    /// SHA-256 of the file, hexadecimal, where it was a file.
    package var fileHash: String?
    /// The line in the file, from 1.
    package var line: Int?
    package var importedAt: Instant
    /// 本地: imported on this workstation, not by the centre.
    package var isLocal: Bool

    package init(
        source: String, fileHash: String?, line: Int?, importedAt: Instant, isLocal: Bool
    ) {
        self.source = source
        self.fileHash = fileHash
        self.line = line
        self.importedAt = importedAt
        self.isLocal = isLocal
    }
}
