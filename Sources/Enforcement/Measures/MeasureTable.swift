/// The built-in catalogue of joint measures: the 27 areas of 国办发〔2015〕51号 clause (十三) and the
/// seven incentives of clause (六). A centre's rows override it.
///
/// The seed document names the areas; whether a measure may be applied today is another question
/// (国办发〔2020〕49号), so each row says on what basis it rests and how far that was confirmed. Rows
/// without a basis are shown and can't be ticked.
package enum MeasureTable {
    /// Every row, punishments in the order of the seed document, then incentives.
    package static let rows: [Measure] = punishments + incentives

    private static let seedDay = Day("2015-06-24") ?? Day(ordinal: 0)

    private static func punishment(
        _ number: Int, _ zh: String, _ en: String, _ textZh: String, _ textEn: String,
        owner: String, kind: String?, basis: String?, mark: LawMark,
        on triggers: Set<ListKind> = [.serious]
    ) -> Measure {
        Measure(
            id: MeasureID("13.\(number < 10 ? "0" : "")\(number)"), direction: .punishment,
            area: Wording(zh: zh, en: en), text: Wording(zh: textZh, en: textEn), owner: owner,
            baseKind: kind, basis: basis, mark: mark, from: seedDay, until: nil,
            triggers: triggers)
    }

    private static let memo = "发改财金〔2015〕2045号"
    private static let order44 = "《市场监督管理严重违法失信名单管理办法》"
    private static let court = "发改财金〔2016〕141号"

    private static let punishments: [Measure] = [
        punishment(
            1, "市场准入", "market access", "限制登记或许可", "limit registration or licence",
            owner: "市场监管", kind: "限制市场或行业准入", basis: memo, mark: .summary),
        punishment(
            2, "行政审批", "administrative approval", "不适用绿色通道和告知承诺",
            "no green channel, no approval on promise", owner: "各许可机关",
            kind: "限制享受优惠政策和便利措施", basis: order44, mark: .summary),
        punishment(
            3, "资质认定", "qualifications", "限制认证机构和资质", "limit certification",
            owner: "市场监管", kind: "限制市场或行业准入", basis: memo, mark: .summary),
        punishment(
            4, "财政补贴和税收优惠", "subsidies and tax relief", "限制申请财政性资金项目",
            "limit public funds", owner: "财政、税务", kind: "限制申请财政性资金项目", basis: memo,
            mark: .summary),
        punishment(
            5, "任职资格审查", "office holding", "限制担任法定代表人和负责人",
            "bar from representing a company", owner: "市场监管", kind: "限制任职",
            basis: "《中华人民共和国食品安全法》第一百三十五条", mark: .confirmed,
            on: [.serious, .courtDebtor]),
        punishment(
            6, "政府采购", "government procurement", "限制作为供应商", "bar as supplier",
            owner: "财政", kind: "限制市场或行业准入", basis: memo, mark: .summary,
            on: [.serious, .abnormal, .courtDebtor]),
        punishment(
            7, "政府购买服务", "government service purchase", "限制作为承接主体",
            "bar as contractor", owner: "财政", kind: "限制市场或行业准入", basis: nil,
            mark: .unconfirmed),
        punishment(
            8, "银行信贷", "bank credit", "供金融机构审慎授信参考",
            "reference for prudent lending", owner: "银行", kind: "从严审慎授信", basis: memo,
            mark: .summary, on: [.serious, .courtDebtor]),
        punishment(
            9, "招标投标", "tendering", "限制参与投标", "limit bidding", owner: "发展改革、住建",
            kind: "限制市场或行业准入", basis: memo, mark: .summary,
            on: [.serious, .abnormal, .courtDebtor]),
        punishment(
            10, "国有土地出让", "state land", "限制取得国有土地", "limit taking state land",
            owner: "自然资源", kind: "限制市场或行业准入", basis: memo, mark: .summary,
            on: [.serious, .abnormal]),
        punishment(
            11, "企业上市", "stock listing", "上市、发债审核参考", "weighed in listing review",
            owner: "证监", kind: "纳入重点监管范围", basis: memo, mark: .summary),
        punishment(
            12, "货物通关", "customs", "从严查验", "strict inspection", owner: "海关",
            kind: "纳入重点监管范围", basis: memo, mark: .summary),
        punishment(
            13, "税收征缴", "taxation", "纳入重点监控", "closer checks", owner: "税务",
            kind: "纳入重点监管范围", basis: memo, mark: .summary),
        punishment(
            14, "社保缴费", "social security", "限制社保资金支持", "limit fund support",
            owner: "人社、医保", kind: "限制申请财政性资金项目", basis: memo, mark: .summary),
        punishment(
            15, "外汇管理", "foreign exchange", "审慎参考", "prudent reference", owner: "外汇局",
            kind: "纳入重点监管范围", basis: nil, mark: .unconfirmed),
        punishment(
            16, "劳动用工", "employment", "纳入重点监察", "key supervision", owner: "人社",
            kind: "纳入重点监管范围", basis: "发改财金〔2017〕2058号", mark: .summary),
        punishment(
            17, "价格制定", "price setting", "记录并反馈", "record and feed back",
            owner: "发展改革", kind: nil, basis: nil, mark: .unconfirmed),
        punishment(
            18, "电子商务", "e-commerce", "平台警示、暂停或终止服务, 一个工作日内公示",
            "platform warns, suspends or ends service; published in 1 working day",
            owner: "市场监管、平台", kind: "限制市场或行业准入",
            basis: "《网络交易监督管理办法》第三十条", mark: .confirmed, on: [.serious, .abnormal]),
        punishment(
            19, "产品质量", "product quality", "列为重点监管对象, 提高抽查比例",
            "key target, more spot checks", owner: "市场监管", kind: "纳入重点监管范围",
            basis: order44, mark: .summary),
        punishment(
            20, "食品药品安全", "food and drugs", "增加检查频次, 通报投资、证券、金融主管部门",
            "more checks; finance authorities notified", owner: "市场监管、药监",
            kind: "纳入重点监管范围", basis: "《中华人民共和国食品安全法》第一百一十三条",
            mark: .confirmed, on: [.serious, .abnormal]),
        punishment(
            21, "消费品安全", "consumer product safety", "召回, 增加检查", "recall, more checks",
            owner: "市场监管", kind: "纳入重点监管范围", basis: nil, mark: .unconfirmed),
        punishment(
            22, "知识产权", "intellectual property", "限制资助和快速通道",
            "limit funding and fast tracks", owner: "知识产权", kind: "限制享受优惠政策和便利措施",
            basis: nil, mark: .unconfirmed),
        punishment(
            23, "环境保护", "environment", "增加检查频次", "more inspections", owner: "生态环境",
            kind: "纳入重点监管范围", basis: memo, mark: .summary),
        punishment(
            24, "治安管理", "public security", "增加检查频次", "more inspections", owner: "公安",
            kind: "纳入重点监管范围", basis: memo, mark: .summary),
        punishment(
            25, "人口管理", "population", "无已知的全国性法定措施", "no lawful national measure known",
            owner: "公安", kind: nil, basis: nil, mark: .unconfirmed),
        punishment(
            26, "出入境管理", "exit and entry", "依法限制出境", "exit limits", owner: "移民",
            kind: "限制出境", basis: court, mark: .summary, on: [.courtDebtor]),
        punishment(
            27, "授予荣誉称号", "honours", "不授予荣誉称号", "not eligible for honours",
            owner: "各部门", kind: "限制参加评先评优", basis: order44, mark: .confirmed,
            on: [.serious, .abnormal]),
    ]

    private static func incentive(
        _ letter: String, _ zh: String, _ en: String, _ textZh: String, _ textEn: String
    ) -> Measure {
        Measure(
            id: MeasureID("6.\(letter)"), direction: .incentive, area: Wording(zh: zh, en: en),
            text: Wording(zh: textZh, en: textEn), owner: "各部门", baseKind: nil,
            basis: "国办发〔2015〕51号 (六)", mark: .confirmed, from: seedDay, until: nil,
            triggers: [.red])
    }

    private static let incentives: [Measure] = [
        incentive("a", "优先办理", "priority", "绿色通道: 优先办理", "green channel: handled first"),
        incentive(
            "b", "简化程序", "simpler procedure", "绿色通道: 简化程序", "green channel: fewer steps"),
        incentive(
            "c", "财政资金补助", "public subsidies", "查询信用记录, 同等条件优先",
            "credit record queried; preferred under equal conditions"),
        incentive(
            "d", "政府采购", "government procurement", "查询信用记录, 同等条件优先",
            "credit record queried; preferred under equal conditions"),
        incentive(
            "e", "政府购买服务", "government service purchase", "查询信用记录, 同等条件优先",
            "credit record queried; preferred under equal conditions"),
        incentive(
            "f", "政府投资工程", "public works", "查询信用记录, 同等条件优先",
            "credit record queried; preferred under equal conditions"),
        incentive(
            "g", "同等条件优先", "preference", "优先选择信用状况较好者",
            "those in better standing preferred"),
    ]
}
