import JSON

extension CaseEvent {
  /// The same event with one field put right (更正).
  ///
  /// - Parameters:
  ///   - field: the path of the field in protobuf JSON spelling, such as `amountFen` or `items[0].amountFen`.
  ///   - rightValue: its right value in JSON; `null` takes an optional field away.
  /// - Returns: the event with the right value.
  /// - Throws: a fault where there is no such field, or the payload with the value isn't a valid one.
  public func correcting(field: String, rightValue: String) throws(PayloadFault) -> CaseEvent {
    guard let path = FieldPath(field) else { throw PayloadFault(path: "field", reason: .notA(.path)) }
    let value = Array(rightValue.utf8)
    guard PayloadCursor.isValue(value.span) else { throw PayloadFault(path: "rightValue", reason: .notA(.json)) }
    var edit = PayloadEdit(json())
    try edit.set(path, to: value, rules: RuleBook.rules(of: type))
    return try CaseEvent(type: type, json: edit.json)
  }
}
