/// Turns records into UTF-8, whatever the file is in.
struct RecordDecoder {
    /// The file's encoding, once a record that isn't ASCII has told.
    private(set) var encoding: TextEncoding?
    private var gb18030: GB18030Decoder?

    /// What decoding a record came to.
    struct Verdict {
        var isValid: Bool
        /// NUL bytes were left out.
        var droppedNUL: Bool
    }

    /// Makes the record's bytes UTF-8 without NUL.
    ///
    /// - Parameter sample: the bytes from this record on, asked for once, to judge the encoding.
    mutating func decode(
        _ record: inout CSVRecord, sample: () throws -> [UInt8]
    ) throws -> Verdict {
        let droppedNUL = record.bytes.contains(0)
        if droppedNUL { record.mapFields { $0.filter { $0 != 0 } } }
        guard record.bytes.contains(where: { $0 >= 0x80 }) else {
            return Verdict(isValid: true, droppedNUL: droppedNUL)
        }
        if encoding == nil {
            let detected = TextEncoding.detect(try sample()) ?? .utf8
            if detected == .gb18030 { gb18030 = try GB18030Decoder() }
            encoding = detected
        }
        guard let gb18030 else {
            let isValid = TextEncoding.isUTF8(record.bytes[...])
            return Verdict(isValid: isValid, droppedNUL: droppedNUL)
        }
        var isValid = true
        record.mapFields { field in
            if let decoded = gb18030.decode(field) { return decoded }
            isValid = false
            return []
        }
        return Verdict(isValid: isValid, droppedNUL: droppedNUL)
    }

    /// Bytes as text for a person to read, with `�` for what can't be decoded.
    func lossyText(_ bytes: [UInt8]) -> String {
        gb18030?.decodeLossily(bytes[...]) ?? String(decoding: bytes, as: UTF8.self)
    }
}
