import Cells
import Enforcement
import Journal
import Testing

@testable import Workstation

/// Every command is refused where it should be, with a reason; nothing but the table decides.
@Suite struct PermissionTests {
    /// Who must not write.
    static let barred: [(String, Desk.Setup)] = {
        var readOnly = Desk.Setup()
        readOnly.readOnly = true
        var lease = Desk.Setup()
        lease.leaseExpired = true
        var reader = Desk.Setup()
        reader.roles = [.reader]
        return [("read only", readOnly), ("lease over", lease), ("a reader", reader)]
    }()

    @Test("every writing command is refused with a reason", arguments: 0..<3)
    func writingIsRefused(index: Int) throws {
        let (name, setup) = Self.barred[index]
        var desk = try Desk(setup)
        try desk.chooseSubject(checklist: true)
        let writing = CommandTable.rows.filter { $0.permission != .read }
        #expect(writing.count > 12)
        for command in writing {
            for slot in [1, 2, 3, 4] {
                try desk.press("<Esc><Esc>")
                desk.state.dialog = nil
                try desk.press("\(slot)")
                let reason = desk.state.reason(against: command)
                #expect(reason != nil, "\(command.id) is allowed to \(name)")
                #expect(reason?.zh.isEmpty == false && reason?.en.isEmpty == false)
                let effects = desk.state.run(command)
                #expect(desk.state.dialog == nil, "\(command.id) opened a dialog for \(name)")
                #expect(
                    effects.allSatisfy { if case .wake = $0 { true } else { false } },
                    "\(command.id) did something for \(name)")
            }
        }
    }

    @Test func `every command that changes something has a permission and a tier`() {
        for command in CommandTable.rows where command.tier > .none {
            #expect(command.permission != .read, "\(command.id)")
        }
        for command in CommandTable.rows where command.permission != .read {
            #expect(command.tier > .none, "\(command.id)")
        }
    }

    @Test func `reading goes on where writing is refused`() throws {
        var desk = try Desk(Self.barred[0].1)
        #expect(try desk.press("1/天").contains { if case .search = $0 { true } else { false } })
        #expect(desk.screen.contains("[只读]"))
    }

    @Test func `no two commands share keys in one place and every id is used once`() {
        #expect(KeyMap.standard.clashes.isEmpty)
        #expect(Set(CommandTable.rows.map(\.id)).count == CommandTable.rows.count)
    }

    @Test func `every command says in both languages what it does`() {
        for command in CommandTable.rows {
            for wording in [command.wording, command.effect] {
                #expect(!wording.zh.isEmpty && !wording.en.isEmpty, "\(command.id)")
            }
        }
    }

    @Test(
        "the hints of every place fit 80 columns with the way to help and the way back",
        arguments: CommandContext.allCases, [Language.zh, .en])
    func hintsFit(context: CommandContext, language: Language) throws {
        var setup = Desk.Setup()
        (setup.language, setup.width, setup.height) = (language, 80, 24)
        var desk = try Desk(setup)
        try desk.chooseSubject(checklist: true)
        let keys: [CommandContext: String] = [
            .search: "1", .timeline: "2", .checklist: "3", .queue: "4", .record: "gi",
            .docket: "gd<CR>",
        ]
        try desk.press(keys[context] ?? "")
        #expect(desk.state.context == context)
        let row = desk.state.view().text(ofRow: 23)
        for word in language == .zh ? ["F1帮助", "F2命令", "F5同步"] : ["F1 help", "F2 commands"] {
            #expect(row.contains(word), "\(row)")
        }
    }
}
