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

  /// What identifiers with one number turned out to be, oldest first.
  public internal(set) var matches: [Match] = []

  /// What a named person found two identifiers with one number to be.
  public struct Match: Hashable, Sendable {
    let one: String
    let other: String
    let result: MatchResult
  }

  /// The state before any event.
  public init() {}

  /// The state that the events of one person add up to.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> PersonRecord {
    entries.reduce(into: PersonRecord()) { $0.apply($1) }
  }

  /// What two identifiers were found to be last; nil where nobody has looked.
  public func result(of one: String, and other: String) -> MatchResult? {
    matches.last { [$0.one, $0.other] == [one, other] || [$0.other, $0.one] == [one, other] }?.result
  }
}
