import CentralStore
import Enforcement
import Journal
import Testing
import Wire

/// The centre over the network, on a loopback port.
struct ServerTests {
    @Test("a station enrols, pushes and another pulls", arguments: StoreKind.given)
    func roundTrip(kind: StoreKind) async throws {
        try await LiveServer.with(kind) { server in
            let (station, other) = (officer(1, "王"), officer(2, "李"))
            let reply = try await enrol(station, at: server)
            _ = try await enrol(other, at: server)
            #expect(reply.officer == station.officer)
            #expect(reply.scopes.map(\.scope) == [county])
            let key = try await server.store.centreKey().verification
            #expect(reply.centreKey.bytes == key.bytes)

            let open = try station.complaint(in: county)
            let body = try WireCoding.bytes(PushRequest(scope: county, acts: [WireAct(open)]))
            let pushed = try await server.send(RawRequest(.push, body: body, by: station))
                .message(PushReply.self)
            let position = pushed.header.position
            #expect(pushed.verdicts.map(\.value) == [.accepted(position: position)])
            #expect(pushed.header.serverTime == Station.noon)

            let query = "?scope=\(county)&after=\(position - 1)&epoch=1"
            let pulled = try await server.send(RawRequest(.pull, query: query, by: other))
                .message(PullReply.self)
            #expect(pulled.entries.map(\.change) == [.act(WireAct(open), held: nil)])
            #expect(pulled.header == pushed.header)
            #expect(!pulled.hasMore)
        }
    }

    /// A way to forge the proof of a request.
    struct Forgery: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let forge: @Sendable (inout RawRequest, Station) throws -> Void

