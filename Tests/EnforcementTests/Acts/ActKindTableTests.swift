import Enforcement
import Testing

struct ActKindTableTests {
    private static let kinds: [ActKind] = [
        .open, .accept, .refuse, .dispatch, .mediate, .terminate, .close, .reopen, .file, .assign,
        .note, .tell, .answer, .evidence, .paper, .serve, .pause, .extend, .ask, .approve,
        .sendBack, .decline, .countersign, .markMeasure, .listEnter, .listLeave, .repairRequest,
        .repairDecide, .publish, .withdraw, .resolve, .confirmBasis,
    ]

    @Test("every kind of act that has a name has one row, and no row is of another")
    func rowsAndKinds() {
        #expect(Set(ActKindTable.rows.map(\.kind)) == Set(Self.kinds))
        #expect(ActKindTable.rows.count == Self.kinds.count)
        for kind in Self.kinds { #expect(ActKindTable.row(kind)?.kind == kind) }
        #expect(ActKindTable.row("newer.kind") == nil)
    }

    private static func isSaid(_ wording: Wording) -> Bool {
        Language.allCases.allSatisfy { !wording($0).isEmpty }
    }

    @Test("a row is said in both languages, and so is each of its fields", arguments: rows)
    func wording(row: ActKindRow) {
        #expect(Self.isSaid(row.wording) && Self.isSaid(row.explanation))
        for field in row.fields { #expect(Self.isSaid(field.wording), "\(field.key)") }
    }

    private static let rows = ActKindTable.rows

    @Test("names are unique in each language")
    func uniqueNames() {
        for language in Language.allCases {
            let names = Self.rows.map { $0.wording(language) }
            #expect(Set(names).count == names.count)
        }
    }

    @Test("the fields of a row are unique, and every choice has choices", arguments: rows)
    func fields(row: ActKindRow) {
        #expect(Set(row.fields.map(\.key)).count == row.fields.count)
        for field in row.fields {
            guard case .choice(let choices) = field.form else { continue }
            #expect(choices.count > 1)
            #expect(choices.allSatisfy { !$0.key.isEmpty && Self.isSaid($0.value) })
        }
    }

    @Test("free text is personal: it never lies in an envelope", arguments: rows)
    func freeText(row: ActKindRow) {
        let personal: Set<String> = [
            "reason", "text", "complainant", "phone", "whom",
        ]
        for field in row.fields where personal.contains(field.key) {
            #expect(field.fieldClass == .personal, "\(field.key)")
        }
    }

    @Test("an act about another act names it", arguments: rows)
    func targets(row: ActKindRow) {
        let required = Set(row.fields.filter(\.isRequired).map(\.key))
        switch row.effect {
        case .approves, .returns, .declines, .countersigns:
            #expect(required.isSuperset(of: ["act", "hash"]))
        case .withdraws, .resolves: #expect(required.contains("act"))
        default: #expect(!row.fields.contains { $0.form == .act })
        }
    }

    @Test("what moves a matter to an end or changes a list is confirmed", arguments: rows)
    func tiers(row: ActKindRow) {
        if row.isDecision { #expect(row.tier >= .confirmed) }
        if case .moves(let state) = row.effect, state.isFinal { #expect(row.isDecision) }
        if row.needsApproval { #expect(row.tier >= .confirmed) }
    }

    @Test("what is available is what fits the matter, its state and the roles")
    func available() {
        let head = ActKindTable.available(for: .complaint, in: .received, roles: [.head])
        #expect(head.contains { $0.kind == .accept })
        #expect(!head.contains { $0.kind == .mediate || $0.kind == .answer })
        #expect(
            ActKindTable.available(for: .complaint, in: .received, roles: [.auditor]).isEmpty)
        #expect(
            ActKindTable.available(for: .checklist, in: .received, roles: [.department]).map(\.kind)
                == [.withdraw, .markMeasure])
        for row in Self.rows {
            for kind in MatterKind.allCases {
                for state in MatterState.allCases {
                    let isAvailable = ActKindTable.available(
                        for: kind, in: state, roles: Set(OfficerRole.allCases)
                    ).contains(row)
                    #expect(isAvailable == row.fits(kind, in: state))
                }
            }
        }
    }

    struct Reading: Sendable, CustomTestStringConvertible {
        let form: FieldRow.Form
        let typed: String
        let value: FieldValue?
        var testDescription: String { "\(form) \(typed)" }

        init(_ form: FieldRow.Form, _ typed: String, _ value: FieldValue?) {
            self.form = form
            self.typed = typed
            self.value = value
        }
    }

    @Test(
        "a field reads what was typed, or says that it is no value",
        arguments: [
            Reading(.text, "衡鉴", "衡鉴"), Reading(.officer, "王", "王"),
            Reading(.office, "07", "07"), Reading(.measure, "13.01", "13.01"),
            Reading(.day, "2026-02-28", "2026-02-28"), Reading(.day, "2026-02-30", nil),
            Reading(.day, "", nil), Reading(.amount, "-12", .integer(-12)),
            Reading(.amount, "1.5", nil), Reading(.amount, "99999999999999999999", nil),
            Reading(
                .act, "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057"
            ),
            Reading(.act, "1", nil),
            Reading(.choice(["a": Wording(zh: "甲", en: "a")]), "a", "a"),
            Reading(.choice(["a": Wording(zh: "甲", en: "a")]), "甲", nil),
        ])
    func fieldValues(_ reading: Reading) throws {
        let field = FieldRow("key", reading.form, .working, zh: "字段", en: "field")
        guard let value = reading.value else {
            #expect(throws: Refusal.badValue(field: "key", value: reading.typed)) {
                try field.value(of: reading.typed)
            }
            return
        }
        #expect(try field.value(of: reading.typed) == value)
    }

    @Test("a field's value has one text and is a day where it is one")
    func values() {
        #expect(FieldValue.texts(["甲", "乙"]).string == "甲、乙")
        #expect(FieldValue.integer(5).string == "5")
        #expect(FieldValue.text("2026-11-20").day == Day("2026-11-20"))
        #expect(FieldValue.integer(5).day == nil)
        #expect(FieldValue.text(" \u{3000}\n").isBlank && FieldValue.texts([]).isBlank)
        #expect(!FieldValue.integer(0).isBlank)
    }
}
