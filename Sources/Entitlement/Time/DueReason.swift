public import Wording

/// Why an amount is due for a month, or none (应发事由).
public enum DueReason: Hashable, Sendable {
  /// Support has not begun.
  case notEnrolled
  /// Support has ended.
  case left
  /// Payment is suspended.
  case suspended
  /// No household is known for the month.
  case undeclared
  /// No member is left who counts.
  case nobodyLeft
  /// What the household comes to by the policy of the month.
  case assessed(Rung)
  /// The same, without the share of so many members.
  case withoutShares(of: Int)
  /// The gradual exit runs: its month, from 1, and how many it has.
  case gradualExit(month: Int, of: Int)
  /// The gradual exit has run its months.
  case gradualExitOver
  /// The gradual exit ended since income reached its cap.
  case gradualExitAboveCap

  /// The reason in words.
  public var text: Text {
    switch self {
    case .notEnrolled: Text("support has not begun", "尚未纳入救助")
    case .left: Text("support has ended", "已退出救助")
    case .suspended: Text("payment is suspended", "暂停发放")
    case .undeclared: Text("no household is known", "无家庭情况")
    case .nobodyLeft: Text("no member is left who counts", "已无计入成员")
    case .assessed(.none): Text("no category fits", "不符合任何类别")
    case .assessed(let rung): Text("by the policy of the month: \(rung.rawValue)", "按当月政策核算：\(rung.chinese)")
    case .withoutShares(let count): Text("without the share of \(count)", "停发 \(count) 人份额")
    case .gradualExit(let month, let months):
      Text("gradual exit, month \(month) of \(months)", "渐退期第 \(month)/\(months) 个月")
    case .gradualExitOver: Text("the gradual exit is over", "渐退期满")
    case .gradualExitAboveCap: Text("income reached the cap of the gradual exit", "收入达到渐退上限")
    }
  }
}
