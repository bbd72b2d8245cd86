extension ActKindTable {
    /// Taking matters in and handing them on.
    static let intakeRows: [ActKindRow] = [
        row(
            .open, zh: "登记", en: "open",
            Wording(zh: "登记一件新事项", en: "open a new matter"),
            .opens, .undoable, .register,
            fields: [
                FieldRow(
                    "kind", .choice(matterKinds), .working, required: true, zh: "事项种类",
                    en: "kind"),
                FieldRow("number", .text, .working, zh: "编号", en: "number"),
                FieldRow("entity", .text, .public, zh: "主体", en: "entity"),
                FieldRow("party", .text, .public, zh: "对方名称", en: "party"),
                FieldRow("subject", .text, .working, zh: "类别", en: "subject"),
                FieldRow("received", .day, .working, required: true, zh: "收到日", en: "received"),
                FieldRow("office", .office, .working, zh: "承办单位", en: "office"),
                FieldRow("handler", .officer, .working, zh: "承办人", en: "handler"),
                FieldRow("second", .officer, .working, zh: "协办人", en: "second handler"),
                FieldRow("source", .text, .working, zh: "来源", en: "source"),
                FieldRow("outside", .text, .working, zh: "外部编号", en: "outside number"),
                FieldRow("complainant", .text, .personal, zh: "投诉人", en: "complainant"),
                FieldRow("phone", .text, .personal, zh: "电话", en: "phone"),
                FieldRow("text", .text, .personal, zh: "内容", en: "text"),
            ]),
        row(
            .accept, zh: "受理", en: "accept",
            Wording(
                zh: "受理并告知 (K1: 七个工作日内)", en: "accept and tell (K1: within 7 working days)"),
            on: [.complaint, .report, .case, .repair, .objection],
            from: [.received, .dispatched], .moves(.accepted), .confirmed, .handle,
            decision: true, fields: [day, optionalText]),
        row(
            .refuse, zh: "不予受理", en: "refuse",
            Wording(
                zh: "不予受理, 须说明理由和其他救济途径",
                en: "refuse, stating reasons and the other remedies"),
            on: [.complaint, .report, .repair, .objection], from: [.received, .dispatched],
            .moves(.refused), .confirmed, .decide, decision: true,
            fields: [
                FieldRow(
                    "ground", .choice(refusalGrounds), .working, required: true, zh: "法定情形",
                    en: "ground"),
                reason, day,
            ]),
        row(
            .dispatch, zh: "分送", en: "dispatch",
            Wording(zh: "分送下级机关或科室", en: "hand to an office or lower bureau"),
            from: [.received, .dispatched], .dispatches, .undoable, .register,
            fields: [
                FieldRow("office", .office, .working, required: true, zh: "承办单位", en: "office"),
                optionalText,
            ]),
        row(
            .assign, zh: "指派", en: "assign",
            Wording(zh: "指派承办人和协办人", en: "name the handler and the second handler"),
            from: openStates, .assigns, .undoable, .handle,
            fields: [
                FieldRow("handler", .officer, .working, required: true, zh: "承办人", en: "handler"),
                FieldRow("second", .officer, .working, zh: "协办人", en: "second handler"),
            ]),
        row(
            .answer, zh: "答复", en: "answer",
            Wording(zh: "答复咨询并办结", en: "answer the enquiry and close it"),
            on: [.enquiry], from: openStates, .moves(.closed), .confirmed, .handle,
            decision: true, fields: [reason, day]),
    ]
}
