/// The place of an event in its ledger: 1, 2, 3 … with no holes.
///
/// `Position.origin` (0) stands before the first event: a follower that has seen nothing is at the origin.
public struct Position: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number itself; 0 is the origin.
  public let rawValue: UInt64

  /// Makes a position from its number.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Makes a position from its number.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// The place before the first event.
  public static let origin = Position(0)

  /// The place right after this one.
  ///
  /// A ledger of 2^64 − 1 events can't be reached; the addition wraps so that no input can trap it.
  public var next: Position { Position(rawValue &+ 1) }

  /// Orders positions by their number.
  public static func < (left: Position, right: Position) -> Bool { left.rawValue < right.rawValue }

  /// The number in decimal digits.
  public var description: String { String(rawValue) }
}
