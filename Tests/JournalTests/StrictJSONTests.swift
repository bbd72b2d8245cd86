import Support
import Testing

@testable import Journal

struct StrictJSONTests {
    struct Reading: Sendable, CustomTestStringConvertible {
        let text: String
        let value: StrictJSON
        var testDescription: String { text }
    }

    @Test(
        "a strict text gives its value",
        arguments: [
            Reading(text: "null", value: .null),
            Reading(text: " \t\r\n true ", value: .flag(true)),
            Reading(text: "0", value: .integer(0)),
            Reading(text: "-12", value: .integer(-12)),
            Reading(text: "9223372036854775807", value: .integer(.max)),
            Reading(text: "-9223372036854775808", value: .integer(.min)),
            Reading(text: #""""#, value: .text("")),
            Reading(text: #""\"\\\/\b\f\n\r\t""#, value: .text("\"\\/\u{8}\u{C}\n\r\t")),
            Reading(text: #""衡\u9274\u0000""#, value: .text("衡鉴\u{0}")),
            Reading(text: #""\ud83d\uDE00""#, value: .text("😀")),
            Reading(text: "[]", value: .array([])),
            Reading(text: "{}", value: .object([:])),
            Reading(
                text: #"{"a":[1,{"b":null}],"":false}"#,
                value: .object([
                    "a": .array([.integer(1), .object(["b": .null])]), "": .flag(false),
                ])),
        ])
    func reading(_ reading: Reading) throws {
        #expect(try StrictJSON.parse(Array(reading.text.utf8)) == reading.value)
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let bytes: [UInt8]
        let error: StrictJSONError
        let testDescription: String

        init(_ text: String, _ error: StrictJSONError) {
            bytes = Array(text.utf8)
            self.error = error
            testDescription = text
        }

        init(_ name: String, _ bytes: [UInt8], _ error: StrictJSONError) {
            self.bytes = bytes
            self.error = error
            testDescription = name
        }
    }

    @Test(
        "anything else is refused, with the byte",
        arguments: [
            Refusal("", .ended), Refusal("  ", .ended), Refusal("tru", .ended),
            Refusal("trux", .unexpected(byte: 3)), Refusal("1 2", .trailing(byte: 2)),
            Refusal("nullnull", .trailing(byte: 4)), Refusal("01", .notAnInteger(byte: 0)),
            Refusal("-0", .notAnInteger(byte: 0)), Refusal("-", .unexpected(byte: 0)),
            Refusal("+1", .unexpected(byte: 0)), Refusal("1.0", .notAnInteger(byte: 0)),
            Refusal("1e3", .notAnInteger(byte: 0)), Refusal("NaN", .unexpected(byte: 0)),
            Refusal("9223372036854775808", .notAnInteger(byte: 0)),
            Refusal("-9223372036854775809", .notAnInteger(byte: 0)),
            Refusal("[1,]", .unexpected(byte: 3)), Refusal("[1", .ended),
            Refusal("[1 2]", .unexpected(byte: 3)), Refusal("{\"a\"}", .unexpected(byte: 4)),
            Refusal("{\"a\":1,}", .unexpected(byte: 7)), Refusal("{a:1}", .unexpected(byte: 1)),
            Refusal("{", .ended), Refusal("{\"a\":1", .ended), Refusal("\"abc", .ended),
            Refusal("\"\\", .ended), Refusal("\"\\u12", .ended),
            Refusal("{\"a\":1,\"b\":2,\"a\":3}", .duplicateKey(byte: 13)),
            Refusal("{\"a\":1,\"\\u0061\":3}", .duplicateKey(byte: 7)),
            Refusal("\"\\x\"", .unexpected(byte: 2)), Refusal("\"\\u12G4\"", .unexpected(byte: 5)),
            Refusal("\"\\ud800\"", .unexpected(byte: 1)),
            Refusal("\"\\ud800\\u0041\"", .unexpected(byte: 1)),
            Refusal("\"\\udc00\"", .unexpected(byte: 1)),
            Refusal("\"\\ud800\\ud800\"", .unexpected(byte: 1)),
            Refusal("\"a\nb\"", .unexpected(byte: 2)), Refusal("//x", .unexpected(byte: 0)),
            Refusal("byte-order mark", [0xEF, 0xBB, 0xBF, 0x31], .unexpected(byte: 0)),
            Refusal("no UTF-8", [0x22, 0xFF, 0x22], .notUTF8(byte: 1)),
            Refusal("overlong", [0x22, 0xC0, 0xAF, 0x22], .notUTF8(byte: 1)),
            Refusal("surrogate in UTF-8", [0x22, 0xED, 0xA0, 0x80, 0x22], .notUTF8(byte: 1)),
            Refusal(
                "huge number", Array(repeating: 0x39, count: 100_000), .notAnInteger(byte: 0)),
            Refusal("nested", Array(repeating: 0x5B, count: 100_000), .tooDeep(byte: 32)),
            Refusal(
                "too long", Array(repeating: 0x20, count: 1 << 20 | 1), .tooLong(1 << 20 | 1)),
        ])
    func refusing(_ refusal: Refusal) {
        #expect(throws: refusal.error) { try StrictJSON.parse(refusal.bytes) }
    }

    @Test("nesting is read to the depth allowed and no deeper")
    func depth() throws {
        let deepest = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        #expect(throws: Never.self) { try StrictJSON.parse(Array(deepest.utf8)) }
        #expect(throws: StrictJSONError.tooDeep(byte: 32)) {
            try StrictJSON.parse(Array("[\(deepest)]".utf8))
        }
    }

    @Test("canonical bytes read back as the same value, and are canonical again")
    func roundTrip() throws {
        var random = SplitMix(1)
        for _ in 0..<2_000 {
            let value = Self.value(depth: 0, &random)
            let bytes = value.canonicalBytes
            let read = try StrictJSON.parse(bytes)
            #expect(read == value)
            #expect(read.canonicalBytes == bytes)
        }
    }

    @Test("keys are in the order of their bytes")
    func keyOrder() {
        let json = StrictJSON.object(["b": .null, "a": .null, "é": .null, "Z": .null, "": .null])
        let text = String(decoding: json.canonicalBytes, as: UTF8.self)
        #expect(text == #"{"":null,"Z":null,"a":null,"b":null,"é":null}"#)
    }

    @Test("no bytes whatever make the reader trap")
    func fuzz() throws {
        var random = SplitMix(2)
        let alphabet =
            Array(#"{}[]:,"\u0123456789abcdefnlrstDE+-. e"#.utf8) + [0xFF, 0xE8, 0xA1, 0]
        for turn in 0..<20_000 {
            var bytes: [UInt8]
            if turn % 2 == 0 {
                bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                    alphabet.randomElement(using: &random) ?? 0
                }
            } else {
                bytes = Self.value(depth: 0, &random).canonicalBytes
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    bytes[place] = UInt8.random(in: 0...255, using: &random)
                }
            }
            guard let value = try? StrictJSON.parse(bytes) else { continue }
            #expect(try StrictJSON.parse(value.canonicalBytes) == value)
        }
    }

    /// A random value, nested up to four levels.
    private static func value(depth: Int, _ random: inout SplitMix) -> StrictJSON {
        switch Int.random(in: 0...(depth < 4 ? 5 : 3), using: &random) {
        case 0: return .null
        case 1: return .flag(Bool.random(using: &random))
        case 2: return .integer(Int64.random(in: .min ... .max, using: &random))
        case 3: return .text(text(&random))
        case 4:
            return .array(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    value(depth: depth + 1, &random)
                })
        default:
            let members = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                (text(&random), value(depth: depth + 1, &random))
            }
            return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
        }
    }

    private static func text(_ random: inout SplitMix) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            let limit: UInt32 = Bool.random(using: &random) ? 0x80 : 0x11_0000
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
