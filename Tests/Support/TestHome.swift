import FoundationEssentials
import Glibc

/// A home directory for the programs of one test, with the environment they get. It is removed
/// when the test lets go of it.
package final class TestHome: Sendable {
    package let directory: TemporaryDirectory

    /// Makes an empty one.
    package init() throws {
        directory = try TemporaryDirectory()
        for name in ["data", "config", "state", "run"] {
            try FileManager.default.createDirectory(
                atPath: directory.file(name), withIntermediateDirectories: true)
        }
    }

    /// The path of a file in it.
    package func file(_ name: String) -> String { directory.file(name) }

    /// The environment of a program: nothing of the caller's but where programs and libraries
    /// are found.
    package func environment(_ additions: [String: String] = [:]) -> [String: String] {
        var environment = [
            "HOME": directory.path, "XDG_DATA_HOME": file("data"),
            "XDG_CONFIG_HOME": file("config"), "XDG_STATE_HOME": file("state"),
            "XDG_RUNTIME_DIR": file("run"), "LANG": "C.UTF-8", "TERM": "screen-256color",
            "SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin",
        ]
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            if let value = getenv(name) { environment[name] = String(cString: value) }
        }
        environment.merge(additions) { $1 }
        return environment
    }
}
