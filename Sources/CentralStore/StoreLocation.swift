/// Where a central store is.
package enum StoreLocation: Hashable, Sendable {
    /// A file; its directory must exist.
    case sqlite(path: String)
    /// A libpq connection string or URI.
    case postgres(connection: String)

    /// Reads `sqlite:PATH` or `postgres://…`.
    package init(_ text: String) throws(StoreError) {
        if text.hasPrefix("sqlite:"), text.utf8.count > 7 {
            self = .sqlite(path: String(text.dropFirst(7)))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(connection: text)
        } else {
            throw .location(text)
        }
    }
}

/// What a store is opened for.
package enum StoreAccess: Hashable, Sendable {
    /// One process at a time on a SQLite file.
    case writing
    /// Beside a process that writes.
    case reading
}
