/// Files that are tables of the house: calendars, codes, measures, people.
extension KindColumns {
    /// The days on which the State Council's notice departs from the ordinary week.
    static let holidays = KindColumns(
        kind: .holidays, needed: [[.day], [.kind]], telling: [[.day], [.name], [.kind]],
        headings: [.day: "日期 date", .name: "名称 节日", .kind: "类型 种类"])

    /// GB/T 2260.
    static let regions = KindColumns(
        kind: .regions, needed: [[.code], [.name]], telling: [[.code], [.name], [.became]],
        headings: [
            .code: "代码 行政区划代码 区划代码", .name: "名称 行政区划名称", .status: "状态",
            .became: "变更为 现代码",
        ])

    /// GB/T 4754.
    static let industries = KindColumns(
        kind: .industries, needed: [[.code], [.name], [.level]],
        telling: [[.code], [.name], [.level]],
        headings: [
            .code: "代码 行业代码", .name: "名称 行业名称", .level: "层级 级别", .parent: "上级 上级代码",
        ])

    /// The catalogue of joint measures.
    static let measures = KindColumns(
        kind: .measures, needed: [[.id], [.area], [.text]], telling: [[.id], [.area], [.text]],
        headings: [
            .id: "编号 measure", .direction: "方向", .area: "领域", .areaEnglish: "",
            .text: "措施 措施内容", .textEnglish: "", .owner: "实施部门 责任部门",
            .baseKind: "基础清单类别", .basis: "依据 法律依据 law", .mark: "核实",
            .from: "生效日期 valid_from", .until: "失效日期 valid_until", .triggers: "触发名单",
        ])

    /// Officers and their posts.
    static let officers = KindColumns(
        kind: .officers, needed: [[.id], [.name], [.roles]],
        telling: [[.id], [.name], [.roles]],
        headings: [
            .id: "工号 执法证号 编号 officer", .name: "姓名", .office: "科室 单位 office_id",
            .roles: "角色 role", .scopes: "辖区 scope", .posts: "职务 post", .active: "在职",
        ])

    /// Offices of a bureau.
    static let offices = KindColumns(
        kind: .offices, needed: [[.id], [.name], [.jurisdiction]],
        telling: [[.id], [.name], [.jurisdiction]],
        headings: [
            .id: "编号 代码 office code", .name: "名称 科室", .jurisdiction: "辖区 scope",
        ])
}
