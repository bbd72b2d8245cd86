import Enforcement

/// Looking commands up, and what the screen looks like.
enum PaletteCommands {
    static let rows: [Command] = [
        Command(
            "help", ["<F1>", "?"], zh: "帮助", en: "help",
            Wording(
                zh: "本窗格的全部按键; 可输入筛选, Enter 执行",
                en: "all keys of this pane; type to filter, Enter runs"),
            hint: 10
        ) { state in
            state.dialog = .commands(CommandPicker(style: .help))
            return []
        },
        Command(
            "palette", ["<F2>", ":", "<C-k>"], zh: "命令", en: "commands",
            Wording(
                zh: "按名称或拼音首字母查找命令; 数字到该行", en: "find a command by name"),
            hint: 20
        ) { state in
            state.dialog = .commands(CommandPicker(style: .palette))
            return []
        },
        Command(
            "messages", ["gm"], zh: "消息", en: "messages",
            Wording(zh: "此前的提示和错误", en: "what was told before")
        ) { state in
            state.dialog = .messages(scroll: 0)
            return []
        },
        language("lang.zh", .zh, zh: "中文界面", en: "lang Chinese"),
        language("lang.en", .en, zh: "英文界面", en: "lang English"),
        Command(
            "theme.next", [], zh: "主题", en: "theme",
            Wording(
                zh: "换下一个主题; 命令行 theme 名称 指定", en: "the next theme; or type theme NAME")
        ) { state in
            let names = state.session.themeNames
            guard !names.isEmpty else { return [] }
            let at = names.firstIndex(of: state.session.themeName) ?? 0
            return state.setTheme(names[(at + 1) % names.count])
        },
    ]

    private static func language(
        _ id: CommandID, _ language: Language, zh: String, en: String
    ) -> Command {
        Command(
            id, [], zh: zh, en: en,
            Wording(zh: "界面语言改为\(zh.prefix(2))", en: "show the screen in this language")
        ) { state in
            state.session.language = language
            let filter = QueuePane.filter(state.queue.filter.text, in: language)
            if filter != state.queue.filter.text {
                state.queue.filter = FilterLine(filter)
                state.refreshQueue()
            }
            return [.setLanguage(language), .repaint]
        }
    }
}
