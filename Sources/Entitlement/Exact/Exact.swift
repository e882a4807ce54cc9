internal import BigInt

/// An exact rational number: money in fen, a rate, a multiple; never rounded on the way.
///
/// Held in machine words as long as it fits, and in as many as it takes beyond. Equality and order are those of the values.
public struct Exact: Sendable {
  private enum Storage {
    /// A numerator of 128 bits in two words, since one of them would align every list of amounts to 16 bytes, and the
    /// allocator is slow at that; `denominator` is above 0; not necessarily in lowest terms.
    case small(high: Int64, low: UInt64, denominator: Int64)
    case large(ExactBox)
  }

  private let storage: Storage

  @inline(__always)
  init(_ numerator: Int128, over denominator: Int64) {
    let (high, low) = (Int64(truncatingIfNeeded: numerator >> 64), UInt64(truncatingIfNeeded: numerator))
    storage = .small(high: high, low: low, denominator: denominator)
  }

  init(_ numerator: BigInt, over denominator: BigInt) { storage = .large(ExactBox(numerator, denominator)) }

  /// A whole number.
  @inline(__always)
  public init(_ value: Int) { self.init(Int128(value), over: 1) }

  /// A fraction in lowest terms; nil where `denominator` is 0 or less.
  public init?(_ numerator: Int, over denominator: Int) {
    guard denominator > 0 else { return nil }
    let divisor = Int128(Self.commonDivisor(UInt64(numerator.magnitude), UInt64(denominator)))
    self.init(Int128(numerator) / divisor, over: Int64(Int128(denominator) / divisor))
  }

  /// Nothing.
  @inline(__always)
  public static var zero: Exact { Exact(0) }

  /// Whether it is 0.
  public var isZero: Bool {
    switch storage {
    case .small(let high, let low, _): UInt64(bitPattern: high) | low == 0
    case .large(let box): box.numerator == 0
    }
  }

  /// Whether it is below 0.
  public var isNegative: Bool {
    switch storage {
    case .small(let high, _, _): high < 0
    case .large(let box): box.numerator < 0
    }
  }

  /// Itself, or 0 where it is below.
  public var clampedToZero: Exact { isNegative ? .zero : self }

  /// Numerator and denominator where machine words hold them.
  @inline(__always)
  var small: (numerator: Int128, denominator: Int64)? {
    guard case .small(let high, let low, let denominator) = storage else { return nil }
    return (Self.joined(high, low), denominator)
  }

  @inline(__always)
  private static func joined(_ high: Int64, _ low: UInt64) -> Int128 { Int128(high) << 64 | Int128(low) }

  /// Numerator and denominator of any size.
  var parts: (numerator: BigInt, denominator: BigInt) {
    switch storage {
    case .small(let high, let low, let denominator): (BigInt(Self.joined(high, low)), BigInt(denominator))
    case .large(let box): (box.numerator, box.denominator)
    }
  }

  /// The greatest common divisor, by the binary algorithm; `b` where `a` is 0.
  static func commonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    guard a != 0 else { return b }
    guard b != 0 else { return a }
    let shift = (a | b).trailingZeroBitCount
    var (a, b) = (a >> UInt64(a.trailingZeroBitCount), b)
    while b != 0 {
      b >>= UInt64(b.trailingZeroBitCount)
      if a > b { swap(&a, &b) }
      b -= a
    }
    return a << UInt64(shift)
  }
}

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
