import CaseEvents

extension PaymentAnswerDoubt {
  /// What is odd, in words; its code is that of the schemas.
  var cell: Cell {
    let code =
      switch self {
      case .unspecified: "unspecified"
      case .unknownLine: "unknownLine"
      case .notInstructed: "notInstructed"
      case .otherCase: "otherCase"
      case .otherMonth: "otherMonth"
      case .otherAmount: "otherAmount"
      case .answeredBefore: "answeredBefore"
      case .UNRECOGNIZED(let value): String(value)
      }
    return .label(text, code: code)
  }
}

extension PaymentAnswerKind {
  /// What became of a payment, in words.
  var cell: Cell {
    let code =
      switch self {
      case .unspecified: "unspecified"
      case .credited: "credited"
      case .returned: "returned"
      case .UNRECOGNIZED(let value): String(value)
      }
    return .label(text, code: code)
  }
}
