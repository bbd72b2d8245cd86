package import Cells
package import ChineseText
package import Enforcement
package import Journal

/// Something that happened: a key, the passing of a minute, the answer to an effect.
package enum Message: Sendable {
    /// A key or a paste.
    case key(Key)
    case resized(Size)
    /// A new minute began.
    case tick(Instant)
    /// A `wake` effect's time is over.
    case woke(Alarm)

    /// The first page of the search with that serial; older serials are dropped.
    case searched(serial: Int, SearchPage)
    case searchFailed(serial: Int, SafeText)
    /// Everything known of an entity. `checklist` is its checklist that is not final, if any;
    /// `matters` are its own, of every kind.
    case subjectLoaded(SubjectFile, checklist: Docket?, matters: [MatterSummary])
    /// Every matter of the officer's scopes.
    case mattersLoaded([MatterSummary])
    case docketLoaded(Docket)
    /// Drafts left by an earlier session, offered again.
    case draftsLoaded([Draft])

    /// The acts are on disk.
    case recorded([ActReceipt])
    /// The journal did not take the acts.
    case refused(Refusal)
    /// An effect failed, in words for the officer.
    case failed(SafeText)

    case syncStatus(SyncStatus)
    /// Rows or acts changed underneath: what is shown is asked for again.
    case dataChanged
    /// Roles, lease, people or tables changed; language and theme stay as chosen.
    case sessionChanged(Session)
}

/// What a `wake` effect is for. Serials make a late one harmless.
package enum Alarm: Hashable, Sendable {
    /// The which-key strip of a prefix appears.
    case prefix(serial: Int)
    /// The cursor rested: its matter is loaded for the preview.
    case preview(serial: Int)
    /// A toast goes away.
    case toast(serial: Int)
    /// An irreversible dialog may be confirmed.
    case arming(serial: Int)
}
