import CentralStore
import Enforcement
import Journal
import Testing
import Wire

/// What every engine of the central store must do: people, verdicts and the log.
struct RecordStoreContract {
    @Test(
        "PostgreSQL holds the contract too",
        .enabled(
            if: StoreKind.postgresAddress != nil,
            "HENGJIAN_TEST_POSTGRES is not set: the contract is held on SQLite only"))
    func postgresIsGiven() async throws {
        try await StorePlace.with(.postgres) { store, _ in
            let status = try await store.status()
            #expect(status.scopes.isEmpty)
        }
    }

    @Test("a code enrols one device, once, until it expires", arguments: StoreKind.given)
    func enrolmentIsSingleUse(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, _ in
            let (first, second) = (officer(1, "王"), officer(2, "王"))
            try await store.put(first.officer)
            let code = Digest(of: Array("once".utf8))
            try await store.createEnrolment(
                codeHash: code, officer: "王", scopes: [county],
                expires: Station.noon.adding(milliseconds: 10))
            let late = Station.noon.adding(milliseconds: 10)
            let redeem = { (station: Station, code: Digest, at: Instant) in
                try await store.redeemEnrolment(codeHash: code, for: station.application, at: at)
            }
            #expect(try await redeem(first, code, late) == nil)
            #expect(try await redeem(first, Digest(of: [1]), Station.noon) == nil)
            let granted = try #require(try await redeem(first, code, Station.noon))
            #expect(granted.officer == first.officer)
            #expect(granted.grants.map(\.scope) == [county])
            #expect(try await redeem(second, code, Station.noon) == nil)
            #expect(try await redeem(first, code, late) == granted, "a lost reply is given again")
            #expect(try await store.devices().map(\.id) == [first.device])
        }
    }

    @Test("a revoked device and officer keep what they did and lose what they may")
    func revoking() async throws {
        try await StorePlace.with(.sqlite) { store, _ in
            let station = officer(1, "王")
            let device = try await store.enrol(station)
            try await store.revoke("王")
            let act = try station.complaint(in: county)
            #expect(
                try await store.push([act], to: county, from: device)
                    == [.held(position: 3, reason: .authority)])
            try await store.revoke(device.id, at: Station.noon)
            #expect(try await store.device(device.id)?.revokedAt == Station.noon)
            await #expect(throws: StoreError.unknownOfficer("李")) {
                try await store.revoke("李")
            }
        }
    }

    @Test("acts are accepted, known again, held or refused", arguments: StoreKind.given)
    func verdicts(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, _ in
            let (station, other) = (officer(1, "王"), officer(2, "李"))
            let device = try await store.enrol(station)
            let start = try await store.head(of: county).position
            let open = try station.complaint(in: county)
            let accept = try station.act(.accept, in: county, on: open.id, seen: start + 1)
            #expect(
                try await store.push([open, accept], to: county, from: device)
                    == [.accepted(position: start + 1), .accepted(position: start + 2)])
            #expect(
                try await store.push([open, accept], to: county, from: device)
                    == [
                        .duplicate(position: start + 1, held: nil),
                        .duplicate(position: start + 2, held: nil),
                    ], "a push after a lost reply")
            let again = try station.act(.accept, in: county, on: open.id, seen: start + 2)
            let nowhere = try station.act(.accept, in: county, on: other.newID())
            #expect(
                try await store.push([again, nowhere, again], to: county, from: device)
                    == [
                        .held(position: start + 3, reason: .state(.accepted)),
                        .held(position: start + 4, reason: .missingParent),
                        .duplicate(position: start + 3, held: .state(.accepted)),
                    ])
            _ = try station.act(.accept, in: county, on: open.id)
            let afterGap = try station.act(.accept, in: county, on: open.id)
            #expect(
                try await store.push(
                    [afterGap, try other.complaint(in: county)], to: county, from: device)
                    == [.refused(.sequenceGap), .refused(.signature)])
            #expect(try await store.head(of: county).position == start + 4)
        }
    }

    @Test("bytes that are not this device's act are refused, and nothing is kept of them")
    func forgeries() async throws {
        try await StorePlace.with(.sqlite) { store, _ in
            let (station, other) = (officer(1, "王"), officer(2, "李"))
            let device = try await store.enrol(station)
            let start = try await store.head(of: county).position
            let act = try station.complaint(in: county)
            let first = ChainLink(
                device: other.device, incarnation: 1, sequence: 1, previous: .zero)
            let stolen = try station.signed(
                .open, in: county, ["kind": "complaint", "received": "2026-11-20"],
                link: first)
            var cut = WireAct(act)
            cut.payload = WireBytes([1, 2, 3])
            var garbage = WireAct(act)
            garbage.bytes = WireBytes(Array("{}".utf8))
            var long = WireAct(act)
            long.bytes = WireBytes([UInt8](repeating: 32, count: Act.envelopeBytesMax + 1))
            let elsewhere = try station.complaint(in: "330105")
            let pushed = [WireAct(stolen), cut, garbage, long, WireAct(elsewhere)]
            let verdicts = try await store.push(
                pushed, to: county, from: device, at: Station.noon
            ).verdicts
            #expect(
                verdicts == [
                    .refused(.notThisDevice), .refused(.malformed), .refused(.malformed),
                    .refused(.oversize), .refused(.malformed),
                ])
            #expect(try await store.head(of: county).position == start)
        }
    }

    @Test("a device that forked its history keeps both branches, one held")
    func forks() async throws {
        try await StorePlace.with(.sqlite) { store, _ in
            let station = officer(1, "王")
            let device = try await store.enrol(station)
            let start = try await store.head(of: county).position
            let open = try station.complaint(in: county)
            let link = ChainLink(
                device: station.device, incarnation: 1, sequence: 2, previous: open.hash)
            let (left, right) = (
                try station.signed(.accept, in: county, on: open.id, seen: start + 1, link: link),
                try station.signed(.accept, in: county, on: open.id, seen: start + 1, link: link)
            )
            let next = try station.signed(
                .mediate, in: county, on: open.id, seen: start + 3,
                link: ChainLink(
                    device: station.device, incarnation: 1, sequence: 3, previous: left.hash))
            #expect(
                try await store.push([open, left, right, next], to: county, from: device)
                    == [
                        .accepted(position: start + 1), .accepted(position: start + 2),
                        .held(position: start + 3, reason: .fork),
                        .accepted(position: start + 4),
                    ])
            #expect(try await store.verify().problems.isEmpty)
        }
    }

    @Test(
        "two officers decide one matter: the second is held and both see both",
        arguments: StoreKind.given)
    func contradiction(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, _ in
            let (first, second) = (officer(1, "王"), officer(2, "李"))
            let (one, two) = (try await store.enrol(first), try await store.enrol(second))
            let start = try await store.head(of: county).position
            let open = try first.complaint(in: county)
            let accept = try first.act(.accept, in: county, on: open.id, seen: start + 1)
            _ = try await store.push([open, accept], to: county, from: one)
            let terminate = try first.act(
                .terminate, in: county, on: open.id, ["reason": "双方不同意"], seen: start + 2)
            let close = try second.act(.close, in: county, on: open.id, seen: start + 2)
            #expect(
                try await store.push([terminate], to: county, from: one)
                    == [.accepted(position: start + 3)])
            #expect(
                try await store.push([close], to: county, from: two)
                    == [.held(position: start + 4, reason: .contradicts(terminate.id))])
            let page = try await store.pull(county, after: start + 2, limit: 10)
            #expect(
                page.entries.map(\.change) == [
                    .act(WireAct(terminate), held: nil),
                    .act(WireAct(close), held: "contradicts:\(terminate.id)"),
                ])
        }
    }

    @Test("what one asked another approves, never the asker", arguments: StoreKind.given)
    func approval(kind: StoreKind) async throws {
        try await StorePlace.with(kind) { store, _ in
            let asker = Station(1, "王", roles: [.officer, .head], scopes: [county])
            let head = Station(2, "李", roles: [.head], scopes: [county])
            let reader = Station(3, "读", roles: [.reader], scopes: [county])
            let (one, two, three) = (
                try await store.enrol(asker), try await store.enrol(head),
                try await store.enrol(reader)
            )
            let start = try await store.head(of: county).position
            let open = try asker.complaint(in: county)
            let extend = try asker.act(
                .extend, in: county, on: open.id, ["rule": "K1", "reason": "检测"], seen: start + 1)
            _ = try await store.push([open, extend], to: county, from: one)
            let decision: Fields = [
                "act": .text(extend.id.description), "hash": .text(extend.hash.hexadecimal),
            ]
            let own = try asker.act(.approve, in: county, on: open.id, decision, seen: start + 2)
            let right = try head.act(.approve, in: county, on: open.id, decision, seen: start + 2)
            let without = try reader.act(
                .approve, in: county, on: open.id, decision, seen: start + 2)
            #expect(
                try await store.push([own], to: county, from: one)
                    == [.held(position: start + 3, reason: .authority)])
            #expect(
                try await store.push([without], to: county, from: three)
                    == [.held(position: start + 4, reason: .authority)])
            #expect(
                try await store.push([right], to: county, from: two)
                    == [.accepted(position: start + 5)])
        }
    }

    private func officer(_ number: UInt64, _ name: String) -> Station {
        Station(number, name, roles: [.officer], scopes: [county])
    }
}
