import ArgumentParser
import FoundationEssentials
import Glibc
import LocalStore

/// A command that writes in a workspace. It runs in the process that holds the workspace: in this
/// one where nobody does, else there.
protocol WritingCommand: ParsableCommand {
    var global: GlobalOptions { get }

    /// Does it.
    func perform(in workspace: Workspace, _ call: Call) throws
}

/// How a command was called: where its paths start, what it reads, where its words go.
struct Call {
    let directory: String
    let standardInput: String
    let output: Output

    /// A path as an absolute one.
    func path(_ path: String) -> String {
        path.hasPrefix("/") || path == "-" ? path : directory + "/" + path
    }
}

extension WritingCommand {
    /// Opens the workspace and performs the command, or hands it to the process that has the
    /// workspace open.
    func run() throws {
        let surroundings = try Surroundings.ofProcess()
        let files = try WorkspaceDirectory.locate(global.workspace, surroundings)
        let workspace: Workspace
        do {
            workspace = try Workspace.open(files, surroundings, readOnly: global.readonly)
        } catch let locked as WorkspaceLocked {
            try hand(over: files, pid: locked.pid)
            return
        }
        defer { workspace.close() }
        try perform(
            in: workspace,
            Call(
                directory: FileManager.default.currentDirectoryPath, standardInput: "/dev/stdin",
                output: .standard))
    }

    /// Sends the command line to the holder and prints its answer.
    private func hand(over files: WorkspaceDirectory, pid: Int32) throws {
        let answer = try HolderSocket.ask(
            files.socket, holder: pid,
            HolderRequest(
                words: Array(CommandLine.arguments.dropFirst()),
                directory: FileManager.default.currentDirectoryPath,
                standardInput: "/proc/\(getpid())/fd/0"))
        let output = Output.standard
        output.message(Array(answer.messages.utf8))
        output.data(Array(answer.data.utf8))
        if answer.status != 0 { throw ExitCode(answer.status) }
    }
}

/// Another process holds the workspace.
struct WorkspaceLocked: Error {
    let pid: Int32
}

/// A command line for the process that holds a workspace.
struct HolderRequest: Codable {
    var words: [String]
    var directory: String
    /// The caller's standard input, as a path of this machine.
    var standardInput: String
}

/// What the command said.
struct HolderAnswer: Codable {
    var data: String
    var messages: String
    var status: Int32
}
