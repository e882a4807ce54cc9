import Entitlement
public import EventEnvelope

extension ProcedureTable {
  /// The procedure of an office by the packs that a ledger has published.
  ///
  /// - Parameters:
  ///   - state: the policy packs of the ledger.
  ///   - office: the office.
  public init(published state: PolicyState, for office: Office) {
    self.init(state.procedures(of: office).map(ProcedurePack.init(published:)), for: office.description)
  }
}

extension ProcedurePack {
  /// Takes what a ledger knows of a pack; where this program can't read it, that stands in the place of what it says.
  init(published pack: PolicyState.Pack) {
    self.init(
      id: pack.name, scope: pack.scope, from: pack.from, to: pack.to, publishedAt: pack.publishedAt, ends: pack.ends,
      content: pack.content.flatMap { content in
        Result { () throws(PolicyFault) in try content.checkedProcedure() }.mapError { $0.published(as: pack.name) }
      })
  }
}
