internal import FoundationEssentials

/// Standard Base 64 with padding (RFC 4648, section 4), of which each value has one text only.
enum Base64 {
  static func encode(_ bytes: some Sequence<UInt8>) -> String { Data(bytes).base64EncodedString() }

  /// The bytes; nil where encoding them would give another text.
  static func decode(_ text: some StringProtocol) -> [UInt8]? {
    guard let data = Data(base64Encoded: String(text)), data.base64EncodedString() == text else { return nil }
    return [UInt8](data)
  }
}
