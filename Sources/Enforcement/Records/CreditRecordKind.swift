/// The kinds of credit record (信用记录): the sections of the national publicity system
/// (国家企业信用信息公示系统, a public list of its sections) and what other departments send.
package enum CreditRecordKind: String, Hashable, Sendable, Codable, CaseIterable {
    case registration, shareholding, keyPerson, branch, liquidation, change
    case licence, intellectualPledge, trademark, chattelMortgage, equityPledge, judicialAssistance
    case randomInspection, qualitySampling, otherSampling, penalty
    case abnormalEntered, abnormalLeft, seriousEntered, seriousLeft
    case courtDebtor, brokenPromise, annualReport, promise, businessSuspension
    case identityMisuse, forcedCancellation, capitalReduction, mergerOrDivision
    case simpleCancellation, cancellation, licenceVoided
    case honour, taxGrade, customsGrade, repair

    /// The section's name.
    package var wording: Wording { row.wording }
    /// One Han character that marks the kind in a time line.
    package var symbol: String { row.symbol }
    /// The tone of the mark; colour never carries it alone.
    package var tone: RecordTone { row.tone }

    private var row: (wording: Wording, symbol: String, tone: RecordTone) {
        switch self {
        case .registration: (Wording(zh: "营业执照", en: "business licence"), "登", .registration)
        case .shareholding: (Wording(zh: "股东及出资", en: "shareholders"), "股", .registration)
        case .keyPerson: (Wording(zh: "主要人员", en: "key persons"), "人", .registration)
        case .branch: (Wording(zh: "分支机构", en: "branches"), "分", .registration)
        case .liquidation: (Wording(zh: "清算", en: "liquidation"), "清", .registration)
        case .change: (Wording(zh: "变更", en: "change"), "变", .registration)
        case .licence: (Wording(zh: "行政许可", en: "licence"), "许", .registration)
        case .intellectualPledge: (Wording(zh: "知识产权出质", en: "IP pledge"), "质", .registration)
        case .trademark: (Wording(zh: "商标", en: "trademark"), "标", .registration)
        case .chattelMortgage: (Wording(zh: "动产抵押", en: "chattel mortgage"), "抵", .registration)
        case .equityPledge: (Wording(zh: "股权出质", en: "equity pledge"), "质", .registration)
        case .judicialAssistance:
            (Wording(zh: "司法协助", en: "judicial assistance"), "司", .abnormal)
        case .randomInspection:
            (Wording(zh: "双随机抽查", en: "random inspection"), "查", .inspection)
        case .qualitySampling:
            (Wording(zh: "产品质量监督抽查", en: "quality sampling"), "质", .inspection)
        case .otherSampling: (Wording(zh: "其他抽查", en: "other checks"), "查", .inspection)
        case .penalty: (Wording(zh: "行政处罚", en: "penalty"), "罚", .penalty)
        case .abnormalEntered:
            (Wording(zh: "列入经营异常名录", en: "entered on abnormal list"), "异", .abnormal)
        case .abnormalLeft:
            (Wording(zh: "移出经营异常名录", en: "removed from abnormal list"), "移", .repair)
        case .seriousEntered:
            (Wording(zh: "列入严重违法失信名单", en: "entered on serious list"), "严", .abnormal)
        case .seriousLeft:
            (Wording(zh: "移出严重违法失信名单", en: "removed from serious list"), "移", .repair)
        case .courtDebtor: (Wording(zh: "失信被执行人", en: "court debtor"), "执", .abnormal)
        case .brokenPromise: (Wording(zh: "承诺不实", en: "broken promise"), "违", .abnormal)
        case .annualReport: (Wording(zh: "年报", en: "annual report"), "年", .registration)
        case .promise: (Wording(zh: "信用承诺", en: "credit promise"), "诺", .repair)
        case .businessSuspension:
            (Wording(zh: "歇业", en: "business suspension"), "歇", .registration)
        case .identityMisuse: (Wording(zh: "冒用身份", en: "identity misuse"), "冒", .abnormal)
        case .forcedCancellation:
            (Wording(zh: "强制注销", en: "forced cancellation"), "强", .abnormal)
        case .capitalReduction: (Wording(zh: "减资", en: "capital reduction"), "减", .registration)
        case .mergerOrDivision:
            (Wording(zh: "合并/分立", en: "merger or division"), "合", .registration)
        case .simpleCancellation:
            (Wording(zh: "简易注销", en: "simple cancellation"), "简", .registration)
        case .cancellation: (Wording(zh: "注销", en: "cancellation"), "销", .registration)
        case .licenceVoided: (Wording(zh: "执照作废", en: "licence voided"), "废", .registration)
        case .honour: (Wording(zh: "表彰荣誉", en: "honour"), "荣", .repair)
        case .taxGrade: (Wording(zh: "纳税信用", en: "tax grade"), "税", .registration)
        case .customsGrade: (Wording(zh: "海关信用", en: "customs grade"), "关", .registration)
        case .repair: (Wording(zh: "信用修复", en: "credit repair"), "修", .repair)
        }
    }
}

/// What a record means to the eye: the `timeline.*` roles of a theme.
package enum RecordTone: Hashable, Sendable {
    case registration, inspection, penalty, abnormal, repair
}
