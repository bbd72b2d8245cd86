import Enforcement
import Journal

/// Deciding what another officer asked for, and settling contradictions.
enum ApprovalCommands {
    static let rows: [Command] = [
        decision(
            .approve, "ga", zh: "批准", en: "approve",
            Wording(zh: "批准他人报请的操作", en: "approve what another asked for"), .approve),
        decision(
            .sendBack, "gr", zh: "退回", en: "return",
            Wording(zh: "退回并说明理由", en: "send a request back with a reason"), .approve),
        decision(
            .decline, "gx", zh: "不批准", en: "decline",
            Wording(zh: "不予批准并说明理由", en: "refuse a request with a reason"), .approve),
        decision(
            .countersign, "gk", zh: "会签", en: "countersign",
            Wording(zh: "作为第二人会签", en: "sign as the second person"), .review),
        Command(
            "conflict.compare", ["c"], zh: "比对冲突", en: "compare",
            Wording(
                zh: "并排比对两项相互矛盾的操作, 确定一项",
                en: "two contradicting acts side by side; choose one"),
            tier: .confirmed, permission: .settle, in: [.queue, .docket], hint: 55,
            unless: { state in
                guard let matter = state.currentMatter else { return Words.noMatter }
                return matter.attention.contains(.conflict)
                    ? state.reasonAgainstRecording : Words.noConflict
            }
        ) { state in
            guard let matter = state.currentMatter else { return [] }
            if state.dockets[matter.id] == nil {
                return state.wait(for: matter.id, then: "conflict.compare")
            }
            guard let compare = state.compare(matter) else {
                return state.say(.warning, Words.noConflict)
            }
            state.dialog = .compare(compare)
            return []
        },
    ]

    private static func decision(
        _ kind: ActKind, _ key: String, zh: String, en: String, _ effect: Wording,
        _ permission: Permission
    ) -> Command {
        let id = CommandID("act.\(kind)")
        return Command(
            id, [key], zh: zh, en: en, effect, tier: .confirmed, permission: permission,
            in: [.queue, .docket],
            unless: { state in
                guard let matter = state.currentMatter else { return Words.noMatter }
                guard matter.attention.contains(.awaitingApproval) else { return Words.noRequest }
                let docket = state.dockets[matter.id]
                if let docket, docket.requestToDecide(by: state.session.officer.id) == nil {
                    return Words.refusal(.ownRequest)
                }
                return state.reasonAgainstRecording
            }
        ) { state in
            guard let matter = state.currentMatter else { return [] }
            guard let docket = state.dockets[matter.id] else {
                return state.wait(for: matter.id, then: id)
            }
            guard docket.requestToDecide(by: state.session.officer.id) != nil else {
                return state.say(.warning, Words.cannot(Wording(zh: zh, en: en), Words.noRequest))
            }
            return state.open(kind, on: [matter])
        }
    }
}
