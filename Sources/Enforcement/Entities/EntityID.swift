/// The stable identity of an entity (市场主体). It is born from what the first source said (see
/// `init(code:name:)`) and never changes, even when the codes and names beside it do.
package struct EntityID: TextID {
    package let text: String
    package init(_ text: String) { self.text = text }

    /// The identity that a source's code and name stand for.
    ///
    /// A valid code alone joins rows. Any other code joins only with the same name: real
    /// registries hold one code for two names, and those stay two entities (同号异主).
    ///
    /// - Parameters:
    ///   - code: the code as judged, or nil where the source has none.
    ///   - foldedName: the name folded for matching.
    package init(code: IdentifierVerdict?, foldedName: String) {
        guard let code, !code.normalised.isEmpty else {
            text = "#" + foldedName
            return
        }
        // Small letters or blanks make the input invalid, and the code behind it joins all the same.
        let joins =
            code.kind == .uscc18
            && (code.valid || IdentifierVerdict.judge(code.normalised).valid)
        text = joins ? code.normalised : code.normalised + "#" + foldedName
    }
}
