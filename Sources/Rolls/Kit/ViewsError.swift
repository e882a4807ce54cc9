public import EventLog

/// Why the views can't answer.
///
/// They hold nothing of their own: deleting them and rebuilding is always safe.
public enum ViewsError: Error, Hashable, Sendable {
  /// A stored row can't be read.
  case damagedRow(key: String, offset: Int)
  /// There is no projection of that name.
  case unknownProjection(String)
}

extension ViewsError: FollowerFault {
  /// Why an event couldn't be applied: a word.
  public var reason: String {
    switch self {
    case .damagedRow: "damaged-row"
    case .unknownProjection: "unknown-projection"
    }
  }
}
