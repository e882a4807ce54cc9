internal import EventEnvelope
internal import Wording

extension PolicyShape {
  /// Reads what stands at a key; throws the first fault.
  func read(_ node: PolicyNode, _ key: String) throws(PolicyFault) -> PolicyTree {
    switch self {
    case .parameter(let shape): return try Self.parameter(shape, node, key)
    case .record(let shapes, let required):
      let (entries, provenance) = try Self.entries(shapes, true, node, key)
      if let missing = required.first(where: { entries[$0] == nil }) {
        throw node.fault(Self.join(key, missing), Text("is required here", "此处必填"))
      }
      if let from = entries["from"]?.text, let to = entries["to"]?.text, !Self.isOrdered(from, to) {
        throw node.fault(key, Text("ends before it begins", "终止早于起始"))
      }
      return .record(entries, provenance)
    case .map(let shapes, let hasProvenance):
      let (entries, provenance) = try Self.entries(shapes, hasProvenance, node, key)
      return .map(entries, provenance)
    case .list(let shape):
      guard case .list(let elements) = node.content else { throw node.fault(key, Text("a list is expected", "应为列表")) }
      var list: [PolicyTree] = []
      for (index, element) in elements.enumerated() { list.append(try shape.read(element, "\(key)[\(index)]")) }
      return .list(list)
    case .plain:
      guard case .list = node.content else { return .value(try scalar(node, key)) }
      return try PolicyShape.list(.plain).read(node, key)
    case .open(let shape): return .map(try Self.open(shape, node, key), Provenance())
    case .stated: return try Self.stated(node, key)
    case .quantity: return try Self.quantity(node, key)
    case .named(let shape): return try Self.named(shape, node, key)
    case .number, .share, .money, .whole, .flag, .word, .ceiling, .text, .day, .stepName:
      return .value(try scalar(node, key))
    }
  }

  private func scalar(_ node: PolicyNode, _ key: String) throws(PolicyFault) -> String {
    guard let text = node.scalar, !node.isNull else { throw node.fault(key, expectation) }
    switch self {
    case .number, .share, .money, .ceiling, .whole, .plain:
      if node.isBareDecimal {
        throw node.fault(key, Text("put decimals into quotes: \"\(text)\"", "小数须加引号：\"\(text)\""))
      }
      if case .plain = self, Exact(text) == nil { break }
      guard text.utf8.count <= Self.longestNumber, !Self.hasLeadingZero(text) else {
        throw node.fault(key, expectation)
      }
    default: break
    }
    guard let value = normal(text) else { throw node.fault(key, expectation) }
    return value
  }

  private static let longestNumber = 40

  /// Whether a number begins with a zero that YAML could read as the mark of another base.
  private static func hasLeadingZero(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == 0x2D }
    return digits.first == 0x30 && digits.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func parameter(
    _ shape: PolicyShape, _ node: PolicyNode, _ key: String
  ) throws(PolicyFault) -> PolicyTree {
    guard node.entries != nil else { return .parameter(try shape.read(node, key), Provenance()) }
    let (entries, provenance) = try Self.entries(["value": shape], true, node, key)
    guard let value = entries["value"] else { throw node.fault("\(key).value", Text("is required here", "此处必填")) }
    return .parameter(value, provenance)
  }

  /// The entries of a mapping, and the provenance among them.
  static func entries(
    _ shapes: [String: PolicyShape], _ hasProvenance: Bool, _ node: PolicyNode, _ key: String
  ) throws(PolicyFault) -> ([String: PolicyTree], Provenance) {
    guard let found = node.entries else { throw node.fault(key, Text("keys and values are expected", "应为键值对")) }
    var (entries, provenance) = ([String: PolicyTree](), Provenance())
    for entry in found {
      let path = join(key, entry.key)
      if let shape = shapes[entry.key] {
        entries[entry.key] = try shape.read(entry.node, path)
      } else if hasProvenance, PolicyShape.provenance.contains(entry.key) {
        let text = try PolicyShape.text.scalar(entry.node, path)
        switch entry.key {
        case "source": provenance.source = text
        case "article": provenance.article = text
        default:
          guard let status = Provenance.Status(rawValue: text) else {
            throw entry.node.fault(path, Text("must be official or illustrative", "应为 official 或 illustrative"))
          }
          provenance.status = status
        }
      } else {
        let known = shapes.keys.sorted().joined(separator: ", ")
        throw PolicyFault(
          path, Text("unknown key; known here: \(known)", "未知的键；此处可用：\(known)"),
          at: (entry.place.line, entry.place.column))
      }
    }
    return (entries, provenance)
  }

  /// The normal form of a scalar; nil where the shape doesn't allow it.
  func normal(_ text: String) -> String? {
    switch self {
    case .number: return Exact(text).flatMap { $0.isNegative ? nil : $0.exactText }
    case .share: return Exact(text).flatMap { $0.isNegative || $0 > Exact(1) ? nil : $0.exactText }
    case .money: return Exact(yuan: text)?.yuan
    case .whole(let range, _):
      guard let value = Int(text), range.contains(value), !text.hasPrefix("+") else { return nil }
      return String(value)
    case .flag: return ["true", "false"].contains(text) ? text : nil
    case .word(let words): return words.contains(text) ? text : nil
    case .ceiling: return text == "marginal" ? text : PolicyShape.number.normal(text)
    case .text: return Self.isPlain(text) ? text : nil
    case .day: return CivilDate(text).map(\.description)
    case .stepName: return Self.isStepName(text) ? text : nil
    case .plain: return Exact(text)?.exactText ?? PolicyShape.text.normal(text)
    case .list, .parameter, .record, .map, .open, .stated, .quantity, .named: return nil
    }
  }

  /// Whether a text can be written, read and published as it is.
  static func isPlain(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 1_000 else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate, .privateUse: false
      default: true
      }
    }
  }

  /// Whether `from` isn't after `to`: both whole numbers, or both days.
  private static func isOrdered(_ from: String, _ to: String) -> Bool {
    if let from = Int(from), let to = Int(to) { return from <= to }
    return from <= to
  }

  static func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

extension PolicyTree {
  /// The text of a value, or of a parameter's value.
  var text: String? {
    switch self {
    case .value(let text): text
    case .parameter(let value, _): value.text
    case .list, .record, .map: nil
    }
  }
}
