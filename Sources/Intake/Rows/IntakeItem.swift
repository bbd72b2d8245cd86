package import Enforcement

/// One line of a file, read or rejected.
package enum IntakeItem: Hashable, Sendable {
    case row(IntakeRow)
    case reject(IntakeReject)
}

/// A line that was read.
package struct IntakeRow: Hashable, Sendable {
    /// Where it starts in the file, from 1.
    package let line: Int
    package let content: IntakeContent
    package let warnings: [IntakeWarning]

    package init(line: Int, content: IntakeContent, warnings: [IntakeWarning]) {
        self.line = line
        self.content = content
        self.warnings = warnings
    }
}

/// What a line became.
package enum IntakeContent: Hashable, Sendable {
    case reference(ReferenceRow)
    /// The fields of the `matter.open` act: never a reference row, because of its personal text.
    case matter(kind: MatterKind, fields: Fields)
    case region(Region)
    case industry(Industry)
}

/// A line that can't be read at all.
package struct IntakeReject: Hashable, Sendable {
    /// Where it starts in the file, from 1.
    package let line: Int
    package let reason: RejectReason
    /// The line as it stands there, at most `RejectReason.rawLimitBytes` of it.
    package let text: String

    package init(line: Int, reason: RejectReason, text: String) {
        self.line = line
        self.reason = reason
        self.text = text
    }
}
