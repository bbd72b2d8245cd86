import Glibc

/// Turns GB 18030 into UTF-8 by the C library's iconv.
final class GB18030Decoder {
    private let descriptor: iconv_t

    /// - Throws: `IntakeError.unsupportedEncoding` where the C library lacks the encoding.
    init() throws {
        // iconv_open reports failure as the pointer −1.
        guard let opened = iconv_open("UTF-8", "GB18030"), Int(bitPattern: opened) != -1 else {
            throw IntakeError.unsupportedEncoding(name: TextEncoding.gb18030.rawValue)
        }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// The bytes as UTF-8; nil where they are no GB 18030.
    func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        let (decoded, used) = decodePrefix(bytes)
        return used == bytes.count ? decoded : nil
    }

    /// The bytes as text with `�` for what is no GB 18030.
    func decodeLossily(_ bytes: ArraySlice<UInt8>) -> String {
        var (text, rest) = ([UInt8](), bytes)
        while !rest.isEmpty {
            let (decoded, used) = decodePrefix(rest)
            text += decoded
            rest = rest.dropFirst(used)
            guard !rest.isEmpty else { break }
            text += "\u{FFFD}".utf8
            rest = rest.dropFirst()
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What decodes from the start on, and how many bytes that took.
    private func decodePrefix(_ bytes: ArraySlice<UInt8>) -> (decoded: [UInt8], used: Int) {
        // Two bytes become at most three, four become at most four.
        let capacity = bytes.count * 2 + 8
        var input = bytes.map { CChar(bitPattern: $0) }
        var used = 0
        let decoded = [CChar](unsafeUninitializedCapacity: capacity) { output, count in
            input.withUnsafeMutableBufferPointer { source in
                var (from, to) = (source.baseAddress, output.baseAddress)
                var (left, free) = (source.count, capacity)
                _ = iconv(descriptor, nil, nil, nil, nil)
                _ = iconv(descriptor, &from, &left, &to, &free)
                used = source.count - left
                count = capacity - free
            }
        }
        return (decoded.map { UInt8(bitPattern: $0) }, used)
    }
}
