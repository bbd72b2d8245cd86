import Enforcement
import Support
import Testing

@testable import Journal

struct ActDraftTests {
    private static let scope: Scope = "330106"
    private static let matter = UniqueID(high: 1, low: 1)
    private static let asked = UniqueID(high: 1, low: 2)
    private static let mine = UniqueID(high: 1, low: 3)
    private static let rival = UniqueID(high: 1, low: 4)

    private static func entry(_ id: ActID, by author: OfficerID) -> DocketEntry {
        DocketEntry(
            id: id, hash: Digest(of: [1]), kind: .file, author: author,
            at: Instant(millisecondsSince1970: 0), standing: .pending, outcome: .effective,
            link: ChainLink(device: matter, incarnation: 1, sequence: 1, previous: .zero),
            working: [:], fields: [:])
    }

    /// A docket of any kind in any state, with a request of 李, an unsent act of 王 and a
    /// conflict.
    private static func docket(_ kind: MatterKind, _ state: MatterState) -> Docket {
        var docket = Docket(id: matter, scope: scope, kind: kind, received: .fixture)
        docket.isBegun = true
        docket.state = state
        docket.entries = [entry(asked, by: "李"), entry(mine, by: "王")]
        docket.requests = [
            ApprovalRequest(
                act: asked, hash: Digest(of: [1]), kind: .file, asker: "李", outcome: .asked)
        ]
        docket.conflicts = [Conflict(effective: asked, held: rival, chosen: nil)]
        return docket
    }

    private static func circumstances(_ roles: Set<OfficerRole>) -> Circumstances {
        Circumstances(officer: "王", roles: roles, scopes: [scope])
    }

    /// A good value for every field, so that only what a test changes is wrong.
    private static func fields(_ row: ActKindRow) -> Fields {
        var fields: Fields = [:]
        for field in row.fields {
            switch field.form {
            case .text: fields[field.key] = "甲"
            case .day: fields[field.key] = "2026-11-20"
            case .amount: fields[field.key] = "100"
            case .officer, .office: fields[field.key] = "01"
            case .measure: fields[field.key] = "13.01"
            case .act: fields[field.key] = .text(asked.description)
            case .choice(let choices): fields[field.key] = .text(choices.keys.sorted()[0])
            }
        }
        if fields["hash"] != nil { fields["hash"] = .text(Digest(of: [1]).hexadecimal) }
        if row.kind == .withdraw { fields["act"] = .text(mine.description) }
        if row.kind == .ask { fields["for"] = "basis.confirm" }
        return fields
    }

    private static func draft(_ row: ActKindRow) -> ActDraft {
        ActDraft(
            kind: row.kind, scope: scope, matter: row.kind == .open ? nil : matter,
            fields: fields(row))
    }

    private static func refusal(
        _ draft: ActDraft, on docket: Docket?, _ circumstances: Circumstances
    ) -> Refusal? {
        do throws(Refusal) {
            _ = try draft.check(on: docket, in: circumstances)
            return nil
        } catch { return error }
    }

