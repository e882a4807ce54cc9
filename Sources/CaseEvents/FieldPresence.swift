/// Whether and how often a field is given.
enum FieldPresence: Hashable, Sendable {
  /// It must be given; a number may be 0 and a flag false.
  case required
  /// It may be left out.
  case optional
  /// It is one of several of which one must be given.
  case choice
  /// It is a list of some length.
  case list(atLeast: Int)
}
