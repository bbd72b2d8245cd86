import CentralStore
import Enforcement
import Glibc
import Intake

/// What a command can't do, beside what the store and the intake say.
enum CommandError: Error {
    /// TLS is not served: off loopback everything would travel in the clear.
    case notLoopback(String)
    case malformedAddress(String)
    /// `$HENGJIAN_NOW` without `--test-clock`.
    case clockNotAllowed
    case malformedClock(String)
    case scope(String)
    case device(String)
    case noRole
    case kindIsBuiltIn(IntakeKind)
    case holderSilent(path: String, processID: Int32?)
    case socket(errno: Int32)
}

/// The one place where errors become words.
enum ErrorWords {
    /// The words for an error of ours; nil for one of the argument parser.
    static func of(_ error: any Error) -> Wording? {
        switch error {
        case let error as StoreError: words(error)
        case let error as CommandError: words(error)
        case let error as IntakeError: words(error)
        default: nil
        }
    }

    private static func words(_ error: CommandError) -> Wording {
        switch error {
        case .notLoopback(let host):
            Wording(
                zh: "本版没有 TLS, 只在回环地址上监听, 不能用 \(host)",
                en: "this version has no TLS and listens on loopback only, not on \(host)")
        case .malformedAddress(let text):
            Wording(zh: "不是 主机:端口: \(text)", en: "not HOST:PORT: \(text)")
        case .clockNotAllowed:
            Wording(
                zh: "只有加 --test-clock 才可设 HENGJIAN_NOW",
                en: "HENGJIAN_NOW is honoured only with --test-clock")
        case .malformedClock(let text):
            Wording(zh: "HENGJIAN_NOW 不是时刻: \(text)", en: "HENGJIAN_NOW is no instant: \(text)")
        case .scope(let text):
            Wording(zh: "不是辖区代码: \(text)", en: "not a region code: \(text)")
        case .device(let text):
            Wording(zh: "没有这台设备: \(text)", en: "no such device: \(text)")
        case .noRole:
            Wording(zh: "这名执法人员还没有角色, 请加 --role", en: "the officer has no role: add --role")
        case .kindIsBuiltIn(let kind):
            Wording(
                zh: "\(kind.rawValue) 是程序自带的表, 中心不导入",
                en: "\(kind.rawValue) is a table of the program and not imported at the centre")
        case .holderSilent(let path, let processID):
            Wording(
                zh: "\(path) 由进程 \(name(processID)) 占用, 它没有应答",
                en: "\(path) is held by process \(name(processID)), which does not answer")
        case .socket(let code):
            Wording(zh: "本机套接字出错: \(reason(code))", en: "local socket: \(reason(code))")
        }
    }

    private static func words(_ error: StoreError) -> Wording {
        switch error {
        case .location(let text):
            Wording(
                zh: "不是 sqlite:路径 或 postgres://…: \(text)",
                en: "not sqlite:PATH or postgres://…: \(text)")
        case .heldElsewhere(let path, let processID):
            Wording(
                zh: "\(path) 由进程 \(name(processID)) 占用",
                en: "\(path) is held by process \(name(processID))")
        case .unreachable(let what):
            Wording(zh: "连不上或打不开存储: \(what)", en: "cannot reach or open the store: \(what)")
        case .outcomeUnknown:
            Wording(
                zh: "提交结果不明, 请照原样再做一次", en: "the outcome is unknown: do the same again")
        case .deadline:
            Wording(zh: "存储没有在时限内应答", en: "the store did not answer in time")
        case .statement(let code):
            Wording(zh: "存储拒绝了语句, 代码 \(code)", en: "the store refused a statement, code \(code)")
        case .durability(let setting):
            Wording(
                zh: "存储没有按要求写到磁盘 (synchronous = \(setting))",
                en: "the store would not write through to the disk (synchronous = \(setting))")
        case .newerSchema(let version):
            Wording(
                zh: "存储由更新的版本建立 (结构 \(version))",
                en: "the store was made by a newer version (schema \(version))")
        case .olderSchema(let version):
            Wording(
                zh: "存储的结构太旧 (\(version)), 请先 migrate",
                en: "the store's schema is old (\(version)): run migrate first")
        case .malformedRow(let what):
            Wording(zh: "存储里的一行读不懂: \(what)", en: "a stored row cannot be read: \(what)")
        case .unknownScope(let scope):
            Wording(zh: "没有这个辖区: \(scope)", en: "no such scope: \(scope)")
        case .unknownOfficer(let officer):
            Wording(zh: "没有这名执法人员: \(officer)", en: "no such officer: \(officer)")
        case .unknownDevice(let device):
            Wording(zh: "没有这台设备: \(device)", en: "no such device: \(device)")
        case .unstorableText:
            Wording(zh: "文字里有 NUL, 不能存储", en: "a text holds a NUL and cannot be stored")
        }
    }

    private static func words(_ error: IntakeError) -> Wording {
        switch error {
        case .cannotOpen(let path, let code):
            Wording(zh: "打不开 \(path): \(reason(code))", en: "cannot open \(path): \(reason(code))")
        case .cannotRead(let code):
            Wording(zh: "读取失败: \(reason(code))", en: "cannot read: \(reason(code))")
        case .cannotWrite(let path, let code):
            Wording(zh: "写不了 \(path): \(reason(code))", en: "cannot write \(path): \(reason(code))")
        case .missingProgram(let name):
            Wording(zh: "没有程序 \(name)", en: "there is no program \(name)")
        case .cannotStart(let program, let code):
            Wording(
                zh: "启动不了 \(program): \(reason(code))",
                en: "cannot start \(program): \(reason(code))")
        case .unpackingFailed(let program, let status):
            Wording(zh: "\(program) 失败 (\(status))", en: "\(program) failed (\(status))")
        case .empty:
            Wording(zh: "文件是空的", en: "the file is empty")
        case .unsupportedEncoding(let name):
            Wording(zh: "不支持编码 \(name)", en: "the encoding \(name) is not supported")
        case .unknownHeader(let columns):
            Wording(
                zh: "认不出表头: \(columns.joined(separator: ", "))",
                en: "the header is not known: \(columns.joined(separator: ", "))")
        case .incompleteHeader(let kind, let missing):
            Wording(
                zh: "\(kind.rawValue) 的表头缺少 \(missing.count) 列",
                en: "the header for \(kind.rawValue) lacks \(missing.count) columns")
        }
    }

    private static func name(_ processID: Int32?) -> String {
        processID.map(String.init) ?? "?"
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}

extension Language {
    /// The first of LC_ALL, LC_MESSAGES and LANG that is one of ours, else Chinese.
    static func preferred() -> Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name) else { continue }
            if let language = Language(rawValue: String(String(cString: value).prefix(2))) {
                return language
            }
        }
        return .zh
    }
}
