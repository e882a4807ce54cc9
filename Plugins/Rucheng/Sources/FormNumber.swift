/// A form's number: a random UUID that the phone made (表单编号).
///
/// Random, so that what stands in the ledger for ever, the offer's key and the case's identifier, tells nothing of a
/// person: a digest of the form could be found again by whoever has the same data.
struct FormNumber: Hashable {
  /// Eight, four, four, four and twelve hexadecimal digits in lower case.
  let text: String

  /// Reads a UUID of version 4; nil where it is none, or isn't in lower case.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return nil }
    for (index, byte) in bytes.enumerated() {
      let isHyphen = byte == UInt8(ascii: "-")
      guard [8, 13, 18, 23].contains(index) ? isHyphen : 0x30...0x39 ~= byte || 0x61...0x66 ~= byte else { return nil }
    }
    guard bytes[14] == UInt8(ascii: "4"), Array("89ab".utf8).contains(bytes[19]) else { return nil }
    self.text = text
  }

  /// Reads the name of a file in the drop folder, the number and `.json`.
  init?(fileName name: String) {
    guard name.hasSuffix(".json") else { return nil }
    self.init(String(name.dropLast(5)))
  }

  /// Reads an offer's key.
  init?(key: String) {
    guard key.hasPrefix(Self.keyPrefix) else { return nil }
    self.init(String(key.dropFirst(Self.keyPrefix.utf8.count)))
  }

  private static let keyPrefix = "form-"

  /// The offer's key.
  var key: String { Self.keyPrefix + text }

  /// The name of the form's file.
  var fileName: String { text + ".json" }

  /// The case of a form filled in a year: `431026-2026-` and the first sixteen digits of the number.
  func caseID(year: Int) -> String { "\(RuchengPhoneForm.county)-\(year)-\(text.replacing("-", with: "").prefix(16))" }

  /// Whether a subject is a case that a form began.
  static func isCase(_ subject: String) -> Bool {
    let parts = subject.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[2].utf8.count == 16
      && parts[2].utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
  }
}
