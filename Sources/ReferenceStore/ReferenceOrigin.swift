package import Enforcement

/// Where rows that are put come from.
package enum ReferenceOrigin: Hashable, Sendable {
    /// From the centre, at this position of the scope, at this moment.
    case centre(position: Int64, at: Instant)
    /// From a file on this workstation (本地), begun with `beginImport`.
    case file(ImportID)
}

/// One import of a file into this store.
package struct ImportID: Hashable, Sendable {
    let source: Int64
    let importedAt: Instant
}

/// A change of a reference row at a position of a scope's log.
package struct ReferenceChange: Hashable, Sendable {
    /// What happens to the row.
    package enum Action: Hashable, Sendable {
        /// A new version.
        case put(ReferenceRow)
        /// The row left the scope; it is not gone. Its last version is kept.
        case leave(ReferenceTable, key: String)
        /// The row and every version of it must be erased.
        case erase(ReferenceTable, key: String)
    }

    package var position: Int64
    package var action: Action

    package init(position: Int64, action: Action) {
        self.position = position
        self.action = action
    }
}

/// How far a scope's log was taken over into this store.
package struct ReferenceCursor: Hashable, Sendable {
    package var epoch: Int64
    package var position: Int64

    package init(epoch: Int64, position: Int64) {
        self.epoch = epoch
        self.position = position
    }
}

/// How many rows the store holds.
package struct ReferenceCounts: Hashable, Sendable, Codable {
    package var entities: Int
    package var records: Int
    package var listings: Int
    package var matters: Int
    /// Entities imported on this workstation.
    package var localEntities: Int
}

/// An older version of a row, as the centre had given it.
package struct RowVersion: Hashable, Sendable {
    package var row: ReferenceRow
    package var position: Int64
    package var validFrom: Instant
    package var validUntil: Instant
}
