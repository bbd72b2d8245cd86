import Enforcement
import Journal
import LocalStore
import ReferenceStore
import Workstation

extension Workspace {
    /// Checks, signs and stores acts, all of them or none. They are on disk when this returns.
    func record(_ planned: [PlannedAct]) throws -> [Act] {
        guard let scope = planned.first?.scope else { return [] }
        var dockets: [MatterID: Docket] = [:]
        for act in planned {
            guard case .matter(let matter) = act.target else { continue }
            guard let docket = try docket(matter) else { throw Refusal.notFound("\(matter)") }
            dockets[matter] = docket
        }
        let serverTime = try journal.lastServerTime
        var done: [Act] = []
        let made = try journal.appendAll(
            in: scope,
            planned.map { act in
                { link in
                    let new = try sign(act, after: done.last, dockets, link, serverTime)
                    done.append(new)
                    return new
                }
            })
        try project()
        return made
    }

    private func sign(
        _ planned: PlannedAct, after last: Act?, _ dockets: [MatterID: Docket],
        _ link: ChainLink, _ serverTime: Instant?
    ) throws -> Act {
        guard let scopeKey = scopeKeys[planned.scope] else {
            throw Refusal.outOfScope(planned.scope)
        }
        var docket: Docket?
        switch planned.target {
        case .new: break
        case .matter(let matter): docket = dockets[matter]
        case .openedBefore:
            docket = last.flatMap {
                Docket.fold([JournaledAct(act: $0, payload: nil, standing: .pending)])
            }
        }
        var draft = planned.draft(opened: last?.matter)
        draft.reliedOn = try reliedOn(draft)
        let row = try draft.check(on: docket, in: circumstances)
        let now = clock.now()
        return try Act.signing(
            draft, row: row, id: .new(at: now), author: officer.id, link: link,
            time: TimeBracket(at: now, notBefore: serverTime),
            docketVersion: docket?.version ?? 0, scopeKey: scopeKey, deviceKey: deviceKey)
    }

    /// The reference rows that an act relies on, at the version here.
    private func reliedOn(_ draft: ActDraft) throws -> [BaseVersion] {
        var base: [BaseVersion] = []
        if let measure = draft.fields["measure"]?.string {
            try checkBasis(MeasureID(measure))
            if let version = try reference.version(.measure, key: measure) {
                base.append(BaseVersion(table: "measure", key: measure, version: version))
            }
        }
        if let entity = draft.fields["entity"]?.string,
            let version = try reference.version(.entity, key: entity)
        {
            base.append(BaseVersion(table: "entity", key: entity, version: version))
        }
        return base
    }

    /// Since 国办发〔2020〕49号 a measure without a legal basis in force may not be applied.
    private func checkBasis(_ id: MeasureID) throws {
        guard let measure = try reference.measures().first(where: { $0.id == id }) else {
            throw Refusal.notFound(id.text)
        }
        if measure.obstacle(on: clock.today()) != nil { throw Refusal.noLegalBasis(id) }
    }
}

extension Workspace {
    /// Opens the matters of a file that are not here yet, known by their source and its number.
    ///
    /// - Returns: how many were opened.
    func openMissing(_ openings: [PlannedAct]) throws -> Int {
        let known = Set(try matters().compactMap(\.outsideKey))
        let missing = openings.filter { opening in
            opening.outsideKey.map { !known.contains($0) } ?? true
        }
        // One transaction for some hundred acts: durable, and not one sync for each.
        for start in stride(from: 0, to: missing.count, by: 500) {
            _ = try record(Array(missing[start..<min(start + 500, missing.count)]))
        }
        return missing.count
    }
}

extension MatterSummary {
    fileprivate var outsideKey: String? { outsideNumber.map { "\(source)\n\($0)" } }
}

extension PlannedAct {
    fileprivate var outsideKey: String? {
        fields["outside"].map { "\(fields["source"]?.string ?? "")\n\($0.string)" }
    }
}
