/// The tokens a name is searched by.
///
/// Every character of a name stands at one position of the index: the folded character itself
/// and, at the same position, each of its readings as `~hua` and each first letter of a reading
/// as `^h` (a Latin letter has `^` and itself). So any part of a name is found as a phrase,
/// whichever way it is typed. A character's own token is always a single scalar, so the tagged
/// ones never collide with it. White space and invisible characters have no position. Readings
/// with ü are there under both spellings, `~lv` and `~lu`.
package enum NameTokens {
    /// Marks a token that is a reading.
    static let readingTag = "~"
    /// Marks a token that is the first letter of a reading.
    static let initialTag = "^"

    /// Gives every token of a name in UTF-8; bytes that are not UTF-8 are passed over.
    ///
    /// - Parameter emit: takes the token's bytes (valid during the call only), the byte range of
    ///   its character in `utf8`, and whether it stands at the position of the token before it.
    ///   It returns false to stop.
    package static func forIndex(
        utf8: UnsafeBufferPointer<UInt8>,
        emit: (_ token: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, _ colocated: Bool) -> Bool
    ) {
        let table = ReadingTable.shared
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { encoded in
            table.tokenPool.withUnsafeBufferPointer { pool in
                var decoder = ScalarDecoder(utf8: utf8)
                while let (scalar, bytes) = decoder.next() {
                    guard let folded = Folding.fold(scalar), folded != " " else { continue }
                    let length = encoded.encode(folded)
                    let own = UnsafeBufferPointer(rebasing: encoded[..<length])
                    guard emit(own, bytes, false) else { return }
                    var offset = table.tokenOffset(of: folded)
                    while pool[offset] > 0 {
                        let end = offset + 1 + Int(pool[offset])
                        let token = UnsafeBufferPointer(rebasing: pool[offset + 1..<end])
                        guard emit(token, bytes, true) else { return }
                        offset = end
                    }
                }
            }
        }
    }

    /// Gives every token of a name, with whether it stands at the position of the one before it.
    package static func forIndex(
        _ name: String, emit: (_ token: String, _ colocated: Bool) -> Void
    ) {
        var name = name
        name.withUTF8 { utf8 in
            forIndex(utf8: utf8) { token, _, colocated in
                emit(String(decoding: token, as: UTF8.self), colocated)
                return true
            }
        }
    }
}

/// Reads scalars and their byte ranges out of raw UTF-8.
private struct ScalarDecoder {
    let utf8: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(utf8: UnsafeBufferPointer<UInt8>) {
        self.utf8 = utf8
    }

    /// The next well-formed scalar, or nil at the end.
    mutating func next() -> (Unicode.Scalar, Range<Int>)? {
        while position < utf8.count {
            let start = position
            let lead = utf8[start]
            let length: Int
            var value: UInt32
            switch lead {
            case 0x00...0x7F: (length, value) = (1, UInt32(lead))
            case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
            case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
            case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
            default: (length, value) = (0, 0)
            }
            var read = min(length, 1)
            while read < length, start + read < utf8.count, utf8[start + read] & 0xC0 == 0x80 {
                value = value << 6 | UInt32(utf8[start + read] & 0x3F)
                read += 1
            }
            position = start + max(read, 1)
            if read == length, length > 0, let scalar = Unicode.Scalar(value) {
                return (scalar, start..<position)
            }
        }
        return nil
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes the UTF-8 of a scalar at the start and returns its length; needs room for four bytes.
    fileprivate func encode(_ scalar: Unicode.Scalar) -> Int {
        var length = 0
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            self[length] = byte
            length += 1
        }
        return length
    }
}
