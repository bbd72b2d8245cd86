import Enforcement
import Glibc

/// Files as officers get them, for the tour of `import`: none of their rows is in the sample's own.
enum ImportFiles {
    /// A register in UTF-8 with a byte-order mark, quoting, brackets, and rows with oddities.
    static func entities(seed: UInt64) -> String {
        var registry = ScaleRegistry(seed: seed, stream: "import")
        var bytes: [UInt8] = []
        CSVLine.append(ScaleRegistry.header, to: &bytes)
        for index in 0..<60 {
            var fields = registry.nextFields()
            switch index {
            case 3: fields[0] = "衡州“引号”文化传播有限公司"
            case 7: fields[7] += ", \"乙\"栋"
            case 11: fields[1] = ""
            case 13: fields[2] = "2019/3/8"
            case 17: fields[1] = fields[1].lowercased()
            case 19: fields[2] = ""
            case 23: fields[0] = "　" + fields[0] + " "
            default: break
            }
            CSVLine.append(fields, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Complaints as a call centre exports them.
    static func complaints(seed: UInt64, about entities: [Entity]) -> String {
        var random = SeededGenerator(seed: seed, stream: "import complaints")
        var bytes: [UInt8] = []
        CSVLine.append(
            ["投诉编号", "收到日期", "被投诉人", "统一社会信用代码", "投诉类别", "投诉内容", "投诉人", "联系电话", "来源"],
            to: &bytes)
        for index in 0..<20 {
            let entity = random.pick(entities)
            let story = random.pick(ComplaintStory.rows)
            let received = SampleBureau.day.adding(days: -random.below(3))
            CSVLine.append(
                [
                    "WB2026072\(received.day % 10)" + random.digits(4),
                    index == 5 ? "" : received.description, entity.name, entity.code ?? "",
                    story.subject, story.told(by: &random),
                    random.pick(Lexicon.surnames) + "某" + random.pick(["甲", "乙", "丙"]),
                    ComplaintStory.phone(&random), random.pick(ComplaintStory.sources),
                ], to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text in GB 18030, as older systems write files.
    static func gb18030(_ text: String) throws -> [UInt8] {
        guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1)
        else { throw GenerateError.encoding }
        defer { iconv_close(converter) }
        var input = Array(text.utf8).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 2)
        var (inputLeft, outputLeft) = (input.count, output.count)
        let result = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                return iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        guard result == 0, inputLeft == 0 else { throw GenerateError.encoding }
        return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
    }
}
