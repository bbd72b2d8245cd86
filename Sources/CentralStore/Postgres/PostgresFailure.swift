/// What went wrong on a connection, before it is known what that means for the transaction.
enum PostgresFailure: Error {
    /// The connection is gone, or gave no answer in time: it must not be used again.
    case lost
    case deadline
    /// The server's SQLSTATE.
    case refused(state: String)

    /// Doing the same again may succeed: a serialization failure or a deadlock.
    var isTransient: Bool {
        guard case .refused(let state) = self else { return false }
        return state == "40001" || state == "40P01"
    }

    /// What it means where no commit was under way.
    var storeError: StoreError {
        switch self {
        case .lost: .unreachable("postgres")
        case .deadline: .deadline
        case .refused(let state): .statement(code: state)
        }
    }
}
