import Enforcement
import Support
import Testing

@testable import Journal

struct ActEnvelopeTests {
    private static func full() throws -> ActEnvelope {
        let id = try #require(UniqueID("01890a5d-ac96-774b-bcce-b302099a8057"))
        return ActEnvelope(
            id: id, scope: "330106", matter: id, kind: "newer.kind", author: "王\"五",
            link: ChainLink(
                device: UniqueID(high: 1, low: 2), incarnation: 3, sequence: 4,
                previous: Digest(of: [1])),
            base: [
                BaseVersion(table: "matter", key: id.description, version: 7),
                BaseVersion(table: "record", key: "处罚-1", version: 12),
            ],
            time: TimeBracket(
                at: Instant(millisecondsSince1970: 1_790_000_000_123),
                notBefore: Instant(millisecondsSince1970: 1_790_000_000_000)),
            fields: [
                "text": .text("换行\n和\u{0}"), "amount": .integer(-5), "list": .texts(["甲", ""]),
            ],
            payloadHash: Digest(of: [2]))
    }

    @Test("an envelope reads back as it was written")
    func roundTrip() throws {
        var envelope = try Self.full()
        #expect(try ActEnvelope(bytes: envelope.bytes) == envelope)
        envelope.time.notBefore = nil
        envelope.payloadHash = nil
        envelope.base = []
        envelope.fields = [:]
        #expect(try ActEnvelope(bytes: envelope.bytes) == envelope)
    }

    /// The members of the full envelope, changed.
    private static func bytes(
        changing change: (inout [String: StrictJSON]) -> Void
    ) throws -> [UInt8] {
        guard case .object(var members) = try StrictJSON.parse(full().bytes) else { return [] }
        change(&members)
        return StrictJSON.object(members).canonicalBytes
    }

    @Test("members and kinds of a newer version are kept in the bytes")
    func unknownMembers() throws {
        let bytes = try Self.bytes { $0["newer"] = .array([.flag(true)]) }
        let act = try Act(
            bytes: bytes, signature: [UInt8](repeating: 0, count: 64), sealedPayload: nil)
        #expect(act.bytes == bytes)
        #expect(act.kind == "newer.kind")
        #expect(act.hash == Digest(of: bytes))
    }

    @Test("white space and order of keys are the writer's own, and are kept")
    func notReencoded() throws {
        let canonical = try Self.full().bytes
        let bytes = Array(" ".utf8) + canonical + Array("\n".utf8)
        let act = try Act(
            bytes: bytes, signature: [UInt8](repeating: 0, count: 64), sealedPayload: nil)
        #expect(act.envelope == (try Self.full()))
        #expect(act.hash != Digest(of: canonical))
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let key: String
        let value: StrictJSON?
        let error: ActError
        var testDescription: String { "\(key) = \(value.map { "\($0)" } ?? "absent")" }

        init(_ key: String, _ value: StrictJSON?, _ error: ActError? = nil) {
            self.key = key
            self.value = value
            self.error = error ?? (value == nil ? .missing(key) : .malformed(key))
        }
    }

    private static let required = [
        "alg", "schema", "id", "scope", "matter", "kind", "author", "device", "incarnation", "seq",
        "prev", "base", "at", "fields",
    ]

    private static let malformed: [Change] = [
        Change("alg", .text("none"), .algorithm("none")),
        Change("alg", .integer(1)), Change("schema", .integer(2), .schema(2)),
        Change("schema", .text("1")), Change("id", .text("x")),
        Change("id", .text("01890A5D-AC96-774B-BCCE-B302099A8057")),
        Change("matter", .null), Change("device", .text("")),
        Change("incarnation", .integer(0)), Change("incarnation", .integer(.min)),
        Change("seq", .integer(0)), Change("seq", .integer(-1)), Change("prev", .text("00")),
        Change("base", .object([:])), Change("base", .array([.array([])]), .malformed("base")),
        Change("base", .array([.array([.text("matter"), .text(""), .text("1")])])),
        Change("at", .text("now")), Change("at", .integer(.max)), Change("at", .integer(.min)),
        Change("not_before", .text("now")), Change("not_before", .null),
        Change("not_before", .integer(.max)), Change("fields", .array([])),
        Change("fields", .object(["x": .null]), .malformed("x")),
        Change("fields", .object(["x": .object([:])]), .malformed("x")),
        Change("fields", .object(["x": .array([.integer(1)])]), .malformed("x")),
        Change("payload", .null), Change("payload", .text("ab")),
    ]

    @Test(
        "an envelope without a member, or with a malformed one, is refused",
        arguments: required.map { Change($0, nil) } + malformed)
    func refused(_ change: Change) throws {
        let bytes = try Self.bytes { $0[change.key] = change.value }
        #expect(throws: change.error) { try ActEnvelope(bytes: bytes) }
    }

    @Test("no change of one byte makes the reader trap, and the signature notices each")
    func byteFlips() throws {
        let station = try StationFixture("王", number: 1)
        let act = try station.complaint(["complainant": "张三"])
        for place in act.bytes.indices {
            for flip in [UInt8(1), 0x20, 0x80] {
                var bytes = act.bytes
                bytes[place] ^= flip
                _ = try? ActEnvelope(bytes: bytes)
                if flip == 1 {
                    #expect(!station.key.verification.verifies(act.signature, of: bytes))
                }
            }
        }
        #expect(station.key.verification.verifies(act.signature, of: act.bytes))
    }

    @Test("an act needs 64 bytes of signature and the payload it names")
    func actParts() throws {
        let station = try StationFixture("王", number: 1)
        let act = try station.complaint(["complainant": "张三"])
        let payload = try #require(act.sealedPayload)
        #expect(throws: ActError.signature) {
            try Act(bytes: act.bytes, signature: [], sealedPayload: payload)
        }
        #expect(throws: ActError.payloadHash) {
            try Act(bytes: act.bytes, signature: act.signature, sealedPayload: payload + [0])
        }
        let erased = try Act(bytes: act.bytes, signature: act.signature, sealedPayload: nil)
        #expect(erased.hash == act.hash)
        let bare = try station.complaint()
        #expect(bare.sealedPayload == nil)
        #expect(throws: ActError.payloadHash) {
            try Act(bytes: bare.bytes, signature: bare.signature, sealedPayload: payload)
        }
    }

    @Test("what is too long is refused before it is read")
    func tooLong() throws {
        let long = [UInt8](repeating: 0x20, count: Act.envelopeBytesMax + 1)
        #expect(throws: ActError.tooLong) { try ActEnvelope(bytes: long) }
        let station = try StationFixture("王", number: 1)
        let text = FieldValue.text(String(repeating: "文", count: Act.payloadBytesMax / 3))
        #expect(throws: ActError.tooLong) { try station.complaint(["text": text]) }
    }

    @Test("a reason to hold reads back from its text, and no other text is one")
    func holdReasons() throws {
        let id = UniqueID(high: 1, low: 2)
        let reasons: [HoldReason] =
            [.contradicts(id), .missingParent, .authority, .unknownKind, .fork]
            + MatterState.allCases.map(HoldReason.state)
        for reason in reasons { #expect(HoldReason(reason.description) == reason) }
        for text in ["", ":", "state", "state:", "state:x", "fork:", "contradicts:1", "newer"] {
            #expect(HoldReason(text) == nil)
        }
    }
}
