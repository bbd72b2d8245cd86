import Enforcement
import Journal

/// What stands in the panes.
extension Words {
    static let filterLabel = Wording(zh: "过滤: ", en: "filter: ")
    static let searchLabel = Wording(zh: "检索: ", en: "search: ")
    static let inputMode = Wording(zh: "输入", en: "typing")
    static let searching = Wording(zh: "检索中", en: "searching")
    static let badFilter = Wording(zh: "无法识别: ", en: "not understood: ")
    static let marked = Wording(zh: "已标", en: "marked")

    static let searchEmpty = Wording(
        zh: "按 / 或直接输入汉字检索: 名称, 代码, 拼音或首字母",
        en: "Press / and type a name, code, pinyin or initials")
    static let nothingFound = Wording(zh: "没有找到", en: "nothing found")
    static let timelineEmpty = Wording(
        zh: "没有信用记录", en: "no credit records")
    static let subjectMissing = Wording(
        zh: "尚未选定主体: 在检索窗格选中后按 o", en: "No subject: choose one in search, press o")
    static let checklistEmpty = Wording(
        zh: "不在任何名单上, 无触发措施", en: "on no list today; no measure is triggered")
    static let queueEmpty = Wording(zh: "没有事项", en: "no matters")
    static let docketLoading = Wording(zh: "正在读取", en: "loading")
    static let outboxEmpty = Wording(zh: "没有待传或冲突", en: "nothing unsent, no conflict")

    static let name = Wording(zh: "名称", en: "name")
    static let codeTail = Wording(zh: "代码尾号", en: "code")
    static let status = Wording(zh: "状态", en: "status")
    static let riskShort = Wording(zh: "风险", en: "risk")
    static let flags = Wording(zh: "标志", en: "flags")
    static let number = Wording(zh: "编号", en: "number")
    static let received = Wording(zh: "收到", en: "recvd")
    static let kindOfSubject = Wording(zh: "类别", en: "subject")
    static let party = Wording(zh: "主体", en: "party")
    static let due = Wording(zh: "期限", en: "due")
    static let attention = Wording(zh: "注意", en: "note")
    static let sharedCode = Wording(zh: "同号异主", en: "shared code")

    static let today = Wording(zh: "今日", en: "today")
    static let all = Wording(zh: "全部", en: "all")

    static func section(_ section: QueueRow.Section) -> Wording {
        switch section {
        case .deadlines: Wording(zh: "我的期限", en: "My deadlines")
        case .cameBack: Wording(zh: "退回/挂起/冲突", en: "Returned, held, in conflict")
        case .toApprove: Wording(zh: "待我审批", en: "Waiting for my approval")
        case .unassigned: Wording(zh: "本所待指派", en: "Unassigned in my office")
        }
    }

    static func order(_ order: QueuePane.Order) -> Wording {
        switch order {
        case .due: Wording(zh: "按期限", en: "by time left")
        case .received: Wording(zh: "按收到日", en: "by day received")
        case .number: Wording(zh: "按编号", en: "by number")
        case .state: Wording(zh: "按状态", en: "by state")
        }
    }

    static let undated = Wording(zh: "日期不详", en: "no date")
    static let listed = Wording(zh: "列入", en: "entered")
    static let unlisted = Wording(zh: "移出", en: "removed")
    static let standsStill = Wording(zh: "未移出", en: "still listed")
    static let own = Wording(zh: "本局事项", en: "own matter")

    static let punishments = Wording(zh: "惩戒", en: "Punishments")
    static let incentives = Wording(zh: "激励", en: "Incentives")
    static let notTriggered = Wording(zh: "已无触发名单, 应解除", en: "no longer triggered: lift it")
    static let noChecklist = Wording(
        zh: "尚无清单, 首次勾选时建立", en: "no checklist yet; the first tick opens it")

