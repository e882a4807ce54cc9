/// What JSON a reader takes, beyond the grammar of RFC 8259; told by a type, so that the compiler weighs it once.
public protocol JSONRules {
  /// How deep objects and arrays may lie inside each other.
  static var deepest: Int { get }
  /// How many members an object may have.
  static var mostMembers: Int { get }
  /// Whether a name that stands twice in one object is refused; where not, the last one counts.
  static var refusesRepeatedNames: Bool { get }
  /// Whether a name is made of ASCII letters and digits, written without escapes: then one name has one spelling.
  static var namesAreWords: Bool { get }
}

/// What is recorded: one spelling for every name, no name twice, bounded depth and width.
public enum StrictRules: JSONRules {
  /// Deeper than any message lies.
  public static let deepest = 32
  /// More than any message has fields.
  public static let mostMembers = 64
  /// It is.
  public static let refusesRepeatedNames = true
  /// It is.
  public static let namesAreWords = true
}

/// What others write: any name, of repeated ones the last, bounded depth.
public enum LenientRules: JSONRules {
  /// Deep enough for any document, and shallow enough for any stack.
  public static let deepest = 128
  /// Any number.
  public static let mostMembers = Int.max
  /// It isn't: the last one counts.
  public static let refusesRepeatedNames = false
  /// It is any text.
  public static let namesAreWords = false
}
