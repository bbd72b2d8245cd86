import Cells
package import Enforcement

/// Something to be done outside: only data. Whoever interprets it answers with a `Message`.
package enum Effect: Hashable, Sendable {
    /// Search the register. → `searched` or `searchFailed` with the same serial.
    case search(serial: Int, query: String, limit: Int)
    /// → `subjectLoaded` or `failed`.
    case loadSubject(EntityID)
    /// → `mattersLoaded`.
    case loadMatters
    /// → `docketLoaded` or `failed`.
    case loadDocket(MatterID)
    /// Check, sign and store the acts, all or none. → `recorded`, `refused` or `failed`; then the
    /// interpreter may sync at once.
    case record([PlannedAct])
    /// Keep what is being typed. Of several with one id only the newest needs to be written.
    case saveDraft(Draft)
    case discardDraft(DraftID)
    /// → `draftsLoaded`.
    case loadDrafts
    /// Exchange with the centre now. → `syncStatus`, `dataChanged`.
    case sync
    /// Give the terminal back to the shell until the officer returns.
    case suspend
    /// Draw every row anew.
    case repaint
    case setTheme(String)
    /// The officer chose the language; kept for the next start.
    case setLanguage(Language)
    /// Hand a text to the terminal's clipboard.
    case copy(String)
    /// → `woke` with the same alarm, after that many milliseconds.
    case wake(afterMilliseconds: Int, Alarm)
    case quit
}
