extension UInt64 {
  /// Reads decimal digits without a sign or leading zeros.
  init?(decimal text: some StringProtocol) {
    guard let number = UInt64(text), String(number) == text else { return nil }
    self = number
  }
}
