public import Entitlement

extension PolicyLibrary {
  /// The packs about the accounting that a ledger has published, each as long as it is in force.
  ///
  /// A state that is folded from the events up to a position gives what was known then.
  ///
  /// - Parameters:
  ///   - state: the policy packs of a ledger.
  ///   - steps: the rule steps that the program knows.
  /// - Throws: a fault where packs overlap, as the ledger lets none.
  public init(published state: PolicyState, steps: RuleSteps = .none) throws(PolicyFault) {
    var (packs, unreadable): ([PolicyPack], [UnreadablePack]) = ([], [])
    for published in state.packs where published.subject == .accounting {
      switch published.content {
      case .success(let pack): packs.append(pack.ended(after: published.until))
      case .failure(let fault):
        unreadable.append(
          UnreadablePack(scope: published.scope, from: published.from, lastDay: published.until, fault: fault))
      }
    }
    try self.init(packs, unreadable: unreadable, steps: steps)
  }
}
