import Enforcement
import Glibc
import Intake
import LocalStore
import ReferenceStore
import Settings
import SyncClient
import Terminal
import Workstation

/// Errors as words in one language. Values from outside are made safe where the words are shown.
struct ErrorWords {
    let language: Language

    func say(_ zh: String, _ en: String) -> String {
        Wording(zh: zh, en: en)(language)
    }

    /// The words of an error this program knows; nil for any other.
    func text(of error: any Error) -> String? {
        switch error {
        case let error as Refusal: Words.refusal(error)(language)
        case let error as RuleError: rule(error)
        case let error as CommandProblem: problem(error)
        case let error as SyncError: sync(error)
        case let error as JournalStoreError: journal(error)
        case let error as StoreError: reference(error)
        case let error as WorkspaceConfigError: config(error)
        case let error as TerminalError: terminal(error)
        case let error as IntakeError: intake(error)
        case let error as ThemeError: theme(error)
        case let error as KeysError: keys(error)
        case let error as WorkspaceLocked:
            say("工作区由进程 \(error.pid) 占用", "process \(error.pid) holds the workspace")
        default: nil
        }
    }

    /// An error nobody foresaw.
    func unexpected(_ error: any Error) -> String {
        say("出错: \(error)", "failed: \(error)")
    }

    func usage(_ problem: UsageProblem) -> String {
        switch problem {
        case .badClock(let text):
            say(
                "HENGJIAN_NOW 不是时刻: \(text)",
                "HENGJIAN_NOW is no instant such as 2026-07-21T00:31:00Z: \(text)")
        case .clockNotAllowed:
            say(
                "HENGJIAN_NOW 只在演示或单机工作区有效",
                "HENGJIAN_NOW is honoured only in a demo or a workspace without a centre")
        case .badDay(let text):
            say("不是日期 (2026-09-24): \(text)", "no day such as 2026-09-24: \(text)")
        case .badPause(let text):
            say(
                "不是期间 (2026-05-01..2026-05-10): \(text)",
                "no days such as 2026-05-01..2026-05-10: \(text)")
        case .badFieldSetting(let text):
            say("应为 字段=值: \(text)", "not FIELD=VALUE: \(text)")
        case .noWorkspace(let path):
            say(
                "没有工作区 \(path)\n请用: hengjian demo (看演示), hengjian init --local (单机), "
                    + "hengjian enrol --server URL --code CODE (接入中心)",
                "no workspace at \(path)\ntry: hengjian demo (look at the demo), "
                    + "hengjian init --local (work alone), "
                    + "hengjian enrol --server URL --code CODE (join a centre)")
        case .noTerminal:
            say(
                "需要终端; 脚本请用子命令, 见 hengjian --help",
                "a terminal is needed; scripts use the subcommands, see hengjian --help")
        case .nothingToDo: say("没有给出要处理的内容", "nothing was given to work on")
        }
    }

    private func rule(_ error: RuleError) -> String {
        switch error {
        case .unknown(let id): say("没有规则 \(id)", "no rule \(id)")
        case .notInForce(let id, let day):
            say("规则 \(id) 在 \(day) 无有效条款", "no row of rule \(id) is in force on \(day)")
        case .noPeriod(let id, let day, let basis):
            say(
                "规则 \(id) 在 \(day) 无期限: \(basis)",
                "rule \(id) has no period on \(day): \(basis)")
        case .notCountedInDays(let id):
            say("规则 \(id) 不以日计算", "rule \(id) is not counted in days")
        case .noExtension(let id):
            say("规则 \(id) 不得延期", "rule \(id) knows no extension")
        case .noPause(let id):
            say("规则 \(id) 不扣除时间", "rule \(id) leaves no time out")
        }
    }

