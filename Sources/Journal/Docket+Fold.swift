package import Enforcement

extension Docket {
    /// Folds the acts of one matter, those with a position first, in the order of their
    /// positions, then those not sent yet in the order they were done.
    ///
    /// - Returns: nil where the act that opens the matter is not among them.
    package static func fold(_ acts: [JournaledAct]) -> Docket? {
        let ordered = acts.enumerated().sorted { left, right in
            let places = (
                left.element.standing.position ?? .max, right.element.standing.position ?? .max
            )
            return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
        }.map(\.element)
        guard let opening = ordered.first(where: { $0.act.kind == .open }),
            let kind = opening.fields["kind"].flatMap({ MatterKind(rawValue: $0.string) })
        else { return nil }
        let received =
            opening.fields["received"]?.day ?? opening.act.envelope.time.at.day
        var docket = Docket(
            id: opening.act.matter, scope: opening.act.envelope.scope, kind: kind,
            received: received)
        let settlement = Settlement(of: ordered)
        for act in ordered { docket.take(act, settlement) }
        docket.conflicts = settlement.conflicts
        return docket
    }

    private mutating func take(_ journaled: JournaledAct, _ settlement: Settlement) {
        let outcome = outcome(of: journaled, settlement)
        let envelope = journaled.act.envelope
        entries.append(
            DocketEntry(
                id: envelope.id, hash: journaled.act.hash, kind: envelope.kind,
                author: envelope.author, at: envelope.time.at, standing: journaled.standing,
                outcome: outcome, link: envelope.link, fields: journaled.fields))
        switch outcome {
        case .effective:
            guard let row = ActKindTable.row(envelope.kind) else { return }
            apply(row, entries[entries.count - 1])
        case .awaitingApproval:
            requests.append(
                ApprovalRequest(
                    act: envelope.id, hash: journaled.act.hash,
                    kind: askedKind(entries[entries.count - 1]), asker: envelope.author,
                    outcome: .asked))
        case .returned, .declined, .withdrawn, .held, .overruled, .noEffect, .unknownKind,
            .refused:
            break
        }
    }

    private func outcome(
        of journaled: JournaledAct, _ settlement: Settlement
    ) -> EntryOutcome {
        let act = journaled.act
        if case .refused(let reason) = journaled.standing { return .refused(reason) }
        if settlement.withdrawn.contains(act.id) { return .withdrawn }
        if settlement.overruled.contains(act.id) { return .overruled }
        if case .held(_, let reason) = journaled.standing, !settlement.chosen.contains(act.id) {
            return .held(reason)
        }
        guard let row = ActKindTable.row(act.kind) else { return .unknownKind }
        if !row.states.isEmpty, !row.states.contains(state) { return .noEffect(state) }
        return row.needsApproval ? .awaitingApproval : .effective
    }

    /// What a request asks for: the kind itself, or the one an `ask` names.
    private func askedKind(_ entry: DocketEntry) -> ActKind {
        guard entry.kind == .ask, let named = entry.fields["for"] else { return entry.kind }
        return ActKind(named.string)
    }

    /// Does what an effective act does.
    private mutating func apply(_ row: ActKindRow, _ entry: DocketEntry) {
        let day = entry.fields["day"]?.day ?? entry.at.day
        lastDone[row.kind] = day
        switch row.effect {
        case .opens: begin(entry)
        case .moves(let next): move(to: next, on: day)
        case .assigns:
            firstHandler = entry.fields["handler"].map { OfficerID($0.string) }
            secondHandler = entry.fields["second"].map { OfficerID($0.string) }
        case .dispatches:
            office = entry.fields["office"].map { OfficeID($0.string) }
            state = .dispatched
        case .notes: add(.note, entry, day)
        case .tells: add(.telling, entry, day)
        case .adds(let kind): add(kind, entry, day)
        case .pausesClock: pause(entry)
        case .extendsClock:
            if let rule = entry.fields["rule"]?.string { extended.insert(rule) }
        case .marksMeasure: mark(entry, day)
        case .approves: decide(entry, .approved)
        case .returns: decide(entry, .returned)
        case .declines: decide(entry, .declined)
        case .asks, .countersigns, .withdraws, .resolves: break
        }
    }

    private mutating func begin(_ entry: DocketEntry) {
        let fields = entry.fields
        number = fields["number"]?.string ?? Docket.provisionalNumber(kind, received, id)
        entity = fields["entity"].map { EntityID($0.string) }
        party = fields["party"]?.string ?? ""
        subject = fields["subject"]?.string ?? ""
        office = fields["office"].map { OfficeID($0.string) }
        firstHandler = fields["handler"].map { OfficerID($0.string) }
        secondHandler = fields["second"].map { OfficerID($0.string) }
        source = fields["source"]?.string ?? ""
        outsideNumber = fields["outside"]?.string
        for key in ["complainant", "phone", "text"] { details[key] = fields[key] }
    }

    /// The number of a matter opened without one (临时号): kind, year and the end of its id.
    package static func provisionalNumber(
        _ kind: MatterKind, _ received: Day, _ id: MatterID
    ) -> String {
        "\(kind.numberPrefix)-\(received.year)-\(id.description.suffix(6).uppercased())"
    }

    private mutating func move(to next: MatterState, on day: Day) {
        state = next
        switch next {
        case .accepted, .filed:
            if accepted == nil { accepted = day }
            ended = nil
        case .refused, .terminated, .closed, .published:
            if ended == nil { ended = day }
        case .received, .mediating, .dispatched: break
        }
    }

    private mutating func add(_ kind: DocketItemKind, _ entry: DocketEntry, _ day: Day) {
        items.append(
            DocketItem(
                kind: kind, act: entry.id, by: entry.author, day: day, fields: entry.fields))
    }

    private mutating func pause(_ entry: DocketEntry) {
        guard let from = entry.fields["from"]?.day, let until = entry.fields["until"]?.day,
            from <= until
        else { return }
        pauses.append(from...until)
    }

    private mutating func mark(_ entry: DocketEntry, _ day: Day) {
        guard let measure = entry.fields["measure"]?.string,
            let mark = entry.fields["mark"]?.string
        else { return }
        marks[MeasureID(measure)] = MeasureMark(
            mark: mark, document: entry.fields["document"]?.string, day: day,
            by: entry.author, act: entry.id)
    }

    /// Decides the request an act names by id and hash. The asker's own word counts for nothing.
    private mutating func decide(_ entry: DocketEntry, _ outcome: ApprovalOutcome) {
        guard let named = entry.fields["act"]?.string,
            let at = requests.firstIndex(where: {
                $0.act.description == named && $0.outcome == .asked
            }),
            requests[at].asker != entry.author,
            entry.fields["hash"]?.string == requests[at].hash.hexadecimal,
            let asked = entries.firstIndex(where: { $0.id == requests[at].act })
        else { return }
        requests[at].outcome = outcome
        requests[at].decidedBy = entry.author
        requests[at].reason = (entry.fields["reason"] ?? entry.fields["text"])?.string
        switch outcome {
        case .approved:
            guard let row = ActKindTable.row(requests[at].kind),
                row.states.isEmpty || row.states.contains(state)
            else {
                entries[asked].outcome = .noEffect(state)
                return
            }
            entries[asked].outcome = .effective
            apply(row, entries[asked])
        case .returned: entries[asked].outcome = .returned
        case .declined: entries[asked].outcome = .declined
        case .asked, .withdrawn: break
        }
    }
}
