extension ActKindTable {
    /// Working on a matter and ending it.
    static let handlingRows: [ActKindRow] = [
        row(
            .mediate, zh: "调解", en: "mediate",
            Wording(zh: "经双方同意开始调解", en: "begin mediation, both parties consenting"),
            on: [.complaint], from: [.accepted], .moves(.mediating), .undoable, .handle,
            fields: [day, optionalText]),
        row(
            .terminate, zh: "终止调解", en: "terminate",
            Wording(
                zh: "终止调解并告知双方 (K3)", en: "terminate mediation; both sides are told (K3)"),
            on: [.complaint], from: [.accepted, .mediating], .moves(.terminated), .confirmed,
            .decide, decision: true, fields: [reason, day]),
        row(
            .close, zh: "办结", en: "close",
            Wording(zh: "办结", en: "close the matter"),
            from: openStates, .moves(.closed), .confirmed, .decide, decision: true,
            fields: [
                FieldRow("outcome", .text, .working, zh: "结果", en: "outcome"), optionalText, day,
            ]),
        row(
            .reopen, zh: "重新启用", en: "reopen",
            Wording(zh: "重新启用已结事项", en: "reopen an ended matter"),
            from: [.refused, .terminated, .closed, .published], .moves(.accepted), .confirmed,
            .decide, approval: true, decision: true, fields: [reason]),
        row(
            .file, zh: "立案", en: "file",
            Wording(zh: "核查后立案 (K5)", en: "file a case after verification (K5)"),
            on: [.report, .case, .inspection], from: [.received, .accepted, .dispatched],
            .moves(.filed), .confirmed, .decide, approval: true, decision: true,
            fields: [document, day, optionalText]),
        row(
            .note, zh: "备注", en: "note",
            Wording(zh: "写一条办理备注", en: "write a note"),
            .notes, .undoable, .handle,
            fields: [
                FieldRow("text", .text, .personal, required: true, zh: "内容", en: "text")
            ]),
        row(
            .tell, zh: "告知", en: "tell",
            Wording(zh: "记录一次告知", en: "record that someone was told"),
            .tells, .undoable, .handle,
            fields: [
                FieldRow("whom", .text, .personal, required: true, zh: "对象", en: "whom"),
                FieldRow("channel", .text, .working, required: true, zh: "方式", en: "channel"),
                document, day, optionalText,
            ]),
        row(
            .evidence, zh: "证据", en: "evidence",
            Wording(zh: "登记一件证据", en: "record a piece of evidence"),
            from: openStates, .adds(.evidence), .undoable, .handle,
            fields: [
                FieldRow("title", .text, .personal, required: true, zh: "名称", en: "title"),
                FieldRow("sha256", .text, .working, zh: "文件散列", en: "file hash"), day,
            ]),
        row(
            .paper, zh: "文书", en: "paper",
            Wording(zh: "登记一份文书", en: "record a paper"),
            .adds(.paper), .undoable, .handle,
            fields: [
                FieldRow("title", .text, .working, required: true, zh: "名称", en: "title"),
                document, day,
            ]),
        row(
            .serve, zh: "送达", en: "serve",
            Wording(zh: "记录文书送达", en: "record that a paper was served"),
            .adds(.service), .undoable, .handle,
            fields: [
                FieldRow("document", .text, .working, required: true, zh: "文号", en: "document"),
                FieldRow("way", .text, .working, required: true, zh: "送达方式", en: "way"),
                FieldRow("day", .day, .working, required: true, zh: "送达日", en: "day"),
            ]),
        row(
            .pause, zh: "期限中止", en: "pause clock",
            Wording(
                zh: "检测、检验、鉴定时间不计入期限", en: "testing and appraisal time does not count"),
            from: openStates, .pausesClock, .undoable, .handle,
            fields: [
                FieldRow("from", .day, .working, required: true, zh: "自", en: "from"),
                FieldRow("until", .day, .working, required: true, zh: "至", en: "until"),
                FieldRow("document", .text, .working, zh: "委托书号", en: "document"),
            ]),
        row(
            .extend, zh: "延期", en: "extend clock",
            Wording(zh: "申请延长期限, 经批准生效", en: "ask to extend the clock"),
            from: openStates, .extendsClock, .confirmed, .handle, approval: true,
            fields: [
                FieldRow("rule", .text, .working, required: true, zh: "期限", en: "rule"), reason,
            ]),
        row(
            .publish, zh: "公示", en: "publish",
            Wording(zh: "记录已公示", en: "record the publication"),
            on: [.publication, .case, .inspection], .moves(.published), .typed, .decide,
            decision: true, fields: [day, document]),
    ]
}
