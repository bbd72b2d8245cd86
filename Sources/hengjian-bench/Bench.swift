import ArgumentParser
import Glibc

/// `hengjian-bench`: benchmarks, and the fictional data they and the demo run on.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hengjian-bench",
        abstract: "Benchmarks, and the fictional data they and the demo run on.",
        subcommands: [GenerateCommand.self, TablesCommand.self])

    /// Parses and runs. Exit status 0 done, 1 failed, 2 wrong usage.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if !message.isEmpty { Self.write(message + "\n", to: code.isSuccess ? 1 : 2) }
            Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
        }
    }

    /// Writes to a descriptor; the streams of C are not safe to share.
    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
