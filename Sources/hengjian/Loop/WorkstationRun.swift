import ArgumentParser
import Enforcement
import FoundationEssentials
import Glibc
import LocalStore
import ReferenceStore
import Settings
import Synchronization
import Terminal
import Workstation

/// From an open workspace to the screen and back: puts the live parts together.
struct WorkstationRun {
    let workspace: Workspace
    let global: GlobalOptions
    let surroundings: Surroundings

    /// Runs the workstation until the officer quits. The terminal is given back on every way out.
    /// The stores stay open, for threads that still read or exchange when it returns: every act is
    /// on disk, and the end of the process closes the rest.
    func perform() throws {
        let themes = ThemeFolders(Self.themeFolders(surroundings))
        let name = global.theme ?? workspace.config.theme ?? "dark"
        let theme = try themes.theme(named: name).theme
        let language = global.lang ?? workspace.language
        let inbox = try Inbox()
        let maker = SessionMaker(
            workspace: workspace, surroundings: surroundings, language: language, themeName: name,
            themeNames: themes.names)
        let interpreter = try EffectInterpreter(
            workspace, inbox: inbox, language: language,
            exchange: SyncWorker(
                workspace, inbox: inbox, session: maker.make,
                offline: global.offline || global.readonly))
        let holder = global.readonly ? nil : try serve(inbox, interpreter)
        defer { holder?.close() }
        let screen = try Screen(theme: theme, options: try terminalOptions(language))
        defer { screen.restore() }
        var loop = WorkstationLoop(
            screen: screen, inbox: inbox, interpreter: interpreter, themes: themes,
            session: try maker.make(), clock: workspace.clock,
            idle: IdleSignal(path: surroundings.variable("HENGJIAN_TEST_SYNC")))
        loop.run()
        interpreter.finish()
    }

    /// Writing commands of other processes come in through the holder's socket.
    private func serve(
        _ inbox: Inbox, _ interpreter: EffectInterpreter
    ) throws -> HolderSocket {
        let socket = try HolderSocket(path: workspace.directory.socket)
        let workspace = workspace
        try socket.serve { request in
            defer {
                inbox.post(.dataChanged)
                interpreter.perform(.sync)
            }
            return HolderCall(workspace: workspace).answer(request)
        }
        return socket
    }

    private func terminalOptions(_ language: Language) throws -> TerminalOptions {
        let log = try Self.logPath(surroundings)
        let mode: TerminalOptions.ColorMode =
            switch global.color {
            case .auto: .auto
            case .never: .never
            case .colors256: .indexed256
            case .colors16: .ansi16
            case .colors8: .ansi8
            }
        return TerminalOptions(
            colorMode: mode, logPath: log,
            logNotice: Wording(zh: "日志: \(log)", en: "log: \(log)")(language),
            environment: surroundings.environment)
    }

    static func themeFolders(_ surroundings: Surroundings) -> [String] {
        let own = surroundings.folder("XDG_CONFIG_HOME", ".config").map { $0 + "/hengjian/themes" }
        return [own, SharedFiles(surroundings).themes].compactMap(\.self)
    }

    private static func logPath(_ surroundings: Surroundings) throws -> String {
        let state =
            surroundings.folder("XDG_STATE_HOME", ".local/state") ?? "/tmp/hengjian-\(getuid())"
        let directory = state + "/hengjian"
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        return directory + "/hengjian.log"
    }
}

extension Surroundings {
    /// A folder of the XDG base directories; relative values are ignored.
    func folder(_ variable: String, _ underHome: String) -> String? {
        if let set = self.variable(variable), set.hasPrefix("/") { return set }
        return self.variable("HOME").map { $0 + "/" + underHome }
    }
}

/// Performs a writing command that another process handed over.
struct HolderCall {
    let workspace: Workspace

    /// Parses the words as the other process would have and collects what the command says.
    func answer(_ request: HolderRequest) -> HolderAnswer {
        let said = Said()
        let output = Output(
            data: { said.data.append($0) }, message: { said.messages.append($0) },
            isTerminal: false)
        var status: Int32 = 0
        do {
            let words = GlobalOptions.movedBehindTheCommand(request.words)
            guard let command = try Hengjian.parseAsRoot(words) as? any WritingCommand else {
                throw UsageProblem.nothingToDo
            }
            try command.perform(
                in: workspace,
                Call(
                    directory: request.directory, standardInput: request.standardInput,
                    output: output))
        } catch {
            let explanation = Explanation(of: error, language: .ofProcess(request.words))
            status = explanation.status
            output.note(explanation.text)
        }
        return HolderAnswer(
            data: said.data.text, messages: said.messages.text, status: status)
    }

    /// What a command wrote.
    private final class Said: Sendable {
        let data = Collected()
        let messages = Collected()
    }

    private final class Collected: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        func append(_ more: [UInt8]) {
            bytes.withLock { $0 += more }
        }

        var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    }
}
