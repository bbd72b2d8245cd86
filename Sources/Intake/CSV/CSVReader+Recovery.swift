extension CSVReader {
    /// What one way of seeing quotes makes of the bytes ahead.
    private enum Attempt {
        case record(bytes: Int, innerLineBreaks: Int)
        case unclosed
        case tooLong
    }

    /// Reads what begins at the window's start: the ordinary way first, line by line where the
    /// quotes turn out to be broken.
    mutating func readStep() throws -> Step {
        let lenient = try attempt(.lenient)
        switch lenient {
        case .record(let bytes, let inner):
            found = (bytes, inner + 1)
            if inner == 0, !record.hasStrayQuote { return .record }
            if hasExpectedCount {
                record.isRepaired = record.hasStrayQuote
                return .record
            }
            if inner > 0, !linesParseAgain(within: bytes) { return .record }
        case .tooLong:
            if !linesParseAgain(within: Self.recordLimitBytes) {
                return try skipOverlong(Self.hasLineBreak(window.prefix(Self.recordLimitBytes)))
            }
        case .unclosed:
            break
        }
        guard case .record(let bytes, _) = try attempt(.literal) else {
            return try skipOverlong(false)
        }
        found = (bytes, 1)
        return hasExpectedCount ? .record : .broken(.unclosedQuote)
    }

    private var hasExpectedCount: Bool {
        expectedFields.map { $0 == record.count || $0 == record.countWithoutEmptyTail } ?? true
    }

    /// Reads one record, with as much of the stream as it needs and never more than the limit.
    private mutating func attempt(_ quoting: CSVScanner.Quoting) throws -> Attempt {
        let scanner = CSVScanner(delimiter: delimiter, quoting: quoting)
        // One byte over the limit is looked at, so that the verdict doesn't depend on how much
        // happens to be here.
        let limit = Self.recordLimitBytes + 1
        // Out of the reader while the window's bytes are looked at.
        var found = CSVRecord()
        swap(&found, &record)
        defer { swap(&found, &record) }
        while true {
            let count = min(window.count, limit)
            let isAll = window.isAtEnd && count == window.count
            let start = window.start
            let outcome = scanner.scan(
                window.bytes.span.extracting(start..<start + count), from: 0, isAtEnd: isAll,
                into: &found)
            switch outcome {
            case .record(let end, let inner):
                return end < limit ? .record(bytes: end, innerLineBreaks: inner) : .tooLong
            case .unclosed:
                return .unclosed
            case .needsMore:
                if count == limit { return .tooLong }
                try window.fill(to: min(limit, max(2 * window.count, 256)))
            }
        }
    }

    /// Whether one of the lines behind the first is a whole record by itself: then the first
    /// line's quote was left open, rather than meant to hold these lines.
    private func linesParseAgain(within bytes: Int) -> Bool {
        guard let expectedFields, expectedFields > 1 else { return expectedFields == nil }
        let scanner = CSVScanner(delimiter: delimiter, quoting: .literal)
        let span = window.bytes.span.extracting(window.start..<window.start + bytes)
        var (position, line) = (0, CSVRecord())
        for index in 0..<Self.linesTried {
            guard
                case .record(let end, _) = scanner.scan(
                    span, from: position, isAtEnd: false, into: &line)
            else { return false }
            if index > 0, line.count == expectedFields { return true }
            position = end
        }
        return false
    }

    private static let linesTried = 16

    /// Passes over a record that is too long, keeping nothing but its beginning.
    ///
    /// - Parameter isQuoted: it spans lines, so its end is behind the next single quote.
    private mutating func skipOverlong(_ isQuoted: Bool) throws -> Step {
        overlongPrefix = window.prefix(RejectReason.rawLimitBytes)
        var end = OverlongEnd(isQuoted: isQuoted)
        while window.count > 0 {
            if let rest = end.find(in: window.bytes.span, from: window.start) {
                window.consume(rest)
                break
            }
            window.consume(window.count)
            try window.fill(to: 1)
        }
        record.clear()
        found = (0, end.lineBreaks)
        return .broken(.overlong(limitBytes: Self.recordLimitBytes))
    }

    private static func hasLineBreak(_ bytes: [UInt8]) -> Bool {
        bytes.contains(UInt8(ascii: "\n")) || bytes.contains(UInt8(ascii: "\r"))
    }
}

/// Looks for the end of an overlong record in chunk after chunk.
private struct OverlongEnd {
    /// Line ends inside quotes don't end the record.
    let isQuoted: Bool
    private var isInside = false
    private var endsBeforeNext = false
    private var lastWasReturn = false
    private(set) var lineBreaks = 0

    init(isQuoted: Bool) {
        self.isQuoted = isQuoted
    }

    /// How many bytes from `start` still belong to the record; nil where all do.
    mutating func find(in bytes: Span<UInt8>, from start: Int) -> Int? {
        for position in start..<bytes.count {
            let byte = bytes[position]
            let isFeed = byte == UInt8(ascii: "\n")
            if endsBeforeNext { return position - start + (isFeed ? 1 : 0) }
            if byte == UInt8(ascii: "\"") { isInside.toggle() }
            let isReturn = byte == UInt8(ascii: "\r")
            if isReturn || isFeed {
                if isReturn || !lastWasReturn { lineBreaks += 1 }
                if !isQuoted || !isInside {
                    if isFeed { return position - start + 1 }
                    endsBeforeNext = true
                }
            }
            lastWasReturn = isReturn
        }
        return nil
    }
}
