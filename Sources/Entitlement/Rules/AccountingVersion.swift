/// A version of the accounting (核算版本): what it does with one household and one set of parameters never changes.
///
/// A recorded assessment names its version and is executed again by it. Versions share the steps
/// of `Accounting`; in what they differ stands in `run`, where the compiler asks for it.
public enum AccountingVersion: UInt32, CaseIterable, Sendable {
  /// The first: also of assessments that name none.
  case first = 1
  /// Income whose exemption ended is held for a person, where packs don't say what holds since.
  case second = 2

  /// The one that new assessments are made by.
  public static let current = AccountingVersion.second

  /// All steps, in the order of `docs/ASSESSMENT.md`.
  func run(_ accounting: inout Accounting) {
    accounting.explainMembers()
    accounting.countIncomes()
    accounting.imputeLabour()
    accounting.addMaintenance()
    accounting.deduct()
    accounting.holdAssets()
    accounting.holdLabour()
    switch self {
    case .first: break
    case .second: accounting.holdEndedExemptions()
    }
    accounting.climb()
    accounting.explain(.amount, accounting.result.amount)
  }
}
