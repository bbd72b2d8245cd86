import FoundationEssentials
import GRDB

/// Rows as JSON text in a `body` column.
enum RowJSON {
    /// The text of a value, keys sorted.
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// The value of a stored text.
    static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

extension RowJSON {
    /// The values of a query whose first column is a body.
    static func all<Value: Decodable>(
        _ type: Value.Type, _ db: Database, sql: String, arguments: StatementArguments
    ) throws -> [Value] {
        try String.fetchAll(db, sql: sql, arguments: arguments).map { try value(type, $0) }
    }
}
