import ArgumentParser
import Cells
import Enforcement
import Settings

/// `hengjian themes`: which themes there are, and whether they hold.
struct ThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "List and check the themes.",
        subcommands: [Check.self, List.self], defaultSubcommand: List.self)

    /// `themes list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list")

        @OptionGroup var global: GlobalOptions

        func run() throws {
            for name in ThemeFolders(WorkstationRun.themeFolders(try .ofProcess())).names {
                Output.standard.line(name)
            }
        }
    }

    /// `themes check`: exit status 1 where a theme breaks a rule.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "check")

        @OptionGroup var global: GlobalOptions

        func run() throws {
            let output = Output.standard
            let folders = ThemeFolders(WorkstationRun.themeFolders(try .ofProcess()))
            var problems = 0
            for name in folders.names {
                do {
                    let (theme, warnings) = try folders.theme(named: name)
                    for warning in warnings {
                        output.line("\(warning.file):\(warning.line): \(warning.fault)")
                    }
                    for violation in theme.violations { output.line("\(name): \(violation)") }
                    problems += warnings.count + theme.violations.count
                    output.line(
                        "\(name)\t\(warnings.isEmpty && theme.violations.isEmpty ? "ok" : "!")")
                } catch {
                    output.line("\(name)\t\(error)")
                    problems += 1
                }
            }
            if problems > 0 { throw CommandProblem.problemsFound(problems) }
        }
    }
}
