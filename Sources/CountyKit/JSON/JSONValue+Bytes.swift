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
    let bytes = line.span
    guard (try? UTF8Span(validating: bytes)) != nil else { throw .shape }
    var reader = JSONReader(bytes)
    self = try reader.value()
    try reader.end()
  }

  /// Writes the value.
  public func append(to bytes: inout [UInt8]) throws(MessageFault) { try bytes.append(json: self) }
}
