package import Enforcement
package import Journal

/// An act as it travels: its bytes exactly as first written.
package struct WireAct: Hashable, Sendable, Codable {
    package var bytes: WireBytes
    package var signature: WireBytes
    package var payload: WireBytes?

    package init(_ act: Act) {
        bytes = WireBytes(act.bytes)
        signature = WireBytes(act.signature)
        payload = act.sealedPayload.map(WireBytes.init)
    }

    /// Reads the act; the signature is not checked here.
    package func act() throws(ActError) -> Act {
        try Act(
            bytes: bytes.bytes, signature: signature.bytes, sealedPayload: payload?.bytes)
    }
}

/// A push: acts of one chain, in order.
package struct PushRequest: Hashable, Sendable, Codable {
    package var scope: Scope
    package var acts: [WireAct]

    package init(scope: Scope, acts: [WireAct]) {
        self.scope = scope
        self.acts = acts
    }
}

/// The verdicts of a push, in the order of its acts.
package struct PushReply: Hashable, Sendable, Codable {
    package var header: ReplyHeader
    package var verdicts: [WireVerdict]

    package init(header: ReplyHeader, verdicts: [WireVerdict]) {
        self.header = header
        self.verdicts = verdicts
    }
}

/// A verdict as it travels.
package struct WireVerdict: Hashable, Sendable, Codable {
    /// `accepted`, `duplicate`, `held` or `refused`.
    package var verdict: String
    package var position: Int64?
    package var reason: String?

    package init(_ verdict: Verdict) {
        switch verdict {
        case .accepted(let position):
            self.init(word: "accepted", position: position, reason: nil)
        case .duplicate(let position, let held):
            self.init(word: "duplicate", position: position, reason: held?.description)
        case .held(let position, let reason):
            self.init(word: "held", position: position, reason: reason.description)
        case .refused(let reason):
            self.init(word: "refused", position: nil, reason: reason.rawValue)
        }
    }

    private init(word: String, position: Int64?, reason: String?) {
        verdict = word
        self.position = position
        self.reason = reason
    }

    /// The verdict; nil where the text is none of this version.
    package var value: Verdict? {
        switch (verdict, position) {
        case ("accepted", let position?): .accepted(position: position)
        case ("duplicate", let position?):
            // A reason that is not understood is still a reason: never a word of acceptance.
            switch (reason, reason.flatMap(HoldReason.init)) {
            case (nil, _): .duplicate(position: position, held: nil)
            case (_?, let held?): .duplicate(position: position, held: held)
            case (_?, nil): nil
            }
        case ("held", let position?):
            reason.flatMap(HoldReason.init).map { .held(position: position, reason: $0) }
        case ("refused", _):
            reason.flatMap(RefuseReason.init(rawValue:)).map(Verdict.refused)
        default: nil
        }
    }
}
