extension Exact {
  /// The value in lowest terms; nil where 64 bits can't hold it.
  public var fraction: (numerator: Int64, denominator: Int64)? {
    if let (numerator, denominator) = small, let narrow = Int64(exactly: numerator) {
      let divisor = Int64(Self.commonDivisor(narrow.magnitude, UInt64(denominator)))
      return (narrow / divisor, denominator / divisor)
    }
    let (numerator, denominator) = reduced.parts
    guard let narrow = Int64(exactly: numerator), let below = Int64(exactly: denominator) else { return nil }
    return (narrow, below)
  }
}
