internal import JSON

/// An object being written: its members in the order in which they are added.
struct JSONObject {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  /// The whole object.
  var text: [UInt8] { bytes + [UInt8(ascii: "}")] }

  /// Adds a string.
  mutating func append(_ key: String, string: String) {
    appendKey(key)
    bytes.append(json: string, .sixDigits)
  }

  /// Adds a whole number or a flag where the text is one, else the text as a string, for a reader to refuse.
  mutating func append(_ key: String, literal text: String) {
    let isNumber = text == "0" || text.utf8.first != UInt8(ascii: "0") && text.utf8.allSatisfy { $0 &- 0x30 < 10 }
    guard isNumber || text == "true" || text == "false" else { return append(key, string: text) }
    append(key, value: Array(text.utf8))
  }

  /// Adds a value that is JSON already.
  mutating func append(_ key: String, value: [UInt8]) {
    appendKey(key)
    bytes.append(contentsOf: value)
  }

  /// Adds an array of values that are JSON already; nothing where there are none.
  mutating func append(_ key: String, list: [[UInt8]]) {
    guard !list.isEmpty else { return }
    append(key, value: [UInt8(ascii: "[")] + list.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")])
  }

  private mutating func appendKey(_ key: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(json: key, .sixDigits)
    bytes.append(UInt8(ascii: ":"))
  }
}
