import CountyKit

/// What stays of a form that was decided on (回执): what it says of the household, without who applied.
///
/// Who applied is in the ledger, sealed, and can be forgotten there; a copy in clear beside it couldn't.
enum FormReceipt {
  /// Whether a file is one already.
  static func isOne(_ value: JSONValue) -> Bool { value["receipt"] != nil }

  /// Makes one of a form.
  ///
  /// Of a form that waits as a proposal who applied stays: no sealed copy is recorded with a proposal.
  static func made(of form: JSONValue, outcome: String, position: UInt64) -> JSONValue {
    guard case .object(var members) = form else { return form }
    if outcome == "recorded" { members["applicant"] = nil }
    members["receipt"] = ["outcome": .text(outcome), "position": .text(String(position))]
    return .object(members)
  }
}