    /// A list as a flag beside an entity, in a whole word.
    static func flag(_ list: ListKind) -> Wording {
        switch list {
        case .abnormal: Wording(zh: "异常", en: "abnormal")
        case .serious: Wording(zh: "严重", en: "serious")
        case .courtDebtor: Wording(zh: "被执", en: "debtor")
        case .red: Wording(zh: "守信", en: "red")
        }
    }

    /// Why a matter asks to be looked at, short enough for the queue's column.
    static func note(_ attention: MatterAttention) -> Wording {
        switch attention {
        case .awaitingApproval: Wording(zh: "待批", en: "approval")
        case .returned, .held, .conflict, .unsent: attention.wording
        }
    }

    /// What came back and what waits for the officer's approval, for the queue's title.
    static func toDecide(cameBack: Int, toApprove: Int) -> Wording {
        Wording(
            zh: "退回\(cameBack) 待批\(toApprove)", en: "back \(cameBack), approve \(toApprove)")
    }

    static func overdue(_ count: Int) -> Wording {
        Wording(zh: "超期 \(count)", en: "\(count) over")
    }

    // MARK: Detail

    /// A kind of number that names an entity or a person.
    static func identifier(_ kind: IdentifierKind) -> Wording {
        switch kind {
        case .uscc18: Wording(zh: "统一社会信用代码", en: "credit code")
        case .org9: Wording(zh: "组织机构代码", en: "organisation code")
        case .reg15: Wording(zh: "注册号", en: "registration number")
        case .reg13: Wording(zh: "旧注册号", en: "old registration number")
        case .id18: Wording(zh: "公民身份号码", en: "identity number")
        case .unknown: Wording(zh: "类型不详", en: "of no known kind")
        }
    }

    /// A field's label: some kinds of matter have a word of their own.
    static func label(_ field: FieldRow, in kind: MatterKind?) -> Wording {
        guard field.key == "complainant" else { return field.wording }
        return switch kind {
        case .report: Wording(zh: "举报人", en: "informant")
        case .enquiry: Wording(zh: "咨询人", en: "enquirer")
        case .objection: Wording(zh: "异议人", en: "objector")
        case .repair: Wording(zh: "申请人", en: "applicant")
        default: field.wording
        }
    }

    static let kindOfRecord = Wording(zh: "种类", en: "kind")
    static let day = Wording(zh: "日期", en: "day")
    static let source = Wording(zh: "来源", en: "source")
    static let documentNumber = Wording(zh: "文号", en: "document")
    static let legalBasis = Wording(zh: "依据", en: "basis")
    static let content = Wording(zh: "内容", en: "content")
    static let amount = Wording(zh: "金额", en: "amount")
    static let until = Wording(zh: "至", en: "until")
    static let published = Wording(zh: "公示", en: "published")
    static let warning = Wording(zh: "提示", en: "warning")
    static let recordNumber = Wording(zh: "记录号", en: "record id")
    static let authority = Wording(zh: "作出机关", en: "authority")
    static let reason = Wording(zh: "事由", en: "reason")
    static let formerName = Wording(zh: "曾用名", en: "former name")
    static let identifier = Wording(zh: "代码", en: "code")
    static let checkFails = Wording(zh: "校验不符", en: "check fails")
    static let entityType = Wording(zh: "类型", en: "type")
    static let region = Wording(zh: "地区", en: "region")
    static let industry = Wording(zh: "行业", en: "industry")
    static let established = Wording(zh: "成立", en: "established")
    static let capital = Wording(zh: "注册资本", en: "capital")
    static let representative = Wording(zh: "法定代表人", en: "representative")
    static let address = Wording(zh: "住所", en: "address")
    static let scope = Wording(zh: "经营范围", en: "scope")
    static let local = Wording(zh: "本地", en: "local")
    static let line = Wording(zh: "第", en: "line ")
    static let lineEnd = Wording(zh: "行", en: "")
    static let importedAt = Wording(zh: "导入", en: "imported")
    static let riskNote = Wording(zh: "内部参考, 不公示", en: "internal, never published")

