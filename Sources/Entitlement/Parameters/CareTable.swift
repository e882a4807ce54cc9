/// Care of people in 特困 by level of self-care (照料护理标准), each as a share of the minimum wage.
public struct CareTable: Sendable {
  /// No item of self-care fails (全自理).
  public let able: Exact
  /// One to three fail (半护理).
  public let partial: Exact
  /// Four to six fail (全护理).
  public let total: Exact

  init(_ read: inout ParameterReader) {
    able = read(AccountingParameter.careAble)
    partial = read(AccountingParameter.carePartial)
    total = read(AccountingParameter.careTotal)
  }

  func share(selfCareFailed count: Int) -> Exact {
    switch count {
    case ...0: able
    case 1...3: partial
    default: total
    }
  }
}
