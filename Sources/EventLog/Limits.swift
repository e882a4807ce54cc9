/// The limits of a ledger; what is beyond one is refused with an error that names it.
public enum Limits {
  /// The longest record in bytes, counted with every variable-length number at its longest, so that whether an event
  /// fits doesn't depend on its place in the ledger.
  public static let recordBytes = 65_535
  /// The most subjects of an event; there is at least one.
  public static let subjects = 16
  /// The most events of one append.
  public static let batchEvents = 65_536
  /// The most bytes of records of one append, and about the most of one commit.
  public static let batchBytes = 64 << 20
  /// The longest name of a tracking, in bytes of ASCII.
  public static let trackingNameBytes = 200
  /// The longest value of a tracking.
  public static let trackingValueBytes = 65_535
  /// The longest origin name of a ledger, in bytes of UTF-8.
  public static let originBytes = 200
}
