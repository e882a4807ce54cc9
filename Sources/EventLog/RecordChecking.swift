/// How much of each record a scan checks before it hands it out.
public enum RecordChecking: Sendable {
  /// Bounds and hash: a damaged record is never handed out.
  case hash
  /// Bounds only, about three times as fast: for rebuilding from a ledger that was verified.
  case bounds
}
