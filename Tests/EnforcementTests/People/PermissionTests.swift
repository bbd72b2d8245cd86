import Enforcement
import Testing

struct PermissionTests {
    @Test("who reviews or audits neither handles nor decides, and who administers neither")
    func separation() {
        for permission in [Permission.register, .handle, .decide, .feedback, .approve] {
            #expect(
                permission.holders.isDisjoint(
                    with: [.reviewer, .auditor, .reader, .securityAdmin, .systemAdmin]),
                "\(permission)")
        }
        #expect(Permission.review.holders == [.reviewer])
        #expect(Permission.administer.holders.isDisjoint(with: [.officer, .head, .auditor]))
        for permission in Permission.allCases { #expect(!permission.holders.isEmpty) }
        for role in [OfficerRole.reader, .auditor] {
            #expect(Permission.allCases.filter { $0.holders.contains(role) } == [.read])
        }
    }

    @Test("the one authorizer refuses for the first reason that holds")
    func authorizer() throws {
        let scope: Scope = "330106"
        var circumstances = Circumstances(officer: "王", roles: [.officer], scopes: [scope])
        func refusal(_ permission: Permission, _ scope: Scope?) -> Refusal? {
            do throws(Refusal) {
                try Authorizer.require(permission, scope: scope, in: circumstances)
                return nil
            } catch { return error }
        }
        #expect(refusal(.handle, scope) == nil)
        #expect(refusal(.handle, nil) == nil)
        #expect(refusal(.approve, scope) == .role(.approve))
        #expect(refusal(.handle, "330105") == .outOfScope("330105"))
        circumstances.leaseExpired = true
        #expect(refusal(.handle, scope) == .leaseExpired)
        #expect(refusal(.read, scope) == nil)
        circumstances.readOnly = true
        #expect(refusal(.handle, scope) == .readOnly)
        #expect(refusal(.read, scope) == nil)
        #expect(refusal(.read, "330105") == .outOfScope("330105"))
    }

    @Test("every permission and scope is checked for every role", arguments: OfficerRole.allCases)
    func matrix(role: OfficerRole) {
        let circumstances = Circumstances(officer: "王", roles: [role], scopes: ["1"])
        for permission in Permission.allCases {
            for scope in [Scope("1"), "2"] {
                let isAllowed: Bool
                do {
                    try Authorizer.require(permission, scope: scope, in: circumstances)
                    isAllowed = true
                } catch { isAllowed = false }
                #expect(isAllowed == (permission.holders.contains(role) && scope == "1"))
            }
        }
        #expect(!role.wording.zh.isEmpty && !role.wording.en.isEmpty)
    }
}
