import EventEnvelope

/// Positions within one stream while the ledger's own aren't known: its events are numbered from here.
enum ProvisionalPosition {
  /// What lies below: room for what stands before all cases.
  static let base: UInt64 = 1_000_000

  /// The provisional position of a stream's event, from 1.
  static func position(ordinal: Int) -> Position { Position(base + UInt64(ordinal)) }

  /// The place in the stream of an event named by a provisional position.
  static func ordinal(of position: UInt64) -> Int { Int(position) - Int(base) }
}
