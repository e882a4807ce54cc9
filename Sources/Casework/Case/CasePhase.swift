public import Wording

/// Where a case stands in the procedure (案件阶段).
public enum CasePhase: UInt8, CaseIterable, Hashable, Sendable {
  /// Nothing has been submitted yet (未立案).
  case unopened
  /// Submitted, not yet accepted (已申请).
  case submitted
  /// The one list of what is missing was given; not all of it is in (补正中).
  case supplementing
  /// Accepted; cross-check and visits run (调查中).
  case investigating
  /// An assessment stands, no opinion yet (已核算).
  case assessed
  /// The township has given its opinion (已初审).
  case opined
  /// On public notice in the village (公示中).
  case onNotice
  /// Someone objected; the township investigates again (重新调查).
  case reinvestigating
  /// The notice has run its full days without an open objection (公示期满).
  case noticed
  /// Before the county for its decision (县级审核).
  case countyReview
  /// Enrolled (在保).
  case active
  /// Enrolled, leaving step by step (渐退期).
  case gradualExit
  /// The end is decided and not yet in effect (已决定退出).
  case exitDecided
  /// Left (已退出).
  case exited
  /// Not confirmed (不予确认).
  case refused
  /// Ended without a decision: not accepted, withdrawn or terminated (已结案).
  case closed

  /// The phase in words.
  public var title: Text {
    switch self {
    case .unopened: Text("not opened", "未立案")
    case .submitted: Text("submitted", "已申请")
    case .supplementing: Text("waiting for missing items", "补正中")
    case .investigating: Text("under investigation", "调查中")
    case .assessed: Text("assessed", "已核算")
    case .opined: Text("opinion given", "已初审")
    case .onNotice: Text("on public notice", "公示中")
    case .reinvestigating: Text("under renewed investigation", "重新调查")
    case .noticed: Text("notice completed", "公示期满")
    case .countyReview: Text("before the county", "县级审核")
    case .active: Text("enrolled", "在保")
    case .gradualExit: Text("in gradual exit", "渐退期")
    case .exitDecided: Text("exit decided", "已决定退出")
    case .exited: Text("left", "已退出")
    case .refused: Text("refused", "不予确认")
    case .closed: Text("closed", "已结案")
    }
  }

  /// Whether the household is enrolled: on the rolls and, unless suspended, paid.
  public var isEnrolled: Bool { PhaseSet.enrolled.contains(self) }
}
