import Crypto
import EventEnvelope

extension SHA256 {
  /// The digest of a text's UTF-8 as 64 hexadecimal digits.
  static func hexadecimal(of text: String) -> String {
    hash(data: Array(text.utf8)).hexadecimal
  }
}
