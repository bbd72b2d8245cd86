/// The text of a 12315 work order (工单): what is asked for, the category, then the complaint, parted
/// by blanks.
enum WorkOrderText {
    /// The category, where the text has the shape of a work order; nil for any other text, which
    /// may begin with a person's name and must not be taken apart.
    static func category(of text: String) -> String? {
        let parts = text.split(separator: " ", maxSplits: 2)
        guard parts.count == 3, parts[1].count <= 30,
            parts[0].split(whereSeparator: { ",，、".contains($0) })
                .allSatisfy({ remedies.contains(String($0)) })
        else { return nil }
        return String(parts[1])
    }

    /// What a complainant can ask for, as work orders word it.
    private static let remedies: Set<String> = [
        "退货", "更换", "修理", "重作", "补足商品数量", "退赔费用", "赔偿损失", "停止侵权", "核定侵权责任", "赔礼道歉",
    ]
}
