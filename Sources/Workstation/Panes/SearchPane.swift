import Cells
import ChineseText
import Enforcement

/// 检索: search the register as one types.
struct SearchPane: Sendable {
    /// The most hits a page brings; the officer types on where there are more.
    static let pageLimit = 200

    var query = FilterLine()
    var list = RowList<SearchRow>()
    /// The serial of the newest search asked for; answers to older ones are dropped.
    var serial = 0
    var isWaiting = false
    /// How many were found, and whether counting stopped early.
    var count = 0
    var countIsExact = true
    /// Why the last search failed.
    var problem: SafeText?
}

/// One entity found.
struct SearchRow: ListRow {
    let hit: EntityHit
    var id: EntityID? { hit.id }
}

extension State {
    /// Asks for the query as it stands. An empty query empties the list.
    mutating func searchNow() -> [Effect] {
        search.serial = nextSerial()
        search.problem = nil
        let query = search.query.text
        guard query.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            search.list.replace([])
            search.count = 0
            search.isWaiting = false
            return []
        }
        search.isWaiting = true
        return [.search(serial: search.serial, query: query, limit: SearchPane.pageLimit)]
    }

    /// Takes the answer to a search unless a newer one was asked for since.
    mutating func take(_ page: SearchPage, serial: Int) {
        guard serial == search.serial else { return }
        search.isWaiting = false
        search.problem = nil
        search.list.replace(page.hits.map { SearchRow(hit: $0) })
        search.count = page.count
        search.countIsExact = page.countIsExact
    }

    /// Says why a search failed; the last good result stays.
    mutating func takeSearchFailure(_ problem: SafeText, serial: Int) {
        guard serial == search.serial else { return }
        search.isWaiting = false
        search.problem = problem
    }
}
