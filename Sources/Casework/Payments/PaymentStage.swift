public import Wording

/// How far a payment list has come (清册环节).
public enum PaymentStage: String, CaseIterable, Hashable, Sendable {
  /// There is no list yet.
  case none
  /// 造册.
  case prepared
  /// 审批.
  case approved
  /// 拨付.
  case funded
  /// 支付指令: the bank has been told to pay.
  case instructed

  /// The stage in words.
  public var title: Text {
    switch self {
    case .none: Text("none", "未造册")
    case .prepared: Text("prepared", "已造册")
    case .approved: Text("approved", "已审批")
    case .funded: Text("funded", "已拨付")
    case .instructed: Text("instructed", "已支付")
    }
  }
}
