public import Wording

/// What is wrong with a JSON text, and where.
public struct JSONFault: Error, Sendable {
  /// The byte at which it shows.
  public let offset: Int
  /// What it is.
  public let reason: Text
}
