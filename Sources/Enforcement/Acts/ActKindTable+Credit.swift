extension ActKindTable {
    /// Joint measures, lists and credit repair.
    static let creditRows: [ActKindRow] = [
        row(
            .markMeasure, zh: "惩戒反馈", en: "mark measure",
            Wording(
                zh: "记录一项联合惩戒措施的落实情况", en: "record what became of a joint measure"),
            on: [.checklist], .marksMeasure, .undoable, .feedback,
            fields: [
                FieldRow("measure", .measure, .public, required: true, zh: "措施", en: "measure"),
                FieldRow(
                    "mark", .choice(marks), .working, required: true, zh: "落实情况", en: "mark"),
                document, day, optionalText,
            ]),
        row(
            .listEnter, zh: "列入名单", en: "enter list",
            Wording(zh: "列入名单的决定", en: "decide to enter on a list"),
            on: [.listing], from: openStates, .moves(.closed), .typed, .decide, approval: true,
            decision: true,
            fields: [
                FieldRow("list", .choice(lists), .public, required: true, zh: "名单", en: "list"),
                document, day, reason,
            ]),
        row(
            .listLeave, zh: "移出名单", en: "leave list",
            Wording(zh: "移出名单的决定", en: "decide to remove from a list"),
            on: [.listing, .repair], from: openStates, .moves(.closed), .typed, .decide,
            approval: true, decision: true,
            fields: [
                FieldRow("list", .choice(lists), .public, required: true, zh: "名单", en: "list"),
                document, day, reason,
            ]),
        row(
            .repairRequest, zh: "修复申请", en: "repair request",
            Wording(zh: "登记信用修复申请材料", en: "record the request for credit repair"),
            on: [.repair], from: [.received], .adds(.paper), .undoable, .handle,
            fields: [
                FieldRow("record", .text, .public, required: true, zh: "信用记录", en: "record"),
                day, optionalText,
            ]),
        row(
            .repairDecide, zh: "修复决定", en: "repair decision",
            Wording(
                zh: "决定修复: 停止公示与共享", en: "decide the repair: stop showing and sharing"),
            on: [.repair], from: [.accepted], .moves(.closed), .typed, .decide, approval: true,
            decision: true,
            fields: [
                FieldRow(
                    "outcome",
                    .choice([
                        "granted": Wording(zh: "予以修复", en: "granted"),
                        "refused": Wording(zh: "不予修复", en: "refused"),
                    ]), .working, required: true, zh: "结果", en: "outcome"),
                document, day, reason,
            ]),
        row(
            .confirmBasis, zh: "确认依据", en: "confirm basis",
            Wording(
                zh: "确认依据已变更后仍然适用", en: "confirm that a changed basis still holds"),
            .adds(.basis), .confirmed, .handle,
            fields: [
                FieldRow("measure", .measure, .public, zh: "措施", en: "measure"), document,
                reason,
            ]),
    ]

    /// What became of a joint measure (惩戒清单 item), by key.
    package static let marks: [String: Wording] = [
        "applied": Wording(zh: "已落实", en: "applied"),
        "not_applicable": Wording(zh: "不适用", en: "not applicable"),
        "refused": Wording(zh: "不予落实", en: "refused"),
        "lifted": Wording(zh: "已解除", en: "lifted"),
        "pending": Wording(zh: "待落实", en: "pending"),
    ]

    static let lists: [String: Wording] = Dictionary(
        uniqueKeysWithValues: ListKind.allCases.map { ($0.rawValue, $0.wording) })
}
