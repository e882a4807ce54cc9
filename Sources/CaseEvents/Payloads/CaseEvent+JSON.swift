import JSON

extension CaseEvent {
  /// Reads a payload from protobuf JSON, and holds it to the rules.
  ///
  /// Field names are taken in their JSON spelling only (`amountFen`), so that no field can be given twice.
  ///
  /// - Throws: a fault where the bytes aren't strict JSON, or not a valid payload of the type.
  public init(type: EventType, json: [UInt8]) throws(PayloadFault) {
    do throws(JSONFault) {
      var cursor = try PayloadCursor(json.span)
      guard try cursor.kind() == .object else { throw cursor.fault(.notAnObject) }
      try cursor.skip()
      try cursor.end()
    } catch {
      throw PayloadFault(path: "", reason: .notA(.json))
    }
    try self.init(type: type, checked: json.span, at: 0)
  }

  /// Reads the payload that stands at `offset` in JSON that was held to strict rules, and holds it to its own.
  init(type: EventType, checked json: Span<UInt8>, at offset: Int) throws(PayloadFault) {
    var cursor = PayloadCursor(checked: json, at: offset)
    try self.init(type, reading: &cursor)
    try validate()
  }

  /// The payload as protobuf JSON: one line, fields in order of number, UTF-8 unescaped.
  public func json() -> [UInt8] {
    var bytes: [UInt8] = []
    appendJSON(to: &bytes)
    return bytes
  }

  /// Appends the payload as protobuf JSON.
  public func appendJSON(to bytes: inout [UInt8]) { appendJSON(to: &bytes, showing: nil) }

  /// Appends the payload as protobuf JSON, without the fields that are sealed or are to be; of those granted, such as are
  /// in clear stay.
  ///
  /// - Parameters:
  ///   - bytes: where it is appended.
  ///   - granted: the paths of the fields that stay, without places in lists: `members.identity`.
  public func appendJSON(to bytes: inout [UInt8], withoutSealedFieldsExcept granted: Set<String>) {
    appendJSON(to: &bytes, showing: type.mayHoldSealedFields ? granted : nil)
  }

  private func appendJSON(to bytes: inout [UInt8], showing granted: Set<String>?) {
    var writer = PayloadWriter(RuleBook.rules(of: type), showing: granted)
    swap(&bytes, &writer.bytes)
    writer.open()
    // The tables hold every field of the messages that were generated with them, so this writes them all.
    try? traverse(with: &writer)
    writer.close()
    swap(&bytes, &writer.bytes)
  }
}
