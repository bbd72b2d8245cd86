/// The four panes, by the digit that focuses them.
package enum PaneSlot: Int, CaseIterable, Hashable, Sendable {
    /// 检索: search the register of market entities.
    case search = 1
    /// 信用时间线: the credit history of the current subject.
    case timeline
    /// 联合惩戒: the measures triggered for the current subject.
    case checklist
    /// 投诉队列: what the office must finish.
    case queue
}
