import Cells
import Enforcement
import Glibc
import Settings
import Terminal
import Workstation

/// The screen's loop on the main thread: waits, takes every key and message, paints once.
struct WorkstationLoop {
    private let screen: Screen
    private let inbox: Inbox
    private let interpreter: EffectInterpreter
    private let themes: ThemeFolders
    private let clock: WallClock
    private var state: State
    private var alarms = AlarmClock()
    private var idle: IdleSignal
    private var minute: Int64
    private var isRunning = true

    init(
        screen: Screen, inbox: Inbox, interpreter: EffectInterpreter, themes: ThemeFolders,
        session: Session, clock: WallClock, idle: IdleSignal
    ) {
        self.screen = screen
        self.inbox = inbox
        self.interpreter = interpreter
        self.themes = themes
        self.clock = clock
        self.idle = idle
        state = State(session: session, size: screen.size)
        minute = clock.now().minute
    }

    /// Runs until the officer quits or the terminal is gone.
    mutating func run() {
        perform(state.start())
        interpreter.begin()
        while isRunning {
            screen.paint(state.view())
            if interpreter.isIdle, !inbox.hasMessages { idle.rest() }
            let wake = screen.waitForInput(
                wakeDescriptor: inbox.wakeDescriptor, timeoutMilliseconds: millisecondsToWait())
            if wake.contains(.hangUp) { return }
            takeKeys()
            for message in inbox.drain() { perform(state.update(message)) }
            for alarm in alarms.due() { perform(state.update(.woke(alarm))) }
            tick()
        }
    }

    private mutating func takeKeys() {
        for key in screen.drainKeys() {
            let message: Message = key == .resize ? .resized(screen.size) : .key(key)
            perform(state.update(message))
            if !isRunning { return }
        }
    }

    /// The screen shows minutes, so nothing is drawn in between.
    private mutating func tick() {
        let now = clock.now()
        guard now.minute != minute else { return }
        minute = now.minute
        perform(state.update(.tick(now)))
    }

    private func millisecondsToWait() -> Int32 {
        let toMinute = 60_000 - clock.now().millisecondsSince1970 % 60_000
        return Int32(min(toMinute, alarms.millisecondsToNext ?? toMinute))
    }

    /// What concerns the screen is done here; everything else goes to the interpreter's threads.
    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .suspend: screen.suspend()
            case .repaint: screen.repaintAll()
            case .setTheme(let name): setTheme(name)
            case .wake(let milliseconds, let alarm): alarms.set(alarm, after: milliseconds)
            case .quit: isRunning = false
            case .copy(let text): screen.copy(text)
            default: interpreter.perform(effect)
            }
        }
    }

    private mutating func setTheme(_ name: String) {
        do {
            screen.setTheme(try themes.theme(named: name).theme)
            interpreter.perform(.setTheme(name))
        } catch {
            inbox.post(.failed(interpreter.words(of: error)))
        }
    }
}

extension Instant {
    /// Whole minutes since 1970.
    fileprivate var minute: Int64 { millisecondsSince1970 / 60_000 }
}
