import ArgumentParser
import Enforcement
import Glibc

/// The centre's program.
@main
struct HengjianServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hengjian-server",
        abstract: "The centre that officers' workstations sync with.",
        version: ServerVersion.text,
        subcommands: [
            Serve.self, Migrate.self, Status.self, Verify.self, Import.self,
            OfficerCommand.self, OfficeCommand.self, DeviceCommand.self, Enrol.self,
        ])

    static func main() async {
        // A reader of our output that went away is an error of that write, not the end.
        signal(SIGPIPE, SIG_IGN)
        // A store holds the keys of its scopes' payloads.
        umask(0o077)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    /// Status 2 for wrong usage, 1 for anything that failed; help and version are no failure.
    private static func end(with error: any Error) -> Never {
        if let status = error as? ExitCode { Glibc.exit(status.rawValue) }
        if let words = ErrorWords.of(error) {
            Stream.message("hengjian-server: \(words(.preferred()))")
            Glibc.exit(1)
        }
        let text = fullMessage(for: error)
        if exitCode(for: error).isSuccess {
            Stream.answer(text)
            Glibc.exit(0)
        }
        Stream.message(text)
        Glibc.exit(2)
    }
}
