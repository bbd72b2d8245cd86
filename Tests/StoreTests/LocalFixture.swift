import Enforcement
import Journal
import LocalStore
import Support

/// A workspace of its own for one test, with a key to sign acts.
struct LocalFixture {
    static let noon = Instant(millisecondsSince1970: 1_790_000_000_000)
    static let scope: Scope = "990100"
    static let device = DeviceID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001)

    let temporary: TemporaryDirectory
    let directory: WorkspaceDirectory
    let deviceKey = DeviceKey()
    let scopeKey = ScopeKey()

    init() throws {
        temporary = try TemporaryDirectory()
        directory = WorkspaceDirectory(path: temporary.file("workspace"))
    }

    /// Makes the journal.
    func create() throws -> JournalStore {
        try JournalStore.create(in: directory, device: Self.device, officer: "0415")
    }

    /// The id of the act or matter of a number.
    static func id(_ number: UInt64) -> ActID {
        ActID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0001_0000 + number)
    }

    /// Signs an act of a matter: the opening where `number` is the matter's, else a note.
    func act(
        _ number: UInt64, matter: UInt64, link: ChainLink, author: OfficerID = "0415",
        scope: Scope = LocalFixture.scope
    ) throws -> Act {
        let isOpening = number == matter
        let kind: ActKind = isOpening ? .open : .note
        let fields: Fields =
            isOpening
            ? ["kind": "complaint", "party": "某店", "text": "某某说"]
            : ["text": .text("记录\(number)")]
        guard let row = ActKindTable.row(kind) else { throw Refusal.unknownKind(kind.text) }
        return try Act.signing(
            ActDraft(
                kind: kind, scope: scope, matter: isOpening ? nil : Self.id(matter),
                fields: fields),
            row: row, id: Self.id(number), author: author, link: link,
            time: TimeBracket(at: Self.noon, notBefore: nil), docketVersion: 0,
            scopeKey: scopeKey, deviceKey: deviceKey)
    }

    /// Appends an act to a journal.
    @discardableResult
    func append(_ number: UInt64, matter: UInt64, to store: JournalStore) throws -> Act {
        try store.append(in: Self.scope) { try act(number, matter: matter, link: $0) }
    }

    /// The payload of an act, opened.
    func open(_ act: Act) -> Fields? {
        guard let sealed = act.sealedPayload else { return nil }
        return try? scopeKey.open(sealed, of: act.id)
    }

    /// A head with so many leaves.
    static func head(_ size: Int64) -> MerkleHead {
        var head = MerkleHead()
        for leaf in 0..<size { head.append(MerkleHead.leaf(Array("\(leaf)".utf8))) }
        return head
    }

    /// A page that ends at a position.
    static func page(
        _ acts: [PulledAct], to position: Int64, epoch: Int64 = 1
    ) -> PulledPage {
        PulledPage(
            scope: scope, acts: acts, cursor: ScopeCursor(epoch: epoch, head: head(position)),
            receivedAt: noon)
    }
}
