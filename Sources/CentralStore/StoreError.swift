package import Enforcement

/// What can go wrong at the central store. Words are made of it where it is shown.
package enum StoreError: Error, Hashable, Sendable {
    /// No `sqlite:PATH` and no `postgres://…`.
    case location(String)
    /// Another process holds the file; its id where it wrote one.
    case heldElsewhere(path: String, processID: Int32?)
    /// The file or the server cannot be reached or opened.
    case unreachable(String)
    /// The answer to a commit never came, or came with a warning: it may have happened or not.
    /// Doing the same again is harmless, for every row has its id.
    case outcomeUnknown
    /// The engine gave no answer in the time allowed.
    case deadline
    /// The engine refused a statement: SQLSTATE, or SQLite's result code.
    case statement(code: String)
    /// The engine would not write through to the disk: its setting as read back.
    case durability(setting: Int64)
    /// The schema was made by a newer version of this program.
    case newerSchema(Int64)
    /// The schema was never made, or by an older version.
    case olderSchema(Int64)
    /// A stored row cannot be read as what it should be.
    case malformedRow(String)
    case unknownScope(Scope)
    case unknownOfficer(OfficerID)
    case unknownDevice(DeviceID)
    /// A text that no engine may store: it holds a NUL.
    case unstorableText
}
