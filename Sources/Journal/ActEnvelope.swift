package import Enforcement

/// Everything of an act that is not personal: who, where, what, on which base.
package struct ActEnvelope: Hashable, Sendable {
    package var id: ActID
    package var scope: Scope
    package var matter: MatterID
    package var kind: ActKind
    package var author: OfficerID
    package var link: ChainLink
    /// What the officer saw: the read set, which is also the legal 依据.
    package var base: [BaseVersion]
    package var time: TimeBracket
    /// Public and working fields.
    package var fields: Fields
    /// The hash of the sealed payload, where there is one.
    package var payloadHash: Digest?

    package init(
        id: ActID, scope: Scope, matter: MatterID, kind: ActKind, author: OfficerID,
        link: ChainLink, base: [BaseVersion], time: TimeBracket, fields: Fields,
        payloadHash: Digest?
    ) {
        self.id = id
        self.scope = scope
        self.matter = matter
        self.kind = kind
        self.author = author
        self.link = link
        self.base = base
        self.time = time
        self.fields = fields
        self.payloadHash = payloadHash
    }

    /// The version of this layout.
    package static let schema: Int64 = 1
    /// Hash and signature, named so that others can come.
    package static let algorithm = "SHA-256+Ed25519"
}

/// The place of an act in its chain, which runs per (device, incarnation, scope).
package struct ChainLink: Hashable, Sendable {
    package var device: DeviceID
    /// Goes up when a device can't continue its own history: a restored copy, a lost tail.
    package var incarnation: Int64
    /// From 1, without a gap.
    package var sequence: Int64
    /// The hash of the act before it; zero for the first.
    package var previous: Digest

    package init(device: DeviceID, incarnation: Int64, sequence: Int64, previous: Digest) {
        self.device = device
        self.incarnation = incarnation
        self.sequence = sequence
        self.previous = previous
    }
}

/// One thing the officer relied on, at the version seen.
package struct BaseVersion: Hashable, Sendable {
    /// `matter` for the docket itself, else a reference table's name.
    package var table: String
    package var key: String
    /// For a docket the number of acts seen, for a row the position that brought it.
    package var version: Int64

    package init(table: String, key: String, version: Int64) {
        self.table = table
        self.key = key
        self.version = version
    }
}

/// When an act was done, as far as the device can know.
package struct TimeBracket: Hashable, Sendable {
    /// The device's clock.
    package var at: Instant
    /// The latest time the centre had signed when the act was done; nil before the first.
    package var notBefore: Instant?

    package init(at: Instant, notBefore: Instant?) {
        self.at = at
        self.notBefore = notBefore
    }

    /// The moments that are read from elsewhere: 1970 to 9999, so that their days can be
    /// computed and written.
    package static let readable =
        Instant(millisecondsSince1970: 0)...Instant(millisecondsSince1970: 253_402_214_400_000)
}
