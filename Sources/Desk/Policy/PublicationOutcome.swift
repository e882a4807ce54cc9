public import EventEnvelope

/// What became of a publication into a ledger.
public enum PublicationOutcome: Hashable, Sendable {
  /// It was recorded there.
  case recorded(Position)
  /// The very same was published before.
  case known
  /// The rules allow it; nothing was to be recorded.
  case allowed
}
