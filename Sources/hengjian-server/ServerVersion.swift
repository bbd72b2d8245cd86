import Wire

/// What `--version` says.
enum ServerVersion {
    static let text = "hengjian-server \(ProtocolVersion.current)"
}
