import Enforcement
import Testing

/// Rows of a file that a valid code joins.
@Suite struct EntityJoiningTests {
    private func entity(_ name: String, former: [String] = []) -> Entity {
        var entity = Entity(id: "91330381MA29AB791M", name: name)
        entity.formerNames = former
        return entity
    }

    @Test(
        "no name is lost and none is had twice",
        arguments: [
            ("甲", [], "甲", [], "甲", []),
            ("甲", [], "乙", [], "乙", ["甲"]),
            ("乙", ["甲"], "甲", [], "乙", ["甲"]),
            ("乙", ["甲"], "乙", [], "乙", ["甲"]),
            ("乙", ["甲"], "丙", ["甲"], "丙", ["甲", "乙"]),
        ] as [(String, [String], String, [String], String, [String])])
    func joining(
        known: String, knownFormer: [String], new: String, newFormer: [String], name: String,
        former: [String]
    ) {
        let joined = entity(new, former: newFormer).joined(to: entity(known, former: knownFormer))
        #expect(joined.name == name)
        #expect(joined.formerNames == former)
    }
}
