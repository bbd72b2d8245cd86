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
            "accepted": optional(accepted?.description),
            "ended": optional(ended?.description),
            "extended": .array(extended.sorted().map(StrictJSON.text)),
            "pauses": .array(
                pauses.map { .text("\($0.lowerBound)..\($0.upperBound)") }),
            "marks": .object(
                Dictionary(
                    uniqueKeysWithValues: marks.map { ($0.key.text, .text($0.value.mark)) })),
            "requests": .array(
                requests.map { .text("\($0.act) \($0.outcome.rawValue)") }),
            "conflicts": .array(
                conflicts.map { conflict in
                    .text(
                        "\(conflict.effective) \(conflict.held) "
                            + (conflict.chosen?.description ?? "-"))
                }),
            "acts": .array(entries.map { .text($0.id.description) }),
        ]
    }

    private func optional(_ text: String?) -> StrictJSON {
        text.map(StrictJSON.text) ?? .null
    }
}
