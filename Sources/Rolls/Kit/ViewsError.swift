public import EventEnvelope

/// Why the views can't answer.
///
/// They hold nothing of their own: deleting them and rebuilding is always safe.
public enum ViewsError: Error, Hashable, Sendable {
  /// A stored row can't be read.
  case damagedRow(key: String, offset: Int)
  /// What is stored about a projection's state can't be read.
  case damagedState(projection: String)
  /// An event can't be read as its type.
  case unreadableEvent(Position)
  /// The views have seen more events than the ledger has: they belong to another ledger, or the ledger was cut short.
  case aheadOfLedger(projection: String, views: Position, ledger: Position)
  /// There is no projection of that name.
  case unknownProjection(String)
  /// An event's payload or subject isn't what its type says.
  case unknownType(UInt16, Position)
}
