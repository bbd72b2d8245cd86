/// Files about entities: the register, credit records, lists, penalties.
extension KindColumns {
    private static let nameHeadings =
        "企业名称 公司名称 单位名称 名称 主体名称 市场主体名称 个体工商户名称 字号名称 company entity"
    private static let codeHeadings =
        "统一社会信用代码 信用代码 社会信用代码 统一信用代码 统一代码 uscc credit_code"
    private static let partyHeadings =
        "行政相对人名称 当事人 当事人名称 被处罚人 被处罚单位 party"

    /// The register: the headings of the public registry files and ours.
    static let entities = KindColumns(
        kind: .entities, needed: [[.name, .code, .registrationNumber]],
        telling: [
            [.name],
            [
                .code, .registrationNumber, .established, .address, .legalRepresentative,
                .capital, .businessScope,
            ],
        ],
        headings: [
            .name: nameHeadings, .code: codeHeadings,
            .registrationNumber: "注册号 工商注册号 营业执照注册号",
            .organisationCode: "组织机构代码 机构代码",
            .formerName: "曾用名 原名称 former_names",
            .established: "注册日期 成立日期 登记日期 注册时间 成立时间 核准日期 established",
            .type: "企业类型 主体类型 市场主体类型 公司类型 类型",
            .legalRepresentative: "法定代表人 法人代表 法人 负责人 经营者 投资人 legal_rep_masked",
            .capital: "注册资金 注册资本 资金数额 出资额",
            .businessScope: "经营范围 业务范围 scope",
            .status: "登记状态 经营状态 企业状态 状态",
            .province: "所在省份 省份 省", .city: "地区 城市 所在城市 市 所在市",
            .region: "行政区划 行政区划代码 区划代码 region_code",
            .address: "注册地址 住所 地址 经营场所 注册住所 企业地址",
            .industry: "行业代码 国民经济行业代码 industry_code",
            .riskClass: "信用风险分类 风险分类 风险等级 grade",
        ])

    /// Credit records of any kind, ours and the exchange's.
    static let records = KindColumns(
        kind: .records, needed: [[.name, .code], [.kind]],
        telling: [[.name, .code], [.kind], [.title, .content, .day]],
        headings: [
            .id: "记录编号 record_id", .name: nameHeadings + " " + partyHeadings,
            .code: codeHeadings,
            .kind: "记录种类 记录类型 信息类别 种类 record_kind",
            .day: "日期 发生日期 决定日期 date", .title: "标题 事项 摘要",
            .source: "来源 来源单位 数据来源 认定单位 作出机关 authority",
            .documentNumber: "文号 文书号 决定书文号 document_number",
            .basis: "依据 法律依据 认定依据 law", .content: "内容 详细内容 正文",
            .amountYuan: "金额 金额(元) amount", .amountWan: "金额(万元)",
            .until: "有效期 有效期至 截止日期 valid_until",
            .published: "公示日期 发布日期 published_at notice_date",
            .shownUntil: "公示截止期 公示截止日期", .standing: "状态 记录状态 status",
        ])

    /// Entries of the lists.
    static let listings = KindColumns(
        kind: .listings, needed: [[.name, .code], [.list], [.entered]],
        telling: [[.name, .code], [.list], [.entered]],
        headings: [
            .id: "名单编号 listing_id", .name: nameHeadings + " " + partyHeadings,
            .code: codeHeadings, .list: "名单 名单类型 名单名称 list_kind",
            .entered: "列入日期 列入时间 认定日期 entered_on",
            .reason: "列入原因 列入事由 认定事由",
            .source: "列入机关 决定机关 认定单位 列入决定机关 authority",
            .documentNumber: "文号 列入决定文号 决定书文号 document_number",
            .basis: "依据 列入依据 法律依据 law", .left: "移出日期 移出时间 退出日期 left_on",
            .leaveReason: "移出原因 移出事由 退出原因",
        ])

    /// Penalties: the headings of the 双公示 exchange (names seen in public programs, not in the
    /// standard itself), of published notices, and ours.
    static let penalties = KindColumns(
        kind: .penalties,
        needed: [[.name, .code], [.documentNumber, .violation, .penaltyKind, .content]],
        telling: [
            [.name, .code], [.documentNumber],
            [.violation, .penaltyKind, .content, .amountWan, .amountYuan],
        ],
        headings: [
            .id: "penalty_id", .name: nameHeadings + " " + partyHeadings + " CF_XDR_MC",
            .code: codeHeadings + " CF_XDR_SHXYM",
            .registrationNumber: "工商注册号 注册号 CF_XDR_GSZC",
            .organisationCode: "组织机构代码 CF_XDR_ZZJG",
            .documentNumber: "行政处罚决定书文号 决定书文号 文号 处罚文号 CF_WSH",
            .violation: "违法行为类型 违法事实 违法行为 处罚事由 CF_WFXW",
            .penaltyKind: "处罚类别 处罚种类 kind CF_CFLB",
            .content: "处罚内容 处罚结果 CF_NR",
            .amountWan: "罚款金额(万元) 罚款(万元) CF_NR_FK",
            .amountYuan: "罚款金额 罚款金额(元) 罚款(元)",
            .day: "处罚决定日期 决定日期 处罚日期 decision_date CF_JDRQ",
            .published: "公示日期 公告日期 notice_date",
            .until: "处罚有效期 CF_YXQ", .shownUntil: "公示截止期 公示截止日期 CF_GSJZQ",
            .source: "处罚机关 处罚机关名称 作出处罚机关 authority CF_CFJG",
            .basis: "处罚依据 法律依据 law",
        ])
}
