public import Entitlement
public import EventEnvelope
import Wording

extension ProcedureTable {
  /// The procedure of an office by the packs that a ledger has published.
  ///
  /// - Parameters:
  ///   - state: the policy packs of the ledger.
  ///   - office: the office.
  /// - Throws: a fault of a pack for this office that the program can't read: nothing is decided beside it.
  public init(published state: PolicyState, for office: Office) throws(PolicyFault) {
    var packs: [ProcedurePack] = []
    for published in state.procedures(of: office) {
      guard let canonical = published.canonical else {
        throw PolicyFault(
          "", Text("was published without its canonical form", "发布时未附规范形式"), in: published.name)
      }
      packs.append(
        try ProcedurePack(
          try PolicyPack(canonical: canonical), publishedAt: published.publishedAt, ends: published.ends))
    }
    self.init(packs, for: office.description)
  }
}
