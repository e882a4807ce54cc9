import CaseEvents

extension [LedgerEntry] {
  /// The income of the last declaration, costs taken off, in fen; nil where none was declared.
  ///
  /// Held at the limits.
  var declaredIncome: Int64? {
    for entry in reversed() {
      guard case .incomeDeclared(let declaration) = entry.event else { continue }
      return declaration.items.reduce(Int64(0)) { sum, item in
        let net = item.amountFen.subtractingReportingOverflow(item.costsFen)
        let total = sum.addingReportingOverflow(net.overflow ? 0 : net.partialValue)
        return total.overflow ? .max : total.partialValue
      }
    }
    return nil
  }
}
