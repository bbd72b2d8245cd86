import ChineseText
import Enforcement
import Glibc
import Journal
import ReferenceStore
import Synchronization
import Workstation

/// Does what the screen asks for, on threads of its own, and answers with messages.
final class EffectInterpreter: Sendable {
    private let workspace: Workspace
    private let inbox: Inbox
    private let language: Mutex<Language>
    /// Questions to the stores, acts, and the network: none waits for another.
    private let questions: Worker
    private let acts: Worker
    private let exchange: SyncWorker
    /// How many effects are under way.
    private let underWay = Mutex(0)
    /// Drafts to be written: of several edits only the newest.
    private let unsaved = Mutex<[DraftID: Draft]>([:])
    /// The search asked for last; older ones are not worth beginning.
    private let newestSearch = Mutex(0)

    init(
        _ workspace: Workspace, inbox: Inbox, language: Language, exchange: SyncWorker
    ) throws {
        self.workspace = workspace
        self.inbox = inbox
        self.language = Mutex(language)
        questions = try Worker()
        acts = try Worker()
        self.exchange = exchange
    }

    /// Whether nothing is under way.
    var isIdle: Bool { underWay.withLock { $0 == 0 } && exchange.isIdle }

    /// Begins the regular exchange with the centre.
    func begin() {
        exchange.begin()
    }

    /// Performs an effect; its answer comes through the inbox.
    func perform(_ effect: Effect) {
        switch effect {
        case .search(let serial, let query, let limit):
            newestSearch.withLock { $0 = max($0, serial) }
            run(on: questions) { try $0.search(query, serial: serial, limit: limit) }
        case .loadSubject(let id): run(on: questions) { try $0.loadSubject(id) }
        case .loadMatters: run(on: questions) { try $0.loadMatters() }
        case .loadDocket(let id): run(on: questions) { try $0.loadDocket(id) }
        case .loadDrafts: run(on: acts) { try $0.loadDrafts() }
        case .record(let planned): run(on: acts) { try $0.record(planned) }
        case .saveDraft(let draft): save(draft)
        case .discardDraft(let id):
            unsaved.withLock { $0[id] = nil }
            run(on: acts) { try $0.workspace.discardDraft(id) }
        case .sync: exchange.now()
        case .setLanguage(let language):
            self.language.withLock { $0 = language }
            run(on: acts) { try $0.workspace.remember(language: language) }
        case .setTheme(let name): run(on: acts) { try $0.workspace.remember(theme: name) }
        case .suspend, .repaint, .copy, .wake, .quit: break
        }
    }

    /// Waits until every act and draft that was handed over is on disk.
    func finish() {
        let done = Completion()
        acts.enqueue { done.fulfil() }
        done.wait()
    }

    /// An error in words for the officer.
    func words(of error: any Error) -> SafeText {
        let words = ErrorWords(language: language.withLock { $0 })
        return SafeText(words.text(of: error) ?? words.unexpected(error))
    }

    private func run(
        on worker: Worker, _ body: @escaping @Sendable (EffectInterpreter) throws -> Void
    ) {
        underWay.withLock { $0 += 1 }
        worker.enqueue { [self] in
            do {
                try body(self)
            } catch let refusal as Refusal {
                inbox.post(.refused(refusal))
            } catch {
                inbox.post(.failed(words(of: error)))
            }
            underWay.withLock { $0 -= 1 }
            // The loop may be waiting to say that it is at rest.
            inbox.wake()
        }
    }

    private func save(_ draft: Draft) {
        let isWaiting = unsaved.withLock { $0.updateValue(draft, forKey: draft.id) != nil }
        guard !isWaiting else { return }
        run(on: acts) { interpreter in
            let newest = interpreter.unsaved.withLock { $0.removeValue(forKey: draft.id) }
            if let newest { try interpreter.workspace.save(newest) }
        }
    }

    private func search(_ query: String, serial: Int, limit: Int) throws {
        guard newestSearch.withLock({ $0 == serial }) else { return }
        do {
            inbox.post(
                .searched(
                    serial: serial,
                    try workspace.reference.search(
                        query, limit: limit, today: workspace.clock.today())))
        } catch {
            inbox.post(.searchFailed(serial: serial, words(of: error)))
        }
    }

    private func loadSubject(_ id: EntityID) throws {
        guard let file = try workspace.reference.subject(id) else {
            throw Refusal.notFound(id.text)
        }
        let matters = try workspace.reference.summaries(of: id)
        let checklist = matters.first { $0.kind == .checklist && !$0.state.isFinal }
        inbox.post(
            .subjectLoaded(
                file, checklist: try checklist.flatMap { try workspace.docket($0.id) },
                matters: matters))
    }

    private func loadMatters() throws {
        inbox.post(.mattersLoaded(try workspace.matters()))
    }

    private func loadDocket(_ id: MatterID) throws {
        guard let docket = try workspace.docket(id) else {
            throw Refusal.notFound(id.description)
        }
        inbox.post(.docketLoaded(docket))
    }

    private func loadDrafts() throws {
        inbox.post(.draftsLoaded(try workspace.drafts()))
    }

    private func record(_ planned: [PlannedAct]) throws {
        let done = try workspace.record(planned)
        inbox.post(
            .recorded(
                done.map {
                    ActReceipt(
                        act: $0.id, kind: $0.kind, scope: $0.envelope.scope, matter: $0.matter)
                }))
        exchange.now()
    }
}
