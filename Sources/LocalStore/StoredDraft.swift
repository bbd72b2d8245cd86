package import Enforcement

/// Something begun and not yet done: a form the officer left half filled in.
package struct StoredDraft: Hashable, Sendable {
    package var id: UniqueID
    /// The act kind or the form.
    package var kind: String
    /// What it is about: the id of a matter or an entity, in its text form.
    package var target: String
    /// The fields, sealed by whoever keeps the draft: they may be personal.
    package var body: [UInt8]
    package var updated: Instant

    package init(id: UniqueID, kind: String, target: String, body: [UInt8], updated: Instant) {
        self.id = id
        self.kind = kind
        self.target = target
        self.body = body
        self.updated = updated
    }
}

/// A line of the message log: something the program said to the officer.
package struct LoggedMessage: Hashable, Sendable, Codable {
    package var at: Instant
    package var kind: String
    package var text: String

    package init(at: Instant, kind: String, text: String) {
        self.at = at
        self.kind = kind
        self.text = text
    }
}
