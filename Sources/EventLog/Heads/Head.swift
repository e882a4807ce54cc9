public import EventEnvelope
internal import LMDB

/// Where a subject's thread ends, and how many events it has.
public struct Head: Sendable, Hashable {
  /// The position of the subject's last event; the origin where it has none.
  public let last: Position
  /// How many events concern the subject.
  public let count: UInt64

  /// Makes a head.
  public init(last: Position, count: UInt64) {
    self.last = last
    self.count = count
  }

  /// The head of a subject that no event concerns.
  public static let none = Head(last: .origin, count: 0)
}

extension Head {
  static let byteCount = 16

  /// Reads a value of the heads table; nil where it isn't one.
  init?(_ value: Span<UInt8>) {
    guard value.count == Self.byteCount else { return nil }
    self.init(last: Position(value.littleEndian(at: 0)), count: value.littleEndian(at: 8))
  }

  /// The value for the heads table: two little-endian numbers.
  var bytes: [16 of UInt8] {
    let (last, count) = (last.rawValue.littleEndianBytes, count.littleEndianBytes)
    return [16 of UInt8] { $0 < 8 ? last[$0] : count[$0 - 8] }
  }
}
