import Enforcement
import FoundationEssentials
import GRDB
import Journal
import Testing

@testable import LocalStore

struct LocalSyncTests {
    private let fixture: LocalFixture
    private let store: JournalStore

    init() throws {
        fixture = try LocalFixture()
        store = try fixture.create()
    }

    private var other: ChainLink {
        ChainLink(
            device: DeviceID(high: 7, low: 7), incarnation: 1, sequence: 1, previous: .zero)
    }

    @Test("Verdicts settle pending acts, once")
    func settle() throws {
        for number: UInt64 in 1...5 { try fixture.append(number, matter: number, to: store) }
        let pending = try store.pending(in: LocalFixture.scope, limit: 3)
        #expect(pending.map(\.id) == [1, 2, 3].map(LocalFixture.id))
        let verdicts: [(ActID, Verdict)] = [
            (LocalFixture.id(1), .accepted(position: 4)),
            (LocalFixture.id(2), .held(position: 5, reason: .contradicts(LocalFixture.id(9)))),
            (LocalFixture.id(3), .refused(.signature)),
            (LocalFixture.id(4), .duplicate(position: 2, held: nil)),
            (LocalFixture.id(77), .accepted(position: 9)),
        ]
        #expect(try store.settle(verdicts).count == 4)
        #expect(try store.settle(verdicts).isEmpty)
        #expect(try store.pendingCount == 1)
        #expect(try store.pending(in: LocalFixture.scope, limit: 9).count == 1)
        #expect(try store.pending(in: "990200", limit: 9).isEmpty)
        let standings = try (1...5).map { try store.act(LocalFixture.id($0))?.standing }
        #expect(
            standings == [
                .accepted(position: 4),
                .held(position: 5, reason: .contradicts(LocalFixture.id(9))),
                .refused(.signature), .accepted(position: 2), .pending,
            ])
        let lines = try store.journalLines()
        #expect(lines.map(\.state) == ["accepted", "held", "refused", "accepted", "pending"])
        #expect(lines[1].reason == "contradicts:\(LocalFixture.id(9))")
    }

    @Test("A page is taken over once, however often it comes")
    func page() throws {
        let mine = try fixture.append(1, matter: 1, to: store)
        let theirs = try fixture.act(50, matter: 1, link: other, author: "0500")
        let page = LocalFixture.page(
            [
                PulledAct(act: mine, position: 3, held: nil),
                PulledAct(act: theirs, position: 4, held: .authority),
            ], to: 6)
        #expect(try store.apply(page) == [LocalFixture.id(1)])
        let before = try store.mattersChanged(since: 0)
        for _ in 0..<2 {
            #expect(try store.apply(page).isEmpty)
            #expect(try store.cursor(of: LocalFixture.scope) == page.cursor)
            #expect(try store.appliedPositions(in: LocalFixture.scope).count == 1)
        }
        #expect(try store.mattersChanged(since: before.through).matters.isEmpty)
        #expect(try store.pendingCount == 0)
        #expect(try store.act(theirs.id)?.standing == .held(position: 4, reason: .authority))
        #expect(try store.scopes == [LocalFixture.scope])
        #expect(try store.appliedPositions(in: LocalFixture.scope).map(\.position) == [6])
        let keys = [
            LocalFixture.device: fixture.deviceKey, other.device: fixture.deviceKey,
        ].mapValues(\.verification)
        #expect(try store.verify { keys[$0] }.problems.isEmpty)
    }

    @Test("An older page never moves the cursor back, a new epoch moves it on")
    func cursor() throws {
        #expect(try store.cursor(of: LocalFixture.scope) == .start)
        for (position, epoch, expected) in [
            (5, 1, 5), (3, 1, 5), (9, 1, 9), (2, 2, 2), (20, 1, 2),
        ] as [(Int64, Int64, Int64)] {
            _ = try store.apply(LocalFixture.page([], to: position, epoch: epoch))
            #expect(try store.cursor(of: LocalFixture.scope).position == expected)
        }
    }

    @Test("What the centre lost is pending again after a restart of the scope")
    func restart() throws {
        try fixture.append(1, matter: 1, to: store)
        _ = try store.settle([(LocalFixture.id(1), .accepted(position: 8))])
        _ = try store.apply(LocalFixture.page([], to: 8))
        try store.restart(LocalFixture.scope)
        #expect(try store.pending(in: LocalFixture.scope, limit: 9).count == 1)
        #expect(try store.cursor(of: LocalFixture.scope) == .start)
        _ = try store.settle([(LocalFixture.id(1), .accepted(position: 2))])
        #expect(try store.act(LocalFixture.id(1))?.standing == .accepted(position: 2))
    }

    @Test("Changed matters are told since a number, by acts and by verdicts")
    func changes() throws {
        try fixture.append(1, matter: 1, to: store)
        try fixture.append(2, matter: 2, to: store)
        let first = try store.mattersChanged(since: 0)
        #expect(first.matters == [1, 2].map(LocalFixture.id))
        #expect(try store.mattersChanged(since: first.through).matters.isEmpty)
        _ = try store.settle([(LocalFixture.id(2), .accepted(position: 1))])
        let second = try store.mattersChanged(since: first.through)
        #expect(second.matters == [LocalFixture.id(2)])
        // A number from a journal that is gone: everything is folded again.
        #expect(try store.mattersChanged(since: 1_000).matters.count == 2)
    }

    @Test("Both branches of a forked device are kept, and the check names them")
    func fork() throws {
        let mine = try fixture.append(1, matter: 1, to: store)
        let twin = try fixture.act(60, matter: 60, link: mine.envelope.link)
        _ = try store.apply(
            LocalFixture.page([PulledAct(act: twin, position: 1, held: nil)], to: 1))
        #expect(try store.journalLines().count == 2)
        let report = try store.verify { _ in fixture.deviceKey.verification }
        #expect(report.problems == [.fork(mine.id, twin.id)])
    }

    @Test(
        "Damage to a stored act is found",
        arguments: [
            ("UPDATE act SET bytes = replace(bytes, 'note', 'nose') WHERE sequence = 2", 3),
            ("UPDATE act SET payload = zeroblob(40) WHERE sequence = 1", 2),
            ("UPDATE act SET signature = zeroblob(64) WHERE sequence = 2", 1),
            ("UPDATE act SET author = '9' WHERE sequence = 1", 1),
            ("DELETE FROM act WHERE sequence = 2", 1),
            ("UPDATE scope_head SET position = 4, subtrees = zeroblob(32)", 1),
        ])
    func damage(sql: String, problems: Int) throws {
        for number: UInt64 in 1...3 { try fixture.append(number, matter: 1, to: store) }
        _ = try store.apply(LocalFixture.page([], to: 5))
        #expect(try store.verify { _ in fixture.deviceKey.verification }.isGood)
        try store.queue.write { db in
            let sql = sql.replacing(
                "replace(bytes, 'note', 'nose')",
                with: "CAST(replace(CAST(bytes AS TEXT), 'note', 'nose') AS BLOB)")
            try db.execute(sql: sql)
        }
        let report = try store.verify { _ in fixture.deviceKey.verification }
        #expect(report.problems.count == problems, "\(report.problems)")
        #expect(try store.verify { _ in nil }.unchecked > 0)
    }

    @Test("Drafts are kept, replaced and thrown away")
    func drafts() throws {
        var draft = StoredDraft(
            id: LocalFixture.id(1), kind: "close", target: "TS-1", body: [1, 2],
            updated: LocalFixture.noon)
        try store.put(draft)
        draft.body = [3]
        draft.updated = LocalFixture.noon.adding(milliseconds: 5)
        try store.put(draft)
        var later = draft
        later.id = LocalFixture.id(2)
        later.updated = draft.updated.adding(milliseconds: 5)
        try store.put(later)
        #expect(try store.drafts() == [later, draft])
        #expect(try store.draft(draft.id) == draft)
        try store.deleteDraft(draft.id)
        try store.deleteDraft(draft.id)
        #expect(try store.drafts() == [later])
    }

    @Test("The message log keeps the last five hundred")
    func messages() throws {
        for number in 0..<520 {
            try store.log(
                LoggedMessage(at: LocalFixture.noon, kind: "note", text: "\(number)"))
        }
        let messages = try store.messages()
        #expect(messages.count == JournalStore.messagesMax)
        #expect(messages.first?.text == "519")
        #expect(messages.last?.text == "20")
    }

    @Test("The time the centre signed never goes back")
    func serverTime() throws {
        #expect(try store.lastServerTime == nil)
        let later = LocalFixture.noon.adding(milliseconds: 9)
        for time in [LocalFixture.noon, later, LocalFixture.noon] {
            try store.note(serverTime: time)
        }
        #expect(try store.lastServerTime == later)
        #expect(store.device == LocalFixture.device)
        #expect(store.officer == "0415")
    }
}
