import Enforcement

/// Reads the words of closed lists as files write them.
enum FieldWords {
    /// The value whose raw value or name in either language the text is.
    static func value<Value: CaseIterable & RawRepresentable<String>>(
        _ text: String, wording: (Value) -> Wording
    ) -> Value? {
        let word = text.lowercased()
        return Value.allCases.first {
            let names = wording($0)
            return $0.rawValue.lowercased() == word || names.zh == text
                || names.en.lowercased() == word
        }
    }

    /// The list a text names, however long the name: 严重违法失信企业名单.
    static func list(_ text: String) -> ListKind? {
        if let exact = value(text, wording: \ListKind.wording) { return exact }
        let parts: [(String, ListKind)] = [
            ("严重违法", .serious), ("经营异常", .abnormal), ("被执行", .courtDebtor),
            ("守信", .red), ("红名单", .red),
        ]
        return parts.first { text.contains($0.0) }?.1
    }

    /// What the register says of an entity's standing: 存续（在营、开业、在册）, 吊销，未注销.
    static func status(_ text: String) -> EntityStatus? {
        if let exact = value(text, wording: \EntityStatus.wording) { return exact }
        // 吊销，未注销 is revoked and not cancelled, so 吊销 comes first.
        let parts: [(String, EntityStatus)] = [
            ("吊销", .revoked), ("注销", .cancelled), ("迁出", .movedOut), ("歇业", .suspended),
            ("停业", .suspended), ("存续", .active), ("在业", .active), ("在营", .active),
            ("开业", .active), ("登记成立", .active), ("正常", .active),
        ]
        return parts.first { text.contains($0.0) }?.1
    }

    /// Whether a text says no.
    static func isNo(_ text: String) -> Bool {
        ["0", "false", "no", "n", "否"].contains(text.lowercased())
    }
}