    @Test("every kind × role × kind of matter × state is as the table says", arguments: rows)
    func matrix(row: ActKindRow) {
        let draft = Self.draft(row)
        for kind in MatterKind.allCases {
            for state in MatterState.allCases {
                let docket = Self.docket(kind, state)
                var expected: Refusal?
                if !row.states.isEmpty, !row.states.contains(state) { expected = .state(state) }
                if !row.matters.isEmpty, !row.matters.contains(kind) {
                    expected = .matterKind(kind)
                }
                for role in OfficerRole.allCases {
                    let isHolder = row.permission.holders.contains(role)
                    let refusal = Self.refusal(draft, on: docket, Self.circumstances([role]))
                    #expect(
                        refusal == (isHolder ? expected : .role(row.permission)),
                        "\(row.kind) \(role) \(kind) \(state)")
                }
            }
        }
    }

    private static let rows = ActKindTable.rows

    /// A docket on which the row's act can be done.
    private static func fitting(_ row: ActKindRow) -> Docket {
        docket(
            row.matters.min { $0.rawValue < $1.rawValue } ?? .complaint,
            row.states.min { $0.rawValue < $1.rawValue } ?? .received)
    }

    @Test(
        "nothing is done read-only, after the lease, in another scope, by nobody", arguments: rows)
    func circumstances(row: ActKindRow) {
        let draft = Self.draft(row)
        let docket = Self.fitting(row)
        let good = Self.circumstances(Set(OfficerRole.allCases))
        #expect(Self.refusal(draft, on: docket, good) == nil)
        var bad = good
        bad.readOnly = true
        #expect(Self.refusal(draft, on: docket, bad) == .readOnly)
        bad = good
        bad.leaseExpired = true
        #expect(Self.refusal(draft, on: docket, bad) == .leaseExpired)
        bad = good
        bad.scopes = ["110000"]
        #expect(Self.refusal(draft, on: docket, bad) == .outOfScope(Self.scope))
        bad = good
        bad.roles = []
        #expect(Self.refusal(draft, on: docket, bad) == .role(row.permission))
    }

    @Test("fields that are missing, blank, unknown or wrong are named", arguments: rows)
    func fieldProblems(row: ActKindRow) {
        let docket = Self.fitting(row)
        let good = Self.circumstances(Set(OfficerRole.allCases))
        var draft = Self.draft(row)
        draft.fields["nonsense"] = "1"
        #expect(Self.refusal(draft, on: docket, good) == .unknownField("nonsense"))
        for field in row.fields {
            draft.fields = Self.fields(row)
            draft.fields[field.key] = nil
            let missing = Self.refusal(draft, on: docket, good)
            draft.fields[field.key] = "  "
            let blank = Self.refusal(draft, on: docket, good)
            draft.fields[field.key] = "no such thing"
            let wrong = Self.refusal(draft, on: docket, good)
            if ["act", "hash", "for"].contains(field.key) {
                #expect(missing != nil && blank != nil && wrong != nil)
                continue
            }
            if row.kind == .ask, field.key == "reason" {
                #expect(missing == .missingField("reason"), "basis.confirm needs a reason")
                continue
            }
            #expect(missing == (field.isRequired ? .missingField(field.key) : nil))
            if field.isRequired { #expect(blank == .missingField(field.key)) }
            switch field.form {
            case .text, .officer, .office, .measure: #expect(wrong == nil)
            case .day, .amount, .act, .choice:
                #expect(wrong == .badValue(field: field.key, value: "no such thing"))
            }
        }
    }

    @Test("an act needs the docket it names, in its own scope")
    func docketMatches() {
        let good = Self.circumstances(Set(OfficerRole.allCases))
        for row in Self.rows where row.kind != .open {
            var draft = Self.draft(row)
            #expect(Self.refusal(draft, on: nil, good) == .needsMatter)
            draft.matter = nil
            #expect(Self.refusal(draft, on: Self.fitting(row), good) == .needsMatter)
            draft.matter = Self.mine
            #expect(Self.refusal(draft, on: Self.fitting(row), good) == .needsMatter)
        }
        var draft = ActDraft(
            kind: .accept, scope: "330105", matter: Self.matter, fields: [:])
        var both = good
        both.scopes = [Self.scope, "330105"]
        #expect(
            Self.refusal(draft, on: Self.docket(.complaint, .received), both)
                == .outOfScope("330105"))
        draft.scope = Self.scope
        draft.kind = "newer"
        #expect(
            Self.refusal(draft, on: Self.docket(.complaint, .received), both)
                == .unknownKind("newer"))
    }

    @Test(
        "what approves names an open request of another, with its hash",
        arguments: [ActKind.approve, .sendBack, .decline])
    func approvals(kind: ActKind) throws {
        let row = try #require(ActKindTable.row(kind))
        let head = Self.circumstances([.head])
        var draft = Self.draft(row)
        var docket = Self.docket(.case, .received)
        draft.fields["hash"] = .text(Digest.zero.hexadecimal)
        #expect(
            Self.refusal(draft, on: docket, head)
                == .badValue(field: "hash", value: Digest.zero.hexadecimal))
        draft = Self.draft(row)
        docket.requests[0].outcome = .returned
        #expect(Self.refusal(draft, on: docket, head) == .alreadySettled)
        docket = Self.docket(.case, .received)
        docket.requests[0].asker = "王"
        #expect(Self.refusal(draft, on: docket, head) == .ownRequest)
        draft.fields["act"] = .text(Self.mine.description)
        #expect(Self.refusal(draft, on: docket, head) == .notFound(Self.mine.description))
    }

    @Test("a countersignature is a second person's, over the very act")
    func countersignatures() throws {
        let row = try #require(ActKindTable.row(.countersign))
        let reviewer = Self.circumstances([.reviewer])
        let docket = Self.docket(.case, .received)
        var draft = Self.draft(row)
        #expect(Self.refusal(draft, on: docket, reviewer) == nil)
        draft.fields["act"] = .text(Self.mine.description)
        #expect(Self.refusal(draft, on: docket, reviewer) == .ownRequest)
        draft = Self.draft(row)
        draft.fields["hash"] = .text(Digest.zero.hexadecimal)
        #expect(
            Self.refusal(draft, on: docket, reviewer)
                == .badValue(field: "hash", value: Digest.zero.hexadecimal))
    }

    @Test("only one's own unsent act is withdrawn, once")
    func withdrawals() throws {
        let row = try #require(ActKindTable.row(.withdraw))
        let officer = Self.circumstances([.officer])
        var draft = Self.draft(row)
        var docket = Self.docket(.case, .received)
        #expect(Self.refusal(draft, on: docket, officer) == nil)
        docket.entries[1].outcome = .withdrawn
        #expect(Self.refusal(draft, on: docket, officer) == .alreadySettled)
        docket.entries[1].standing = .accepted(position: 3)
        #expect(Self.refusal(draft, on: docket, officer) == .alreadySent)
        draft.fields["act"] = .text(Self.asked.description)
        #expect(
            Self.refusal(draft, on: docket, officer) == .notFound(Self.asked.description))
    }

    @Test("a resolution names a side of an open conflict")
    func resolutions() throws {
        let row = try #require(ActKindTable.row(.resolve))
        let officer = Self.circumstances([.officer])
        var draft = Self.draft(row)
        var docket = Self.docket(.case, .received)
        draft.fields["act"] = .text(Self.rival.description)
        #expect(Self.refusal(draft, on: docket, officer) == nil)
        docket.conflicts[0].chosen = Self.asked
        #expect(
            Self.refusal(draft, on: docket, officer) == .notFound(Self.rival.description))
    }

    struct Asking: Sendable, CustomTestStringConvertible {
        let fields: Fields
        let refusal: Refusal?
        var testDescription: String { "\(fields)" }

        init(_ fields: Fields, _ refusal: Refusal?) {
            self.fields = fields
            self.refusal = refusal
        }
    }

    @Test(
        "an ask names what can be done on the matter, and says it fully",
        arguments: [
            Asking(["for": "assign", "handler": "01"], nil),
            Asking(["for": "assign"], .missingField("handler")),
            Asking(["for": "refuse", "ground": "1", "reason": "甲"], nil),
            Asking(
                ["for": "refuse", "ground": "99", "reason": "甲"],
                .badValue(field: "ground", value: "99")),
            Asking(["for": "refuse", "ground": "1"], .missingField("reason")),
            Asking(["for": "terminate", "reason": "甲"], .state(.received)),
            Asking(
                ["for": "list.enter", "list": "serious", "reason": "甲"], .matterKind(.complaint)),
            Asking(["for": "approve"], .badValue(field: "for", value: "approve")),
            Asking(["for": "matter.open"], .badValue(field: "for", value: "matter.open")),
            Asking(["for": "nonsense"], .badValue(field: "for", value: "nonsense")),
            Asking([:], .missingField("for")),
        ])
    func asking(_ asking: Asking) {
        let draft = ActDraft(
            kind: .ask, scope: Self.scope, matter: Self.matter, fields: asking.fields)
        let refusal = Self.refusal(
            draft, on: Self.docket(.complaint, .received), Self.circumstances([.officer]))
        #expect(refusal == asking.refusal)
    }

    @Test("signing puts every personal field into the payload and no other", arguments: rows)
    func signing(row: ActKindRow) throws {
        let station = try StationFixture("王", number: 1)
        var fields = Self.fields(row)
        for field in row.fields where field.fieldClass == .personal {
            fields[field.key] = .text("秘密之\(field.key)")
        }
        let act = try station.act(
            row.kind, on: row.kind == .open ? nil : Self.matter, fields, seen: 4)
        let personal = Set(row.fields.filter { $0.fieldClass == .personal }.map(\.key))
        #expect(Set(act.envelope.fields.keys).isDisjoint(with: personal))
        #expect(!String(decoding: act.bytes, as: UTF8.self).contains("秘密之"))
        let payload = try act.sealedPayload.map { try station.scopeKey.open($0, of: act.id) }
        #expect(Set(payload?.keys.map(\.self) ?? []) == personal)
        #expect((act.sealedPayload == nil) == personal.isEmpty)
        #expect(act.envelope.fields.merging(payload ?? [:]) { $1 } == fields)
        #expect(act.matter == (row.kind == .open ? act.id : Self.matter))
        #expect(act.envelope.base.first?.version == 4)
        #expect(station.key.verification.verifies(act.signature, of: act.bytes))
    }
}
