import Enforcement
import GRDB

/// The scope, version and source a row is written with: the columns every table has.
struct RowPlace {
    var scope: String
    /// Null for a local row.
    var position: Int64?
    var validFrom: Instant
    var source: Int64?
    var line: Int?

    /// The values in the order of `columns`.
    var values: [(any DatabaseValueConvertible)?] {
        [position, validFrom.millisecondsSince1970, source, line]
    }

    /// The columns every table ends with, as an INSERT names them.
    static let columns = "position, valid_from, source, line"
}

/// A stored row with the key that is looked for.
struct StoredRow {
    var id: Int64
    var scope: String
    /// Null for a local row.
    var position: Int64?
    var validFrom: Int64
}

/// What writing a row did.
enum RowOutcome {
    case inserted, updated, unchanged
}