    static let handlers = Wording(zh: "承办", en: "handlers")
    static let office = Wording(zh: "单位", en: "office")
    static let outsideNumber = Wording(zh: "外部编号", en: "outside no.")
    static let clocks = Wording(zh: "期限", en: "Clocks")
    static let requests = Wording(zh: "审批", en: "Requests")
    static let items = Wording(zh: "材料", en: "Papers and facts")
    static let openConflicts = Wording(zh: "冲突", en: "Conflicts")
    static let history = Wording(zh: "办理记录", en: "Acts")
    static let statement = Wording(zh: "诉求", en: "statement")
    static let measures = Wording(zh: "措施", en: "Measures")
    static let done = Wording(zh: "已完成", en: "done")
    static let pressCompare = Wording(zh: "按 c 比对", en: "press c to compare")
    static let askedBy = Wording(zh: "报请", en: "asked by")

    static func approval(_ outcome: ApprovalOutcome) -> Wording {
        switch outcome {
        case .asked: Wording(zh: "待批", en: "waiting")
        case .approved: Wording(zh: "已批准", en: "approved")
        case .returned: Wording(zh: "已退回", en: "returned")
        case .declined: Wording(zh: "不批准", en: "declined")
        case .withdrawn: Wording(zh: "已撤回", en: "withdrawn")
        }
    }

    static func item(_ kind: DocketItemKind) -> Wording {
        switch kind {
        case .note: Wording(zh: "备注", en: "note")
        case .telling: Wording(zh: "告知", en: "telling")
        case .paper: Wording(zh: "文书", en: "paper")
        case .service: Wording(zh: "送达", en: "service")
        case .evidence: Wording(zh: "证据", en: "evidence")
        case .basis: Wording(zh: "依据", en: "basis")
        }
    }

    /// What became of an act; nil where it simply has effect.
    static func outcome(_ outcome: EntryOutcome) -> Wording? {
        switch outcome {
        case .effective: nil
        case .awaitingApproval: Wording(zh: "待批", en: "to approve")
        case .returned: Wording(zh: "已退回", en: "returned")
        case .declined: Wording(zh: "不批准", en: "declined")
        case .withdrawn: Wording(zh: "已撤回", en: "withdrawn")
        case .held(let reason): held(reason)
        case .overruled: Wording(zh: "未采用", en: "overruled")
        case .noEffect(let state):
            Wording(zh: "无效果: 事项\(state.wording.zh)", en: "no effect: \(state.wording.en)")
        case .unknownKind: Wording(zh: "新版本操作, 未识别", en: "of a newer version")
        case .refused(let reason): refused(reason)
        }
    }

    private static func held(_ reason: HoldReason) -> Wording {
        let why: Wording =
            switch reason {
            case .contradicts: Wording(zh: "与他人操作矛盾", en: "contradicts another act")
            case .state(let state):
                Wording(zh: "事项\(state.wording.zh)", en: "the matter is \(state.wording.en)")
            case .missingParent: Wording(zh: "所指操作未到", en: "what it names is missing")
            case .authority: Wording(zh: "无权限", en: "no right to it")
            case .unknownKind: Wording(zh: "新版本操作", en: "of a newer version")
            case .fork: Wording(zh: "设备记录分叉", en: "the device forked")
            }
        return Wording(zh: "挂起: \(why.zh)", en: "held: \(why.en)")
    }

    private static func refused(_ reason: RefuseReason) -> Wording {
        let why: Wording =
            switch reason {
            case .signature: Wording(zh: "签名不符", en: "bad signature")
            case .malformed: Wording(zh: "格式错误", en: "malformed")
            case .oversize: Wording(zh: "过大", en: "too large")
            case .notThisDevice: Wording(zh: "非本设备", en: "not this device")
            case .sequenceGap: Wording(zh: "序号不连续", en: "gap in sequence")
            }
        return Wording(zh: "中心拒收: \(why.zh)", en: "refused: \(why.en)")
    }
}
