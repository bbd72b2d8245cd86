import TOMLKit

/// What `config.toml` of a workspace says: whose it is and where its centre stands. It holds no
/// secret; keys lie in files of their own.
package struct WorkspaceConfig: Hashable, Sendable, Codable {
    /// `alone`, `enrolled` or `demo`.
    package var kind: String
    /// The centre's address, where there is one.
    package var server: String?
    /// The device's id.
    package var device: String
    package var bureau: String
    /// Region codes of the scopes, the home scope first.
    package var scopes: [String]
    package var officer: OfficerSection
    package var language: String?
    package var theme: String?

    /// The officer, as the centre had it at enrolment.
    package struct OfficerSection: Hashable, Sendable, Codable {
        package var id: String
        package var name: String
        package var office: String
        package var roles: [String]
        package var posts: [String]

        package init(
            id: String, name: String, office: String, roles: [String], posts: [String]
        ) {
            self.id = id
            self.name = name
            self.office = office
            self.roles = roles
            self.posts = posts
        }
    }

    package init(
        kind: String, server: String?, device: String, bureau: String, scopes: [String],
        officer: OfficerSection
    ) {
        self.kind = kind
        self.server = server
        self.device = device
        self.bureau = bureau
        self.scopes = scopes
        self.officer = officer
    }

    /// Reads the text of a `config.toml`.
    package init(text: String, file: String) throws(WorkspaceConfigError) {
        do {
            self = try TOMLDecoder().decode(WorkspaceConfig.self, from: text)
        } catch let error as TOMLParseError {
            throw .notTOML(file: file, line: Int(error.source.begin.line))
        } catch {
            throw .incomplete(file: file)
        }
    }

    /// The text to write.
    package func text() throws -> String {
        try TOMLEncoder().encode(self) + "\n"
    }
}

/// Why a workspace's `config.toml` can't be used.
package enum WorkspaceConfigError: Error, Hashable, Sendable {
    case notTOML(file: String, line: Int)
    /// A key is missing or of another type.
    case incomplete(file: String)
}
