import ArgumentParser
import Enforcement
import Glibc

/// The program. Its root is synchronous: under an asynchronous one the screen's thread would
/// leave the process's main thread at the first wait.
@main
enum Main {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        let words = GlobalOptions.movedBehindTheCommand(Array(CommandLine.arguments.dropFirst()))
        do {
            var command = try Hengjian.parseAsRoot(words)
            try command.run()
            end(0)
        } catch {
            end(Explanation(of: error, language: .ofProcess(words)).report())
        }
    }

    /// Ends the process at once: what libraries do at an ordinary exit would pull the ground away
    /// from threads that still wait for the network. Nothing of ours waits to be written then.
    private static func end(_ status: Int32) -> Never {
        _exit(status)
    }
}

/// The root of the command line; each command is a file in `Commands/`.
struct Hengjian: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hengjian",
        abstract: "衡鉴: the workstation of a market-supervision enforcement officer",
        version: "hengjian 0.1.0",
        subcommands: [
            OpenCommand.self, DemoCommand.self, InitCommand.self, EnrolCommand.self,
            ImportCommand.self, SearchCommand.self, ShowCommand.self, TimelineCommand.self,
            ChecklistCommand.self, QueueCommand.self, MatterCommand.self, ActCommand.self,
            ActsCommand.self, SyncCommand.self, JournalCommand.self, VerifyCommand.self,
            DueCommand.self, CodeCommand.self, RulesCommand.self, MeasuresCommand.self,
            KeysCommand.self, FieldsCommand.self, ThemesCommand.self, ConfigCommand.self,
            DoctorCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)
}
