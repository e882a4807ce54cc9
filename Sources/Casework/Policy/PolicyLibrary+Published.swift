public import Entitlement
import EventEnvelope
import Wording

extension PolicyLibrary {
  /// The packs about the accounting that a ledger has published, each as long as it is in force.
  ///
  /// A state that is folded from the events up to a position gives what was known then.
  ///
  /// - Parameters:
  ///   - state: the policy packs of a ledger.
  ///   - steps: the rule steps that the program knows.
  /// - Throws: a fault where a pack was published without its canonical form, so that nothing can be computed with it.
  public init(published state: PolicyState, steps: RuleSteps = .none) throws(PolicyFault) {
    var packs: [PolicyPack] = []
    for published in state.packs where published.subject == .accounting {
      guard let canonical = published.canonical else {
        throw PolicyFault(
          "", Text("was published without its canonical form", "发布时未附规范形式"), in: published.name)
      }
      packs.append(try PolicyPack(canonical: canonical).ended(after: published.until))
    }
    try self.init(packs, steps: steps)
  }
}
