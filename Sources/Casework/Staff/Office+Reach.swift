import EventEnvelope

extension Office {
  /// Whether the other office is this one or lies below it.
  ///
  /// A code that ends in zeros stands for its city (eight), county (six) or township (three).
  func reaches(_ other: Office) -> Bool {
    let size: UInt64 =
      if code.isMultiple(of: 10_000_000_000) {
        10_000_000_000
      } else if code.isMultiple(of: 100_000_000) {
        100_000_000
      } else if code.isMultiple(of: 1_000_000) {
        1_000_000
      } else if code.isMultiple(of: 1_000) {
        1_000
      } else {
        1
      }
    return code / size == other.code / size
  }
}
