import Enforcement

/// Makes codes with valid check characters for entities that do not exist. Their region is one
/// that no real place has, so no code of ours can be anyone's.
package struct CodeMaker: Sendable {
    /// The 31 characters of GB 32100-2015.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    /// 31⁶: how many serials the six characters behind `MA` have.
    private static let serialCount: UInt64 = 887_503_681

    private let offset: UInt64

    /// - Parameter seed: shifts the serials, so that two seeds give other codes.
    package init(seed: UInt64) {
        offset = seed % CodeMaker.serialCount
    }

    /// The 统一社会信用代码 number `index`; two indices never give the same serial.
    ///
    /// - Parameters:
    ///   - category: 1 enterprise, 2 household, 3 co-operative, behind the 9 of 市场监管.
    ///   - region: six digits.
    package func creditCode(_ index: Int, category: Int, region: String) -> String {
        // 31 is prime and divides no factor, so the product runs through every serial once.
        var rest = (UInt64(index) &* 48_271 &+ offset &* 7919) % CodeMaker.serialCount
        var serial: [UInt8] = []
        for _ in 0..<6 {
            serial.append(CodeMaker.alphabet[Int(rest % 31)])
            rest /= 31
        }
        let organisation = "MA" + String(decoding: serial, as: UTF8.self)
        let body = "9\(category)\(region)\(CodeMaker.organisationCode(organisation))"
        guard let check = CreditCode.checkCharacter(for: body) else {
            preconditionFailure("a body of 17 characters of the alphabet has a check character")
        }
        return body + String(check)
    }

    /// A 15-digit 注册号 with its check digit (ISO 7064 MOD 11,10).
    package func registrationNumber(_ index: Int, region: String) -> String {
        let serial = String(10_000_000 + (index &* 7919 &+ Int(offset)) % 89_999_999)
        let body = region + serial
        let numbers = (0...9).map { body + String($0) }
        return numbers.first { IdentifierVerdict.judge($0).valid } ?? numbers[0]
    }

    /// A code that looks right and fails its check, as genuine registers hold them.
    package func failingCode(_ index: Int, region: String) -> String {
        let code = creditCode(index, category: 1, region: region)
        let last = code.utf8.last ?? 0
        let place = CodeMaker.alphabet.firstIndex(of: last) ?? 0
        let other = CodeMaker.alphabet[(place + 1) % 31]
        return code.dropLast() + String(Character(Unicode.Scalar(other)))
    }

    /// Eight characters with the check character of GB 11714-1997 behind them.
    private static func organisationCode(_ body: String) -> String {
        var sum = 0
        for (byte, weight) in zip(body.utf8, [3, 7, 9, 10, 5, 8, 4, 2]) {
            sum += Int(byte < 58 ? byte - 48 : byte - 55) * weight
        }
        let check = Array("0X987654321".utf8)[sum % 11]
        return body + String(Character(Unicode.Scalar(check)))
    }
}
