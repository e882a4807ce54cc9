internal import BigInt

extension Exact {
  /// Reads what a pack writes: `12`, `-0.30`, `1/6`; nil for anything else.
  ///
  /// A sign before digits, a decimal point with digits on both sides, or a fraction of whole numbers; no exponent.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let isSigned = bytes.first == 0x2D
    var numerator = BigInt(0)
    var denominator = BigInt(1)
    var (digits, hasPoint, hasSlash) = (0, false, false)
    var below = BigInt(0)
    for byte in bytes.dropFirst(isSigned ? 1 : 0) {
      switch byte {
      case 0x30...0x39 where hasSlash: below = below * 10 + BigInt(byte - 0x30)
      case 0x30...0x39:
        numerator = numerator * 10 + BigInt(byte - 0x30)
        if hasPoint { denominator *= 10 }
      case 0x2E where digits > 0 && !hasPoint && !hasSlash: hasPoint = true
      case 0x2F where digits > 0 && !hasPoint && !hasSlash: hasSlash = true
      default: return nil
      }
      digits = byte == 0x2E || byte == 0x2F ? 0 : digits + 1
    }
    guard digits > 0, digits <= 1_000 else { return nil }
    if hasSlash { denominator = below }
    guard denominator > 0 else { return nil }
    self = Exact(isSigned ? -numerator : numerator, over: denominator).reduced
  }

  /// The same value in lowest terms.
  public var reduced: Exact {
    if let (a, b) = small, let narrow = Int64(exactly: a) {
      let divisor = Int64(Self.commonDivisor(narrow.magnitude, UInt64(b)))
      return Exact(a / Int128(divisor), over: b / divisor)
    }
    let (a, b) = parts
    let divisor = a.greatestCommonDivisor(with: b)
    let (numerator, denominator) = (a / divisor, b / divisor)
    if let numerator = Int128(exactly: numerator), let denominator = Int64(exactly: denominator) {
      return Exact(numerator, over: denominator)
    }
    return Exact(numerator, over: denominator)
  }

  /// The nearest whole number; a half goes up, away from 0.
  ///
  /// As decimal text, since it may be of any size.
  public var roundedText: String {
    if let whole = rounded { return String(whole) }
    let (a, b) = parts
    let half = (a.magnitude * 2 + b.magnitude) / (b.magnitude * 2)
    return (a < 0 && half > 0 ? "-" : "") + String(half)
  }

  /// The nearest whole number, a half going away from 0; nil where 64 bits can't hold it.
  public var rounded: Int64? {
    guard let (a, b) = small, let narrow = Int64(exactly: a) else {
      let (a, b) = parts
      let half = BigInt((a.magnitude * 2 + b.magnitude) / (b.magnitude * 2))
      return Int64(exactly: a < 0 ? -half : half)
    }
    if b == 1 { return narrow }
    let (quotient, remainder) = narrow.magnitude.quotientAndRemainder(dividingBy: UInt64(b))
    let up = remainder >= UInt64(b) - remainder ? quotient + 1 : quotient
    return narrow < 0 ? (up <= UInt64(Int64.max) ? -Int64(up) : nil) : Int64(exactly: up)
  }

  /// Fen as yuan with two decimals, rounded half-up once: `1230.00`.
  public var yuan: String {
    var digits = roundedText
    let sign = digits.hasPrefix("-") ? String(digits.removeFirst()) : ""
    while digits.utf8.count < 3 { digits = "0" + digits }
    return sign + digits.dropLast(2) + "." + digits.suffix(2)
  }

  /// The exact value: a whole number, or a fraction in lowest terms as `2500000/12`.
  public var exactText: String {
    let lowest = reduced
    if let (a, b) = lowest.small, let a = Int64(exactly: a) { return b == 1 ? String(a) : "\(a)/\(b)" }
    let (a, b) = lowest.parts
    return b == 1 ? String(a) : "\(a)/\(b)"
  }
}

extension Exact {
  /// Fen as yuan, exactly: `416.67` where two decimals say it, else a fraction of yuan as `1250/3`.
  public var exactYuan: String {
    let lowest = reduced
    if let (_, denominator) = lowest.small, denominator == 1 { return lowest.yuan }
    return (self / 100).exactText
  }

  /// Appends ``yuan``.
  func appendYuan(to bytes: inout [UInt8]) {
    guard let fen = rounded, fen >= 0 else { return bytes.append(contentsOf: yuan.utf8) }
    // The last digit first, since only divisions by a constant are quick; 64 bits have at most 19 of them.
    var (digits, count, rest) = (InlineArray<20, UInt8>(repeating: 0), 0, UInt64(fen))
    while rest > 0 || count < 3 {
      digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    }
    bytes.append(addingCapacity: count + 1) { output in
      for place in stride(from: count - 1, through: 0, by: -1) {
        if place == 1 { output.append(UInt8(ascii: ".")) }
        output.append(digits[place])
      }
    }
  }
}
