/// A value bound to a statement or read from a row.
enum StoreValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])

    static func optional(_ text: String?) -> StoreValue { text.map(StoreValue.text) ?? .null }
    static func optional(_ bytes: [UInt8]?) -> StoreValue { bytes.map(StoreValue.bytes) ?? .null }
}

/// A row of a result, read by column number.
struct StoreRow: Sendable {
    let values: [StoreValue]

    /// The whole number in a column; throws where it holds anything else.
    func integer(_ column: Int) throws -> Int64 {
        guard case .integer(let number) = values[column] else { throw malformed(column) }
        return number
    }

    /// The text in a column; throws where it holds anything else.
    func text(_ column: Int) throws -> String {
        guard case .text(let text) = values[column] else { throw malformed(column) }
        return text
    }

    /// The bytes in a column; throws where it holds anything else.
    func bytes(_ column: Int) throws -> [UInt8] {
        guard case .bytes(let bytes) = values[column] else { throw malformed(column) }
        return bytes
    }

    func optionalInteger(_ column: Int) throws -> Int64? {
        values[column] == .null ? nil : try integer(column)
    }

    func optionalText(_ column: Int) throws -> String? {
        values[column] == .null ? nil : try text(column)
    }

    func optionalBytes(_ column: Int) throws -> [UInt8]? {
        values[column] == .null ? nil : try bytes(column)
    }

    private func malformed(_ column: Int) -> StoreError { .malformedRow("column \(column)") }
}
