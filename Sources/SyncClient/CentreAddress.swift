/// The address of a centre, `http://127.0.0.1:8315`. Without TLS only the loopback may be named.
package struct CentreAddress: Hashable, Sendable {
    /// Without a trailing slash.
    package let text: String

    package init(_ text: String) throws(SyncError) {
        var text = Substring(text)
        while text.hasSuffix("/") { text = text.dropLast() }
        guard text.hasPrefix("http://") else { throw .address(String(text)) }
        let authority = text.dropFirst("http://".count)
        let host =
            authority.hasPrefix("[")
            ? authority.prefix { $0 != "]" } + "]"
            : authority.prefix { $0 != ":" && $0 != "/" }
        guard ["127.0.0.1", "localhost", "[::1]"].contains(String(host)),
            !authority.contains("/"), !authority.contains("@")
        else { throw .address(String(text)) }
        self.text = String(text)
    }
}
