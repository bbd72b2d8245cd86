import FoundationEssentials
import Glibc
import Journal
import LocalStore
import Settings

extension WorkspaceDirectory {
    /// The socket of the process that holds the workspace.
    var socket: String { path + "/holder.sock" }

    /// The workspace's directory: as asked for, else by the environment.
    static func locate(_ asked: String?, _ surroundings: Surroundings) throws -> WorkspaceDirectory
    {
        if let asked { return WorkspaceDirectory(path: absolute(asked)) }
        if let set = surroundings.variable("HENGJIAN_WORKSPACE") {
            return WorkspaceDirectory(path: absolute(set))
        }
        if let data = surroundings.variable("XDG_DATA_HOME"), data.hasPrefix("/") {
            return WorkspaceDirectory(path: data + "/hengjian")
        }
        guard let home = surroundings.variable("HOME") else { throw UsageProblem.noWorkspace("") }
        return WorkspaceDirectory(path: home + "/.local/share/hengjian")
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }

    /// Whether a workspace is there.
    var exists: Bool { FileManager.default.fileExists(atPath: configuration) }

    func readConfig() throws -> WorkspaceConfig {
        guard exists else { throw UsageProblem.noWorkspace(path) }
        let text = String(decoding: try read(configuration), as: UTF8.self)
        return try WorkspaceConfig(text: text, file: configuration)
    }

    func writeConfig(_ value: WorkspaceConfig) throws {
        try DurableFile.write(Array(value.text().utf8), to: configuration)
    }

    func readDeviceKey() throws -> DeviceKey {
        let path = keys + "/device.key"
        let text = String(decoding: try read(path), as: UTF8.self)
        guard let seed = Hexadecimal.bytes(of: text.trimmingSuffix("\n")),
            let key = DeviceKey(seed: seed)
        else { throw CommandProblem.workspaceBroken(path: path, detail: "device.key") }
        return key
    }

    func writeDeviceKey(_ key: DeviceKey) throws {
        try DurableFile.write(
            Array((Hexadecimal.text(of: key.seed) + "\n").utf8), to: keys + "/device.key")
    }

    func readScopeKey(_ scope: String) throws -> ScopeKey {
        let path = scopeKeyPath(scope)
        let text = String(decoding: try read(path), as: UTF8.self)
        guard let bytes = Hexadecimal.bytes(of: text.trimmingSuffix("\n")),
            let key = ScopeKey(bytes: bytes)
        else { throw CommandProblem.workspaceBroken(path: path, detail: "scope key") }
        return key
    }

    func writeScopeKey(_ key: ScopeKey, _ scope: String) throws {
        try DurableFile.write(
            Array((Hexadecimal.text(of: key.bytes) + "\n").utf8), to: scopeKeyPath(scope))
    }

    private func scopeKeyPath(_ scope: String) -> String {
        // A scope's code comes from the centre; only what can't leave the directory names a file.
        keys + "/scope-" + scope.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } + ".key"
    }

    private func read(_ path: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandProblem.unreadable(path: path, errno: errno)
        }
        return data
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}

extension WorkspaceDirectory {
    /// Changes something in the configuration.
    func change(_ body: (inout WorkspaceConfig) -> Void) throws {
        var config = try readConfig()
        body(&config)
        try writeConfig(config)
    }
}
