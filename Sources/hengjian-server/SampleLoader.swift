import CentralStore
import Enforcement
import FoundationEssentials
import Intake
import Journal
import Wire

/// Loads the sample data into a store: reference rows as an import does, and the scripted history
/// as the officers' own acts, each signed with a device of its author and judged like any other.
struct SampleLoader {
    let store: RecordStore
    let folder: String
    let scope: Scope

    /// One officer's device: its key and the end of its chain.
    private struct Station {
        let device: EnrolledDevice
        let key: DeviceKey
        let scopeKey: ScopeKey
        var link: ChainLink
    }

    /// Acts of one officer that follow each other in time and go in one push.
    private struct Run {
        var author: OfficerID?
        var acts: [Act] = []
    }

    /// - Throws: `SampleLoadError` where a line of the sample can't be read or is turned away.
    func load() async throws -> ImportCounts {
        var counts = ImportCounts()
        for file in ["people", "entities", "records", "listings"] {
            counts = counts + (try await loadRows(file))
        }
        try await replay(try SampleHistory(lines: try read("acts.jsonl")))
        return counts
    }

    private func read(_ name: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
            throw SampleLoadError.missing(name)
        }
        return Array(data)
    }

    private func loadRows(_ name: String) async throws -> ImportCounts {
        let lines = try read(name + ".jsonl").split(separator: UInt8(ascii: "\n"))
        let rows = try lines.map { try WireCoding.message(ReferenceRow.self, from: Array($0)) }
        for case .officer(let officer) in rows { try await store.put(officer) }
        return try await store.put(rows, in: scope)
    }

    // MARK: History

    private func replay(_ history: SampleHistory) async throws {
        var stations: [OfficerID: Station] = [:]
        var references: [String: SampleAct.Reference] = [:]
        var matters: [String: [JournaledAct]] = [:]
        var labels: [MatterID: String] = [:]
        var run = Run()
        for line in history.acts {
            if run.author != line.author || run.acts.count >= WireLimit.actsMax {
                try await push(run, stations, &matters, labels)
                run = Run(author: line.author)
            }
            var station: Station
            if let known = stations[line.author] {
                station = known
            } else {
                station = try await enrol(line.author, at: line.at)
            }
            let docket = matters[line.matter].flatMap(Docket.fold)
            let act = try sign(line, on: docket, at: &station, references)
            stations[line.author] = station
            references[line.label] = SampleAct.Reference(
                id: act.id, hash: act.hash.hexadecimal)
            labels[act.matter] = line.matter
            matters[line.matter, default: []].append(
                JournaledAct(act: act, payload: nil, standing: .pending))
            run.acts.append(act)
        }
        try await push(run, stations, &matters, labels)
    }

    private func sign(
        _ line: SampleAct, on docket: Docket?, at station: inout Station,
        _ references: [String: SampleAct.Reference]
    ) throws -> Act {
        let draft = ActDraft(
            kind: line.kind, scope: scope, matter: docket?.id,
            fields: try line.fields(resolving: { references[$0] }))
        let row: ActKindRow
        do {
            row = try draft.check(on: docket, in: station.device.circumstances)
        } catch {
            throw SampleLoadError.refused(label: line.label, error)
        }
        station.link.sequence += 1
        let act = try Act.signing(
            draft, row: row, id: .fresh(at: line.at), author: line.author, link: station.link,
            time: TimeBracket(at: line.at, notBefore: nil), docketVersion: docket?.version ?? 0,
            scopeKey: station.scopeKey, deviceKey: station.key)
        station.link.previous = act.hash
        return act
    }

    /// Pushes a run and notes the positions, which later acts give as their base.
    private func push(
        _ run: Run, _ stations: [OfficerID: Station],
        _ matters: inout [String: [JournaledAct]], _ labels: [MatterID: String]
    ) async throws {
        guard let author = run.author, let station = stations[author], !run.acts.isEmpty,
            let now = run.acts.last?.envelope.time.at
        else { return }
        let reply = try await store.push(
            run.acts.map(WireAct.init), to: scope, from: station.device, at: now)
        for (act, verdict) in zip(run.acts, reply.verdicts) {
            guard case .accepted = verdict, let label = labels[act.matter],
                let at = matters[label]?.lastIndex(where: { $0.act.id == act.id })
            else { throw SampleLoadError.turnedAway(act.id, verdict) }
            matters[label]?[at].standing = verdict.standing
        }
    }

    /// Enrols a device for an officer, as the officer would.
    private func enrol(_ officer: OfficerID, at now: Instant) async throws -> Station {
        let code = Digest(of: Array(UniqueID.fresh(at: now).description.utf8))
        try await store.createEnrolment(
            codeHash: code, officer: officer, scopes: [scope],
            expires: now.adding(milliseconds: 60_000))
        let key = DeviceKey()
        let id = DeviceID.fresh(at: now)
        let enrolment = try await store.redeemEnrolment(
            codeHash: code,
            for: DeviceApplication(device: id, publicKey: key.verification, name: "sample"),
            at: now)
        guard let grant = enrolment?.grants.first(where: { $0.scope == scope }),
            let device = try await store.device(id)
        else { throw SampleLoadError.noOfficer(officer) }
        return Station(
            device: device, key: key, scopeKey: grant.payloadKey,
            link: ChainLink(device: id, incarnation: 1, sequence: 0, previous: .zero))
    }
}

/// Why the sample data can't be loaded: a fault of the sample, not of its user.
enum SampleLoadError: Error {
    case missing(String)
    case refused(label: String, Refusal)
    case turnedAway(ActID, Verdict)
    case noOfficer(OfficerID)
}

extension UniqueID {
    /// A new identifier of that moment, with the system's randomness.
    static func fresh(at instant: Instant) -> UniqueID {
        var random = SystemRandomNumberGenerator()
        return UniqueID(at: instant, random: (random.next(), random.next()))
    }
}
