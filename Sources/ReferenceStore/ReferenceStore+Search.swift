package import Enforcement
import GRDB

extension ReferenceStore {
    /// The least number of matches a tier is asked for; the best of them are shown. Also how far
    /// matches are counted at least.
    private static let candidatesMin = 2_000

    /// Searches names, former names and codes: any part of a name from one character up, its
    /// pinyin or initials or a mixture, and codes from the first character. Several terms with
    /// white space between them must all match.
    ///
    /// Best first: exact code, exact name, beginning of a code, beginning of a name, part of a
    /// name, pinyin, initials, mixtures; within each those on the register first, then shorter
    /// names. Of a very broad query not every match is compared, but whole and beginning
    /// matches come first all the same.
    ///
    /// - Parameters:
    ///   - limit: how many hits at most; no upper bound.
    ///   - today: the day for which the flags of lists are shown.
    /// - Returns: the hits and how many there are; the count is exact up to 1,000 at least.
    package func search(_ text: String, limit: Int, today: Day) throws -> SearchPage {
        let query = SearchQuery(text)
        guard !query.isEmpty, limit >= 0 else {
            return SearchPage(query: text, hits: [], count: 0, countIsExact: true)
        }
        return try pool.read { db in
            let found = try candidates(db, query, wanted: max(limit, Self.candidatesMin))
            let reader = try HitReader(db, today: today)
            let hits = try found.best.prefix(limit).compactMap {
                try reader.hit(id: $0.id, matchedBy: $0.matchedBy)
            }
            return SearchPage(
                query: text, hits: hits, count: found.best.count, countIsExact: found.isAll)
        }
    }

    /// Entities that may be shown, best first, each once.
    private func candidates(
        _ db: Database, _ query: SearchQuery, wanted: Int
    ) throws -> (best: [Candidate], isAll: Bool) {
        var best: [Candidate] = []
        var known: Set<Int64> = []
        var keys: Set<String> = []
        var isAll = true
        for tier in SearchTier.all(of: query) {
            guard best.count < wanted else { return (best, false) }
            let rows = try Candidate.fetch(db, tier, limit: wanted, except: &known)
            if rows.isCut { isAll = false }
            best += rows.found.sorted(by: <).filter { keys.insert($0.key).inserted }
        }
        return (best, isAll)
    }
}

/// An entity that a search found, with what decides its place.
private struct Candidate {
    let id: Int64
    let key: String
    let matchedBy: MatchKind
    let isActive: Bool
    let nameLength: Int

    /// A better place comes first; ties are left to the row's own order.
    static func < (left: Candidate, right: Candidate) -> Bool {
        if left.isActive != right.isActive { return left.isActive }
        if left.nameLength != right.nameLength { return left.nameLength < right.nameLength }
        return left.id < right.id
    }

    /// Finds the entities of a tier that are not known yet.
    static func fetch(
        _ db: Database, _ tier: SearchTier, limit: Int, except known: inout Set<Int64>
    ) throws -> (found: [Candidate], isCut: Bool) {
        let statement = try db.cachedStatement(
            sql: """
                SELECT entity.id, entity.key, entity.status = 'active', length(entity.name)
                FROM (\(tier.sql) LIMIT ?) AS match JOIN entity ON entity.id = match.id
                """)
        let rows = try Row.fetchCursor(statement, arguments: tier.arguments + [limit])
        var found: [Candidate] = []
        var count = 0
        while let row = try rows.next() {
            count += 1
            guard known.insert(row[0]).inserted else { continue }
            found.append(
                Candidate(
                    id: row[0], key: row[1], matchedBy: tier.matchedBy, isActive: row[2],
                    nameLength: row[3]))
        }
        return (found, count >= limit)
    }
}

/// Reads what a list of entities shows.
private struct HitReader {
    private let entity: Statement
    private let lists: Statement
    private let today: Day

    private static let entitySQL = """
        SELECT key, name, status, region, risk_class, identifier.value,
            EXISTS (SELECT 1 FROM identifier AS other JOIN entity AS holder
                ON holder.id = other.entity
                WHERE other.value = identifier.value AND holder.key <> entity.key)
        FROM entity LEFT JOIN identifier
            ON identifier.entity = entity.id AND identifier.place = 0
        WHERE entity.id = ?
        """
    private static let listsSQL = """
        SELECT DISTINCT list FROM listing
        WHERE entity = ? AND entered <= ? AND (departed IS NULL OR departed > ?)
        """

    init(_ db: Database, today: Day) throws {
        entity = try db.cachedStatement(sql: Self.entitySQL)
        lists = try db.cachedStatement(sql: Self.listsSQL)
        self.today = today
    }

    /// The hit of a row; nil where there is none.
    func hit(id: Int64, matchedBy: MatchKind) throws -> EntityHit? {
        guard let row = try Row.fetchOne(entity, arguments: [id]) else { return nil }
        let key: String = row[0]
        let standing = try String.fetchSet(
            lists, arguments: [key, today.ordinal, today.ordinal])
        return EntityHit(
            id: EntityID(key), name: row[1], code: row[5],
            status: EntityStatus(rawValue: row[2]) ?? .unknown, region: row[3],
            riskClass: (row[4] as String?).flatMap(RiskClass.init(rawValue:)),
            flags: ListKind.allCases.filter { standing.contains($0.rawValue) },
            matchedBy: matchedBy, sharesCode: row[6])
    }
}