    private func problem(_ problem: CommandProblem) -> String {
        switch problem {
        case .notFound(let what): say("未找到: \(what)", "not found: \(what)")
        case .ambiguous(let what, let choices):
            say("不止一个: \(what)", "more than one: \(what)") + "\n"
                + choices.joined(separator: "\n")
        case .unreadable(let path, let code):
            say("无法读写 \(path): ", "can't read or write \(path): ")
                + String(cString: strerror(code))
        case .workspaceExists(let path):
            say("已有工作区: \(path)", "a workspace is there already: \(path)")
        case .workspaceBroken(let path, let detail):
            say("工作区文件损坏: \(path) (\(detail))", "damaged file: \(path) (\(detail))")
        case .notEnrolled: say("此工作区未接入中心", "this workspace has no centre")
        case .kindNotKept(let kind):
            say(
                "\(kind) 为内置表, 不能导入",
                "\(kind) are built in and can't be imported")
        case .codeNotTaken:
            say(
                "中心不接受此代码: 有误, 已用过或已过期",
                "the centre doesn't take this code: it is wrong, used or expired")
        case .holderSilent(let pid):
            say(
                "工作区由进程 \(pid) 占用, 且未应答",
                "process \(pid) holds the workspace and doesn't answer")
        case .missingProgram(let path):
            say("无法启动 \(path)", "can't start \(path)")
        case .serverDidNotStart(let log):
            say("服务器未能启动, 见 \(log)", "the server did not start; see \(log)")
        case .problemsFound(let count): say("发现 \(count) 个问题", "\(count) problems found")
        }
    }

    private func sync(_ error: SyncError) -> String {
        switch error {
        case .offline: say("离线: 中心无应答", "offline: the centre doesn't answer")
        case .turnedAway(let status, let reason):
            say("中心拒绝请求 (\(status)): \(reason)", "the centre says \(status): \(reason)")
        case .unintelligible:
            say("中心的应答无法识别", "the centre's answer is none of this protocol")
        case .oversize: say("中心的应答过长", "the centre's answer is too long")
        case .rewound(let scope, let known, let told):
            say(
                "服务器数据回退: \(scope) 从 \(known) 到 \(told); 本机数据保留",
                "the centre's data went back: \(scope) from \(known) to \(told); ours is kept")
        case .differentLog(let scope, let position):
            say(
                "服务器日志与本机不符: \(scope) 位置 \(position)",
                "the centre's log differs from ours: \(scope) at \(position)")
        case .outdated(let minimum):
            say("中心要求版本 \(minimum) 以上", "the centre asks for version \(minimum)")
        case .address(let text):
            say(
                "地址不可用 (未加密的 http 仅限本机): \(text)",
                "address not allowed (plain http on the loopback only): \(text)")
        case .library(let code): say("网络库出错 (\(code))", "libcurl failed (\(code))")
        }
    }

    private func config(_ error: WorkspaceConfigError) -> String {
        switch error {
        case .notTOML(let file, let line):
            say("\(file):\(line): 不是 TOML", "\(file):\(line): not TOML")
        case .incomplete(let file):
            say("\(file): 缺少内容或类型不符", "\(file): something is missing or of another type")
        }
    }

    private func terminal(_ error: TerminalError) -> String {
        switch error {
        case .notATerminal: usage(.noTerminal)
        case .cannotMoveCursor(let term):
            say(
                "终端类型 TERM=\(term) 不能显示界面; 请用 xterm-256color 等, 或用子命令",
                "TERM=\(term) can't show the screen; use xterm-256color or the like, "
                    + "or the subcommands")
        case .unknownTerminal(let term):
            say("系统没有终端 \(term) 的描述", "the system has no description of \(term)")
        case .notUTF8(let codeset):
            say(
                "终端字符集为 \(codeset); 请改为 UTF-8",
                "the terminal's character set is \(codeset); set it to UTF-8")
        case .noUTF8Locale: say("系统没有 UTF-8 区域设置", "the system has no UTF-8 locale")
        case .cannotOpenLog(let path, let code):
            say("无法打开日志 \(path): ", "can't open the log \(path): ")
                + String(cString: strerror(code))
        }
    }
}
