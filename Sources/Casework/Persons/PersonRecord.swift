public import CaseEvents
public import EventEnvelope

/// What the ledger knows of a person's data: legal holds, and whether they were erased (个人信息状态).
public struct PersonRecord: Hashable, Sendable {
  /// The names of the legal holds in force, in the order placed (证据保全).
  public internal(set) var holds: [String] = []
  /// The certificate of the erasure; nil while there was none.
  public internal(set) var erasure: PersonErased?
  /// Where the certificate stands.
  public internal(set) var erasedAt: Position?

  /// The state before any event.
  public init() {}

  /// The state that the events of one person add up to.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> PersonRecord {
    entries.reduce(into: PersonRecord()) { $0.apply($1) }
  }

}
