/// Values on their way into a statement: numbers and texts as text, bytes as they are.
struct PostgresParameters {
    private let buffers: [[CChar]?]
    private let lengths: [Int32]
    private let formats: [Int32]

    /// - Throws: `StoreError.unstorableText` for a text with a NUL, which would be cut there.
    init(_ values: [StoreValue]) throws {
        buffers = try values.map { value in
            switch value {
            case .null: return nil
            case .integer(let number): return Self.text(String(number))
            case .text(let text):
                guard !text.utf8.contains(0) else { throw StoreError.unstorableText }
                return Self.text(text)
            case .bytes(let bytes): return bytes.map(CChar.init(bitPattern:)) + [0]
            }
        }
        lengths = values.map { value in
            guard case .bytes(let bytes) = value else { return 0 }
            return Int32(bytes.count)
        }
        formats = values.map { value in
            guard case .bytes = value else { return 0 }
            return 1
        }
    }

    /// Lends the values as libpq takes them.
    func withPointers<Result>(
        _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> Result
    ) -> Result {
        let total = buffers.reduce(0) { $0 + ($1?.count ?? 0) }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: total) { memory in
            var pointers: [UnsafePointer<CChar>?] = []
            var end = 0
            for buffer in buffers {
                guard let buffer else {
                    pointers.append(nil)
                    continue
                }
                let place = UnsafeMutableBufferPointer(rebasing: memory[end..<end + buffer.count])
                _ = place.initialize(from: buffer)
                pointers.append(place.baseAddress.map { UnsafePointer($0) })
                end += buffer.count
            }
            return body(pointers, lengths, formats)
        }
    }

    private static func text(_ text: String) -> [CChar] {
        text.utf8.map(CChar.init(bitPattern:)) + [0]
    }
}
