import Enforcement
import Journal

/// What stands in dialogs.
extension Words {
    static let irreversible = Wording(zh: "不可逆操作: ", en: "Cannot be undone: ")
    static let confirmTitle = Wording(zh: "确认: ", en: "Confirm: ")
    static let subjectLabel = Wording(zh: "主体", en: "party")
    static let pinned = Wording(
        zh: "按 ID 锁定, 列表刷新不会改变", en: "held by id, lists may move")
    static let askerLabel = Wording(zh: "报请人", en: "asked by")
    static let askedLabel = Wording(zh: "报请操作", en: "act asked")
    static let codeLabel = Wording(zh: "代码", en: "code")
    static let matterLabel = Wording(zh: "事项", en: "matter")
    static let basisLabel = Wording(zh: "依据", en: "basis")
    static let clockLabel = Wording(zh: "期限", en: "clocks")
    static let newDueLabel = Wording(zh: "新期限", en: "new due day")
    static let effectLabel = Wording(zh: "后果", en: "effect")
    static let bulkLabel = Wording(zh: "批量", en: "targets")
    static let stateLabel = Wording(zh: "状态", en: "state")
    static let fieldsLabel = Wording(zh: "内容", en: "fields")

    static func count(_ count: Int) -> Wording {
        Wording(zh: "\(count) 件", en: count == 1 ? "1 matter" : "\(count) matters")
    }

    static func more(_ count: Int) -> Wording {
        Wording(zh: "另 \(count) 件", en: "and \(count) more")
    }

    static let takesEffect = Wording(
        zh: "立即记入日志, 上传前可撤回 (u)", en: "recorded at once; withdrawable until sent (u)")
    static let staysHere = Wording(
        zh: "立即记入日志, 可撤回 (u)", en: "recorded at once; withdrawable (u)")
    static let sentAtOnce = Wording(
        zh: "立即记入日志并上传, 此后以新操作更正", en: "recorded and sent at once")
    static let needsApproval = Wording(
        zh: "须经他人批准后生效 (待批)", en: "has effect only once another approves")
    static let goesToOutbox = Wording(
        zh: "离线: 进入待传, 上传前可撤回", en: "offline: waits to be sent, withdrawable until then")
    static let becomesFinal = Wording(
        zh: "事项终结, 只能以重新启用或更正纠正", en: "ends the matter; corrected only by a new act")
    static let becomesState = Wording(zh: "事项转为: ", en: "the matter becomes: ")
    static let opensChecklist = Wording(
        zh: "同时为该主体建立联合惩戒清单", en: "also opens the entity's checklist")

    static func stopsClock(_ rule: String, _ left: Wording) -> Wording {
        Wording(zh: "停止 \(rule) (\(left.zh))", en: "stops \(rule) (\(left.en))")
    }

    static let noExtension = Wording(
        zh: "规定不含延期, 批准后不变", en: "the rule knows no extension; the day stays")

    static func extendsClock(_ due: Day, from old: Day) -> Wording {
        Wording(zh: "延至 \(due) (原 \(old))", en: "extended to \(due) (was \(old))")
    }

    static func startsClock(_ rule: String, _ due: Day) -> Wording {
        Wording(zh: "开始 \(rule), 至 \(due)", en: "starts \(rule), until \(due)")
    }

    static let cancelDefault = Wording(zh: "[ 取消 Esc (默认) ]", en: "[ Cancel Esc (default) ]")
    static let confirmY = Wording(zh: "[ 确认 y ]", en: "[ Confirm y ]")
    static let submitCtrlY = Wording(
        zh: "[ 提交 Ctrl-Y (键入后可用) ]", en: "[ Submit Ctrl-Y (after typing) ]")
    static let typeEnd = Wording(
        zh: "请键入代码或编号后四位以确认: ", en: "Type the last four characters to confirm: ")
    static let pasteRefused = Wording(zh: "(不接受粘贴)", en: "(no paste)")
    static let noPaste = Wording(zh: "这里不接受粘贴, 请键入", en: "no paste here, please type")
    static let wrongEnd = Wording(zh: "与后四位不符", en: "these are not the last four")
    static let notArmed = Wording(zh: "请看清内容, 稍候一秒", en: "read it first; wait a second")

    static let formKeys = Wording(
        zh: "Tab/Enter 下一项  左右键选择  Ctrl-Y 提交  Esc 取消",
        en: "Enter next  arrows choose  Ctrl-Y submit  Esc cancel")
    static let discardQuestion = Wording(
        zh: "放弃已输入的内容? 再按 Esc 放弃, 其他键继续",
        en: "Discard what you typed? Esc again discards, any other key goes on")
    static let required = Wording(zh: "必填", en: "required")
    static let chooseAct = Wording(zh: "选择操作", en: "Choose an act")
    static let menuKeys = Wording(
        zh: "数字或上下键选择, 输入拼音首字母筛选, Enter 确定, Esc 取消",
        en: "number or arrows choose, letters filter, Enter takes, Esc cancels")
    static let awaits = Wording(zh: "须批准", en: "needs approval")

    static let compareTitle = Wording(zh: "冲突比对", en: "Compare the conflict")
    static let effectiveSide = Wording(zh: "1 现行有效", en: "1 has effect now")
    static let heldSide = Wording(zh: "2 被挂起", en: "2 held")
    static let compareKeys = Wording(
        zh: "1/2 或左右键选择, Enter 裁定, Esc 取消",
        en: "1/2 or arrows choose, Enter settles, Esc cancels")
    static let who = Wording(zh: "何人", en: "who")
    static let when = Wording(zh: "何时", en: "when")
    static let what = Wording(zh: "操作", en: "act")
    static let place = Wording(zh: "位置", en: "position")
    static let unreadable = Wording(zh: "(内容不可读)", en: "(sealed)")

    static let helpTitle = Wording(zh: "帮助: 本窗格的按键", en: "Help: the keys of this pane")
    static let paletteTitle = Wording(zh: "命令", en: "Commands")
    static let pickerKeys = Wording(
        zh: "输入筛选, Enter 执行, Esc 关闭", en: "type to filter, Enter runs, Esc closes")
    static let messagesTitle = Wording(zh: "消息", en: "Messages")
    static let noMessages = Wording(zh: "没有消息", en: "nothing yet")
    static let quitTitle = Wording(zh: "退出衡鉴?", en: "Quit Hengjian?")

    static func quitPending(_ count: Int) -> Wording {
        Wording(
            zh: "还有 \(count) 项待传, 已保存在本机, 下次联网上传",
            en: "\(count) unsent acts are safe here and go out next time")
    }

    static let quitSafe = Wording(zh: "全部操作已保存", en: "everything is saved")
    static let quitButtons = Wording(
        zh: "[ 返回 Esc (默认) ]  [ 退出 y ]", en: "[ Stay Esc ]  [ Quit y ]")
    static let cancelKey = Wording(zh: "Esc 取消", en: "Esc cancels")
}

extension Words {
    static let notChosen = Wording(zh: "未选", en: "not chosen")
}
