/// The steps by which a key file is put in another's place; a test can cut it short after each.
public enum KeyFileStep: CaseIterable, Hashable, Sendable {
  /// The new file is written, durable, beside the old one.
  case written
  /// The old file has a second name.
  case linked
  /// The new file stands in the old one's place.
  case renamed
  /// The old file's bytes are zeros.
  case overwritten
}
