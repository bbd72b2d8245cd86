package import Enforcement

/// Reads a real file as rows of one kind, batch by batch.
///
/// Nothing is lost: every line that isn't blank is a row or a reject.
package struct IntakeReader {
    /// What the rows are; nil where no line of the file could be read as a header.
    package var kind: IntakeKind? { mapper?.mapping.kind }
    /// How many lines were read: rows and rejects.
    package private(set) var linesRead = 0
    private let source: ByteSource
    private var reader: CSVReader
    private var decoder = RecordDecoder()
    private var mapper: RowMapper?
    /// What stands above the header.
    private var above: [IntakeReject] = []

    /// A header is looked for in so many lines: real files have titles above it.
    private static let headerLines = 10

    /// Reads up to the header.
    ///
    /// - Parameters:
    ///   - kind: what the rows are; nil where the headings shall tell.
    ///   - mapping: what is known better than by the headings.
    ///   - today: the day of receipt of a matter whose file doesn't give it.
    /// - Throws: `IntakeError` where there is no header to go by.
    package init(
        source: ByteSource, kind: IntakeKind? = nil,
        mapping: MappingOverride = MappingOverride(), today: Day
    ) throws {
        self.source = source
        reader = try CSVReader(source)
        var first: [String]?
        for _ in 0..<Self.headerLines {
            guard let step = try reader.next() else { break }
            let (headings, problem) = try headings(step)
            first = first ?? headings
            if let headings,
                let found = ColumnMapping(headings: headings, kind: kind, override: mapping)
            {
                reader.expectedFields = headings.count
                mapper = RowMapper(mapping: found, today: today)
                return
            }
            above.append(reject(problem ?? .aboveHeader))
        }
        guard let first else {
            if above.isEmpty { throw IntakeError.empty }
            return
        }
        guard let kind = kind ?? mapping.kind else { throw IntakeError.unknownHeader(first) }
        throw IntakeError.incompleteHeader(kind: kind, missing: KindColumns.row(kind).needed)
    }

    /// How much of the file has been read, in bytes on disk; `totalBytes` is nil for a pipe.
    package var progress: (bytesRead: Int64, totalBytes: Int64?) {
        (source.bytesRead, source.totalBytes)
    }

    /// The next rows and rejects, at most so many; nil at the end.
    package mutating func nextBatch(max: Int) throws -> [IntakeItem]? {
        var items: [IntakeItem] = above.map { .reject($0) }
        above = []
        items.reserveCapacity(max)
        while items.count < max, let step = try reader.next() {
            items.append(try item(step))
        }
        linesRead += items.count
        return items.isEmpty ? nil : items
    }

    /// What one step of the reader comes to.
    private mutating func item(_ step: CSVReader.Step) throws -> IntakeItem {
        if case .broken(let reason) = step { return .reject(reject(reason)) }
        var (record, warnings) = (CSVRecord(), [IntakeWarning]())
        // Out of the reader and back, so that the storage is never copied.
        swap(&record, &reader.record)
        defer { swap(&record, &reader.record) }
        if let problem = try decode(&record, &warnings) { return .reject(reject(problem)) }
        let (expected, found) = (reader.expectedFields ?? 0, record.count)
        if record.countWithoutEmptyTail > expected || found * 2 < expected {
            return .reject(reject(.fieldCount(expected: expected, found: found)))
        }
        if found < expected { warnings.append(.shortRow) }
        do throws(RejectReason) {
            if let row = try mapper?.row(record, warnings: warnings) { return .row(row) }
            return .reject(reject(.aboveHeader))
        } catch {
            return .reject(reject(error))
        }
    }

    /// The texts of a record that may be the header, or why it can't be.
    private mutating func headings(
        _ step: CSVReader.Step
    ) throws -> (headings: [String]?, problem: RejectReason?) {
        if case .broken(let reason) = step { return (nil, reason) }
        var (record, warnings) = (reader.record, [IntakeWarning]())
        if let problem = try decode(&record, &warnings) { return (nil, problem) }
        let texts = (0..<record.countWithoutEmptyTail).map {
            String(decoding: CellBytes.trimmed(record.bytes($0)), as: UTF8.self)
        }
        return (texts, nil)
    }

    /// Makes a record UTF-8; a reason where it can't be.
    private mutating func decode(
        _ record: inout CSVRecord, _ warnings: inout [IntakeWarning]
    ) throws -> RejectReason? {
        let verdict = try decoder.decode(&record) { try reader.sample() }
        if verdict.droppedNUL { warnings.append(.nulDropped) }
        return verdict.isValid ? nil : .undecodable(decoder.encoding ?? .utf8)
    }

    private func reject(_ reason: RejectReason) -> IntakeReject {
        let raw = reader.raw(limit: RejectReason.rawLimitBytes)
        return IntakeReject(line: reader.line, reason: reason, text: decoder.lossyText(raw))
    }
}
