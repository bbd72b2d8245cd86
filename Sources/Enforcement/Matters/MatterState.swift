/// Where a matter stands.
package enum MatterState: String, Hashable, Sendable, Codable, CaseIterable {
    case received, accepted, mediating, refused, dispatched, filed, terminated, closed, published

    /// The office's word.
    package var wording: Wording {
        switch self {
        case .received: Wording(zh: "待受理", en: "received")
        case .accepted: Wording(zh: "已受理", en: "accepted")
        case .mediating: Wording(zh: "调解中", en: "mediating")
        case .refused: Wording(zh: "不予受理", en: "refused")
        case .dispatched: Wording(zh: "已分送", en: "dispatched")
        case .filed: Wording(zh: "已立案", en: "filed")
        case .terminated: Wording(zh: "终止调解", en: "terminated")
        case .closed: Wording(zh: "已办结", en: "closed")
        case .published: Wording(zh: "已公示", en: "published")
        }
    }

    /// Whether nothing remains to decide.
    package var isFinal: Bool {
        switch self {
        case .refused, .terminated, .closed, .published: true
        case .received, .accepted, .mediating, .dispatched, .filed: false
        }
    }
}
