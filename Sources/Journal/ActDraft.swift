package import Enforcement

/// An act before it is signed: what an officer wants to do.
package struct ActDraft: Hashable, Sendable {
    package var kind: ActKind
    package var scope: Scope
    /// The matter; nil for the act that opens one, whose own id it becomes.
    package var matter: MatterID?
    /// All fields, of every class.
    package var fields: Fields
    /// The reference rows relied on, beside the docket itself.
    package var reliedOn: [BaseVersion]

    package init(
        kind: ActKind, scope: Scope, matter: MatterID?, fields: Fields,
        reliedOn: [BaseVersion] = []
    ) {
        self.kind = kind
        self.scope = scope
        self.matter = matter
        self.fields = fields
        self.reliedOn = reliedOn
    }

    /// Checks that the officer may do this, now, on this docket. Screen and command line come
    /// through here, so neither can do half an act.
    ///
    /// - Returns: the row of the act's kind.
    package func check(
        on docket: Docket?, in circumstances: Circumstances
    ) throws(Refusal) -> ActKindRow {
        guard let row = ActKindTable.row(kind) else { throw .unknownKind(kind.text) }
        try Authorizer.require(row.permission, scope: scope, in: circumstances)
        if kind != .open {
            guard let docket, docket.isBegun, docket.id == matter else { throw .needsMatter }
            guard docket.scope == scope else { throw .outOfScope(scope) }
            try Self.check(row, fits: docket)
            try checkTarget(row, docket, circumstances)
            if row.effect == .asks { try checkAsked(docket) }
        }
        let known = Set(row.fields.map(\.key))
        for key in fields.keys.sorted() where !known.contains(key) { throw .unknownField(key) }
        for field in row.fields { try check(field) }
        return row
    }

    private static func check(_ row: ActKindRow, fits docket: Docket) throws(Refusal) {
        guard row.matters.isEmpty || row.matters.contains(docket.kind) else {
            throw .matterKind(docket.kind)
        }
        guard row.fits(docket.kind, in: docket.state) else { throw .state(docket.state) }
    }

    private func check(_ field: FieldRow) throws(Refusal) {
        guard let value = fields[field.key] else {
            if field.isRequired { throw .missingField(field.key) }
            return
        }
        if field.isRequired, value.isBlank { throw .missingField(field.key) }
        _ = try field.value(of: value.string)
    }

    /// Checks that what is asked for could be done here and now, and is fully said: nobody
    /// approves half an act.
    private func checkAsked(_ docket: Docket) throws(Refusal) {
        guard let named = fields["for"] else { throw .missingField("for") }
        guard let asked = ActKindTable.row(ActKind(named.string)), asked.canBeAsked else {
            throw .badValue(field: "for", value: named.string)
        }
        try Self.check(asked, fits: docket)
        for field in asked.fields { try check(field) }
    }

    /// Checks the act this one is about.
    private func checkTarget(
        _ row: ActKindRow, _ docket: Docket, _ circumstances: Circumstances
    ) throws(Refusal) {
        let named = fields["act"]?.string ?? ""
        let entry = docket.entries.first { $0.id.description == named }
        switch row.effect {
        case .approves, .returns, .declines:
            guard let request = docket.requests.first(where: { $0.act.description == named })
            else { throw .notFound(named) }
            guard request.outcome == .asked else { throw .alreadySettled }
            guard request.asker != circumstances.officer else { throw .ownRequest }
            try check(hash: request.hash)
        case .countersigns:
            guard let entry else { throw .notFound(named) }
            guard entry.author != circumstances.officer else { throw .ownRequest }
            try check(hash: entry.hash)
        case .withdraws:
            guard let entry, entry.author == circumstances.officer else {
                throw .notFound(named)
            }
            guard entry.standing == .pending else { throw .alreadySent }
            guard entry.outcome != .withdrawn else { throw .alreadySettled }
        case .resolves:
            let open = docket.conflicts.filter { $0.chosen == nil }
            guard
                open.contains(where: {
                    $0.held.description == named || $0.effective.description == named
                })
            else { throw .notFound(named) }
        case .opens, .moves, .assigns, .dispatches, .notes, .tells, .adds, .pausesClock,
            .extendsClock, .marksMeasure, .asks:
            break
        }
    }

    /// What is signed for is exactly what was shown.
    private func check(hash: Digest) throws(Refusal) {
        guard let named = fields["hash"] else { throw .missingField("hash") }
        guard named.string == hash.hexadecimal else {
            throw .badValue(field: "hash", value: named.string)
        }
    }
}

extension Act {
    /// Signs a checked draft. Personal fields go sealed into the payload, the others into the
    /// envelope.
    ///
    /// - Parameters:
    ///   - row: the kind's row, as `ActDraft.check` returned it.
    ///   - docketVersion: the docket's version the officer saw.
    package static func signing(
        _ draft: ActDraft, row: ActKindRow, id: ActID, author: OfficerID, link: ChainLink,
        time: TimeBracket, docketVersion: Int64, scopeKey: ScopeKey, deviceKey: DeviceKey
    ) throws -> Act {
        let personalKeys = Set(
            row.fields.filter { $0.fieldClass == .personal }.map(\.key))
        let personal = draft.fields.filter { personalKeys.contains($0.key) }
        let sealed = personal.isEmpty ? nil : try scopeKey.seal(personal, for: id)
        let matter = draft.kind == .open ? id : draft.matter ?? id
        let envelope = ActEnvelope(
            id: id, scope: draft.scope, matter: matter, kind: draft.kind, author: author,
            link: link,
            base: [
                BaseVersion(table: "matter", key: matter.description, version: docketVersion)
            ] + draft.reliedOn,
            time: time, fields: draft.fields.filter { !personalKeys.contains($0.key) },
            payloadHash: sealed.map { Digest(of: $0) })
        let bytes = envelope.bytes
        return try Act(
            bytes: bytes, signature: deviceKey.sign(bytes), sealedPayload: sealed)
    }
}
