/// Finds one record of RFC 4180 in bytes. It knows two ways of seeing quotes.
///
/// It works on UTF-8 and on GB18030 alike: no delimiter, quote or line end is ever the second or a
/// later byte of a character in either.
struct CSVScanner {
    /// How quotes are seen.
    enum Quoting {
        /// As RFC 4180 says, quoted fields over several lines included. On one line a quote that
        /// should have been doubled is forgiven.
        case lenient
        /// A field whose quotes are broken, or reach beyond the line, is taken as it stands.
        case literal
    }

    enum Outcome {
        /// The record ends here, its line end included; quoted fields hold so many more.
        case record(end: Int, innerLineBreaks: Int)
        /// A quoted field has no end.
        case unclosed
        case needsMore
    }

    private enum Field {
        case ended(at: Int, lineBreaks: Int)
        case unclosed
        case needsMore
    }

    let delimiter: UInt8
    let quoting: Quoting

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    /// The greatest byte that can be a delimiter, a quote or a line end.
    private static let greatestSpecial = UInt8(ascii: ";")

    /// Reads the record that begins at `start`.
    ///
    /// - Parameter isAtEnd: nothing comes after these bytes.
    func scan(
        _ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool, into record: inout CSVRecord
    ) -> Outcome {
        record.clear()
        var (position, lineBreaks) = (start, 0)
        while true {
            switch scanField(bytes, from: position, isAtEnd: isAtEnd, into: &record) {
            case .needsMore: return .needsMore
            case .unclosed: return .unclosed
            case .ended(let end, let breaks):
                position = end
                lineBreaks += breaks
            }
            record.endField()
            guard position < bytes.count else {
                return .record(end: position, innerLineBreaks: lineBreaks)
            }
            if bytes[position] == delimiter {
                position += 1
                continue
            }
            if bytes[position] == Self.lineFeed {
                return .record(end: position + 1, innerLineBreaks: lineBreaks)
            }
            if position + 1 == bytes.count, !isAtEnd { return .needsMore }
            let isPair = position + 1 < bytes.count && bytes[position + 1] == Self.lineFeed
            return .record(end: position + (isPair ? 2 : 1), innerLineBreaks: lineBreaks)
        }
    }

    /// Reads one field up to its delimiter, line end or the end of all.
    private func scanField(
        _ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool, into record: inout CSVRecord
    ) -> Field {
        if start < bytes.count, bytes[start] == Self.quote {
            let quoted = scanQuoted(bytes, from: start + 1, isAtEnd: isAtEnd, into: &record)
            guard case .unclosed = quoted, quoting == .literal else { return quoted }
            record.clearField()
            record.isRepaired = true
        }
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if byte <= Self.greatestSpecial, endsField(byte) { break }
            position += 1
        }
        if position == bytes.count, !isAtEnd { return .needsMore }
        record.append(bytes, start..<position)
        return .ended(at: position, lineBreaks: 0)
    }

    /// Reads a quoted field behind its opening quote.
    private func scanQuoted(
        _ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool, into record: inout CSVRecord
    ) -> Field {
        var (position, segment, lineBreaks, hasStray) = (start, start, 0, false)
        while position < bytes.count {
            let byte = bytes[position]
            guard byte <= Self.quote else {
                position += 1
                continue
            }
            if byte == Self.quote {
                if position + 1 == bytes.count, !isAtEnd { return .needsMore }
                let next = position + 1 < bytes.count ? bytes[position + 1] : Self.lineFeed
                if next == Self.quote {
                    record.append(bytes, segment..<position + 1)
                    segment = position + 2
                    position += 2
                    continue
                }
                if endsField(next) {
                    record.append(bytes, segment..<position)
                    if hasStray { record.hasStrayQuote = true }
                    return .ended(at: position + 1, lineBreaks: lineBreaks)
                }
                if quoting == .literal || lineBreaks > 0 { return .unclosed }
                hasStray = true
            } else if byte == Self.lineFeed || byte == Self.carriageReturn {
                if quoting == .literal || hasStray { return .unclosed }
                if byte == Self.carriageReturn, position + 1 == bytes.count, !isAtEnd {
                    return .needsMore
                }
                let isPair =
                    byte == Self.carriageReturn && position + 1 < bytes.count
                    && bytes[position + 1] == Self.lineFeed
                if !isPair { lineBreaks += 1 }
            }
            position += 1
        }
        return isAtEnd ? .unclosed : .needsMore
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
    }
}
