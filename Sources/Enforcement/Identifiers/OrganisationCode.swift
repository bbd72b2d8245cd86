/// The rules of the 组织机构代码 (organisation code), GB 11714-1997: eight characters of 0–9 A–Z
/// (A is 10, Z is 35) and a check character, often written with a hyphen before it.
enum OrganisationCode {
    /// What is wrong with nine upper-cased characters (no hyphen), nil where nothing is.
    static func fault(in bytes: [UInt8]) -> IdentifierFault? {
        guard bytes.count == 9 else { return .length }
        var sum = 0
        for (byte, weight) in zip(bytes, [3, 7, 9, 10, 5, 8, 4, 2]) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): sum += Int(byte - 48) * weight
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): sum += Int(byte - 55) * weight
            default: return .alphabet
            }
        }
        // 11 − Σ mod 11, where 10 is written X and 11 is written 0.
        let check = Array("0X987654321".utf8)[sum % 11]
        return bytes[8] == check ? nil : .checkDigit
    }
}
