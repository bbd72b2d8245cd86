package import Enforcement

extension Docket {
    /// Folds the acts of one matter, those with a position first, in the order of their
    /// positions, then the others in the order given, which is that in which they were done.
    /// An act that is there twice counts once.
    ///
    /// - Returns: nil where the act that opens the matter is not among them.
    package static func fold(_ acts: [JournaledAct]) -> Docket? {
        let ordered = acts.enumerated().sorted { left, right in
            let places = (
                left.element.standing.position ?? .max, right.element.standing.position ?? .max
            )
            return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
        }.map(\.element)
        guard let opening = ordered.first(where: { $0.act.id == $0.act.matter }),
            opening.act.kind == .open,
            let kind = opening.act.envelope.fields["kind"].flatMap({
                MatterKind(rawValue: $0.string)
            })
        else { return nil }
        let envelope = opening.act.envelope
        let received = envelope.fields["received"]?.day ?? envelope.time.at.day
        var docket = Docket(
            id: envelope.matter, scope: envelope.scope, kind: kind, received: received)
        docket.describe(by: envelope.fields, details: opening.fields)
        var folding = Folding(settlement: Settlement(of: ordered))
        for act in ordered { docket.take(act, &folding) }
        docket.conflicts = folding.settlement.conflicts
        return docket
    }

    /// What a fold needs to know beside the docket: where each act stands in it.
    private struct Folding {
        let settlement: Settlement
        var entries: [ActID: Int] = [:]
        var requests: [ActID: Int] = [:]
    }

