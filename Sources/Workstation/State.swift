package import Cells
package import Enforcement
package import Journal

/// Everything the program knows between two keys. It changes only in `update`, and `view` draws
/// nothing that is not in it.
package struct State: Sendable {
    /// Who works here and by which tables.
    package internal(set) var session: Session
    /// The screen.
    package internal(set) var size: Size
    /// The pane that keys go to, and whether it has the whole body.
    package internal(set) var focus = PaneSlot.queue
    package internal(set) var isZoomed = false

    /// The four panes.
    var search = SearchPane()
    var timeline = TimelinePane()
    var checklist = ChecklistPane()
    var queue = QueuePane()

    /// The current subject that binds the panes; nil until one is chosen.
    package internal(set) var subject: Subject?
    /// Every matter of the scopes, as last loaded.
    package internal(set) var matters: [MatterSummary] = []
    /// Those that have not reached the centre or came back from it.
    var outbox: [MatterSummary] = []
    static let outboxAttention: Set<MatterAttention> = [.unsent, .held, .conflict]
    /// The dockets loaded last, at most `docketLimit`.
    var dockets: [MatterID: Docket] = [:]
    static let docketLimit = 16

    /// What lies over the panes.
    var dialog: Dialog?
    /// Keys of a sequence that is not complete, and whether its strip is shown.
    var prefix: [Key] = []
    var showsPrefix = false
    /// An act that waits for its docket to be loaded.
    var intent: Intent?
    var jumps = JumpList()
    var messages = MessageLog()
    package internal(set) var sync: SyncStatus
    /// Acts recorded in this session that may still be withdrawn, the last one last.
    package internal(set) var receipts: [ActReceipt] = []
    /// Acts that were handed to the journal and not acknowledged yet.
    var recording: Recording?
    /// What was told of the acts recorded last: reworded once they are sent.
    var told: RecordedNotice?
    /// Whether the officer asked for the exchange that runs and is to hear how it ended.
    var awaitsSync = false
    /// Drafts that were left, offered again.
    package internal(set) var drafts: [Draft] = []
    /// Counts alarms, so a late one is known; the newest of a prefix and of a preview.
    var serial = 0
    var prefixSerial = 0
    var previewSerial = 0

    /// A program that has just been opened; `start` says what to load.
    package init(session: Session, size: Size) {
        self.session = session
        self.size = size
        sync = SyncStatus(
            link: session.kind == .alone ? .alone : .offline(since: session.now))
    }

    /// The effects of the first moment: matters for 今日 and drafts that were left.
    package func start() -> [Effect] { [.loadMatters, .loadDrafts] }

    /// Whether nothing that was asked for is still outstanding in the journal.
    package var isRecording: Bool { recording != nil }

    /// A number no alarm had before.
    mutating func nextSerial() -> Int {
        serial += 1
        return serial
    }

    /// Where everything stands.
    var layout: ScreenLayout { .layout(size, focus: focus, zoom: isZoomed) }
}

/// The entity that the panes are bound to, with everything loaded of it.
package struct Subject: Sendable {
    package var file: SubjectFile
    /// Its open checklist (联合惩戒清单); nil where none was opened yet.
    package var checklist: Docket?
    /// Its own matters, of every kind.
    package var matters: [MatterSummary]

    package var id: EntityID { file.entity.id }
}

/// The acts being recorded, and what is said and done once they are.
struct Recording: Sendable {
    var acts: [PlannedAct]
    var draft: DraftID?
}

/// The notice of recorded acts in the message line.
struct RecordedNotice: Hashable, Sendable {
    var kind: ActKind
    var count: Int
    /// The serial of its alarm.
    var serial: Int
}

/// Something to do on a matter as soon as its docket is there.
struct Intent: Hashable, Sendable {
    var matter: MatterID
    var command: CommandID
    /// The matter the cursor was on; elsewhere the command would mean another one.
    var cursor: MatterID?
}
