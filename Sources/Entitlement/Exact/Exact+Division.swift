internal import BigInt

extension Exact {
  /// The quotient, in lowest terms; nil where the divisor is 0.
  public func divided(by divisor: Exact) -> Exact? {
    guard !divisor.isZero else { return nil }
    let ((a, b), (c, d)) = (parts, divisor.parts)
    return Exact(c < 0 ? -(a * d) : a * d, over: b * BigInt(c.magnitude)).reduced
  }
}
