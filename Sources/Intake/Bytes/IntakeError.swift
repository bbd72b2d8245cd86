/// Why a file can't be read at all. What is wrong with one row is a `RejectReason`, never an error.
package enum IntakeError: Error, Hashable, Sendable {
    /// The file can't be opened; `errno` as the system gave it.
    case cannotOpen(path: String, errno: Int32)
    case cannotRead(errno: Int32)
    case cannotWrite(path: String, errno: Int32)
    /// `xz` or `gzip` is not installed.
    case missingProgram(name: String)
    /// The program that unpacks could not be started.
    case cannotStart(program: String, errno: Int32)
    /// The packed file is damaged: the program that unpacks ended with this status.
    case unpackingFailed(program: String, status: Int32)
    /// Nothing in the file but, perhaps, blank lines.
    case empty
    /// UTF-16 or another encoding that is neither UTF-8 nor GB18030.
    case unsupportedEncoding(name: String)
    /// No kind of row is known by these headings.
    case unknownHeader([String])
    /// The headings lack what a row of this kind can't do without (one of each group).
    case incompleteHeader(kind: IntakeKind, missing: [[IntakeField]])
}
