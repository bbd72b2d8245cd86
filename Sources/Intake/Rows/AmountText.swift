/// Amounts of money as files write them: `54.00`, `1,000`, `2万元`, `￥300`.
enum AmountText {
    /// The unit of an amount that names none.
    enum Unit: Int64 {
        case yuan = 100
        /// 万元, 10,000 yuan.
        case wan = 1_000_000
    }

    /// The amount in fen (1/100 yuan), parts of a fen left out; nil where the text is no amount.
    static func fen(_ text: String, unit: Unit) -> Int64? {
        var (digits, place) = (Int64(0), unit.rawValue)
        var fraction: Int64?
        var words = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9":
                guard words.isEmpty else { return nil }
                let digit = Int64(scalar.value - 48)
                if let tenths = fraction {
                    place /= 10
                    fraction = tenths + digit * place
                    continue
                }
                let (product, tooBig) = digits.multipliedReportingOverflow(by: 10)
                guard !tooBig, product < Int64.max / (10 * Unit.wan.rawValue) else { return nil }
                digits = product + digit
            case ".":
                guard fraction == nil else { return nil }
                fraction = 0
            case ",", " ", "￥", "¥": continue
            default: words.unicodeScalars.append(scalar)
            }
        }
        guard text.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
        let amount = digits * unit.rawValue + (fraction ?? 0)
        switch (words, unit) {
        case ("", _), ("元", .yuan), ("万元", .wan), ("万", .wan): return amount
        case ("元", .wan): return fen(text.filter { $0 != "元" }, unit: .yuan)
        case ("万元", .yuan), ("万", .yuan):
            return fen(text.filter { !"万元".contains($0) }, unit: .wan)
        default: return nil
        }
    }
}
