extension JSONValue {
  /// A place in the ledger, as messages write it.
  static func position(_ position: UInt64) -> JSONValue { .text(String(position)) }

  /// A member that must be there.
  func member(_ key: String) throws(MessageFault) -> JSONValue {
    guard let value = self[key] else { throw .shape }
    return value
  }

  /// A string that must be there.
  func needed(_ key: String) throws(MessageFault) -> String {
    guard let text = self[key]?.text else { throw .shape }
    return text
  }

  /// A place in the ledger that must be there, as digits in a string.
  func position(_ key: String) throws(MessageFault) -> UInt64 {
    try UInt64(positionDigits: try needed(key).utf8.span)
  }

  /// An array; where it may be left out, an empty one.
  func list(_ key: String, orEmpty mayBeLeftOut: Bool = false) throws(MessageFault) -> [JSONValue] {
    switch self[key] {
    case .list(let elements): return elements
    case nil, .null: if mayBeLeftOut { return [] }
    default: break
    }
    throw .shape
  }

  /// An array of strings; where it may be left out, an empty one.
  func texts(_ key: String, orEmpty mayBeLeftOut: Bool = false) throws(MessageFault) -> [String] {
    try list(key, orEmpty: mayBeLeftOut).map { element throws(MessageFault) in
      guard let text = element.text else { throw .shape }
      return text
    }
  }
}
