import Wording

extension Text {
  /// The wording in the language in which the program speaks.
  var current: String { self[Language.current] }
}
