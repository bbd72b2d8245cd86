import Cells
import ChineseText
import Enforcement
import Journal

extension State {
    /// Takes a message and says what is to be done outside. The only place where the program's
    /// state changes.
    package mutating func update(_ message: Message) -> [Effect] {
        switch message {
        case .key(let key): return press(key)
        case .resized(let size):
            self.size = size
            return []
        case .tick(let now): return tick(now)
        case .woke(let alarm): return wake(alarm)
        case .searched(let serial, let page):
            take(page, serial: serial)
            return []
        case .searchFailed(let serial, let problem):
            takeSearchFailure(problem, serial: serial)
            return []
        case .subjectLoaded(let file, let checklist, let matters):
            take(Subject(file: file, checklist: checklist, matters: matters))
            return []
        case .mattersLoaded(let loaded):
            matters = loaded
            outbox = loaded.filter { !$0.attention.isDisjoint(with: Self.outboxAttention) }
            refreshQueue()
            return []
        case .docketLoaded(let docket): return take(docket)
        case .draftsLoaded(let loaded): return take(loaded)
        case .recorded(let receipts): return take(receipts)
        case .refused(let refusal):
            recording = nil
            return say(.error, Words.notRecorded(Words.refusal(refusal)))
        case .failed(let words):
            recording = nil
            return say(.error, Wording(zh: words.string, en: words.string))
        case .syncStatus(let status): return take(status)
        case .dataChanged: return reload()
        case .sessionChanged(let new): return take(new)
        }
    }

    // MARK: Time

    private mutating func tick(_ now: Instant) -> [Effect] {
        let wasToday = session.today
        session.now = now
        if session.today != wasToday {
            refreshQueue()
            refreshChecklist()
        }
        return []
    }

    private mutating func wake(_ alarm: Alarm) -> [Effect] {
        switch alarm {
        case .prefix(let serial):
            return serial == prefixSerial ? prefixRested() : []
        case .preview(let serial):
            guard serial == previewSerial, let matter = currentMatter?.id,
                dockets[matter] == nil
            else { return [] }
            return [.loadDocket(matter)]
        case .toast(let serial):
            if serial == messages.serial { messages.clear() }
            return []
        case .arming(let serial):
            if case .act(var form) = dialog, form.armingSerial == serial {
                form.isArmed = true
                dialog = .act(form)
            }
            return []
        }
    }

    // MARK: Answers

    private mutating func take(_ loaded: Subject) {
        let isOther = loaded.id != subject?.id
        subject = loaded
        if isOther {
            timeline.detail = nil
            timeline.filter = FilterLine()
            timeline.list = RowList()
            checklist.list = RowList()
        }
        if let checklist = loaded.checklist { keep(checklist) }
        refreshTimeline()
        refreshChecklist()
    }

    private mutating func take(_ docket: Docket) -> [Effect] {
        keep(docket)
        guard let waiting = intent, waiting.matter == docket.id else { return [] }
        intent = nil
        guard dialog == nil, waiting.cursor == currentMatter?.id,
            let command = CommandTable.row(waiting.command)
        else { return [] }
        return run(command)
    }

    /// Keeps a docket. When there are too many, those not looked at go.
    private mutating func keep(_ docket: Docket) {
        if dockets.count >= Self.docketLimit, dockets[docket.id] == nil {
            let needed = Set(
                [queue.docket, subject?.checklist?.id, currentMatter?.id].compactMap(\.self))
            dockets = dockets.filter { needed.contains($0.key) }
        }
        dockets[docket.id] = docket
    }

    private mutating func take(_ loaded: [Draft]) -> [Effect] {
        drafts = loaded
        return loaded.isEmpty ? [] : say(.notice, Words.draftsLeft(loaded.count))
    }

    private mutating func take(_ new: [ActReceipt]) -> [Effect] {
        let done = recording
        recording = nil
        let withdrawn = Set(
            (done?.acts ?? []).filter { $0.kind == .withdraw }
                .compactMap { $0.fields["act"].flatMap { ActID($0.string) } })
        receipts.removeAll { withdrawn.contains($0.act) }
        receipts += new.filter { $0.kind != .withdraw }
        if receipts.count > Self.receiptLimit {
            receipts.removeFirst(receipts.count - Self.receiptLimit)
        }
        var effects: [Effect] = []
        if let draft = done?.draft {
            drafts.removeAll { $0.id == draft }
            effects.append(.discardDraft(draft))
        }
        if let last = new.last {
            let fate: RecordedFate = hasUnsent && !receipts.isEmpty ? .withdrawable : .underWay
            effects += say(.notice, Words.recorded(last.kind, count: new.count, fate))
            told = RecordedNotice(kind: last.kind, count: new.count, serial: messages.serial)
        }
        return effects + reload()
    }

    /// The most receipts kept for withdrawal.
    private static let receiptLimit = 100

    private mutating func take(_ status: SyncStatus) -> [Effect] {
        let before = sync
        sync = status
        guard status.link != .alone else { return [] }
        if status.pending == 0, !isRecording { receipts = [] }
        rewordRecorded()
        let effects = sayHowSyncEnded()
        guard status.conflicts > before.conflicts else { return effects }
        return effects + say(.warning, Words.newConflict)
    }

    /// Whether an act recorded now stays here for a while, so that it can be withdrawn.
    var hasUnsent: Bool {
        switch sync.link {
        case .alone, .offline: true
        case .online, .syncing: sync.pending > 0
        }
    }

    /// Says of the acts told last whether they can still be withdrawn.
    private mutating func rewordRecorded() {
        guard let told, !isRecording else { return }
        var fate = RecordedFate.underWay
        if hasUnsent, !receipts.isEmpty { fate = .withdrawable }
        if case .online = sync.link, sync.pending == 0 { fate = .sent }
        messages.reword(Words.recorded(told.kind, count: told.count, fate), serial: told.serial)
        if fate == .sent { self.told = nil }
    }

    /// Tells the officer who asked for an exchange how it ended.
    private mutating func sayHowSyncEnded() -> [Effect] {
        guard awaitsSync else { return [] }
        switch sync.link {
        case .alone, .syncing: return []
        case .online(let at):
            awaitsSync = false
            return say(.notice, Words.synced(at.clock))
        case .offline:
            awaitsSync = false
            return say(.warning, Words.centreSilent)
        }
    }

    private mutating func take(_ new: Session) -> [Effect] {
        var session = new
        session.language = self.session.language
        session.themeName = self.session.themeName
        self.session = session
        refreshQueue()
        refreshChecklist()
        return []
    }

    /// Asks again for everything that is shown.
    private mutating func reload() -> [Effect] {
        var effects: [Effect] = [.loadMatters]
        if let subject { effects.append(.loadSubject(subject.id)) }
        let shown = Set([queue.docket, currentMatter?.id].compactMap(\.self))
        dockets = dockets.filter { shown.contains($0.key) }
        effects += shown.sorted { $0.description < $1.description }.map { .loadDocket($0) }
        if !search.query.isEmpty { effects += searchNow() }
        return effects
    }
}
