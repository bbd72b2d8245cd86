import Cells
import ChineseText
import Enforcement
import Journal
import Support
import Testing

@testable import Workstation

/// Whatever is typed, on whatever screen: nothing traps and every screen can be shown.
@Suite struct RandomKeysTests {
    @Test("random keys on random screens", arguments: 0..<24)
    func randomKeys(seed: Int) throws {
        var random = SplitMix(UInt64(seed))
        var setup = Desk.Setup()
        setup.language = seed.isMultiple(of: 2) ? .zh : .en
        setup.roles = seed.isMultiple(of: 3) ? [.officer, .head, .reviewer] : [.officer]
        var desk = try Desk(setup)
        try desk.chooseSubject(checklist: seed.isMultiple(of: 2))
        for step in 0..<70 {
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let effects = desk.state.update(.key(Self.key(&random)))
                try answer(effects, &desk, &random)
            }
            if step.isMultiple(of: 7) {
                let size = Size(
                    width: Int.random(in: 0...(step == 49 ? 300 : 170), using: &random),
                    height: Int.random(in: 0...(step == 49 ? 100 : 50), using: &random))
                _ = desk.state.update(.resized(size))
            }
            if step.isMultiple(of: 3) { #expect(desk.state.view().isWellFormed) }
        }
    }

    @Test("every scene on every small size can be shown", arguments: GoldenTests.scenes)
    func everySize(scene: GoldenTests.Scene) throws {
        var desk = try scene.desk()
        try desk.press(scene.keys)
        for width in [0, 59, 60, 61, 75, 99, 100, 131, 160, 203] {
            for height in [0, 15, 16, 17, 21, 22, 30, 41] {
                _ = desk.state.update(.resized(Size(width: width, height: height)))
                let grid = desk.state.view()
                #expect(grid.isWellFormed, "\(width)x\(height)")
                if !grid.size.isEmpty { #expect(grid.caret != nil, "\(width)x\(height)") }
            }
        }
    }

    /// Some keys that commands have, some text, some that nothing expects.
    private static func key(_ random: inout SplitMix) -> Key {
        let usual = Array("jkhlgGdzqoaecuynf1234/:?;F[]{}V~U Ss天平眼镜x0.\u{202E}\u{301}：")
            .flatMap(\.unicodeScalars)
        let named: [Key] = [
            .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .pageUp, .pageDown,
            .home, .end, .backspace, .delete, .function(1), .function(2), .function(4),
            .function(8), .control("c"), .control("y"), .control("w"), .control("o"),
            .paste("粘贴\n的\u{1B}[31m文字"),
        ]
        if Int.random(in: 0..<3, using: &random) == 0 {
            return named.randomElement(using: &random) ?? .enter
        }
        return .character(usual.randomElement(using: &random) ?? "j")
    }

    /// Answers effects now and then, as stores and centre would.
    private func answer(
        _ effects: [Effect], _ desk: inout Desk, _ random: inout SplitMix
    ) throws {
        let world = try World.shared.get()
        for effect in effects where Bool.random(using: &random) {
            switch effect {
            case .search(let serial, _, _):
                _ = desk.state.update(.searched(serial: serial, World.page))
            case .loadMatters:
                _ = desk.state.update(.mattersLoaded(world.matters.shuffled(using: &random)))
            case .loadDocket(let id):
                if let docket = world.dockets.first(where: { $0.id == id }) {
                    _ = desk.state.update(.docketLoaded(docket))
                }
            case .loadSubject: try desk.chooseSubject()
            case .wake(_, let alarm): _ = desk.state.update(.woke(alarm))
            case .record(let acts):
                let receipts = acts.map {
                    ActReceipt(
                        act: UniqueID(high: 3, low: random.next()), kind: $0.kind,
                        scope: $0.scope, matter: world.matters[0].id)
                }
                _ = desk.state.update(.recorded(receipts))
            default: break
            }
        }
    }
}
