import Enforcement

/// Moving in lists and texts.
enum MoveCommands {
    static let rows: [Command] = [
        row(
            "move.down", ["j", "<Down>"], zh: "下移", en: "down",
            Wording(zh: "下一行", en: "the next row"), .rows(1)),
        row(
            "move.up", ["k", "<Up>"], zh: "上移", en: "up",
            Wording(zh: "上一行", en: "the previous row"), .rows(-1)),
        row(
            "move.first", ["gg", "<Home>"], zh: "首行", en: "top",
            Wording(zh: "到第一行", en: "to the first row"), .first),
        row(
            "move.last", ["G", "<End>"], zh: "末行", en: "end",
            Wording(zh: "到最后一行", en: "to the last row"), .last),
        row(
            "move.half.down", ["<C-d>"], zh: "下半页", en: "half page down",
            Wording(zh: "向下半页", en: "half a page down"), .halfPage(1)),
        row(
            "move.half.up", ["<C-u>"], zh: "上半页", en: "half page up",
            Wording(zh: "向上半页", en: "half a page up"), .halfPage(-1)),
        row(
            "move.page.down", ["<PageDown>"], zh: "下一页", en: "page down",
            Wording(zh: "向下一页", en: "a page down"), .page(1)),
        row(
            "move.page.up", ["<PageUp>"], zh: "上一页", en: "page up",
            Wording(zh: "向上一页", en: "a page up"), .page(-1)),
        row(
            "move.group.next", ["}"], zh: "下一组", en: "next group",
            Wording(zh: "到下一个月份或分组", en: "to the next month or section"), .group(1)),
        row(
            "move.group.previous", ["{"], zh: "上一组", en: "previous group",
            Wording(zh: "到上一个月份或分组", en: "to the previous month or section"), .group(-1)),
        row(
            "move.align.top", ["zt"], zh: "置顶", en: "row to top",
            Wording(zh: "当前行移到窗格顶部", en: "the row to the top of the pane"), .align(0)),
        row(
            "move.align.middle", ["zz"], zh: "居中", en: "row to middle",
            Wording(zh: "当前行移到窗格中间", en: "the row to the middle of the pane"), .align(1)),
        row(
            "move.align.bottom", ["zb"], zh: "置底", en: "row to bottom",
            Wording(zh: "当前行移到窗格底部", en: "the row to the bottom of the pane"), .align(2)),
    ]

    private static func row(
        _ id: CommandID, _ keys: [String], zh: String, en: String, _ effect: Wording,
        _ motion: Motion
    ) -> Command {
        Command(id, keys, zh: zh, en: en, effect) { state in
            state.move(motion)
            return []
        }
    }
}
