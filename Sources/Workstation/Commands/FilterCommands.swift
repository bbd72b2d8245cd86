import Cells
import Enforcement

/// Search, filter, sort and the views of the queue.
enum FilterCommands {
    static let rows: [Command] = [
        Command(
            "filter.open", ["/", "<F4>"], zh: "过滤", en: "filter",
            Wording(
                zh: "检索或过滤当前窗格; 直接输入汉字亦可", en: "search, or filter this pane"),
            hint: 30
        ) { state in state.beginFilter(with: nil) },
        Command(
            "filter.kind", ["f"], zh: "按种类", en: "by kind",
            Wording(zh: "按事项种类过滤", en: "filter by kind of matter"), in: [.queue]
        ) { state in
            let field = QueueFilter.Field.kind.wording(state.session.language)
            return state.beginFilter(with: field + ":")
        },
        Command(
            "filter.clear", ["F"], zh: "清除过滤", en: "clear filter",
            Wording(zh: "清空当前窗格的检索或过滤", en: "empty the pane's search or filter"),
            in: [.search, .timeline, .queue]
        ) { state in state.clearFilter() },
        Command(
            "queue.today", ["gd"], zh: "今日", en: "today",
            Wording(
                zh: "我的期限, 退回/挂起/冲突, 待我审批",
                en: "my deadlines, what came back, what I approve")
        ) { state in state.show(.today) },
        Command(
            "queue.all", ["gq"], zh: "全部事项", en: "all matters",
            Wording(zh: "辖区全部事项", en: "every matter of the scope")
        ) { state in state.show(.all) },
        Command(
            "queue.outbox", ["gO"], zh: "待传与冲突", en: "outbox",
            Wording(zh: "未上传, 被挂起, 有冲突的事项", en: "what is unsent, held or in conflict")
        ) { state in
            let effects = state.show(.all)
            state.queue.filter = FilterLine(QueuePane.outboxFilter(state.session.language))
            state.refreshQueue()
            return effects
        },
        Command(
            "queue.sort", ["s", "<F6>"], zh: "排序", en: "sort",
            Wording(
                zh: "依次按期限, 收到日, 编号, 状态排序",
                en: "by time left, day received, number, state in turn"),
            in: [.queue],
            unless: { $0.queue.view == .today ? Words.todayIsSorted : nil }
        ) { state in
            let orders = QueuePane.Order.allCases
            let at = orders.firstIndex(of: state.queue.order) ?? 0
            state.queue.order = orders[(at + 1) % orders.count]
            state.refreshQueue()
            return state.say(.notice, Words.sorted(state.queue.order))
        },
    ]
}

extension State {
    /// Shows a view of the queue, and remembers where one was.
    fileprivate mutating func show(_ view: QueuePane.View) -> [Effect] {
        jumps.leave(place)
        focus = .queue
        queue.docket = nil
        queue.view = view
        queue.filter = FilterLine()
        refreshQueue()
        queue.list.moveToStart()
        return []
    }
}
