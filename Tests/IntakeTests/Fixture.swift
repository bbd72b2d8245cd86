import Enforcement
import Glibc
import Testing

@testable import Intake

/// Streams and files for the tests of this target.
enum Fixture {
    static let today = day("2026-11-23")

    static func day(_ text: String) -> Day { Day(text) ?? Day(ordinal: 0) }

    /// A stream of these bytes, from a file that has no name any more.
    static func source(
        _ bytes: [UInt8], chunkBytes: Int = ByteSource.chunkBytes
    ) throws -> ByteSource {
        var path = Array("/tmp/hengjian-intake-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        try #require(file >= 0)
        defer { close(file) }
        unlink(path)
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            try #require(written > 0)
            rest = rest.dropFirst(written)
        }
        lseek(file, 0, SEEK_SET)
        return try ByteSource(descriptor: file, chunkBytes: chunkBytes)
    }

    /// What the CSV reader makes of these bytes: each record as its fields, each broken one as the
    /// code of its reason.
    static func records(
        _ bytes: [UInt8], fields: Int? = nil, chunkBytes: Int = ByteSource.chunkBytes
    ) throws -> [[String]] {
        var reader = try CSVReader(source(bytes, chunkBytes: chunkBytes))
        reader.expectedFields = fields
        var found: [[String]] = []
        while let step = try reader.next() {
            switch step {
            case .broken(let reason):
                found.append(["!\(reader.line)", reason.code])
            case .record:
                let record = reader.record
                found.append(
                    (0..<record.count).map { String(decoding: record.bytes($0), as: UTF8.self) })
            }
        }
        return found
    }

    /// Everything an import gives.
    static func items(
        _ bytes: [UInt8], kind: IntakeKind? = nil,
        mapping: MappingOverride = MappingOverride(), chunkBytes: Int = ByteSource.chunkBytes,
        batch: Int = 100
    ) throws -> [IntakeItem] {
        var reader = try IntakeReader(
            source: source(bytes, chunkBytes: chunkBytes), kind: kind, mapping: mapping,
            today: today)
        var items: [IntakeItem] = []
        while let next = try reader.nextBatch(max: batch) { items += next }
        #expect(reader.linesRead == items.count)
        return items
    }

    static func items(_ text: String, kind: IntakeKind? = nil) throws -> [IntakeItem] {
        try items(Array(text.utf8), kind: kind)
    }

    /// The real files, which are on some machines only.
    static func realFile(_ name: String) -> String {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return "/\(root)/shared/data/\(name)"
    }

    static var hasRealFiles: Bool { access(realFile("SOURCES.csv"), R_OK) == 0 }
}

extension IntakeItem {
    var row: IntakeRow? {
        guard case .row(let row) = self else { return nil }
        return row
    }

    var reject: IntakeReject? {
        guard case .reject(let reject) = self else { return nil }
        return reject
    }

    var entity: Entity? {
        guard case .reference(.entity(let entity)) = row?.content else { return nil }
        return entity
    }

    var record: CreditRecord? {
        guard case .reference(.record(let record)) = row?.content else { return nil }
        return record
    }

    var matterFields: Fields? {
        guard case .matter(_, let fields) = row?.content else { return nil }
        return fields
    }
}
