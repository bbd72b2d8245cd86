import ChineseText

/// A filter of the queue as an officer types it: bare words over number, party and subject,
/// `字段:值` for one field, `!` for not, `|` for or, quotes for a phrase.
///
///     天平 状态:待受理 期限:<=3
///     种类:投诉 !承办:我 | 标记:冲突
package struct QueueFilter: Hashable, Sendable {
    /// What a filter may ask about besides the matter itself.
    package struct Names: Sendable {
        package var today: Day
        package var me: OfficerID
        package var officers: [OfficerID: String]
        package var offices: [OfficeID: String]

        package init(
            today: Day, me: OfficerID, officers: [OfficerID: String] = [:],
            offices: [OfficeID: String] = [:]
        ) {
            self.today = today
            self.me = me
            self.officers = officers
            self.offices = offices
        }
    }

    /// Alternatives, each a list of terms that must all hold.
    private var alternatives: [[Term]]

    /// Reads a filter. The empty text lets everything through.
    package init(_ text: String) throws(QueueFilterError) {
        alternatives = [[]]
        for token in try Self.tokens(of: text) {
            if token == "|" {
                alternatives.append([])
            } else {
                alternatives[alternatives.count - 1].append(try Term(token))
            }
        }
        if alternatives.count > 1 { alternatives.removeAll(where: \.isEmpty) }
        if alternatives.isEmpty { alternatives = [[]] }
    }

    /// Whether the matter passes.
    package func matches(_ matter: MatterSummary, _ names: Names) -> Bool {
        alternatives.contains { terms in terms.allSatisfy { $0.matches(matter, names) } }
    }

    /// Splits at white space outside quotes; `|` stands alone.
    private static func tokens(of text: String) throws(QueueFilterError) -> [String] {
        var tokens: [String] = []
        var token = ""
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "“", "”": isQuoted.toggle()
            case _ where isQuoted: token.unicodeScalars.append(scalar)
            case "|", "｜":
                tokens += [token, "|"]
                token = ""
            case _ where scalar.properties.isWhitespace:
                tokens.append(token)
                token = ""
            default: token.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted else { throw .unclosedQuote(token) }
        tokens.append(token)
        return tokens.filter { !$0.isEmpty }
    }
}

/// What is wrong with a filter, by the token as typed.
package enum QueueFilterError: Error, Hashable, Sendable {
    /// A quote has no end.
    case unclosedQuote(String)
    /// There is no field of that name.
    case unknownField(String)
    /// The field has no such value.
    case badValue(String)

    /// The token as typed.
    package var token: String {
        switch self {
        case .unclosedQuote(let token), .unknownField(let token), .badValue(let token): token
        }
    }
}

extension QueueFilter {
    /// The fields a filter can name, with both their names.
    package enum Field: String, CaseIterable, Hashable, Sendable {
        case state, kind, number, party, subject, handler, office, source, due, mark

        /// The field's names; the first in each language is the one shown.
        package var wording: Wording {
            switch self {
            case .state: Wording(zh: "状态", en: "state")
            case .kind: Wording(zh: "种类", en: "kind")
            case .number: Wording(zh: "编号", en: "number")
            case .party: Wording(zh: "主体", en: "party")
            case .subject: Wording(zh: "类别", en: "subject")
            case .handler: Wording(zh: "承办", en: "handler")
            case .office: Wording(zh: "单位", en: "office")
            case .source: Wording(zh: "来源", en: "source")
            case .due: Wording(zh: "期限", en: "due")
            case .mark: Wording(zh: "标记", en: "mark")
            }
        }

        init?(name: String) {
            let folded = Folding.fold(name)
            let found = Field.allCases.first {
                $0.wording.zh == folded || $0.wording.en == folded
            }
            guard let field = found ?? (folded == "类型" ? .kind : nil) else { return nil }
            self = field
        }
    }

    /// One condition.
    fileprivate struct Term: Hashable, Sendable {
        enum Condition: Hashable, Sendable {
            case words(String)
            case field(Field, String)
            case states(Set<MatterState>)
            case kinds(Set<MatterKind>)
            case marks(Set<MatterAttention>)
            case handlerIsMe
            /// Days left from today, ends included.
            case daysLeft(ClosedRange<Int>)
        }

        let isNegated: Bool
        let condition: Condition

        init(_ token: String) throws(QueueFilterError) {
            isNegated = token.hasPrefix("!") || token.hasPrefix("！")
            let body = isNegated ? String(token.dropFirst()) : token
            if body.hasPrefix("@") {
                condition = Self.handler(String(body.dropFirst()))
                return
            }
            guard let colon = body.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
                condition = .words(Folding.fold(body))
                return
            }
            guard let field = Field(name: String(body[..<colon])) else {
                throw .unknownField(token)
            }
            let value = Folding.fold(String(body[body.index(after: colon)...]))
            guard let condition = Self.condition(field, value) else { throw .badValue(token) }
            self.condition = condition
        }

