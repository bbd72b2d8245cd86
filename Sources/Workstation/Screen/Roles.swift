import Cells
import Enforcement
import Journal

/// What the domain's values mean to the eye. A word or a mark always stands beside the colour.

extension EntityStatus {
    /// The role of the status word.
    var role: Role {
        switch self {
        case .active: .statusOk
        case .suspended, .movedOut, .unknown: .statusWarn
        case .revoked, .cancelled: .statusError
        }
    }
}

extension RiskClass {
    /// The role of the class letter.
    var role: Role {
        switch self {
        case .a, .b: .riskLow
        case .c: .riskMid
        case .d: .riskHigh
        }
    }
}

extension ListKind {
    /// The role of the list's name and flag.
    var role: Role {
        switch self {
        case .abnormal: .statusWarn
        case .serious, .courtDebtor: .statusError
        case .red: .statusOk
        }
    }
}

extension RecordTone {
    /// The role of a record's mark.
    var role: Role {
        switch self {
        case .registration: .timelineReg
        case .inspection: .timelineInspect
        case .penalty: .timelinePenalty
        case .abnormal: .timelineAbnormal
        case .repair: .timelineRepair
        }
    }
}

extension MatterState {
    /// The role of the state word.
    var role: Role {
        switch self {
        case .received, .dispatched: .statusInfo
        case .accepted, .mediating, .filed: .text
        case .refused, .terminated, .closed, .published: .textMuted
        }
    }
}

extension MatterAttention {
    /// The role of the word.
    var role: Role {
        switch self {
        case .awaitingApproval: .statusInfo
        case .returned: .statusWarn
        case .held: .statusError
        case .conflict: .syncConflict
        case .unsent: .syncPending
        }
    }
}

extension EntryOutcome {
    /// The role of an act's outcome word.
    var role: Role {
        switch self {
        case .effective: .statusOk
        case .awaitingApproval: .statusInfo
        case .returned, .declined, .noEffect, .unknownKind: .statusWarn
        case .withdrawn, .overruled: .textMuted
        case .held, .refused: .statusError
        }
    }
}

/// The role of a number of days left.
func roleOfDaysLeft(_ days: Int) -> Role {
    days < 0 ? .statusError : days <= 3 ? .statusWarn : .text
}
