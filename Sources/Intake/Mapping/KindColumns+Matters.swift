/// Files that become matters: complaints and inspections.
extension KindColumns {
    /// Complaints: what 12315 hands over, other hotlines, and ours.
    static let complaints = KindColumns(
        kind: .complaints, needed: [[.text, .subject]],
        telling: [[.text, .subject], [.received, .complainant, .phone, .acceptance]],
        headings: [
            .number: "登记编号 登记号", .outside: "编号 工单编号 工单号 投诉编号 id complaint_id request_no",
            .kind: "信息类型 事项种类",
            .name: "被投诉人 被投诉单位 被投诉企业 被投诉方 企业名称 商户名称 当事人 company party",
            .code: "统一社会信用代码 被投诉人统一社会信用代码 信用代码 credit_code",
            .subject: "投诉类别 问题类别 类别 诉求类别 issue type",
            .received: "收到日期 接收日期 登记日期 登记时间 受理日期 投诉日期 投诉时间 date_received created",
            .source: "来源 投诉渠道 来源渠道 submitted_via",
            .complainant: "投诉人 投诉人姓名 举报人 姓名",
            .phone: "电话 联系电话 投诉人电话 手机 手机号码",
            .text: "投诉内容 内容 问题描述 诉求内容 正文 nature",
            .acceptance: "是否受理 label_accept",
        ])

    /// Inspections with their results.
    static let inspections = KindColumns(
        kind: .inspections, needed: [[.name, .code]],
        telling: [[.name, .code], [.received], [.result]],
        headings: [
            .number: "登记编号", .outside: "检查编号 任务编号 inspection_id",
            .name: "被检查人 被检查单位 检查对象 企业名称 单位名称 party",
            .code: "统一社会信用代码 信用代码 credit_code",
            .subject: "检查类型 检查类别 检查事项 type",
            .received: "检查日期 检查时间 任务日期 date day",
            .source: "来源 检查机关 authority", .result: "检查结果 结果",
            .text: "检查内容 检查记录 备注",
        ])
}