        func matches(_ matter: MatterSummary, _ names: Names) -> Bool {
            holds(matter, names) != isNegated
        }

        private static func condition(_ field: Field, _ value: String) -> Condition? {
            // A field without a value is a filter being typed: it hides nothing.
            if value.isEmpty { return .words("") }
            switch field {
            case .state:
                let found = MatterState.allCases.filter { $0.wording.matches(value, $0.rawValue) }
                return found.isEmpty ? nil : .states(Set(found))
            case .kind:
                let found = MatterKind.allCases.filter { $0.wording.matches(value, $0.rawValue) }
                return found.isEmpty ? nil : .kinds(Set(found))
            case .mark:
                let found = MatterAttention.allCases.filter {
                    $0.wording.matches(value, $0.rawValue)
                }
                return found.isEmpty ? nil : .marks(Set(found))
            case .due: return daysLeft(value).map { .daysLeft($0) }
            case .handler: return handler(value)
            case .number, .party, .subject, .office, .source: return .field(field, value)
            }
        }

        private static func handler(_ value: String) -> Condition {
            ["我", "me"].contains(value) ? .handlerIsMe : .field(.handler, value)
        }

        /// `3`, `<=3`, `>=3`, `<3`, `>3`, `0..3`, `超期` and `今天`.
        private static func daysLeft(_ value: String) -> ClosedRange<Int>? {
            let far = 1_000_000
            if ["超期", "over"].contains(value) { return -far...(-1) }
            if ["今天", "today"].contains(value) { return 0...0 }
            if let dots = value.range(of: "..") {
                let (low, high) = (Int(value[..<dots.lower]), Int(value[dots.upper...]))
                guard let low, let high, low <= high else { return nil }
                return low...high
            }
            let forms: [(String, (Int) -> ClosedRange<Int>)] = [
                ("<=", { -far...max(-far, $0) }), (">=", { min(far, $0)...far }),
                ("<", { -far...max(-far, $0 - 1) }), (">", { min(far, $0 + 1)...far }),
                ("", { $0...$0 }),
            ]
            for (sign, range) in forms where value.hasPrefix(sign) {
                guard let days = Int(value.dropFirst(sign.count)), abs(days) < far else {
                    return nil
                }
                return range(days)
            }
            return nil
        }

        private func holds(_ matter: MatterSummary, _ names: Names) -> Bool {
            switch condition {
            case .words(let words):
                return words.isEmpty
                    || [matter.number, matter.party, matter.subject].contains {
                        Folding.fold($0).contains(words)
                    } || Pinyin.initials(of: matter.party).contains(words)
            case .field(let field, let value): return holds(matter, field, value, names)
            case .states(let states): return states.contains(matter.state)
            case .kinds(let kinds): return kinds.contains(matter.kind)
            case .marks(let marks): return !matter.attention.isDisjoint(with: marks)
            case .handlerIsMe: return matter.isHandled(by: names.me)
            case .daysLeft(let days):
                return matter.clock.map { days.contains($0.workTo - names.today) } ?? false
            }
        }

        private func holds(
            _ matter: MatterSummary, _ field: Field, _ value: String, _ names: Names
        ) -> Bool {
            let texts: [String] =
                switch field {
                case .number: [matter.number, matter.outsideNumber ?? ""]
                case .party: [matter.party]
                case .subject: [matter.subject]
                case .source: [matter.source]
                case .office:
                    matter.office.map { [$0.text, names.offices[$0] ?? ""] } ?? []
                case .handler:
                    [matter.firstHandler, matter.secondHandler].compactMap(\.self).flatMap {
                        [$0.text, names.officers[$0] ?? ""]
                    }
                case .state, .kind, .due, .mark: []
                }
            return texts.contains { Folding.fold($0).contains(value) }
        }
    }
}

extension Wording {
    /// Whether a typed value begins either name or is the stable key.
    fileprivate func matches(_ value: String, _ key: String) -> Bool {
        zh.hasPrefix(value) || Folding.fold(en).hasPrefix(value) || Folding.fold(key) == value
    }
}

extension String {
    /// Where a text stands in this one, as the index before and after it.
    fileprivate func range(of text: String) -> (lower: Index, upper: Index)? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) {
                return (start, index(start, offsetBy: text.count))
            }
            start = index(after: start)
        }
        return nil
    }
}
