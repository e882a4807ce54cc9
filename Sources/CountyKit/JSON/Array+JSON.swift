import JSON

extension [UInt8] {
  /// Appends a value as JSON, keys in the order of their bytes, without white space.
  ///
  /// - Throws: ``MessageFault/shape`` where a number is none that JSON has.
  mutating func append(json value: JSONValue) throws(MessageFault) {
    switch value {
    case .null: append(contentsOf: "null".utf8)
    case .flag(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
    case .whole(let whole):
      if whole < 0 { append(0x2D) }
      append(decimal: whole.magnitude)
    case .number(let number):
      guard number.isFinite else { throw .shape }
      if let whole = Int64(exactly: number) { return try append(json: .whole(whole)) }
      append(contentsOf: number.description.utf8)
    case .text(let text): append(json: text)
    case .list(let elements):
      append(0x5B)
      for (index, element) in elements.enumerated() {
        if index > 0 { append(0x2C) }
        try append(json: element)
      }
      append(0x5D)
    case .object(let members):
      append(0x7B)
      var isLater = false
      for (key, value) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        if isLater { append(0x2C) }
        isLater = true
        append(json: key)
        append(0x3A)
        try append(json: value)
      }
      append(0x7D)
    }
  }
}
