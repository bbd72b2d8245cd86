package import Enforcement
import FoundationEssentials
import GRDB
package import Journal

/// Where a chain of this device ends.
package struct ChainTip: Hashable, Sendable {
    package var incarnation: Int64
    package var sequence: Int64
    /// The hash of the last act.
    package var hash: Digest

    package init(incarnation: Int64, sequence: Int64, hash: Digest) {
        self.incarnation = incarnation
        self.sequence = sequence
        self.hash = hash
    }
}

/// The high-water mark of this device's chains, in a file outside the database: a damaged
/// write-ahead log can take acknowledged acts away and leave a database that looks whole.
struct Anchor: Equatable {
    var incarnation: Int64
    var tips: [Scope: ChainTip]

    /// Reads the file; nil where there is none.
    ///
    /// - Throws: `JournalStoreError.unreadable` where it is damaged.
    static func read(_ path: String) throws -> Anchor? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let text = String(
            decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        var anchor: Anchor?
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
            if parts.count == 2, parts[0] == "incarnation", let number = Int64(parts[1]) {
                anchor = Anchor(incarnation: number, tips: [:])
            } else if parts.count == 4, let incarnation = Int64(parts[0]),
                let sequence = Int64(parts[1]), let hash = Digest(hexadecimal: parts[2])
            {
                anchor?.tips[Scope(parts[3])] = ChainTip(
                    incarnation: incarnation, sequence: sequence, hash: hash)
            } else {
                throw JournalStoreError.unreadable(column: "anchor")
            }
        }
        guard let anchor else { throw JournalStoreError.unreadable(column: "anchor") }
        return anchor
    }

    /// Writes the file so that it is there whole.
    func write(to path: String) throws {
        var text = "incarnation \(incarnation)\n"
        for (scope, tip) in tips.sorted(by: { $0.key < $1.key }) {
            text += "\(tip.incarnation) \(tip.sequence) \(tip.hash.hexadecimal) \(scope)\n"
        }
        try DurableFile.write(Array(text.utf8), to: path)
    }
}

extension Anchor {
    /// Where this device's chains end in the database.
    static func current(_ db: Database) throws -> Anchor {
        let incarnation =
            try Int64.fetchOne(db, sql: "SELECT incarnation FROM station") ?? 1
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT scope, incarnation, max(sequence), bytes FROM act AS newest
                WHERE device = (SELECT device FROM station) AND incarnation = (
                    SELECT max(incarnation) FROM act
                    WHERE device = newest.device AND scope = newest.scope)
                GROUP BY scope
                """)
        var anchor = Anchor(incarnation: incarnation, tips: [:])
        for row in rows {
            anchor.tips[Scope(row[0])] = ChainTip(
                incarnation: row[1], sequence: row[2], hash: Digest(of: Array(row[3] as Data)))
        }
        return anchor
    }

    /// Whether the database still holds the act a chain had ended with.
    static func holds(_ tip: ChainTip, _ scope: Scope, _ db: Database) throws -> Bool {
        let acts = try Data.fetchAll(
            db,
            sql: """
                SELECT bytes FROM act
                WHERE device = (SELECT device FROM station) AND scope = ? AND incarnation = ?
                    AND sequence = ?
                """, arguments: [scope.text, tip.incarnation, tip.sequence])
        return acts.contains { Digest(of: Array($0)) == tip.hash }
    }
}

/// The comparison of a database with its anchor.
struct AnchorCheck {
    let finding: AnchorFinding
    /// An incarnation that neither of the two has used.
    let nextIncarnation: Int64

    init(_ db: Database, path: String) throws {
        let current = try Anchor.current(db)
        let anchored: Anchor?
        var isDamaged = false
        do {
            anchored = try Anchor.read(path)
        } catch JournalStoreError.unreadable {
            anchored = nil
            isDamaged = true
        }
        nextIncarnation = max(current.incarnation, anchored?.incarnation ?? 0) + 1
        guard let anchored else {
            finding = isDamaged || !current.tips.isEmpty ? .unproven : .ok
            return
        }
        var lost: [LostTail] = []
        for (scope, tip) in anchored.tips.sorted(by: { $0.key < $1.key })
        where try !Anchor.holds(tip, scope, db) {
            lost.append(LostTail(scope: scope, expected: tip, found: current.tips[scope]))
        }
        if !lost.isEmpty {
            finding = .lostTail(lost)
        } else {
            finding = current.incarnation < anchored.incarnation ? .unproven : .ok
        }
    }
}

/// What the comparison of journal and anchor says.
package enum AnchorFinding: Hashable, Sendable {
    /// Nothing is missing.
    case ok
    /// There are acts but no anchor, or one that can't be read: nothing is proven.
    case unproven
    /// Acknowledged acts are missing.
    case lostTail([LostTail])
}

/// A chain that ends earlier than it had, or with another act.
package struct LostTail: Hashable, Sendable {
    package var scope: Scope
    package var expected: ChainTip
    /// nil where nothing of the chain is left.
    package var found: ChainTip?
}
