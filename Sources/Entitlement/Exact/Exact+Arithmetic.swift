internal import BigInt

extension Exact {
  /// The sum.
  public static func + (left: Exact, right: Exact) -> Exact {
    if let (a, b) = left.small, let (c, d) = right.small {
      if b == d {
        let (sum, overflow) = a.addingReportingOverflow(c)
        if !overflow { return Exact(sum, over: b) }
      } else {
        let divisor = Int64(commonDivisor(UInt64(b), UInt64(d)))
        let (scaleA, scaleC) = (d / divisor, b / divisor)
        let (denominator, tooDeep) = b.multipliedReportingOverflow(by: scaleA)
        if !tooDeep, let x = product(a, scaleA), let y = product(c, scaleC) {
          let (sum, overflow) = x.addingReportingOverflow(y)
          if !overflow { return Exact(sum, over: denominator) }
        }
      }
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return Exact(a * d + c * b, over: b * d)
  }

  /// The difference.
  public static func - (left: Exact, right: Exact) -> Exact { left + -right }

  /// The negative.
  public static prefix func - (value: Exact) -> Exact {
    if let (a, b) = value.small, a != .min { return Exact(-a, over: b) }
    let (a, b) = value.parts
    return Exact(-a, over: b)
  }

  /// The product.
  public static func * (left: Exact, right: Exact) -> Exact {
    if let (a, b) = left.small, let (c, d) = right.small {
      if c == 1, d == 1 { return left }
      if a == 1, b == 1 { return right }
      let (denominator, tooDeep) = b.multipliedReportingOverflow(by: d)
      if !tooDeep, let narrow = Int64(exactly: c), let numerator = product(a, narrow) {
        return Exact(numerator, over: denominator)
      }
      if !tooDeep, let narrow = Int64(exactly: a), let numerator = product(c, narrow) {
        return Exact(numerator, over: denominator)
      }
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return Exact(a * c, over: b * d)
  }

  /// The product with a whole number.
  public static func * (left: Exact, right: Int) -> Exact {
    if let (a, b) = left.small, let numerator = product(a, Int64(right)) {
      return Exact(numerator, over: b)
    }
    return left * Exact(right)
  }

  /// The quotient by a whole number above 0.
  public static func / (left: Exact, right: Int) -> Exact {
    if let (a, b) = left.small {
      if a == 0 { return left }
      if right == 1 { return left }
      let (denominator, overflow) = b.multipliedReportingOverflow(by: Int64(right))
      if !overflow { return Exact(a, over: denominator) }
    }
    let (a, b) = left.parts
    return Exact(a, over: b * BigInt(right))
  }

  /// Adds to the left.
  public static func += (left: inout Exact, right: Exact) { left = left + right }

  @inline(__always)
  private static func product(_ a: Int128, _ b: Int64) -> Int128? {
    if let narrow = Int64(exactly: a) { return Int128(narrow) &* Int128(b) }
    let (value, overflow) = a.multipliedReportingOverflow(by: Int128(b))
    return overflow ? nil : value
  }
}

extension Exact: Comparable {
  /// Orders by value.
  public static func < (left: Exact, right: Exact) -> Bool {
    if let (a, b) = left.small, let (c, d) = right.small {
      if b == d { return a < c }
      if let x = product(a, d), let y = product(c, b) { return x < y }
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return a * d < c * b
  }

  /// Whether the values are equal, in whatever terms.
  public static func == (left: Exact, right: Exact) -> Bool {
    if let (a, b) = left.small, let (c, d) = right.small {
      if b == d { return a == c }
      if let x = product(a, d), let y = product(c, b) { return x == y }
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return a * d == c * b
  }
}

extension Exact {
  /// The quotient, in lowest terms; nil where the divisor is 0.
  public func divided(by divisor: Exact) -> Exact? {
    guard !divisor.isZero else { return nil }
    let ((a, b), (c, d)) = (parts, divisor.parts)
    return Exact(c < 0 ? -(a * d) : a * d, over: b * BigInt(c.magnitude)).reduced
  }
}

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