        init(
            _ name: String, _ forge: @escaping @Sendable (inout RawRequest, Station) throws -> Void
        ) {
            testDescription = name
            self.forge = forge
        }
    }

    static let forgeries = [
        Forgery("none at all") { request, _ in
            request.headers = [RequestProof.versionHeader: ProtocolVersion.current]
        },
        Forgery("another key") { request, station in
            try request.prove(by: DeviceKey(), device: station.device, at: Station.noon)
        },
        Forgery("an unknown device") { request, station in
            try request.prove(by: station.key, device: station.newID(), at: Station.noon)
        },
        Forgery("too old") { request, station in
            let time = Station.noon.adding(milliseconds: -WireLimit.proofAgeMilliseconds - 1)
            try request.prove(by: station.key, device: station.device, at: time)
        },
        Forgery("from the future") { request, station in
            let time = Station.noon.adding(milliseconds: WireLimit.proofAgeMilliseconds + 1)
            try request.prove(by: station.key, device: station.device, at: time)
        },
        Forgery("a time out of all bounds") { request, _ in
            request.headers[RequestProof.timeHeader] = "\(Int64.min)"
        },
        Forgery("another target") { request, _ in request.target += "&limit=1" },
        Forgery("another method") { request, station in
            request.method = "POST"
            try request.prove(by: station.key, device: station.device, at: Station.noon)
            request.method = "GET"
        },
        Forgery("a signature in no hexadecimal digits") { request, _ in
            request.headers[RequestProof.signatureHeader] = "alg:none"
        },
        Forgery("an empty signature") { request, _ in
            request.headers[RequestProof.signatureHeader] = ""
        },
    ]

    @Test("a request without a right proof is told nothing", arguments: ServerTests.forgeries)
    func forgedProofs(forgery: Forgery) async throws {
        try await LiveServer.with { server in
            let station = officer(1, "王")
            _ = try await enrol(station, at: server)
            var request = try RawRequest(.pull, query: "?scope=\(county)&after=0", by: station)
            #expect(try await server.send(request).status == 200)
            try forgery.forge(&request, station)
            let reply = try await server.send(request)
            #expect(reply.status == 401)
            #expect(try reply.message(Problem.self).reason == "unauthorized")
        }
    }

    @Test("a body that was changed on the way, a revoked device and officer are turned away")
    func revokedAndAltered() async throws {
        try await LiveServer.with { server in
            let station = officer(1, "王")
            _ = try await enrol(station, at: server)
            let body = try WireCoding.bytes(PushRequest(scope: county, acts: []))
            var altered = try RawRequest(.push, body: body, by: station)
            altered.body[0] = UInt8(ascii: " ")
            #expect(try await server.send(altered).status == 401)
            let request = try RawRequest(.push, body: body, by: station)
            #expect(try await server.send(request).status == 200)
            try await server.store.revoke(station.device, at: Station.noon)
            #expect(try await server.send(request).status == 401)
        }
    }

    @Test("a scope that is not the officer's does not exist, nor does a role without the right")
    func foreignScopes() async throws {
        try await LiveServer.with { server in
            let station = officer(1, "王")
            let elsewhere = Station(2, "李", roles: [.officer], scopes: ["330105"])
            let admin = Station(3, "管", roles: [.securityAdmin], scopes: [county])
            for one in [station, elsewhere, admin] { _ = try await enrol(one, at: server) }
            for (who, scope) in [(station, "330105"), (station, "1%00"), (admin, county.text)] {
                let pull = try RawRequest(.pull, query: "?scope=\(scope)&after=0", by: who)
                #expect(try await server.send(pull).status == 404)
            }
            let body = try WireCoding.bytes(PushRequest(scope: "330105", acts: []))
            let push = try RawRequest(.push, body: body, by: station)
            #expect(try await server.send(push).status == 404)
        }
    }

    @Test(
        "a query that says nothing clear is refused",
        arguments: [
            "", "?scope=330106", "?after=0", "?scope=330106&after=-1", "?scope=330106&after=x",
            "?scope=330106&after=0&limit=0", "?scope=330106&after=0&limit=2001",
            "?scope=330106&after=0&after=1", "?scope=330106&after=0&epoch=one",
            "?scope=330106&after=99999999999999999999",
        ])
    func badQueries(query: String) async throws {
        try await LiveServer.with { server in
            let station = officer(1, "王")
            _ = try await enrol(station, at: server)
            #expect(
                try await server.send(RawRequest(.pull, query: query, by: station)).status == 400)
        }
    }

    @Test(
        "a body that is no message is refused",
        arguments: ["", "{", "[]", "{\"scope\":1}", "\u{0}", "{\"scope\":\"330106\",\"acts\":{}}"])
    func garbage(text: String) async throws {
        try await LiveServer.with { server in
            let station = officer(1, "王")
            _ = try await enrol(station, at: server)
            let body = Array(text.utf8)
            #expect(try await server.send(RawRequest(.push, body: body, by: station)).status == 400)
            #expect(try await server.send(RawRequest(.enrol, body: body)).status == 400)
        }
    }

    @Test("acts that are garbage are refused one by one")
    func garbageActs() async throws {
        try await LiveServer.with { server in
            let station = officer(1, "王")
            _ = try await enrol(station, at: server)
            var act = WireAct(try station.complaint(in: county))
            act.signature = WireBytes([1])
            let body = try WireCoding.bytes(PushRequest(scope: county, acts: [act]))
            let reply = try await server.send(RawRequest(.push, body: body, by: station))
                .message(PushReply.self)
            #expect(reply.verdicts.map(\.value) == [.refused(.signature)])
        }
    }

    @Test("what is too large, compressed or nowhere is refused before it is read")
    func limits() async throws {
        try await LiveServer.with { (server) async throws -> Void in
            var large = RawRequest(.push)
            large.headers["content-length"] = String(WireLimit.requestBytesMax + 1)
            #expect(try await server.send(large).status == 413)
            let code = RawRequest(.enrol, body: [UInt8](repeating: 32, count: 9_000))
            #expect(try await server.send(code).status == 413)
            var zipped = RawRequest(.enrol, body: [1])
            zipped.headers["content-encoding"] = "gzip"
            #expect(try await server.send(zipped).status == 415)
            var headers = RawRequest(.health)
            for number in 0..<100 { headers.headers["x-\(number)"] = "1" }
            #expect(try await server.send(headers).status == 400)
            for target in ["/", "/v1", "/v1/pull/", "/v2/pull", "/v1/%70ull", "//healthz"] {
                var nowhere = RawRequest(.health)
                nowhere.target = target
                #expect(try await server.send(nowhere).status == 404, "\(target)")
            }
            var method = RawRequest(.health)
            method.method = "DELETE"
            #expect(try await server.send(method).status == 404)
        }
    }

    @Test(
        "a client that is too old, or doesn't say, is told to upgrade",
        arguments: Endpoint.allCases)
    func versions(endpoint: Endpoint) async throws {
        try await LiveServer.with { server in
            for version in [nil, "0.0.9", "1", "x.y.z", ""] {
                var request = RawRequest(endpoint)
                request.headers[RequestProof.versionHeader] = version
                let status = try await server.send(request).status
                #expect(status == (endpoint == .health ? 200 : 426))
            }
        }
    }

    @Test("no endpoint that needs a proof answers without one", arguments: Endpoint.allCases)
    func everyEndpointIsGuarded(endpoint: Endpoint) async throws {
        try await LiveServer.with { server in
            let status = try await server.send(RawRequest(endpoint)).status
            #expect((status == 401) == endpoint.needsProof)
        }
    }

    @Test("the time is signed by the centre")
    func time() async throws {
        try await LiveServer.with { server in
            var reply = try await server.send(RawRequest(.time)).message(TimeReply.self)
            let key = try await server.store.centreKey().verification
            #expect(reply.serverTime == Station.noon)
            #expect(reply.verifies(by: key))
            reply.serverTime = Station.noon.adding(milliseconds: 1)
            #expect(!reply.verifies(by: key))
        }
    }

    @Test("a wrong or used code, a short key and a name with controls enrol nothing")
    func enrolmentIsStrict() async throws {
        try await LiveServer.with { server in
            let station = officer(1, "王")
            _ = try await enrol(station, at: server)
            var generator = SystemRandomNumberGenerator()
            let code = EnrolmentCode(using: &generator)
            var request = EnrolmentRequest(
                code: code.description.lowercased(), device: station.newID(),
                publicKey: WireBytes(station.key.verification.bytes), deviceName: "desk")
            let send = { (request: EnrolmentRequest) in
                try await server.send(
                    RawRequest(.enrol, body: try WireCoding.bytes(request))
                ).status
            }
            #expect(try await send(request) == 401)
            try await server.store.createEnrolment(
                codeHash: code.hash, officer: "王", scopes: [county],
                expires: Station.noon.adding(milliseconds: 1))
            request.deviceName = "a\u{1B}[2J"
            #expect(try await send(request) == 400)
            request.deviceName = "desk"
            request.publicKey = WireBytes([1, 2])
            #expect(try await send(request) == 400)
            request.publicKey = WireBytes(station.key.verification.bytes)
            #expect(try await send(request) == 200)
            request.device = station.newID()
            #expect(try await send(request) == 401)
        }
    }

    private func officer(_ number: UInt64, _ name: String) -> Station {
        Station(number, name, roles: [.officer], scopes: [county])
    }

    /// Enrols a station over the network.
    private func enrol(_ station: Station, at server: LiveServer) async throws -> EnrolmentReply {
        try await server.store.put(station.officer)
        var generator = SystemRandomNumberGenerator()
        let code = EnrolmentCode(using: &generator)
        try await server.store.createEnrolment(
            codeHash: code.hash, officer: station.officer.id, scopes: station.officer.scopes,
            expires: Station.noon.adding(milliseconds: 1))
        let request = EnrolmentRequest(
            code: code.description, device: station.device,
            publicKey: WireBytes(station.key.verification.bytes), deviceName: "desk")
        return try await server.send(RawRequest(.enrol, body: try WireCoding.bytes(request)))
            .message(EnrolmentReply.self)
    }
}
