package import Enforcement
package import Intake
package import Journal

/// Does a scripted history: signs every act with a throw-away key, has the centre's judge look at
/// it and folds it, so that no sample can hold what could not have happened.
package struct SampleReplay {
    /// The dockets by the labels of their matters.
    package private(set) var dockets: [String: Docket] = [:]
    private var acts: [String: [JournaledAct]] = [:]
    private var references: [String: SampleAct.Reference] = [:]
    private var chains: [OfficerID: Chain] = [:]
    private var position: Int64 = 0
    private var last: Instant?
    private var random: SeededGenerator
    private let officers: [OfficerID: Officer]
    private let scope: Scope
    private let scopeKey: ScopeKey

    /// One officer's device: its key and the end of its chain.
    private struct Chain {
        let key: DeviceKey
        var link: ChainLink
    }

    package init(officers: [Officer], scope: Scope) {
        self.officers = Dictionary(
            officers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.scope = scope
        scopeKey = ScopeKey()
        random = SeededGenerator(seed: 0, stream: "replay")
    }

    /// Does the next act.
    ///
    /// - Throws: `SampleFault` where it could not be done.
    package mutating func take(_ line: SampleAct) throws {
        guard let officer = officers[line.author] else { throw SampleFault.unknownOfficer }
        guard last.map({ $0 <= line.at }) ?? true else { throw SampleFault.order }
        last = line.at
        let act = try sign(line, by: officer)
        position += 1
        references[line.label] = SampleAct.Reference(id: act.act.id, hash: act.act.hash.hexadecimal)
        acts[line.matter, default: []].append(act)
        guard let docket = Docket.fold(acts[line.matter] ?? []) else { throw SampleFault.noMatter }
        try check(act.act, in: docket)
        dockets[line.matter] = docket
    }

    private mutating func sign(_ line: SampleAct, by officer: Officer) throws -> JournaledAct {
        let docket = dockets[line.matter]
        let references = references
        let draft = ActDraft(
            kind: line.kind, scope: scope, matter: docket?.id,
            fields: try line.fields(resolving: { references[$0] }))
        let row: ActKindRow
        do {
            row = try draft.check(
                on: docket,
                in: Circumstances(
                    officer: officer.id, roles: officer.roles, scopes: Set(officer.scopes)))
        } catch { throw SampleFault.refused(error) }
        var chain = try chains[officer.id] ?? newChain(at: line.at)
        chain.link.sequence += 1
        let act = try Act.signing(
            draft, row: row, id: newID(at: line.at), author: officer.id, link: chain.link,
            time: TimeBracket(at: line.at, notBefore: nil), docketVersion: docket?.version ?? 0,
            scopeKey: scopeKey, deviceKey: chain.key)
        chain.link.previous = act.hash
        chains[officer.id] = chain
        if let reason = Judge.reasonToHold(act, docket: docket, roles: officer.roles) {
            throw SampleFault.held(reason)
        }
        return JournaledAct(
            act: act, payload: try act.sealedPayload.map { try scopeKey.open($0, of: act.id) },
            standing: .accepted(position: position + 1))
    }

    /// An act of the sample has its effect, or waits for approval as it should.
    private func check(_ act: Act, in docket: Docket) throws {
        guard let entry = docket.entries.first(where: { $0.id == act.id }) else {
            throw SampleFault.noMatter
        }
        let needsApproval = ActKindTable.row(act.kind)?.needsApproval ?? false
        guard entry.outcome == (needsApproval ? .awaitingApproval : .effective) else {
            throw SampleFault.outcome(entry.outcome)
        }
        guard act.kind == .approve, let named = entry.fields["act"]?.string else { return }
        let approved = docket.entries.first { $0.id.description == named }
        guard approved?.outcome == .effective else { throw SampleFault.approvedWithoutEffect }
    }

    private mutating func newChain(at instant: Instant) throws -> Chain {
        let seed = (0..<4).flatMap { _ in
            withUnsafeBytes(of: random.next().littleEndian) { Array($0) }
        }
        guard let key = DeviceKey(seed: seed) else { throw SampleFault.key }
        return Chain(
            key: key,
            link: ChainLink(
                device: newID(at: instant), incarnation: 1, sequence: 0, previous: .zero))
    }

    private mutating func newID(at instant: Instant) -> UniqueID {
        UniqueID(at: instant, random: (random.next(), random.next()))
    }
}

/// Why a scripted act could not be done.
package enum SampleFault: Error, Hashable, Sendable {
    case unknownOfficer
    /// It is earlier than the act before it.
    case order
    /// Its matter was not opened.
    case noMatter
    case refused(Refusal)
    case held(HoldReason)
    case outcome(EntryOutcome)
    case approvedWithoutEffect
    case key
}
