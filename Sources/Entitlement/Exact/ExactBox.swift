internal import BigInt

/// A fraction that machine words can't hold.
final class ExactBox: Sendable {
  let numerator: BigInt
  /// Above 0.
  let denominator: BigInt

  init(_ numerator: BigInt, _ denominator: BigInt) {
    self.numerator = numerator
    self.denominator = denominator
  }
}
