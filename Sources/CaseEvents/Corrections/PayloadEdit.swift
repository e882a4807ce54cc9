import JSON

/// Sets one field of a payload in its JSON.
struct PayloadEdit {
  private(set) var json: [UInt8]

  init(_ json: [UInt8]) { self.json = json }

  /// Puts `value`, which is JSON, where `path` leads; messages that are absent on the way are made.
  ///
  /// - Throws: a fault where the path leads to no field of the message, or to an element that isn't there.
  mutating func set(_ path: FieldPath, to value: [UInt8], rules: MessageRules) throws(PayloadFault) {
    var rules = rules
    var range = 0..<json.count
    var walked = ""
    for (depth, step) in path.steps.enumerated() {
      walked += (depth == 0 ? "" : ".") + step.name + (step.index.map { "[\($0)]" } ?? "")
      let isLast = depth == path.steps.count - 1
      guard let rule = rules.field(named: step.name) else { throw PayloadFault(path: walked, reason: .unknownField) }
      let inner = try Self.inner(rule, step, isLast: isLast, walked)
      guard let found = JSONPlace.member(step.name, ofObjectAt: range.lowerBound, in: json.span) else {
        if step.index != nil { throw PayloadFault(path: walked, reason: .noSuchElement) }
        return insert(path.steps[depth...], value, at: range.lowerBound)
      }
      range = found
      if let index = step.index {
        guard let element = JSONPlace.element(index, ofListAt: range.lowerBound, in: json.span) else {
          throw PayloadFault(path: walked, reason: .noSuchElement)
        }
        range = element
      }
      if let inner { rules = inner }
    }
    json.replaceSubrange(range, with: value)
  }

  /// The rules one step further in; nil at the last step.
  private static func inner(
    _ rule: FieldRule, _ step: FieldPath.Step, isLast: Bool, _ walked: String
  ) throws(PayloadFault) -> MessageRules? {
    if step.index != nil, !rule.isList { throw PayloadFault(path: walked, reason: .unknownField) }
    if isLast { return nil }
    guard case .message(let inner) = rule.kind, rule.isList == (step.index != nil) else {
      throw PayloadFault(path: walked, reason: .unknownField)
    }
    return inner
  }

  /// Puts the field that `steps` lead to into the object at `offset`, as its first member.
  private mutating func insert(_ steps: ArraySlice<FieldPath.Step>, _ value: [UInt8], at offset: Int) {
    var nested = value
    for (distance, step) in steps.reversed().enumerated() {
      nested = Array("\"\(step.name)\":".utf8) + nested
      if distance < steps.count - 1 { nested = [0x7B] + nested + [0x7D] }
    }
    var cursor = PayloadCursor(checked: json.span, at: offset)
    let isEmpty = (try? cursor.members().isEmpty) ?? true
    json.insert(contentsOf: isEmpty ? nested : nested + [0x2C], at: offset + 1)
  }
}
