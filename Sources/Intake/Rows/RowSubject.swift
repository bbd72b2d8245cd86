import ChineseText
import Enforcement

/// Whom a row is about, by what its source says.
struct RowSubject {
    let id: EntityID
    let name: String
    /// The codes, the one that names the entity first.
    let identifiers: [EntityIdentifier]

    /// The region in characters 3–8 of a code with the shape of a 统一社会信用代码 (GB 32100-2015),
    /// whether its check digit holds or not. Such a region is that of the registration.
    var registrationRegion: String? {
        for identifier in identifiers where identifier.kind == .uscc18 {
            let digits = identifier.value.utf8.dropFirst(2).prefix(6)
            if digits.allSatisfy({ (48...57).contains($0) }) {
                return String(decoding: digits, as: UTF8.self)
            }
        }
        return nil
    }
}

extension RowText {
    /// Whom the row is about. An invalid code is kept with a warning: genuine ones fail too.
    mutating func subject() throws(RejectReason) -> RowSubject {
        let fields: [IntakeField] = [.code, .registrationNumber, .organisationCode]
        let verdicts = fields.compactMap { text($0) }
            .map(IdentifierVerdict.judge).filter { !$0.normalised.isEmpty }
        for case let fault? in verdicts.map(\.fault) where fault != .noCheck {
            warnings.append(.code(fault))
        }
        let name = text(.name)
        if name == nil { warnings.append(.nameAbsent) }
        if verdicts.isEmpty { warnings.append(.codeAbsent) }
        guard let shownName = name ?? verdicts.first?.normalised else {
            throw RejectReason.noSubject
        }
        return RowSubject(
            id: EntityID(code: verdicts.first, foldedName: Folding.fold(name ?? "")),
            name: shownName, identifiers: verdicts.map(EntityIdentifier.init(verdict:)))
    }
}

extension EntityIdentifier {
    /// The identifier a verdict is about: valid where its normalised form is.
    fileprivate init(verdict: IdentifierVerdict) {
        let valid =
            switch verdict.fault {
            case nil: true
            case .lowerCase, .space: IdentifierVerdict.judge(verdict.normalised).valid
            default: false
            }
        self.init(kind: verdict.kind, value: verdict.normalised, valid: valid)
    }
}
