import Enforcement
import Glibc
import Intake
import Settings

extension ErrorWords {
    /// Why a file can't be read at all.
    func intake(_ error: IntakeError) -> String {
        switch error {
        case .cannotOpen(let path, let code):
            say("无法打开 \(path): ", "can't open \(path): ") + String(cString: strerror(code))
        case .cannotRead(let code):
            say("读取出错: ", "can't read: ") + String(cString: strerror(code))
        case .cannotWrite(let path, let code):
            say("无法写入 \(path): ", "can't write \(path): ") + String(cString: strerror(code))
        case .missingProgram(let name):
            say("需要程序 \(name)", "the program \(name) is not installed")
        case .cannotStart(let program, let code):
            say("无法启动 \(program): ", "can't start \(program): ")
                + String(cString: strerror(code))
        case .unpackingFailed(let program, let status):
            say(
                "压缩文件损坏 (\(program) \(status))",
                "the packed file is damaged (\(program) ended with \(status))")
        case .empty: say("文件是空的", "the file is empty")
        case .unsupportedEncoding(let name):
            say(
                "不支持的编码 \(name); 请用 UTF-8 或 GB18030",
                "encoding \(name) is not read; use UTF-8 or GB18030")
        case .unknownHeader(let headings):
            say("不认识的表头: ", "unknown headings: ")
                + headings.prefix(12).joined(separator: ", ")
                + say("; 可用 --kind 或 --mapping 指明", "; name them with --kind or --mapping")
        case .incompleteHeader(let kind, let missing):
            say("表头缺少 (\(kind.rawValue)): ", "the headings of \(kind.rawValue) lack: ")
                + missing.map { $0.map(\.rawValue).joined(separator: "|") }
                .joined(separator: ", ")
        }
    }

    /// Why `keys.toml` can't be used.
    func keys(_ error: KeysError) -> String {
        switch error {
        case .notText(let file): say("\(file): 不是文本", "\(file): not a text")
        case .notTOML(let file, let line, let column, let reason):
            "\(file):\(line):\(column): \(reason)"
        }
    }

    /// Why a theme can't be used.
    func theme(_ error: ThemeError) -> String {
        switch error {
        case .unknownTheme(let name, let known):
            say("没有主题 \(name); 有: ", "no theme \(name); there are: ")
                + known.joined(separator: ", ")
        case .unreadable(let file, let code):
            say("无法读取 \(file): ", "can't read \(file): ") + String(cString: strerror(code))
        case .notText(let file): say("\(file): 不是文本", "\(file): not a text")
        case .notTOML(let file, let line, let column, let reason):
            "\(file):\(line):\(column): \(reason)"
        case .unusable(let file, let line, let problem): "\(file):\(line): \(problem)"
        }
    }
}
