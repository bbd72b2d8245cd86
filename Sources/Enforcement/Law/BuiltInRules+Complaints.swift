extension BuiltInRules {
    /// Complaints (投诉) and reports (举报): Order 20 for what was received before 2026-04-15,
    /// Order 121 from that day on.
    static var complaints: [DeadlineRule] { acceptance + reports + reporters }

    private static var acceptance: [DeadlineRule] {
        [
            row(
                "K1", "决定是否受理投诉并告知", "accept or refuse a complaint and tell", 7,
                after: "收到投诉", "receipt of the complaint", order20("第十四条"),
                until: order121Day),
            row(
                "K1", "决定是否受理投诉并告知", "accept or refuse a complaint and tell", 7,
                after: "收到投诉", "receipt of the complaint", order121("第十五条"),
                from: order121Day),
            row(
                "K2", "终止调解", "mediation must end", 45, after: "受理投诉", "acceptance",
                order20("第二十一条第五项"), until: order121Day),
            row(
                "K2", "终止调解", "mediation must end", 60, .calendarDay,
                after: "受理投诉", "acceptance", order121("第二十三条第五项"), from: order121Day,
                excludes: [.appraisal]),
            row(
                "K3", "告知终止调解", "tell both sides that mediation ended", 7,
                after: "终止调解", "end of mediation", order20("第二十一条"), until: order121Day),
            row(
                "K3", "告知终止调解", "tell both sides that mediation ended", 7,
                after: "终止调解", "end of mediation", order121("第二十三条"), from: order121Day),
            row(
                "K4", "核查调解中发现的线索", "verify a lead found while mediating", 15,
                after: "发现线索", "finding of the lead", order20("第二十三条"),
                until: order121Day, extensionLength: 15),
            row(
                "K4", "核查调解中发现的线索", "verify a lead found while mediating", 15,
                after: "发现线索", "finding of the lead", order121("第二十七条"),
                from: order121Day, extensionLength: 15),
        ]
    }

    private static var reports: [DeadlineRule] {
        [
            row(
                "K5", "核查举报并决定是否立案", "verify a report and decide on filing", 15,
                after: "收到举报", "receipt of the report", procedure("第十八条"),
                extensionLength: 15, excludes: [.appraisal]),
            row(
                "K7", "协商管辖争议", "agree on who handles it", 7,
                after: "发生管辖争议", "the dispute", order20("第三十条"), until: order121Day),
            row(
                "K7", "协商管辖争议", "agree on who handles it", 7,
                after: "发生管辖争议", "the dispute", order121("第三十三条"), from: order121Day),
            row(
                "K18", "处理消费者投诉并答复", "handle a consumer's complaint and answer", 7,
                after: "收到投诉", "receipt of the complaint",
                LegalBasis(law: "中华人民共和国消费者权益保护法", article: "第四十六条")),
        ]
    }

    /// Telling a real-name reporter: the general duty ended on 2026-04-15 (Order 121, article 36),
    /// the duties of single fields stayed.
    private static var reporters: [DeadlineRule] {
        [
            row(
                "K6.1", "告知实名举报人是否立案", "tell a real-name reporter about filing", 5,
                after: "决定是否立案", "decision on filing", order20("第三十一条"),
                until: order121Day),
            row(
                "K6.1", "告知实名举报人是否立案", "tell a real-name reporter about filing", nil,
                after: "决定是否立案", "decision on filing", order121("第三十六条"),
                from: order121Day),
            row(
                "K6.2", "广告: 处理并告知", "advertising: handle and tell", 7,
                after: "收到投诉举报", "receipt",
                LegalBasis(law: "中华人民共和国广告法", article: "第五十三条")),
            row(
                "K6.3", "企业公示信息虚假: 核查并书面告知",
                "false publicity by an enterprise: verify and tell in writing", 20,
                after: "收到举报", "receipt of the report", publicity("第十三条")),
            row(
                "K6.4", "食品安全: 及时答复", "food: answer in time", nil,
                after: "收到咨询投诉举报", "receipt", foodLaw("第一百一十五条")),
        ]
    }
}
