import CentralStore
import Glibc
import Wire

/// A command sent to the process that holds the store.
struct ControlRequest: Hashable, Sendable, Codable {
    var arguments: [String]
    var directory: String

    /// This process's own command.
    static var here: ControlRequest {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let directory = getcwd(&buffer, buffer.count).map { String(cString: $0) } ?? "/"
        return ControlRequest(
            arguments: Array(CommandLine.arguments.dropFirst()), directory: directory)
    }
}

/// What the holder answers: the answer, or the words of an error.
struct ControlReply: Hashable, Sendable, Codable {
    var answer: Answer
    var message: String
}

/// The socket beside a SQLite store, mode 0600, over which its holder does other processes'
/// commands: a line of request, a line at once that it was taken, a line of reply.
enum ControlSocket {
    /// Listens until the process ends.
    ///
    /// - Parameter perform: does one command.
    static func listen(
        beside path: String, perform: @escaping @Sendable (ControlRequest) async -> ControlReply
    ) throws {
        let listener = try LocalSocket(listeningAt: path + ".sock")
        BlockingThread.start {
            while let connection = listener.accept() {
                connection.limitReceiving(seconds: takenSeconds)
                guard let request = received(on: connection) else { continue }
                Task { await answer(await perform(request), on: connection) }
            }
        }
    }

    /// Takes the socket away: nobody holds the store any more.
    static func remove(beside path: String) {
        unlink(path + ".sock")
    }

    /// The request that a connection sends; nil where it sends none, and the other side is told
    /// by the connection's end.
    private static func received(on connection: LocalSocket) -> ControlRequest? {
        guard let line = connection.line(), connection.send("taken\n".utf8) else { return nil }
        do {
            return try WireCoding.message(ControlRequest.self, from: line)
        } catch {
            return nil
        }
    }

    private static func answer(_ reply: ControlReply, on connection: LocalSocket) async {
        do {
            connection.send(try WireCoding.bytes(reply) + [UInt8(ascii: "\n")])
        } catch {
            // A reply is texts and a number: there is none that has no bytes.
            preconditionFailure("a control reply is always JSON")
        }
    }

    /// Has the holder do a command.
    ///
    /// - Throws: `CommandError.holderSilent` where it doesn't take it in two seconds.
    static func ask(
        _ request: ControlRequest, beside path: String, holder: Int32?
    ) throws -> Answer {
        let silent = CommandError.holderSilent(path: path, processID: holder)
        guard let connection = LocalSocket(connectingTo: path + ".sock") else { throw silent }
        connection.limitReceiving(seconds: takenSeconds)
        guard connection.send(try WireCoding.bytes(request) + [UInt8(ascii: "\n")]),
            connection.line() == Array("taken".utf8)
        else { throw silent }
        connection.limitReceiving(seconds: 0)
        guard let line = connection.line() else { throw silent }
        let reply = try WireCoding.message(ControlReply.self, from: line)
        Stream.message(reply.message)
        return reply.answer
    }

    private static let takenSeconds = 2
}
