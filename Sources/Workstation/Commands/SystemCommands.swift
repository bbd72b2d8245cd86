import Enforcement

/// The terminal and the way out.
enum SystemCommands {
    static let rows: [Command] = [
        Command(
            "system.repaint", ["<C-l>"], zh: "重绘", en: "repaint",
            Wording(zh: "重绘全部行", en: "draw every row anew")
        ) { _ in [.repaint] },
        Command(
            "system.suspend", ["<C-z>"], zh: "挂起程序", en: "suspend",
            Wording(zh: "回到命令行, fg 返回", en: "back to the shell; fg returns")
        ) { _ in [.suspend] },
        Command(
            "system.quit", ["<F10>"], zh: "退出", en: "quit",
            Wording(zh: "询问后退出", en: "ask, then leave"), hint: 110
        ) { state in
            state.dialog = .quit
            return []
        },
    ]
}
