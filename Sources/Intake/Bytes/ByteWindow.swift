/// The part of a stream that is in memory: bytes not yet consumed, filled on demand.
struct ByteWindow {
    private let source: ByteSource
    private(set) var bytes: [UInt8] = []
    /// Where the unconsumed bytes begin.
    private(set) var start = 0
    /// The source has no more; what is in the window is the last.
    private(set) var isAtEnd = false

    init(_ source: ByteSource) {
        self.source = source
    }

    /// How many unconsumed bytes are here.
    var count: Int { bytes.count - start }

    /// Reads until so many unconsumed bytes are here or the source ends.
    mutating func fill(to wanted: Int) throws {
        guard count < wanted, !isAtEnd else { return }
        bytes.removeSubrange(..<start)
        start = 0
        while bytes.count < wanted, !isAtEnd {
            isAtEnd = try !source.read(into: &bytes)
        }
    }

    /// Drops the first bytes.
    mutating func consume(_ count: Int) {
        start += count
    }

    /// A copy of the first bytes, at most so many.
    func prefix(_ limit: Int) -> [UInt8] {
        Array(bytes[start..<min(bytes.count, start + limit)])
    }
}
