import Enforcement

/// Exchanging with the centre.
enum SyncCommands {
    static let rows: [Command] = [
        Command(
            "sync.now", ["<F5>", "gS"], zh: "同步", en: "sync",
            Wording(zh: "立即与中心同步", en: "exchange with the centre now"), hint: 40,
            unless: { state in
                if state.session.kind == .alone { return Words.worksAlone }
                if case .syncing = state.sync.link { return Words.isSyncing }
                return nil
            }
        ) { state in
            state.awaitsSync = true
            return [.sync] + state.say(.notice, Words.syncBegins)
        }
    ]
}
