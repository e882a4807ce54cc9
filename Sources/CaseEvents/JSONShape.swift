/// Finds out what in a JSON payload is not as its message wants it, once reading it has failed.
struct JSONShape {
  let json: [UInt8]

  /// The first member that doesn't fit, in the order of the JSON; nil where each does.
  func fault(against rules: MessageRules) -> PayloadFault? {
    let start = json.firstIndex { $0 > 0x20 } ?? json.count
    return fault(at: start..<json.count, against: rules)
  }

  private func fault(at range: Range<Int>, against rules: MessageRules) -> PayloadFault? {
    guard let members = StrictJSON.members(at: range, of: json) else {
      return PayloadFault(path: "", reason: .notA(.object))
    }
    for member in members {
      let name = String(decoding: json[member.name], as: UTF8.self)
      guard let rule = rules.field(named: name) else {
        return PayloadFault(path: PlainText.isShowable(name) ? name : "", reason: .unknownField)
      }
      if let fault = fault(at: member.value, of: rule) { return fault }
    }
    return nil
  }

  private func fault(at range: Range<Int>, of rule: FieldRule) -> PayloadFault? {
    if isNull(range) { return nil }
    guard rule.isList else { return fault(at: range, kind: rule.kind)?.inside(rule.jsonName) }
    guard let elements = StrictJSON.elements(at: range, of: json) else {
      return PayloadFault(path: rule.jsonName, reason: .notA(.list))
    }
    for (index, element) in elements.enumerated() {
      if let fault = fault(at: element, kind: rule.kind) { return fault.inside(rule.jsonName, at: index) }
    }
    return nil
  }

  private func fault(at range: Range<Int>, kind: FieldKind) -> PayloadFault? {
    if case .message(let inner) = kind { return fault(at: range, against: inner) }
    return objection(at: range, kind: kind).map { PayloadFault(path: "", reason: $0) }
  }

  private func objection(at range: Range<Int>, kind: FieldKind) -> PayloadFault.Reason? {
    let text = JSONText.read(range, of: json)
    switch kind {
    case .flag: return ["true", "false"].contains(raw(range)) ? nil : .notA(.flag)
    case .number, .money:
      guard let number = Int64(text ?? raw(range)) else { return .notA(.number) }
      return kind.objection(to: number)
    case .position: return UInt64(text ?? raw(range)) == nil ? .notA(.position) : nil
    case .enumeration(let known):
      if let text { return known.values.contains(text) ? nil : .notA(.value(of: known.name)) }
      return Int32(raw(range)) == nil ? .notA(.value(of: known.name)) : nil
    default: return text == nil ? .notA(.text) : nil
    }
  }

  private func raw(_ range: Range<Int>) -> String { String(decoding: json[range], as: UTF8.self) }

  private func isNull(_ range: Range<Int>) -> Bool { raw(range) == "null" }
}
