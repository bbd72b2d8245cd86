import FoundationEssentials
import Glibc

/// A program of ours, as it was built last.
package enum Program: String, Sendable, CaseIterable {
    case hengjian
    case server = "hengjian-server"
    case bench = "hengjian-bench"

    /// The package's root, whatever links led to this file.
    package static let packageRoot: String = {
        let tests = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        guard let real = realpath(tests, nil) else { return tests + "/.." }
        defer { free(real) }
        return String(String(cString: real).dropLast("/Tests".count))
    }()

    /// Where the programs lie: beside the running tests, which come from the same build, else
    /// where `make test` leaves them; nil where they were not built.
    package static let folder: String? = {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
        let own = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        let beside = "/" + own.split(separator: "/").dropLast().joined(separator: "/")
        return [beside, packageRoot + "/.build/release"].first { folder in
            allCases.allSatisfy { access("\(folder)/\($0.rawValue)", X_OK) == 0 }
        }
    }()

    /// Whether the programs were built, and tmux is there to drive them.
    package static let areThere: Bool = folder != nil && Tmux.path != nil

    /// Its path; empty where it was not built.
    package var path: String { Self.folder.map { "\($0)/\(rawValue)" } ?? "" }

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - arguments: the words behind its name.
    ///   - home: the home and the environment it has.
    ///   - input: what it reads on standard input.
    ///   - environment: what is set besides.
    ///   - timeoutSeconds: after which it is killed and the run is a failure.
    /// - Throws: `ProgramFault` where it doesn't start or doesn't end.
    package func run(
        _ arguments: [String], in home: TestHome, input: String = "",
        environment: [String: String] = [:], timeoutSeconds: Double = 60
    ) throws -> Finished {
        let running = try RunningProgram(
            path, arguments, environment: home.environment(environment), input: input)
        return try running.finish(within: timeoutSeconds)
    }
}

/// What a program that has ended said and how it ended.
package struct Finished: Sendable {
    /// The exit status; nil where a signal ended it.
    package var status: Int32?
    /// The signal that ended it.
    package var signal: Int32?
    package var output: String
    package var errors: String
    /// The most memory it was seen to hold, in bytes.
    package var peakBytes: Int

    /// The lines of its output, without their ends.
    package var lines: [String] {
        output.split(separator: "\n").map(String.init)
    }

    /// Its output as one JSON document.
    package func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(output.utf8))
        } catch {
            throw ProgramFault.notJSON(String(output.prefix(400)), errors: errors)
        }
    }

    /// Each line of its output as a JSON document.
    package func jsonLines<Value: Decodable>(_ type: Value.Type = Value.self) throws -> [Value] {
        try lines.map { line in
            do {
                return try JSONDecoder().decode(type, from: Data(line.utf8))
            } catch {
                throw ProgramFault.notJSON(line, errors: errors)
            }
        }
    }
}

/// A program could not be driven.
package enum ProgramFault: Error, Sendable {
    case notStarted(String, errno: Int32)
    case notEnded(String, output: String, errors: String)
    case notJSON(String, errors: String)
    case failed([String], status: Int32?, errors: String)
    case notListening(log: String)
    case neverSeen(String, screen: String)
    case tmux(String)
}
