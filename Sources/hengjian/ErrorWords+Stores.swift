import Enforcement
import Glibc
import LocalStore
import ReferenceStore

extension ErrorWords {
    /// Why the journal can't be used.
    func journal(_ error: JournalStoreError) -> String {
        switch error {
        case .notADatabase(let path):
            say(
                "\(path) 不是数据库; 文件未改动",
                "\(path) is no database; the file was left as it is")
        case .newerSchema(let found, let known):
            say(
                "数据由更新的程序写成 (版本 \(found), 本程序 \(known)); 请升级",
                "a newer program wrote this (schema \(found), known \(known)); please upgrade")
        case .olderSchema(let found, let known):
            say(
                "数据版本较旧 (\(found) < \(known)); 请先正常打开一次以迁移",
                "an older schema (\(found) < \(known)); open it to write once")
        case .missing(let path): say("没有 \(path)", "no \(path)")
        case .alreadyThere(let path): say("已存在 \(path)", "\(path) is there already")
        case .locked(let pid):
            say(
                "工作区正由进程 \(pid.map(String.init) ?? "?") 使用",
                "process \(pid.map(String.init) ?? "?") is using the workspace")
        case .notDurable(let level):
            say(
                "无法保证写入 (synchronous=\(level))",
                "durable writing can't be had (synchronous=\(level))")
        case .system(let call, let path, let code):
            "\(call) \(path): " + String(cString: strerror(code))
        case .wrongLink, .unreadableAct, .unreadable:
            say("日志内容无法识别: \(error)", "the journal can't be read: \(error)")
        }
    }

    /// Why the reference store can't be used.
    func reference(_ error: StoreError) -> String {
        switch error {
        case .notADatabase(let path):
            say(
                "\(path) 不是数据库; 文件未改动",
                "\(path) is no database; the file was left as it is")
        case .newerSchema(let found, let known):
            say(
                "数据由更新的程序写成 (版本 \(found), 本程序 \(known)); 请升级",
                "a newer program wrote this (schema \(found), known \(known)); please upgrade")
        case .olderSchema(let found, let known):
            say(
                "数据版本较旧 (\(found) < \(known)); 请先正常打开一次以迁移",
                "an older schema (\(found) < \(known)); open it to write once")
        case .missing(let path): say("没有 \(path)", "no \(path)")
        case .unreadable(let table, let key):
            say("\(table) 中 \(key) 无法读取", "\(key) of \(table) can't be read")
        }
    }
}
