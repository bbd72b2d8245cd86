/// The address of a centre, `http://127.0.0.1:8315`. Without TLS only the loopback may be named.
package struct CentreAddress: Hashable, Sendable {
    /// Without a trailing slash.
    package let text: String

    /// Takes scheme, host and port and nothing else: no user, path, query or fragment.
    ///
    /// - Throws: `SyncError.address` for any other address.
    package init(_ text: String) throws(SyncError) {
        var bare = Substring(text)
        while bare.hasSuffix("/") { bare = bare.dropLast() }
        let hosts = ["127.0.0.1", "localhost", "[::1]"]
        guard bare.hasPrefix(Self.scheme),
            let host = hosts.first(where: { bare.dropFirst(Self.scheme.count).hasPrefix($0) }),
            Self.isPort(bare.dropFirst(Self.scheme.count + host.count))
        else { throw .address(text) }
        self.text = String(bare)
    }

    private static let scheme = "http://"

    /// Whether this is nothing, or a colon and a port.
    private static func isPort(_ text: Substring) -> Bool {
        if text.isEmpty { return true }
        let digits = text.dropFirst()
        guard text.hasPrefix(":"), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let port = UInt16(digits)
        else { return false }
        return port > 0
    }
}
