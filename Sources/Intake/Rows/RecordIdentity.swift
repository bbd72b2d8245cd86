import Enforcement

/// Makes the identity of a record whose source gives none, so that the same file read twice gives
/// the same records.
enum RecordIdentity {
    /// - Parameters:
    ///   - kind: the word of the record's kind.
    ///   - number: the paper's number; where there is none, the whole line tells records apart.
    static func make(
        kind: String, entity: EntityID, number: String?, day: Day?, record: CSVRecord
    ) -> RecordID {
        let tail = number ?? "~" + String(hash(record.bytes), radix: 36)
        return RecordID([kind, entity.text, day?.description ?? "", tail].joined(separator: "/"))
    }

    /// FNV-1a of 64 bits.
    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
