import Enforcement
import Testing

struct InstantTests {
    @Test(
        "an instant has its day and clock at UTC+08:00",
        arguments: [
            ("2026-11-23T06:30:00Z", "2026-11-23", "14:30", 1_795_415_400_000),
            ("2026-11-23T16:00:00Z", "2026-11-24", "00:00", 1_795_449_600_000),
            ("2026-11-23T15:59:59Z", "2026-11-23", "23:59", 1_795_449_599_000),
            ("1969-12-31T15:59:59.999Z", "1969-12-31", "23:59", -28_800_001),
            ("1970-01-01T00:00:00Z", "1970-01-01", "08:00", 0),
        ])
    func both(iso: String, day: String, clock: String, milliseconds: Int64) throws {
        let instant = try #require(Instant(iso: iso))
        #expect(instant.millisecondsSince1970 == milliseconds)
        #expect(instant.day.description == day)
        #expect(instant.clock == clock)
        #expect(instant.iso == iso)
    }

    @Test(
        "offsets and decimals are read",
        arguments: [
            ("2026-11-23T14:30:00+08:00", "2026-11-23T06:30:00Z"),
            ("2026-11-22T22:30:00-08:00", "2026-11-23T06:30:00Z"),
            ("2026-11-23T06:30:00.5Z", "2026-11-23T06:30:00.500Z"),
            ("2026-11-23T06:30:00.1239Z", "2026-11-23T06:30:00.123Z"),
        ])
    func offsets(text: String, expected: String) {
        #expect(Instant(iso: text)?.iso == expected)
    }

    @Test(
        "anything else is no instant",
        arguments: [
            "", "2026-11-23", "2026-11-23T06:30:00", "2026-11-23 06:30:00Z", "2026-11-23T24:00:00Z",
            "2026-11-23T06:60:00Z", "2026-11-23T06:30:00.Z", "2026-11-23T06:30:00+0800",
            "2026-02-30T06:30:00Z", "2026-11-23T06:30:00Zx",
        ])
    func refused(text: String) {
        #expect(Instant(iso: text) == nil)
    }
}
