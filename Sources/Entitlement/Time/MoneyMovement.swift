public import EventEnvelope

/// Money that moved, and the moment since which that is known (资金变动).
public struct MoneyMovement: Hashable, Sendable {
  /// What moved.
  public enum Kind: Hashable, Sendable {
    /// The bank credited the month's support (到账).
    case credited(Month)
    /// What it had credited for the month came back (退票).
    case returned(Month)
    /// Arrears were paid (补发).
    case arrearsPaid
    /// Of what was paid too much, some came in (收回).
    case recovered
    /// Of what was paid too much, some need not be given back (免追).
    case waived
  }

  /// What moved.
  public let kind: Kind
  /// How much, in whole fen.
  public let fen: Int64
  /// When it became known.
  public let knownAt: Instant

  /// Makes a movement.
  public init(_ kind: Kind, fen: Int64, knownAt: Instant) {
    self.kind = kind
    self.fen = fen
    self.knownAt = knownAt
  }
}
