/// What a decision may rest on that was true for months before it was known (追溯事由).
///
/// Support ends or changes with the month after the event, and yet a reduction may not begin before the month after it is
/// decided (57 号, articles 31 and 32): so what the decision found holds for the months between as well, for what was due.
/// A decision reaches back only where it says so by its reason: one that gives another reason never does.
enum LateGround: Hashable, Sendable {
  /// A member died.
  case death
  /// A member left the household.
  case departure
  /// Something recorded was wrong.
  case correction

  /// Reads the reason or ground of a decision, or the ground on which a member was removed.
  init?(code: String) {
    switch code {
    case "death", "died", "deceased", "member-died": self = .death
    case "departure", "member-left", "member-removed", "left-household": self = .departure
    case "correction": self = .correction
    default: return nil
    }
  }
}
