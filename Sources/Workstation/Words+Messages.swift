package import Enforcement
import Journal

/// How far acts that were recorded have come.
enum RecordedFate: Hashable, Sendable {
    /// On their way to the centre.
    case underWay
    /// Kept here, so they can be withdrawn.
    case withdrawable
    /// At the centre (已上传).
    case sent
}

/// What the message line tells.
extension Words {
    static let notHere = Wording(zh: "本窗格没有此命令", en: "not in this pane")
    static let nothingSelected = Wording(zh: "没有选中任何内容", en: "nothing is selected")
    static let noSubject = Wording(zh: "尚未选定当前主体", en: "no subject is chosen")
    static let noEntity = Wording(zh: "事项没有对应的登记主体", en: "no registered entity here")
    static let noMatter = Wording(zh: "没有选中事项", en: "no matter is selected")
    static let noMarks = Wording(zh: "没有标记事项", en: "nothing is marked")
    static let noPlace = Wording(zh: "没有更多位置", en: "no more places")
    static let noActs = Wording(zh: "没有可做的操作", en: "nothing can be done here")
    static let noRequest = Wording(zh: "没有待批的请求", en: "nothing waits for approval")
    static let noConflict = Wording(zh: "没有冲突", en: "no conflict")
    static let noDrafts = Wording(zh: "没有草稿", en: "no drafts")
    static let nothingToWithdraw = Wording(
        zh: "没有未上传的操作可撤回", en: "no unsent act to withdraw")
    static let stillRecording = Wording(zh: "上一项操作正在写入", en: "the last act is being written")
    static let worksAlone = Wording(zh: "单机工作区没有中心", en: "this workspace has no centre")
    static let isSyncing = Wording(zh: "正在同步", en: "already syncing")
    static let todayIsSorted = Wording(zh: "今日固定按期限排序", en: "today is sorted by time left")
    static let actsOnCursorOnly = Wording(
        zh: "只作用于光标所在行; 批量请先按 ;", en: "on the cursor row only; ; first for the marked")
    static let newConflict = Wording(
        zh: "有新的冲突: gO 查看, c 比对", en: "a new conflict: gO shows it, c compares")
    static let syncBegins = Wording(zh: "开始同步", en: "sync begins")
    static let centreSilent = Wording(
        zh: "离线: 中心没有应答, 操作留在本机", en: "offline: no answer, your acts stay here")
    static let onNoList = Wording(
        zh: "主体不在任何名单上, 没有可勾选的措施", en: "the entity is on no list, nothing to tick")
    static let draftNeedsSubject = Wording(
        zh: "草稿的主体已选定, 再按 gw 继续", en: "its subject is chosen now; press gw again")
    static let draftHasNoMatter = Wording(zh: "草稿的事项不在本机", en: "its matter is not here")

    static func synced(_ clock: String) -> Wording {
        Wording(zh: "已同步 \(clock)", en: "synced \(clock)")
    }

    static func draftsLeft(_ count: Int) -> Wording {
        Wording(zh: "上次留下 \(count) 份草稿: gw 继续", en: "\(count) drafts were left: gw resumes")
    }

    static func noSuchTheme(_ name: String) -> Wording {
        Wording(zh: "没有主题 \(name)", en: "no theme \(name)")
    }

    static func copied(_ text: String) -> Wording {
        Wording(zh: "已送往终端: \(text)", en: "sent to the terminal: \(text)")
    }

    static func sorted(_ order: QueuePane.Order) -> Wording {
        let words = Words.order(order)
        return Wording(zh: "已\(words.zh)排序", en: "sorted \(words.en)")
    }

    static func unknownKeys(_ keys: String) -> Wording {
        Wording(zh: "没有按键 \(keys)", en: "no such keys: \(keys)")
    }

    static func cannot(_ command: Wording, _ reason: Wording) -> Wording {
        Wording(zh: "不能\(command.zh): \(reason.zh)", en: "Cannot \(command.en): \(reason.en)")
    }

    static func notRecorded(_ reason: Wording) -> Wording {
        Wording(
            zh: "未记录: \(reason.zh). 草稿已保留 (gw)",
            en: "Not recorded: \(reason.en). The draft is kept (gw)")
    }

    static func recorded(_ kind: ActKind, count: Int, _ fate: RecordedFate) -> Wording {
        let words = ActKindTable.row(kind)?.wording ?? .same(kind.text)
        let many = Words.count(count)
        let zh = "已记录: \(words.zh)" + (count > 1 ? " \(many.zh)" : "")
        let en = "Recorded: \(words.en)" + (count > 1 ? " \(many.en)" : "")
        return switch fate {
        case .sent: Wording(zh: zh + "  已上传", en: en + "  sent")
        case .withdrawable where kind != .withdraw:
            Wording(zh: zh + "  [u 撤回]", en: en + "  [u withdraws]")
        case .withdrawable, .underWay: Wording(zh: zh, en: en)
        }
    }

    // MARK: Refusals

    /// Why something is refused.
    package static func refusal(_ refusal: Refusal, field: FieldRow? = nil) -> Wording {
        switch refusal {
        case .readOnly: Wording(zh: "工作区只读", en: "the workspace is read only")
        case .leaseExpired:
            Wording(zh: "离线授权已到期, 请先同步", en: "the offline lease is over; sync first")
        case .role(let permission): role(permission)
        case .outOfScope(let scope):
            Wording(zh: "不在本人辖区: \(scope)", en: "outside your scopes: \(scope)")
        case .ownRequest:
            Wording(zh: "不能审批本人报请的操作", en: "you cannot decide your own request")
        case .state(let state):
            Wording(zh: "事项\(state.wording.zh)", en: "the matter is \(state.wording.en)")
        case .unknownKind(let kind):
            Wording(zh: "未知操作 \(kind)", en: "unknown act \(kind)")
        case .matterKind(let kind):
            Wording(zh: "不适用于\(kind.wording.zh)", en: "not for a \(kind.wording.en)")
        case .missingField(let key):
            Wording(
                zh: "须填写\(field?.wording.zh ?? key)", en: "\(field?.wording.en ?? key) is required")
        case .unknownField(let key):
            Wording(zh: "没有字段 \(key)", en: "no field \(key)")
        case .badValue(let key, let value):
            Wording(
                zh: "\(field?.wording.zh ?? key)不正确: \(value)",
                en: "\(field?.wording.en ?? key) is wrong: \(value)")
        case .noLegalBasis: MeasureObstacle.noBasis.wording
        case .notFound(let what): Wording(zh: "找不到 \(what)", en: "not found: \(what)")
        case .needsMatter: Wording(zh: "须先选定事项", en: "needs a matter")
        case .alreadySettled: Wording(zh: "已经处理过", en: "settled already")
        case .alreadySent:
            Wording(zh: "已上传, 只能以更正操作纠正", en: "sent already; correct it by a new act")
        }
    }

    private static func role(_ permission: Permission) -> Wording {
        let holders = permission.holders.sorted { $0.rawValue < $1.rawValue }
        let zh = holders.map(\.wording.zh).joined(separator: "、")
        let en = holders.map(\.wording.en).joined(separator: ", ")
        return Wording(zh: "需要角色: \(zh)", en: "needs the role: \(en)")
    }
}
