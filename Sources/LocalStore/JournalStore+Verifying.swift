package import Enforcement
import FoundationEssentials
import GRDB
package import Journal

extension JournalStore {
    /// Checks every act's bytes, payload, signature and chain, the heads of the scopes, and the
    /// file.
    ///
    /// - Parameter key: the key of a device; nil where it is not known here.
    package func verify(key: (DeviceID) -> VerificationKey?) throws -> JournalReport {
        try queue.read { db in
            var report = JournalReport(acts: 0, unchecked: 0, problems: [])
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, matter, kind, author, scope, device, incarnation, sequence,
                        \(StoredAct.columns)
                    FROM act ORDER BY device, scope, incarnation, sequence, number
                    """)
            var before: Act?
            while let row = try rows.next() {
                report.acts += 1
                guard let act = Self.readable(row, &report) else { continue }
                if !Self.agrees(act, row) { report.problems.append(.columns(act.id)) }
                if let key = key(act.envelope.link.device) {
                    if !key.verifies(act.signature, of: act.bytes) {
                        report.problems.append(.signature(act.id))
                    }
                } else {
                    report.unchecked += 1
                }
                if let problem = Self.chainProblem(act, after: before) {
                    report.problems.append(problem)
                }
                before = act
            }
            report.problems += try headProblems(db)
            let words = try String.fetchAll(db, sql: "PRAGMA integrity_check")
            report.problems += words.filter { $0 != "ok" }.map(JournalProblem.file)
            return report
        }
    }

    private static func readable(_ row: Row, _ report: inout JournalReport) -> Act? {
        do {
            let act = try StoredAct.act(row)
            _ = try StoredAct.standing(row)
            return act
        } catch {
            report.problems.append(.unreadable(act: row["id"]))
            return nil
        }
    }

    private static func agrees(_ act: Act, _ row: Row) -> Bool {
        let link = act.envelope.link
        let texts = [
            act.id.description, act.matter.description, act.kind.text, act.envelope.author.text,
            act.envelope.scope.text, link.device.description,
        ]
        let columns = ["id", "matter", "kind", "author", "scope", "device"]
        return zip(columns, texts).allSatisfy { row[$0] as String == $1 }
            && row["incarnation"] as Int64 == link.incarnation
            && row["sequence"] as Int64 == link.sequence
    }

    /// What is wrong between an act and the one before it in the order of chains.
    private static func chainProblem(_ act: Act, after before: Act?) -> JournalProblem? {
        let link = act.envelope.link
        guard let before, before.envelope.scope == act.envelope.scope,
            before.envelope.link.device == link.device,
            before.envelope.link.incarnation == link.incarnation
        else {
            guard link.sequence == 1 else { return .gap(act.id) }
            return link.previous == .zero ? nil : .previous(act.id)
        }
        let sequence = before.envelope.link.sequence
        if link.sequence == sequence { return .fork(before.id, act.id) }
        guard link.sequence == sequence + 1 else { return .gap(act.id) }
        return link.previous == before.hash ? nil : .previous(act.id)
    }

    /// The head of each scope against the last root that was noted for it.
    private func headProblems(_ db: Database) throws -> [JournalProblem] {
        let scopes = try String.fetchAll(db, sql: "SELECT scope FROM scope_head ORDER BY scope")
        return try scopes.compactMap { text in
            let scope = Scope(text)
            let last = try Row.fetchOne(
                db,
                sql: """
                    SELECT epoch, position, root FROM applied_position
                    WHERE scope = ? ORDER BY number DESC LIMIT 1
                    """, arguments: [text])
            do {
                let cursor = try Self.cursor(of: scope, db)
                guard let last, last[0] == cursor.epoch, last[1] == cursor.position,
                    last[2] == Data(cursor.head.root.bytes)
                else { return .head(scope) }
                return nil
            } catch JournalStoreError.unreadable {
                return .head(scope)
            }
        }
    }
}
