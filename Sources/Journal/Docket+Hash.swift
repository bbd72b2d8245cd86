import Enforcement

extension Docket {
    /// The hash of everything public and working. It travels with a checkpoint, so that two
    /// versions can't silently show two truths.
    package var stateHash: Digest {
        Digest(of: StrictJSON.object(workingState).canonicalBytes)
    }

    private var workingState: [String: StrictJSON] {
        [
            "fold": .integer(Int64(Docket.foldVersion)),
            "id": .text(id.description),
            "scope": .text(scope.text),
            "kind": .text(kind.rawValue),
            "number": .text(number),
            "entity": optional(entity?.text),
            "party": .text(party),
            "subject": .text(subject),
            "state": .text(state.rawValue),
            "office": optional(office?.text),
            "handler": optional(firstHandler?.text),
            "second": optional(secondHandler?.text),
            "source": .text(source),
            "outside": optional(outsideNumber),
            "received": .text(received.description),
            "begun": .flag(isBegun),
            "accepted": optional(accepted?.description),
            "ended": optional(ended?.description),
            "extended": .array(extended.sorted().map(StrictJSON.text)),
            "pauses": .array(
                pauses.map { .text("\($0.lowerBound)..\($0.upperBound)") }),
            "done": .object(
                Dictionary(
                    uniqueKeysWithValues: done.map { kind, days in
                        (kind.text, .array(days.map { .text($0.description) }))
                    })),
            "marks": .object(
                Dictionary(uniqueKeysWithValues: marks.map { ($0.key.text, $0.value.json) })),
            "requests": .array(requests.map(\.json)),
            "items": .array(
                items.map { .text("\($0.kind.rawValue) \($0.act) \($0.day)") }),
            "conflicts": .array(
                conflicts.map { conflict in
                    .array([
                        .text(conflict.effective.description), .text(conflict.held.description),
                        optional(conflict.chosen?.description),
                    ])
                }),
            "acts": .array(entries.compactMap(\.json)),
        ]
    }

}

private func optional(_ text: String?) -> StrictJSON {
    text.map(StrictJSON.text) ?? .null
}

extension MeasureMark {
    fileprivate var json: StrictJSON {
        .array([
            .text(mark), optional(document), optional(day?.description), .text(by.text),
            .text(act.description),
        ])
    }
}

extension ApprovalRequest {
    fileprivate var json: StrictJSON {
        .array([
            .text(act.description), .text(kind.text), .text(outcome.rawValue),
            optional(decidedBy?.text),
        ])
    }
}

extension DocketEntry {
    /// Nil for an act that the centre does not take: it is known on its own station only.
    fileprivate var json: StrictJSON? {
        if case .refused = outcome { return nil }
        return .array([.text(hash.hexadecimal), .text(outcome.word)])
    }
}

extension EntryOutcome {
    fileprivate var word: String {
        switch self {
        case .effective: "effective"
        case .awaitingApproval: "awaiting"
        case .returned: "returned"
        case .declined: "declined"
        case .withdrawn: "withdrawn"
        case .held(let reason): "held:\(reason)"
        case .overruled: "overruled"
        case .noEffect(let state): "none:\(state.rawValue)"
        case .unknownKind: "unknown"
        case .refused(let reason): "refused:\(reason.rawValue)"
        }
    }
}
