/// How a case ended without a decision on the merits.
public enum CaseClosure: UInt8, CaseIterable, Hashable, Sendable {
  /// 不予受理.
  case notAccepted
  /// 撤回申请.
  case withdrawn
  /// 终止程序.
  case terminated
}
