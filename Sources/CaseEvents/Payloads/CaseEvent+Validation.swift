extension CaseEvent {
  /// Holds the payload to the rules of the schemas: what must be given, and what each value may be.
  ///
  /// Rules that need more than the payload (what is due, who may act) are the case's, not these.
  ///
  /// - Throws: the first fault, in order of field numbers.
  public func validate() throws(PayloadFault) {
    do {
      var checker = PayloadChecker(RuleBook.rules(of: type))
      try traverse(with: &checker)
      try checker.finish()
    } catch let fault as PayloadFault {
      throw fault
    } catch {
      throw PayloadFault(path: "", reason: .malformed)
    }
  }
}
