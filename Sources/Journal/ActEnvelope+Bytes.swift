package import Enforcement

extension ActEnvelope {
    /// The bytes of a new act. An act that exists keeps the bytes it was first written with.
    package var bytes: [UInt8] {
        var members: [String: StrictJSON] = [
            "alg": .text(Self.algorithm),
            "schema": .integer(Self.schema),
            "id": .text(id.description),
            "scope": .text(scope.text),
            "matter": .text(matter.description),
            "kind": .text(kind.text),
            "author": .text(author.text),
            "device": .text(link.device.description),
            "incarnation": .integer(link.incarnation),
            "seq": .integer(link.sequence),
            "prev": .text(link.previous.hexadecimal),
            "base": .array(base.map(\.json)),
            "at": .integer(time.at.millisecondsSince1970),
            "fields": .object(fields.mapValues(\.json)),
        ]
        if let notBefore = time.notBefore {
            members["not_before"] = .integer(notBefore.millisecondsSince1970)
        }
        if let payloadHash { members["payload"] = .text(payloadHash.hexadecimal) }
        return StrictJSON.object(members).canonicalBytes
    }

    /// Reads the bytes of an act. Members that this version doesn't know are passed over: the
    /// bytes themselves are what is kept.
    package init(bytes: [UInt8]) throws(ActError) {
        guard bytes.count <= Act.envelopeBytesMax else { throw .tooLong }
        let json: StrictJSON
        do { json = try StrictJSON.parse(bytes) } catch { throw .json(error) }
        let members = MemberReader(json: json)
        let algorithm = try members.text("alg")
        guard algorithm == Self.algorithm else { throw .algorithm(algorithm) }
        let schema = try members.integer("schema")
        guard schema == Self.schema else { throw .schema(schema) }
        id = try members.id("id")
        scope = Scope(try members.text("scope"))
        matter = try members.id("matter")
        kind = ActKind(try members.text("kind"))
        author = OfficerID(try members.text("author"))
        link = ChainLink(
            device: try members.id("device"), incarnation: try members.count("incarnation"),
            sequence: try members.count("seq"), previous: try members.digest("prev"))
        base = []
        for item in try members.array("base") { base.append(try BaseVersion(json: item)) }
        time = TimeBracket(
            at: try members.instant("at"),
            notBefore: json["not_before"] == nil ? nil : try members.instant("not_before"))
        guard let fields = json["fields"] else { throw .missing("fields") }
        self.fields = try Fields(json: fields)
        payloadHash = json["payload"] == nil ? nil : try members.digest("payload")
    }
}

extension BaseVersion {
    fileprivate var json: StrictJSON { .array([.text(table), .text(key), .integer(version)]) }

    fileprivate init(json: StrictJSON) throws(ActError) {
        guard let items = json.asArray, items.count == 3, let table = items[0].asText,
            let key = items[1].asText, let version = items[2].asInteger
        else { throw .malformed("base") }
        self.init(table: table, key: key, version: version)
    }
}

extension FieldValue {
    /// The value as JSON.
    package var json: StrictJSON {
        switch self {
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .texts(let texts): .array(texts.map(StrictJSON.text))
        }
    }
}

extension Fields {
    /// Reads an object of texts, whole numbers and lists of texts.
    package init(json: StrictJSON) throws(ActError) {
        guard case .object(let members) = json else { throw .malformed("fields") }
        self.init()
        for (key, member) in members {
            switch member {
            case .text(let text): self[key] = .text(text)
            case .integer(let number): self[key] = .integer(number)
            case .array(let items):
                let texts = items.compactMap(\.asText)
                guard texts.count == items.count else { throw .malformed(key) }
                self[key] = .texts(texts)
            case .null, .flag, .object: throw .malformed(key)
            }
        }
    }

    /// The canonical bytes of the fields, as a payload holds them.
    package var canonicalBytes: [UInt8] {
        StrictJSON.object(mapValues(\.json)).canonicalBytes
    }
}

/// Reads required members, naming the one that is missing or malformed.
private struct MemberReader {
    let json: StrictJSON

    func text(_ key: String) throws(ActError) -> String {
        guard let member = json[key] else { throw .missing(key) }
        guard let text = member.asText else { throw .malformed(key) }
        return text
    }

    func integer(_ key: String) throws(ActError) -> Int64 {
        guard let member = json[key] else { throw .missing(key) }
        guard let integer = member.asInteger else { throw .malformed(key) }
        return integer
    }

    /// A number counted from 1.
    func count(_ key: String) throws(ActError) -> Int64 {
        let count = try integer(key)
        guard count >= 1 else { throw .malformed(key) }
        return count
    }

    /// A moment whose day has a name. Beyond those no day can be computed.
    func instant(_ key: String) throws(ActError) -> Instant {
        let instant = Instant(millisecondsSince1970: try integer(key))
        guard TimeBracket.readable.contains(instant) else { throw .malformed(key) }
        return instant
    }

    func array(_ key: String) throws(ActError) -> [StrictJSON] {
        guard let member = json[key] else { throw .missing(key) }
        guard let array = member.asArray else { throw .malformed(key) }
        return array
    }

    func id(_ key: String) throws(ActError) -> UniqueID {
        guard let id = UniqueID(try text(key)) else { throw .malformed(key) }
        return id
    }

    func digest(_ key: String) throws(ActError) -> Digest {
        guard let digest = Digest(hexadecimal: try text(key)) else { throw .malformed(key) }
        return digest
    }
}
