extension ActKindTable {
    /// Acts about other acts: the one mechanism of approval, withdrawal and settlement.
    static let approvalRows: [ActKindRow] = [
        row(
            .ask, zh: "报批", en: "ask",
            Wording(
                zh: "就一项操作报请批准", en: "ask that an act be approved before it has effect"),
            .asks, .confirmed, .handle, approval: true,
            fields: [
                FieldRow("for", .text, .working, required: true, zh: "事项", en: "act kind"),
                FieldRow("rule", .text, .working, zh: "期限", en: "rule"),
                FieldRow("handler", .officer, .working, zh: "承办人", en: "handler"),
                FieldRow("ground", .text, .working, zh: "法定情形", en: "ground"),
                FieldRow("list", .text, .working, zh: "名单", en: "list"),
                document, day,
                FieldRow("reason", .text, .personal, zh: "理由", en: "reason"),
            ]),
        row(
            .approve, zh: "批准", en: "approve",
            Wording(zh: "批准他人报请的操作", en: "approve what another asked for"),
            .approves, .confirmed, .approve,
            fields: [target, hash, optionalText]),
        row(
            .sendBack, zh: "退回", en: "return",
            Wording(zh: "退回并说明理由", en: "send a request back with a reason"),
            .returns, .confirmed, .approve, fields: [target, hash, reason]),
        row(
            .decline, zh: "不批准", en: "decline",
            Wording(zh: "不予批准并说明理由", en: "refuse a request with a reason"),
            .declines, .confirmed, .approve, fields: [target, hash, reason]),
        row(
            .countersign, zh: "会签", en: "countersign",
            Wording(zh: "作为第二人会签", en: "sign as the second person"),
            .countersigns, .confirmed, .review, fields: [target, hash]),
        row(
            .withdraw, zh: "撤回", en: "withdraw",
            Wording(zh: "撤回尚未上传的操作", en: "withdraw an act that was not sent yet"),
            .withdraws, .confirmed, .retract, fields: [target]),
        row(
            .resolve, zh: "裁定冲突", en: "resolve",
            Wording(
                zh: "在相互矛盾的操作中确定一项", en: "settle which of two contradicting acts stands"),
            .resolves, .confirmed, .settle, decision: false, fields: [target, reason]),
    ]

    private static let hash = FieldRow(
        "hash", .text, .working, required: true, zh: "操作散列", en: "hash of the act meant")
}
