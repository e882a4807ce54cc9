/// Where a payment stands on its way (发放状态).
public enum PaymentState: UInt8, CaseIterable, Sendable {
  /// On a list (已造册).
  case listed = 1
  /// Approved by a second person (已审批).
  case approved = 2
  /// The treasury has paid in (已拨付).
  case funded = 3
  /// The bank is told to pay (已指令).
  case instructed = 4
  /// On the account (已到账).
  case credited = 5
  /// Sent back by the bank (退票).
  case returned = 6
  /// Sent again after a return (已补发).
  case reissued = 7
}
