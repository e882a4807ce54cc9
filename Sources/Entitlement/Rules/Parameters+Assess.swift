extension Parameters {
  /// What a household is entitled to by these parameters (核算): a proposal for a named person to decide.
  ///
  /// Pure: the same inputs give the same result.
  /// - Parameters:
  ///   - document: the household, as read by ``HouseholdReader`` or made by hand with valid indexes.
  ///   - explaining: whether every step is kept.
  /// - Returns: the result; nil where no member counts.
  /// - Complexity: linear in the document.
  public func assess(_ document: HouseholdDocument, explaining: Bool = false) -> AssessmentResult? {
    var accounting = Accounting(document, self, isExplaining: explaining)
    guard accounting.size > 0 else { return nil }
    accounting.explainMembers()
    accounting.countIncomes()
    accounting.imputeLabour()
    accounting.addMaintenance()
    accounting.deduct()
    accounting.holdAssets()
    accounting.climb()
    accounting.explain(.amount, accounting.result.amount)
    return accounting.finished()
  }
}
