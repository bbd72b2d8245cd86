/// The kinds of matter (事项): everything an office must finish.
package enum MatterKind: String, Hashable, Sendable, Codable, CaseIterable {
    case enquiry, complaint, report, inspection, `case`, listing, checklist, publication, repair
    case objection

    /// The kind's name.
    package var wording: Wording {
        switch self {
        case .enquiry: Wording(zh: "咨询", en: "enquiry")
        case .complaint: Wording(zh: "投诉", en: "complaint")
        case .report: Wording(zh: "举报", en: "report")
        case .inspection: Wording(zh: "检查", en: "inspection")
        case .case: Wording(zh: "案件", en: "case")
        case .listing: Wording(zh: "名单", en: "listing")
        case .checklist: Wording(zh: "清单", en: "checklist")
        case .publication: Wording(zh: "公示", en: "publication")
        case .repair: Wording(zh: "修复", en: "repair")
        case .objection: Wording(zh: "异议", en: "objection")
        }
    }

    /// The letters that begin the matter's shown number.
    package var numberPrefix: String {
        switch self {
        case .enquiry: "ZX"
        case .complaint: "TS"
        case .report: "JB"
        case .inspection: "JC"
        case .case: "AJ"
        case .listing: "MD"
        case .checklist: "LP"
        case .publication: "GS"
        case .repair: "XF"
        case .objection: "YY"
        }
    }

    /// The clocks that run for the kind, as rule ids with what starts and stops each.
    package var clocks: [ClockRow] {
        switch self {
        case .enquiry: []
        case .complaint:
            [
                ClockRow("K1", starts: .received, stops: [.accept, .refuse]),
                ClockRow("K2", starts: .accepted, stops: [.terminate, .close]),
                ClockRow("K3", starts: .terminated, stops: [.tell]),
            ]
        case .report:
            [
                ClockRow("K5", starts: .received, stops: [.file, .refuse, .close])
            ]
        case .inspection: [ClockRow("D8", starts: .ended, stops: [.publish])]
        case .case:
            [
                ClockRow("P5", starts: .accepted, stops: [.close]),
                ClockRow("D1", starts: .ended, stops: [.publish]),
            ]
        case .listing: [ClockRow("L2.1", starts: .received, stops: [.listEnter, .close])]
        case .checklist: []
        case .publication: [ClockRow("D1", starts: .received, stops: [.publish, .close])]
        case .repair:
            [
                ClockRow("R4.4", starts: .received, stops: [.accept, .refuse]),
                ClockRow("R4.5", starts: .accepted, stops: [.repairDecide, .listLeave, .close]),
            ]
        case .objection:
            [
                ClockRow("L2.5", starts: .received, stops: [.accept, .refuse]),
                ClockRow("L2.6", starts: .accepted, stops: [.close]),
            ]
        }
    }
}

/// One clock of a matter kind: a rule of the rule book between two events.
package struct ClockRow: Hashable, Sendable {
    package let rule: String
    package let starts: ClockStart
    package let stops: Set<ActKind>

    package init(_ rule: String, starts: ClockStart, stops: Set<ActKind>) {
        self.rule = rule
        self.starts = starts
        self.stops = stops
    }
}

/// The event a clock starts from.
package enum ClockStart: String, Hashable, Sendable, Codable {
    /// The day the bureau with power received it.
    case received
    /// The day it was accepted or filed.
    case accepted
    /// The day it was decided, terminated or closed.
    case ended
    /// The day its mediation was terminated; a refused or settled complaint has no such day.
    case terminated
}
