import ChineseText
import GRDB

/// Makes the tokens of ``NameTokens`` known to FTS5. A query comes as tokens with one space
/// between them, since a phrase of tokens is chosen before SQLite sees it.
final class NameTokenizer: FTS5CustomTokenizer {
    static let name = "hengjian_names"

    /// `SQLITE_OK` and `FTS5_TOKEN_COLOCATED` of SQLite's headers.
    private static let ok: CInt = 0
    private static let colocated: CInt = 1

    init(db: Database, arguments: [String]) {}

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
        pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText, nText > 0 else { return Self.ok }
        return pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { start in
            let text = UnsafeBufferPointer(start: start, count: Int(nText))
            let give = Receiver(context: context, callback: tokenCallback)
            return tokenization.contains(.query)
                ? Self.split(text, to: give) : Self.tokens(of: text, to: give)
        }
    }

    private static func tokens(of text: UnsafeBufferPointer<UInt8>, to give: Receiver) -> CInt {
        var result = ok
        NameTokens.forIndex(utf8: text) { token, bytes, isColocated in
            result = give(token, flags: isColocated ? colocated : 0, bytes)
            return result == ok
        }
        return result
    }

    private static func split(_ text: UnsafeBufferPointer<UInt8>, to give: Receiver) -> CInt {
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: " ")) ?? text.count
            if end > start {
                let token = UnsafeBufferPointer(rebasing: text[start..<end])
                let result = give(token, flags: 0, start..<end)
                guard result == ok else { return result }
            }
            start = end + 1
        }
        return ok
    }

    /// FTS5's side of the call.
    private struct Receiver {
        let context: UnsafeMutableRawPointer?
        let callback: FTS5TokenCallback

        func callAsFunction(
            _ token: UnsafeBufferPointer<UInt8>, flags: CInt, _ bytes: Range<Int>
        ) -> CInt {
            token.withMemoryRebound(to: CChar.self) { token in
                callback(
                    context, flags, token.baseAddress, CInt(token.count), CInt(bytes.lowerBound),
                    CInt(bytes.upperBound))
            }
        }
    }
}
