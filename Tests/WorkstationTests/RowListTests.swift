import Enforcement
import Testing

@testable import Workstation

/// The cursor of a list when rows come and go.
@Suite struct RowListTests {
    @Test("the cursor follows a matter to its other section")
    func otherSection() throws {
        let matters = Array(try World.shared.get().matters.prefix(3))
        let doubled: [QueueRow] =
            matters.map { .matter($0, .deadlines) } + [.matter(matters[2], .cameBack)]
        var list = RowList<QueueRow>()
        list.replace(doubled)
        list.moveToEnd(viewportRows: 10)
        #expect(list.selectedRow?.matter?.id == matters[2].id)
        list.replace(matters.map { .matter($0, .deadlines) })
        #expect(list.selectedRow?.matter?.id == matters[2].id)
    }

    @Test("where the matter is gone the cursor goes to the nearest row")
    func gone() throws {
        let matters = Array(try World.shared.get().matters.prefix(3))
        var list = RowList<QueueRow>()
        list.replace(matters.map { .matter($0, .deadlines) })
        list.moveToEnd(viewportRows: 10)
        list.replace(matters.prefix(2).map { .matter($0, .deadlines) })
        #expect(list.selectedRow?.matter?.id == matters[1].id)
    }
}
