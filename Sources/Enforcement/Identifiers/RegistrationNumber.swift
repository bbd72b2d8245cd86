/// The rules of the 15-digit 注册号 (registration number), GS 15-2006: 6 digits of the authority,
/// 8 of the serial, 1 check digit by ISO 7064 MOD 11,10. Co-operatives also have numbers of the
/// shape 320123NA000252X, for which no check is known.
enum RegistrationNumber {
    /// What is wrong with fifteen characters, nil where nothing is.
    static func fault(in bytes: [UInt8]) -> IdentifierFault? {
        guard bytes.count == 15 else { return .length }
        if isCooperative(bytes) { return .noCheck }
        guard bytes.allSatisfy(isDigit) else { return .alphabet }
        var product = 10
        for byte in bytes.dropLast() {
            let sum = (product + Int(byte - 48)) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (product + Int(bytes[14] - 48)) % 10 == 1 ? nil : .checkDigit
    }

    private static func isCooperative(_ bytes: [UInt8]) -> Bool {
        bytes[..<6].allSatisfy(isDigit) && bytes[6..<8].elementsEqual("NA".utf8)
            && bytes[8..<14].allSatisfy(isDigit)
            && (isDigit(bytes[14]) || bytes[14] == UInt8(ascii: "X"))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
