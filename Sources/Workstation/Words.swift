import Cells
import ChineseText
import Enforcement
import Journal

/// The text of the screen, in both languages: a text without one of them does not compile. What
/// the domain already names (states, kinds, lists, fields) keeps its own wording.
package enum Words {
    static let program = Wording(zh: "衡鉴 Hengjian", en: "Hengjian 衡鉴")
    static let shortProgram = Wording(zh: "衡鉴", en: "Hengjian")
    static let writable = Wording(zh: "[可写]", en: "[write]")
    static let readOnly = Wording(zh: "[只读]", en: "[read only]")
    static let leaseOver = Wording(zh: "[离线授权到期]", en: "[lease over]")
    static let currentSubject = Wording(zh: "当前主体: ", en: "Subject: ")
    static let noCurrentSubject = Wording(
        zh: "(未选定; 检索后按 o 或 Enter)", en: "(none; search, then o or Enter)")
    static let risk = Wording(zh: "信用风险分类", en: "risk class")
    static let shortRisk = Wording(zh: "风险", en: "risk")
    static let preview = Wording(zh: "预览", en: "Preview")
    static let details = Wording(zh: "详情 (随光标)", en: "Detail (follows the cursor)")
    static let outbox = Wording(zh: "待传/冲突", en: "Outbox/conflicts")
    static let tooSmall = Wording(
        zh: "窗口太小: 至少 60 列 16 行", en: "Window too small: at least 60 columns x 16 rows")
    static let tooSmallHelp = Wording(
        zh: "放大窗口即继续, 内容不会丢失; F10 退出",
        en: "Enlarge it to go on, nothing is lost; F10 quits")

    /// A pane's name.
    static func title(_ slot: PaneSlot) -> Wording {
        switch slot {
        case .search: Wording(zh: "检索", en: "Search")
        case .timeline: Wording(zh: "信用时间线", en: "Credit time line")
        case .checklist: Wording(zh: "联合惩戒", en: "Joint measures")
        case .queue: Wording(zh: "投诉队列", en: "Queue")
        }
    }

    static func focusPane(_ slot: PaneSlot) -> Wording {
        Wording(
            zh: "到\(title(slot).zh)窗格; 已在其中则放大",
            en: "to the pane \(title(slot).en); zoom when there")
    }

    // MARK: Status

    static let alone = Wording(zh: "单机", en: "alone")
    static let demoDay = Wording(zh: "演示日", en: "demo day")

    static func online(_ clock: String) -> Wording {
        Wording(zh: "在线 已同步 \(clock)", en: "online, synced \(clock)")
    }

    static func syncing(_ done: Int, _ total: Int) -> Wording {
        total > 0
            ? Wording(zh: "同步中 \(done)/\(total)", en: "syncing \(done)/\(total)")
            : Wording(zh: "同步中", en: "syncing")
    }

    /// How long the centre has not answered.
    static func offline(minutes: Int) -> Wording {
        let (days, hours, rest) = (minutes / 1_440, minutes / 60 % 24, minutes % 60)
        return if days > 0 {
            Wording(zh: "离线 \(days)天\(hours)时", en: "offline \(days)d \(hours)h")
        } else if hours > 0 {
            Wording(zh: "离线 \(hours)时\(rest)分", en: "offline \(hours)h \(rest)m")
        } else {
            Wording(zh: "离线 \(rest)分", en: "offline \(rest)m")
        }
    }

    static func pending(_ count: Int) -> Wording {
        Wording(zh: "待传 \(count)", en: "unsent \(count)")
    }

    static func conflicts(_ count: Int) -> Wording {
        Wording(zh: "冲突 \(count)", en: "conflicts \(count)")
    }

    // MARK: Time left

    /// The days to the day to work to.
    static func daysLeft(_ days: Int) -> Wording {
        switch days {
        case 0: Wording(zh: "今天", en: "today")
        case 1...: Wording(zh: "剩\(days)天", en: "\(days)d left")
        default: Wording(zh: "超期\(-days)天", en: "\(-days)d over")
        }
    }

    static let transition = Wording(zh: "过渡期", en: "rule changed")

    /// The rule changed between receipt and start: what the rule of the receipt day gives.
    static func transition(oldDue: Day) -> Wording {
        Wording(
            zh: "过渡期 (收到日的规则: \(oldDue))",
            en: "rule changed (rule of the receipt day: \(oldDue))")
    }

    static let provisional = Wording(zh: "暂定", en: "provisional")
    static let extended = Wording(zh: "已延期", en: "extended")

    /// How far a rule's text was confirmed.
    static func mark(_ mark: LawMark) -> Wording {
        switch mark {
        case .confirmed: Wording(zh: "已核对", en: "verified")
        case .summary: Wording(zh: "据摘要", en: "from a summary")
        case .unconfirmed: Wording(zh: "未核实", en: "unverified")
        }
    }

    static func basis(_ text: String, _ mark: LawMark) -> Wording {
        let words = Words.mark(mark)
        return Wording(zh: "\(text) [\(words.zh)]", en: "\(text) [\(words.en)]")
    }
}