    private mutating func take(_ journaled: JournaledAct, _ folding: inout Folding) {
        let envelope = journaled.act.envelope
        let place = entries.count
        guard folding.entries[envelope.id] == nil else { return }
        folding.entries[envelope.id] = place
        let entry = DocketEntry(
            id: envelope.id, hash: journaled.act.hash, kind: envelope.kind,
            author: envelope.author, at: envelope.time.at, standing: journaled.standing,
            outcome: outcome(of: journaled, folding.settlement), link: envelope.link,
            working: envelope.fields, fields: journaled.fields)
        entries.append(entry)
        switch entry.outcome {
        case .effective:
            guard let row = ActKindTable.row(envelope.kind) else { return }
            if !apply(row, entry, on: entry.day, folding) {
                entries[place].outcome = .noEffect(state)
            }
        case .awaitingApproval:
            folding.requests[envelope.id] = requests.count
            requests.append(
                ApprovalRequest(
                    act: envelope.id, hash: entry.hash, kind: entry.kindMeant,
                    asker: envelope.author, outcome: .asked))
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
        guard isBegun || act.id == id, row.fits(kind, in: state),
            !settlement.idle.contains(act.id)
        else { return .noEffect(state) }
        if row.effect == .asks {
            let named = act.envelope.fields["for"].map { ActKind($0.string) }
            guard let asked = named.flatMap(ActKindTable.row) else { return .unknownKind }
            guard asked.canBeAsked else { return .noEffect(state) }
        }
        return row.needsApproval ? .awaitingApproval : .effective
    }

    /// Does what an effective act does.
    ///
    /// - Returns: false where there was nothing for it to do.
    private mutating func apply(
        _ row: ActKindRow, _ entry: DocketEntry, on day: Day, _ folding: Folding
    ) -> Bool {
        let isDone =
            switch row.effect {
            case .opens: begin(entry)
            case .moves(let next): move(to: next, by: row.kind, on: day)
            case .assigns: assign(entry.working)
            case .dispatches: dispatch(entry.working)
            case .notes: add(.note, entry, day)
            case .tells: add(.telling, entry, day)
            case .adds(let kind): add(kind, entry, day)
            case .pausesClock: pause(entry.working)
            case .extendsClock: extend(entry.working)
            case .marksMeasure: mark(entry, day)
            case .approves: decide(entry, .approved, folding)
            case .returns: decide(entry, .returned, folding)
            case .declines: decide(entry, .declined, folding)
            case .countersigns, .withdraws, .resolves: true
            case .asks: false
            }
        if isDone { done[row.kind, default: []].append(day) }
        return isDone
    }

    private mutating func begin(_ entry: DocketEntry) -> Bool {
        guard entry.id == id else { return false }
        isBegun = true
        return true
    }

    private mutating func assign(_ fields: Fields) -> Bool {
        guard let handler = fields["handler"] else { return false }
        firstHandler = OfficerID(handler.string)
        secondHandler = fields["second"].map { OfficerID($0.string) }
        return true
    }

    private mutating func dispatch(_ fields: Fields) -> Bool {
        guard let office = fields["office"] else { return false }
        self.office = OfficeID(office.string)
        state = .dispatched
        return true
    }

    private mutating func extend(_ fields: Fields) -> Bool {
        guard let rule = fields["rule"] else { return false }
        extended.insert(rule.string)
        return true
    }

    /// Takes over what the opening says of the matter.
    private mutating func describe(by fields: Fields, details personal: Fields) {
        number = fields["number"]?.string ?? Docket.provisionalNumber(kind, received, id)
        entity = fields["entity"].map { EntityID($0.string) }
        party = fields["party"]?.string ?? ""
        subject = fields["subject"]?.string ?? ""
        office = fields["office"].map { OfficeID($0.string) }
        firstHandler = fields["handler"].map { OfficerID($0.string) }
        secondHandler = fields["second"].map { OfficerID($0.string) }
        source = fields["source"]?.string ?? ""
        outsideNumber = fields["outside"]?.string
        for key in ["complainant", "phone", "text"] { details[key] = personal[key] }
    }

    /// The number of a matter opened without one (临时号): kind, year and the end of its id.
    package static func provisionalNumber(
        _ kind: MatterKind, _ received: Day, _ id: MatterID
    ) -> String {
        "\(kind.numberPrefix)-\(received.year)-\(id.description.suffix(6).uppercased())"
    }

    private mutating func move(to next: MatterState, by kind: ActKind, on day: Day) -> Bool {
        if kind == .reopen {
            // What ended the matter has not ended it: the clocks which that stopped run again.
            done[.close] = nil
            done[.terminate] = nil
        }
        state = next
        switch next {
        case .accepted, .filed:
            if accepted == nil { accepted = day }
            ended = nil
        case .refused, .terminated, .closed, .published:
            if ended == nil { ended = day }
        case .received, .mediating, .dispatched: break
        }
        return true
    }

    private mutating func add(_ kind: DocketItemKind, _ entry: DocketEntry, _ day: Day) -> Bool {
        items.append(
            DocketItem(
                kind: kind, act: entry.id, by: entry.author, day: day, fields: entry.fields))
        return true
    }

    /// The longest pause that counts, in days: counting walks them one by one.
    private static let pauseDaysMax = 3_660

    private mutating func pause(_ fields: Fields) -> Bool {
        guard let from = fields["from"]?.day, let until = fields["until"]?.day, from <= until,
            until - from <= Self.pauseDaysMax
        else { return false }
        pauses.append(from...until)
        return true
    }

    private mutating func mark(_ entry: DocketEntry, _ day: Day) -> Bool {
        guard let measure = entry.working["measure"]?.string,
            let mark = entry.working["mark"]?.string
        else { return false }
        marks[MeasureID(measure)] = MeasureMark(
            mark: mark, document: entry.working["document"]?.string, day: day,
            by: entry.author, act: entry.id)
        return true
    }

    /// Decides the open request an act names by id and hash. The asker's own word counts for
    /// nothing. What is approved has effect from the day of the approval, never earlier: a late
    /// approval keeps no deadline.
    private mutating func decide(
        _ entry: DocketEntry, _ outcome: ApprovalOutcome, _ folding: Folding
    ) -> Bool {
        guard let named = entry.actMeant, let at = folding.requests[named],
            let asked = folding.entries[named], requests[at].outcome == .asked,
            requests[at].asker != entry.author,
            entry.working["hash"]?.string == requests[at].hash.hexadecimal
        else { return false }
        requests[at].outcome = outcome
        requests[at].decidedBy = entry.author
        requests[at].reason = (entry.fields["reason"] ?? entry.fields["text"])?.string
        switch outcome {
        case .approved:
            let day = max(entries[asked].day, entry.day)
            if let row = ActKindTable.row(requests[at].kind), row.fits(kind, in: state),
                apply(row, entries[asked], on: day, folding)
            {
                entries[asked].outcome = .effective
            } else {
                entries[asked].outcome = .noEffect(state)
            }
        case .returned: entries[asked].outcome = .returned
        case .declined: entries[asked].outcome = .declined
        case .asked, .withdrawn: break
        }
        return true
    }
}

extension DocketEntry {
    /// The day it was done: the one it gives, else the one it was signed on.
    fileprivate var day: Day { working["day"]?.day ?? at.day }

    /// The act it is about.
    fileprivate var actMeant: ActID? { working["act"].flatMap { ActID($0.string) } }

    /// The kind of what it does or asks for: its own, or the one an `ask` names.
    var kindMeant: ActKind {
        guard kind == .ask, let named = working["for"] else { return kind }
        return ActKind(named.string)
    }
}
