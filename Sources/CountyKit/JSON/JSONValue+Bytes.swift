import JSON

extension JSONValue {
  /// Reads a value from JSON in UTF-8, strictly by RFC 8259; of a key that is repeated the last counts.
  ///
  /// - Throws: ``MessageFault/shape`` where it is none, or lies more than 128 values deep.
  public init(json: some Collection<UInt8>) throws(MessageFault) {
    self = try JSONValue(line: ArraySlice(json))
  }

  /// The value as JSON in UTF-8, keys in the order of their bytes, without white space.
  ///
  /// - Returns: the bytes.
  /// - Throws: ``MessageFault/shape`` where a number is none that JSON has.
  public func json() throws(MessageFault) -> [UInt8] {
    var bytes: [UInt8] = []
    try bytes.append(json: self)
    return bytes
  }
}

extension JSONValue: LineMessage {
  /// Reads a value from a line.
  public init(line: ArraySlice<UInt8>) throws(MessageFault) {
    self = try MessageFault.unlessJSON { () throws(JSONFault) in
      var cursor = try MessageCursor(line.span)
      let value = try JSONValue(&cursor)
      try cursor.end()
      return value
    }
  }

  /// Writes the value.
  public func append(to bytes: inout [UInt8]) throws(MessageFault) { try bytes.append(json: self) }
}

extension JSONValue {
  /// Reads the value that comes next.
  init(_ cursor: inout MessageCursor) throws(JSONFault) {
    var isFirst = true
    switch try cursor.kind() {
    case .null:
      try cursor.null()
      self = .null
    case .flag: self = .flag(try cursor.flag())
    case .number: self = JSONValue(try cursor.number(), in: cursor)
    case .string: self = .text(try cursor.string())
    case .array:
      var elements: [JSONValue] = []
      try cursor.openArray()
      while try cursor.hasElement(&isFirst) { elements.append(try JSONValue(&cursor)) }
      self = .list(elements)
    case .object:
      var members: [String: JSONValue] = [:]
      try cursor.openObject()
      while let name = try cursor.name(&isFirst) { members[cursor.string(name)] = try JSONValue(&cursor) }
      self = .object(members)
    }
  }

  /// A number: 1.0 and 1e2 are whole numbers too.
  private init(_ number: JSONNumber, in cursor: borrowing MessageCursor) {
    if let whole = cursor.whole(number, as: Int64.self) {
      self = .whole(whole)
    } else {
      self = .number(cursor.double(number))
    }
  }
}
