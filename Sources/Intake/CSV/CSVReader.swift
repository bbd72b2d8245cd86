/// Reads a CSV stream record by record: RFC 4180 and the broken quoting real files have.
///
/// - Commas, tabs and semicolons as delimiters, found out from the first line; line ends CR, LF
///   and CRLF; a byte order mark; blank lines are passed over.
/// - A quoted field that never ends, or ends where it breaks a record, costs its line only: the
///   reader goes on at the next line.
/// - A record of more than `recordLimitBytes` is one broken record, passed over without being kept
///   in memory.
///
/// The result doesn't depend on how the stream is cut into chunks.
package struct CSVReader {
    /// What was found next.
    package enum Step: Hashable, Sendable {
        /// A record, in `record`.
        case record
        /// Something that is none.
        case broken(RejectReason)
    }

    /// The record found last.
    package internal(set) var record = CSVRecord()
    /// The line where what was found last starts, from 1.
    package internal(set) var line = 1
    /// How many fields a record should have, once the header has told.
    package var expectedFields: Int?
    /// What parts the fields.
    package let delimiter: UInt8
    var window: ByteWindow
    /// How far what was found last reaches in the window.
    var found = (bytes: 0, lineBreaks: 0)
    /// The beginning of an overlong record, whose bytes are gone.
    var overlongPrefix: [UInt8]?

    /// A longer line or record is refused.
    package static let recordLimitBytes = 1 << 20
    static let sampleBytes = 64 * 1024

    /// Looks at the beginning of the stream.
    ///
    /// - Throws: `IntakeError.unsupportedEncoding` for UTF-16, and what reading throws.
    package init(_ source: ByteSource) throws {
        window = ByteWindow(source)
        try window.fill(to: Self.sampleBytes)
        let first = window.prefix(3)
        if first == [0xEF, 0xBB, 0xBF] { window.consume(3) }
        if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
            throw IntakeError.unsupportedEncoding(name: "UTF-16")
        }
        delimiter = Self.delimiter(of: window.prefix(Self.sampleBytes))
    }

    /// Finds the next record that isn't blank, or something broken; nil at the end.
    package mutating func next() throws -> Step? {
        while true {
            window.consume(found.bytes)
            line += found.lineBreaks
            found = (0, 0)
            overlongPrefix = nil
            try window.fill(to: 1)
            guard window.count > 0 else { return nil }
            let step = try readStep()
            record.line = line
            if step != .record || !record.isBlank { return step }
        }
    }

    /// The beginning of what was found last, as it stands in the file.
    package func raw(limit: Int) -> [UInt8] {
        Array((overlongPrefix ?? window.prefix(found.bytes)).prefix(limit))
    }

    /// The bytes from the last record on, as many as a judgement of the encoding needs.
    package mutating func sample() throws -> [UInt8] {
        try window.fill(to: Self.sampleBytes)
        return window.prefix(Self.sampleBytes)
    }

    /// The delimiter that stands most often in the first line that has one.
    private static func delimiter(of sample: [UInt8]) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in sample {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                isQuoted = false
                if counts != [0, 0, 0] { break }
            }
            if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        // The first of equals, so that a file of one column has commas.
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }
}
