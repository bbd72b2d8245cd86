/// One record of a CSV file: its fields as bytes without quotes, one after the other.
///
/// The storage is used again for the next record, so that a million records need no allocation.
package struct CSVRecord {
    /// The fields, each followed by one `separator`.
    private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// The line on which the record starts, from 1.
    package internal(set) var line = 0
    /// Its quoting was broken and was repaired.
    package internal(set) var isRepaired = false
    /// A quoted field holds a quote that should have been doubled.
    var hasStrayQuote = false

    /// Stands between fields, so that no character is glued together of two of them.
    static let separator = UInt8(ascii: "\n")

    package init() {}

    /// How many fields there are.
    package var count: Int { ends.count }

    /// Whether nothing at all is in it.
    var isBlank: Bool { bytes.count == ends.count }

    /// Where a field lies in `bytes`.
    package func range(_ field: Int) -> Range<Int> {
        (field == 0 ? 0 : ends[field - 1] + 1)..<ends[field]
    }

    /// The field's bytes.
    package func bytes(_ field: Int) -> ArraySlice<UInt8> { bytes[range(field)] }

    /// How many fields there are when empty ones at the end don't count.
    var countWithoutEmptyTail: Int {
        var count = ends.count
        while count > 0, range(count - 1).isEmpty { count -= 1 }
        return count
    }

    // MARK: Filling

    /// Forgets everything but the storage.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        isRepaired = false
        hasStrayQuote = false
    }

    /// Appends to the field being filled.
    mutating func append(_ part: some Sequence<UInt8>) {
        bytes.append(contentsOf: part)
    }

    /// Appends a part of a span to the field being filled.
    mutating func append(_ span: Span<UInt8>, _ range: Range<Int>) {
        span.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// Ends the field being filled.
    mutating func endField() {
        ends.append(bytes.count)
        bytes.append(Self.separator)
    }

    /// Forgets what the field being filled has.
    mutating func clearField() {
        bytes.removeSubrange((ends.last.map { $0 + 1 } ?? 0)...)
    }

    /// Replaces every field by what is made of it.
    mutating func mapFields(_ transform: (ArraySlice<UInt8>) -> [UInt8]) {
        let old = self
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        for field in 0..<old.count {
            append(transform(old.bytes(field)))
            endField()
        }
    }
}
