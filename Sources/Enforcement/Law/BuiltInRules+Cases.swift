extension BuiltInRules {
    /// Inspections, cases and penalties: 《市场监督管理行政处罚程序规定》 unless a row says otherwise.
    static var cases: [DeadlineRule] { evidence + decisions + limits }

    private static var evidence: [DeadlineRule] {
        [
            row(
                "P2.1", "紧急情况先行登记保存的补报", "report evidence held in an urgent case", 24, .hour,
                after: "采取措施", "the measure", procedure("第三十三条至第三十五条")),
            row(
                "P2.2", "处理先行登记保存的证据", "dispose of evidence held first", 7,
                after: "采取先行登记保存措施", "the evidence was held",
                procedure("第三十三条至第三十五条")),
            row(
                "P3", "查封、扣押期限", "seal or seize", 30, .calendarDay,
                after: "实施查封、扣押", "the seizure", procedure("第三十八条"), extensionLength: 30,
                counting: .onwardFixed, excludes: [.appraisal]),
        ]
    }

    private static var decisions: [DeadlineRule] {
        [
            row(
                "P4.1", "完成协助事项", "answer a request for assistance", 15,
                after: "收到协助请求", "receipt of the request", procedure("第四十五条"), whose: .third),
            row(
                "P4.2", "案件审核、法制审核", "case or legal review", 10,
                after: "收到审核材料", "receipt of the papers", procedure("第五十五条")),
            row(
                "P4.3", "当事人陈述申辩、要求听证", "the party's statement or hearing request", 5,
                after: "告知书送达", "service of the notice", procedure("第五十七条"), whose: .party),
            row(
                "P5", "作出处理决定", "decide the case", 90, .calendarDay, after: "立案", "filing",
                procedure("第六十四条"), extensionLength: 30,
                excludes: [
                    .suspension, .hearing, .announcement, .appraisal, .rightsHolder, .refund,
                ]),
            row(
                "P6.1", "简易程序材料归档", "file the papers of a simple procedure", 7,
                after: "作出决定", "the decision", procedure("第七十条")),
            row(
                "P6.2", "送达处罚决定书", "deliver the decision to an absent party", 7,
                after: "作出决定", "the decision", procedure("第八十一条")),
            row(
                "P6.3", "公告送达", "service by public announcement", 30, .calendarDay,
                after: "发布公告", "the announcement", procedure("第八十二条第五项"), whose: .party),
            row(
                "P6.4", "缴纳罚款", "pay the fine", 15, .calendarDay,
                after: "收到处罚决定书", "receipt of the decision", procedure("第七十二条"),
                whose: .party),
            row(
                "P6.5", "填写结案审批表", "closure form", 15, after: "案件办结", "the case is done",
                procedure("第七十七条")),
        ]
    }

    /// Windows and limitations: their ends never move.
    private static var limits: [DeadlineRule] {
        [
            row(
                "P7.1", "一年内累计三次处罚", "three penalties within one year", 1, .year,
                after: "第一次处罚", "the first penalty", foodLaw("第一百三十四条"), whose: .party,
                counting: .onwardFixed),
            row(
                "P7.2", "许可证被吊销后的任职限制", "barred after a licence was revoked", 5, .year,
                after: "处罚决定作出", "the decision", foodLaw("第一百三十五条"), whose: .party,
                counting: .onwardFixed),
            row(
                "P8.1", "处罚时效", "limitation", 2, .year,
                after: "违法行为发生或终了", "the act, or its end", penaltyLaw("第三十六条"),
                counting: .onwardFixed),
            row(
                "P8.2", "处罚时效: 涉及生命健康、金融安全且有危害后果",
                "limitation: life, health or finance with harm", 5, .year,
                after: "违法行为发生或终了", "the act, or its end", penaltyLaw("第三十六条"),
                counting: .onwardFixed),
        ]
    }
}
