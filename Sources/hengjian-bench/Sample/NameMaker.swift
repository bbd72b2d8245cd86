/// The end of a name, which says what the entity is in law.
package struct NameForm: Sendable, Hashable {
    package let text: String
    /// The kind in the register's words.
    package let type: String
    /// The second character of a credit code: 1 enterprise, 2 household, 3 co-operative.
    package let category: Int
    /// A branch names its seat between its parent's name and this end.
    package let branchEnd: String

    package init(_ text: String, _ type: String, category: Int = 1, branchEnd: String = "") {
        self.text = text
        self.type = type
        self.category = category
        self.branchEnd = branchEnd
    }
}

/// Composes names: place, 字号, trade and form, to a wished length.
package struct NameMaker: Sendable {
    /// A composed name with what it says.
    package struct Name: Sendable {
        package var text: String
        package var form: NameForm
        package var industry: String?
    }

    private let city: String

    /// - Parameter city: the prefecture's name without its last character.
    package init(city: String) {
        self.city = city
    }

    /// A name of the form, as near to the wished number of characters as its parts allow.
    package func name(
        _ form: NameForm, length: Int, county: String, by random: inout SeededGenerator
    ) -> Name {
        let seat = String(county.dropLast())
        let end = form.branchEnd.isEmpty ? form.text : form.text + seat + form.branchEnd
        var rest = length - Self.count(end)
        let bracketed =
            form.branchEnd.isEmpty && form.category == 1 && rest >= 8
            && random.chance(permille: 25)
        let place = bracketed ? "（\(city)）" : prefix(county, room: rest, by: &random)
        rest -= Self.count(place)
        var mark = random.pick(Lexicon.heads) + random.pick(Lexicon.tails)
        rest -= 2
        if rest == 1 || rest >= 3 && random.chance(permille: 120) {
            mark += random.pick(Lexicon.tails)
            rest -= 1
        }
        let (trade, industry) = trade(length: rest, by: &random)
        return Name(
            text: bracketed ? mark + place + trade + end : place + mark + trade + end,
            form: form, industry: industry)
    }

    /// A household's name: a place, a family or a 字号, and the kind of shop.
    package func household(county: String, by random: inout SeededGenerator) -> Name {
        let shop = random.pick(Lexicon.shops)
        let mark =
            random.chance(permille: 300)
            ? random.pick(Lexicon.surnames) + "记"
            : random.pick(Lexicon.heads) + random.pick(Lexicon.tails)
        let place = random.chance(permille: 700) ? county : city + "市" + county
        let tail = random.chance(permille: 60) ? "（个体工商户）" : ""
        return Name(
            text: place + mark + shop.text + tail,
            form: NameForm("", "个体工商户", category: 2), industry: shop.industry)
    }

    private func prefix(
        _ county: String, room: Int, by random: inout SeededGenerator
    ) -> String {
        let place =
            switch random.below(10) {
            case 0..<4: city + "市"
            case 4..<6: city
            case 6..<9: county
            default: city + "市" + county
            }
        // At least two characters stay for the 字号.
        return Self.count(place) + 2 <= room ? place : room >= 4 ? city : ""
    }

    /// Trade words that fill exactly so many characters; nothing fits less than two.
    private func trade(
        length: Int, by random: inout SeededGenerator
    ) -> (text: String, industry: String?) {
        var (text, industry, rest) = ("", String?.none, length)
        while rest >= 2 {
            // Never leave a single character, which no word fills.
            let size = rest <= 6 ? rest : rest == 7 ? 4 : random.among(3...min(6, rest - 2))
            guard let words = Lexicon.trades[size] else { break }
            let word = random.pick(words)
            if text.hasSuffix(word.text) { continue }
            text += word.text
            industry = industry ?? word.industry
            rest -= size
        }
        return (text, industry)
    }

    private static func count(_ text: String) -> Int { text.unicodeScalars.count }
}
